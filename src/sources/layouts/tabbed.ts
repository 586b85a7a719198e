import { isFigure, type Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import { isEven, type Layout, onGrid } from './layout.ts';
import { isWords } from './pipes.ts';
import { type Separation, separatedRows } from './separated.ts';

const tabs: Separation = { separator: '\t', quotes: 'broken cells' };

/**
 * One line per row, cells joined by tabs: text of a PDF, cut by page breaks (seed 003), and what Excel and Word copy.
 * Where all rows have the same number of cells these are columns, and also where nothing but the blanks at the ends of
 * rows was trimmed; elsewhere filler may stand between a label and its figures or behind them.
 */
export const tabbed: Layout = {
  shape: 'tabbed',
  find(lines, from, vocabulary) {
    const found = separatedRows(lines, from, vocabulary, tabs);
    if (!found) return undefined;
    return { rows: onColumns(found.rows), alignment: 'right', to: found.to };
  },
};

/**
 * Rows whose cells stand in known columns, as far as that can be told: all rows have the same number of cells, or would
 * have it if the blanks at their ends had not been trimmed. A row that ends one cell early with a figure stays short: it
 * may have lost another.
 */
export function onColumns(rows: readonly Row[]): readonly Row[] {
  if (isEven(rows)) return rows.map(onGrid);
  if (!isTrimmed(rows)) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => onGrid(padded(row, width)));
}

function padded(row: Row, width: number): Row {
  const last = row[row.length - 1];
  if (!last || (row.length === width - 1 && isNumber(last.text))) return row;
  const blank = { text: '', span: { start: last.span.end, end: last.span.end } };
  return [...row, ...Array.from({ length: width - row.length }, () => blank)];
}

/** No row ends blank, and all figures stand to the right of all labels: a grid, trimmed by an editor or on its way. */
function isTrimmed(rows: readonly Row[]): boolean {
  if (rows.some((row) => row[row.length - 1]?.text === '')) return false;
  let lastLabel = -1;
  let firstFigure = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const figure = row.findIndex((cell) => isNumber(cell.text) && !isLabel(cell));
    if (figure < 0) continue;
    firstFigure = Math.min(firstFigure, figure);
    row.forEach((cell, at) => {
      if (isLabel(cell)) lastLabel = Math.max(lastLabel, at);
    });
  }
  return lastLabel < firstFigure;
}

/** 1.属于国家秘密, but neither 无 nor 12件. */
function isLabel(cell: SourceCell): boolean {
  return isWords(cell) && !/^(?:无|無|不适用|不適用)$/.test(cell.text);
}

function isNumber(text: string): boolean {
  return isFigure(text) && /\d/.test(text.normalize('NFKC'));
}
