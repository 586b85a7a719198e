import type { Bytes } from './bytes.ts';

/** One change of a property ([MS-DOC] 2.2.5), its operand without the byte or bytes that say its length. */
export interface Sprm {
  readonly code: number;
  readonly operand: Bytes;
}

/** The codes that matter to words and tables ([MS-DOC] 2.6). */
export const codes = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
  rowCells: 0xd608,
  mergedBeside: 0x5624,
  mergedBelow: 0xd62b,
} as const;

/** Lengths of the operand by the three highest bits of the code; 0: it says its own length. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** Tab stops may be so many that their length does not fit its byte: nothing behind them can be found. */
const tabStops = 0xc615;

/** The changes in a row; what is cut off at the end is left out. */
export function sprmsIn(bytes: Bytes): readonly Sprm[] {
  const sprms: Sprm[] = [];
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.u16(at);
    const { header, length } = sizeOf(code, bytes, at + 2);
    const start = at + 2 + header;
    if (start + length > bytes.length) break;
    sprms.push({ code, operand: bytes.part(start, length) });
    at = start + length;
  }
  return sprms;
}

function sizeOf(
  code: number,
  bytes: Bytes,
  at: number,
): { readonly header: number; readonly length: number } {
  const fixed = operandLengths[code >> 13] ?? 0;
  if (fixed > 0) return { header: 0, length: fixed };
  if (code === codes.rowCells)
    return { header: 2, length: at + 2 > bytes.length ? bytes.length : Math.max(0, bytes.u16(at) - 1) };
  const length = bytes.u8(at);
  return { header: 1, length: code === tabStops && length === 255 ? bytes.length : length };
}

/** No property at all. */
export const noSprms: readonly Sprm[] = [];

/** The operand of the last change with this code, as a number of one, two or four bytes. */
export function numberOf(sprms: readonly Sprm[], code: number): number | undefined {
  let found: number | undefined;
  for (const sprm of sprms) if (sprm.code === code) found = numberIn(sprm.operand);
  return found;
}

function numberIn(operand: Bytes): number | undefined {
  if (operand.length === 1) return operand.u8(0);
  if (operand.length === 2) return operand.i16(0);
  return operand.length === 4 ? operand.i32(0) : undefined;
}

/** Whether a property is switched on: 1, or the contrary of a style that does not have it. */
export function isOn(sprms: readonly Sprm[], code: number): boolean {
  const value = numberOf(sprms, code);
  return value === 1 || value === 0x81;
}
