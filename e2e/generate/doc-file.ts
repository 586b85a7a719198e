import * as compound from 'cfb';

/** Writes small binary Word files ([MS-DOC]): text, the formatting of paragraphs, and nothing else. */

/** A paragraph with the mark at its end, and the changes of its properties as bytes. */
export interface DocParagraph {
  readonly text: string;
  readonly properties: readonly number[];
}

/** Numbers as bytes, lowest first. */
export const u16 = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
const u32 = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => u16(value & 0xffff, value >>> 16));

const page = 512;
const textAt = 1024;
/** Places among the pairs of the header that say where structures of the table stream lie (FibRgFcLcb97). */
const pairsAt = 0x9a;
const styleSheet = 1;
const paragraphPages = 13;
const pieceTable = 33;

export function buildDoc(paragraphs: readonly DocParagraph[]): Uint8Array {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const pagesAt = Math.ceil((textAt + text.length * 2) / page) * page;
  const pages = pagesOf(paragraphs);
  const table = new TableStream();
  table.add(styleSheet, [...u16(18, 1, 10), ...Array<number>(14).fill(0), ...u16(0)]);
  const starts = pages.map(({ start }) => start);
  table.add(paragraphPages, [
    ...u32(...starts, textAt + text.length * 2),
    ...u32(...pages.map((_, index) => pagesAt / page + index)),
  ]);
  const pieces = [...u32(0, text.length), ...u16(0), ...u32(textAt), ...u16(0)];
  table.add(pieceTable, [2, ...u32(pieces.length), ...pieces]);
  const main = new Uint8Array(pagesAt + pages.length * page);
  main.set(headOf(text.length, table));
  main.set(u16(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))), textAt);
  pages.forEach(({ bytes }, index) => {
    main.set(bytes, pagesAt + index * page);
  });
  return packed({ WordDocument: main, '1Table': Uint8Array.from(table.bytes) });
}

class TableStream {
  readonly bytes: number[] = [];
  readonly pairs: { readonly index: number; readonly at: number; readonly length: number }[] = [];

  add(index: number, bytes: readonly number[]): void {
    this.pairs.push({ index, at: this.bytes.length, length: bytes.length });
    this.bytes.push(...bytes);
  }
}

/** The header (FIB): what the file is, how long its text is, where structures lie. */
function headOf(length: number, { pairs }: TableStream): Uint8Array {
  const head = new Uint8Array(textAt);
  head.set(u16(0xa5ec, 0xc1), 0);
  head.set(u16(0x1200), 0x0a);
  head.set(u16(14), 0x20);
  head.set(u16(22), 0x3e);
  head.set(u32(length), 0x4c);
  head.set(u16(93), 0x98);
  for (const { index, at, length: size } of pairs) head.set(u32(at, size), pairsAt + index * 8);
  return head;
}

interface Page {
  readonly start: number;
  readonly bytes: Uint8Array;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** With its length before it, at an even place. */
  readonly description: readonly number[];
}

/** The formatting of paragraphs on pages (PapxFkp), as many as fit on each. */
function pagesOf(paragraphs: readonly DocParagraph[]): readonly Page[] {
  let at = textAt;
  const runs = paragraphs.map(({ text, properties }): Run => {
    const start = at;
    at += text.length * 2;
    return { start, end: at, description: described(properties) };
  });
  const pages: Page[] = [];
  let waiting: Run[] = [];
  for (const run of runs) {
    if (sizeOf([...waiting, run]) > page - 1) {
      pages.push(pageOf(waiting));
      waiting = [];
    }
    waiting.push(run);
  }
  return waiting.length > 0 ? [...pages, pageOf(waiting)] : pages;
}

function described(properties: readonly number[]): readonly number[] {
  const bytes = [...u16(0), ...properties];
  return bytes.length % 2 === 0 ? [0, bytes.length / 2, ...bytes] : [(bytes.length + 1) / 2, ...bytes];
}

const sizeOf = (runs: readonly Run[]): number =>
  (runs.length + 1) * 4 + runs.length * 13 + runs.reduce((sum, run) => sum + run.description.length, 0);

/** Limits first, then places of the descriptions, which fill the page from its end; last the number of runs. */
function pageOf(runs: readonly Run[]): Page {
  const bytes = new Uint8Array(page);
  let place = page - 2;
  runs.forEach(({ start, end, description }, index) => {
    place -= description.length;
    bytes.set(u32(start, end), index * 4);
    bytes.set(description, place);
    bytes[(runs.length + 1) * 4 + index * 13] = place / 2;
  });
  bytes[page - 1] = runs.length;
  return { start: runs[0]?.start ?? 0, bytes };
}

function packed(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = compound.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    compound.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(compound.write(container, { type: 'buffer' }) as Uint8Array);
}
