import { parseCellId } from '../../forms/form.ts';
import type { CellId, StatTable } from '../../tables/cells.ts';
import type { Span } from '../../text/span.ts';

/** Where in the source to look for a cell. */
export interface Place {
  /** Its own words; null when the source does not print the cell. */
  readonly words: Span | null;
  /** The whole table; null when it does not stand in the source. */
  readonly table: Span | null;
  /** Where to look: the cell, else behind the row above it, else the table. */
  readonly at: number;
  /** The line at `at` is followed by the place that the cell should have. */
  readonly isAbove: boolean;
}

/** The place of a cell, or the one that it should have; undefined when its table does not stand in the source. */
export function placeOf(table: StatTable, id: CellId): Place | undefined {
  const whole = isSomewhere(table.span) ? table.span : null;
  const words = table.cells[id]?.span ?? null;
  if (words) return { words, table: whole, at: words.start, isAbove: false };
  const above = rowAbove(table, id);
  return whole
    ? { words: null, table: whole, at: above ?? whole.start, isAbove: above !== undefined }
    : undefined;
}

const isSomewhere = ({ start, end }: Span): boolean => end > start;

/** The end of the nearest row above that stands in the source. */
function rowAbove(table: StatTable, id: CellId): number | undefined {
  const row = table.rows.indexOf(parseCellId(id).row);
  const above = table.rows.slice(0, Math.max(row, 0)).reverse();
  const ends = above.map((each) => endOf(table, each));
  return ends.find((end) => end !== undefined);
}

function endOf(table: StatTable, row: string): number | undefined {
  const spans = table.columns.flatMap((column) => table.cells[`${table.id}.${row}.${column}`]?.span ?? []);
  return spans.length > 0 ? Math.max(...spans.map((span) => span.end)) : undefined;
}

/** The lines that hold a span, whole. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const last = Math.max(start, text[end - 1] === '\n' ? end - 1 : end);
  const to = text.indexOf('\n', last);
  return { start: from, end: to < 0 ? text.length : to };
}
