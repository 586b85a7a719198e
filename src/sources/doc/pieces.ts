import { Refusal } from '../source.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile } from './file.ts';

/** A stretch of the text that lies in one piece in the main stream ([MS-DOC] 2.8.35). */
export interface Piece {
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
  /** Place of its first character in the main stream, in bytes. */
  readonly at: number;
  readonly bytesEach: 1 | 2;
}

export interface DocText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const clx = 33;
const formattingMark = 1;
const piecesMark = 2;
const narrow = 0x4000_0000;
/** More characters than a file of 50 MB can hold once. */
const mostCharacters = 30_000_000;

/** The text of all stories together, in its order. */
export function readText({ main, table, structure }: DocFile): DocText {
  const { at, length } = structure(clx);
  const pieces = piecesIn(pieceTable(table.part(at, length)));
  const last = pieces[pieces.length - 1];
  if (last && last.end > mostCharacters) throw new Refusal('unpacksTooLarge');
  return { text: pieces.map((piece) => textOf(main, piece)).join(''), pieces };
}

/** Behind any number of formattings the table of pieces follows. */
function pieceTable(bytes: Bytes): Bytes {
  let at = 0;
  while (bytes.u8(at) === formattingMark) at += 3 + bytes.u16(at + 1);
  if (bytes.u8(at) !== piecesMark) throw new RangeError('no pieces');
  return bytes.part(at + 5, bytes.u32(at + 1));
}

function piecesIn(bytes: Bytes): readonly Piece[] {
  const count = Math.floor((bytes.length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const [start, end] = [bytes.u32(index * 4), bytes.u32(index * 4 + 4)];
    if (end < start) throw new RangeError('pieces out of order');
    const place = bytes.u32((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & narrow) !== 0;
    const at = place & (narrow - 1);
    return { start, end, at: isNarrow ? at / 2 : at, bytesEach: isNarrow ? 1 : 2 };
  });
}

function textOf(main: Bytes, { start, end, at, bytesEach }: Piece): string {
  return main.text(at, (end - start) * bytesEach, bytesEach === 1 ? 'windows-1252' : 'utf-16le');
}
