import type { DocFile } from './file.ts';

const fonts = 15;
/** What stands before a font's name ([MS-DOC] 2.9.87). */
const nameAt = 40;

/** Names of the fonts by their number; '' for what is none. Only symbols need them. */
export function readFonts({ table, structure }: DocFile): (index: number) => string {
  const { at, length } = structure(fonts);
  if (length < 4) return () => '';
  const bytes = table.part(at, length);
  const names: string[] = [];
  for (let place = 4; names.length < bytes.u16(0) && place < bytes.length; ) {
    const size = bytes.u8(place);
    const name = size + 1 > nameAt ? bytes.text(place + nameAt, size + 1 - nameAt, 'utf-16le') : '';
    names.push(name.split('\0')[0] ?? '');
    place += 1 + size;
  }
  return (index) => names[index] ?? '';
}
