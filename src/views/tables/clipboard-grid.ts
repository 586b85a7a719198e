import type { CellId } from '../../tables/cells.ts';
import type { Grid } from './move.ts';
import { blockOf, type Range, rectangleOf } from './selection.ts';

/** A new text for a cell, as typed or pasted. */
export interface Edit {
  readonly id: CellId;
  readonly text: string;
}

/**
 * Reads what Excel, WPS and Word put on the clipboard as plain text: lines of fields parted by tabs; a field in quotes
 * may hold tabs, line breaks and doubled quotes. Formulas are words like any other.
 */
export function parseTsv(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= body.length) {
    const field = readField(body, at);
    rows[rows.length - 1]?.push(field.text.trim());
    if (body[field.end] === '\n') rows.push([]);
    at = field.end + 1;
  }
  return rows;
}

const quotedField = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const plainField = /[^\t\n]*/y;

function readField(body: string, at: number): { text: string; end: number } {
  quotedField.lastIndex = at;
  const quoted = quotedField.exec(body);
  if (quoted) return { text: (quoted[1] ?? '').replace(/""/g, '"'), end: quotedField.lastIndex };
  plainField.lastIndex = at;
  const text = plainField.exec(body)?.[0] ?? '';
  return { text, end: at + text.length };
}

/** The other direction; a field that would be misread is quoted. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteField).join('\t')).join('\n');
}

function quoteField(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The selected cells as Excel wants them; a cell that does not exist leaves its field empty. */
export function copyBlock(grid: Grid, range: Range, text: (id: CellId) => string): string {
  return writeTsv(blockOf(grid, range).map((row) => row.map((id) => (id === undefined ? '' : text(id)))));
}

export interface Pasted {
  readonly edits: readonly Edit[];
  /** The cells that were written, to be shown as selected. */
  readonly range: Range;
  /** How many pasted fields that hold something found no cell. */
  readonly dropped: number;
}

/**
 * Lays a block over the grid from the selection's upper left corner on. A selection that is a multiple of the block is
 * filled with copies of it (so one figure fills any selection); otherwise the block keeps its own size.
 */
export function pasteBlock(
  grid: Grid,
  range: Range,
  block: readonly (readonly string[])[],
): Pasted | undefined {
  const box = rectangleOf(grid, range);
  const width = Math.max(0, ...block.map((row) => row.length));
  if (!box || width === 0) return undefined;
  const rows = repeated(box.bottom - box.top + 1, block.length);
  const columns = repeated(box.right - box.left + 1, width);
  const edits: Edit[] = [];
  let dropped = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const text = block[row % block.length]?.[column % width] ?? '';
      const id = grid.rows[box.top + row]?.[box.left + column];
      if (id !== undefined) edits.push({ id, text });
      else if (text !== '') dropped++;
    }
  }
  const first = edits[0];
  const last = edits[edits.length - 1];
  return first && last ? { edits, range: { from: first.id, to: last.id }, dropped } : undefined;
}

function repeated(selected: number, own: number): number {
  return selected % own === 0 ? selected : own;
}
