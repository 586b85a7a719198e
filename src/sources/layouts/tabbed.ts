import { cellAcross, cellIn, type Line } from '../lines.ts';
import type { SourceCell } from '../source.ts';
import type { Row } from '../statutory.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isEven, type Layout, onGrid, runOf } from './layout.ts';

/**
 * One line per row, cells joined by tabs: text of a PDF, cut by page breaks (seed 003), and what Excel and Word copy.
 * A cell with line breaks stands in quotation marks. Where all rows have the same number of cells these are columns;
 * elsewhere filler may stand between a label and its figures or behind them.
 */
export const tabbed: Layout = {
  shape: 'tabbed',
  find(lines, from, vocabulary) {
    const begins = (at: number): boolean =>
      isRow(lines[at]) || isHeadingRow(lines, at, vocabulary) || opensRow(lines, at);
    if (!begins(from)) return undefined;
    const rows: Row[] = [];
    const { run, to } = runOf(lines, from, makeJoiner(begins));
    for (let at = 0; at < run.length; ) {
      const next = rowEnd(run, at);
      rows.push(cellsOf(run.slice(at, next)));
      at = next;
    }
    const plain = withoutEmptyEnd(rows);
    return { rows: isEven(plain) ? plain.map(onGrid) : plain, alignment: 'right', to };
  },
};

/** A tab somewhere behind the first: a line that is merely indented by one tab is a paragraph. */
function isRow(line: Line | undefined): boolean {
  return line?.raw.includes('\t', 1) === true;
}

/** A row of one cell has no tab: 第二十条第（一）项 above the row of its columns. */
function isHeadingRow(lines: readonly Line[], at: number, vocabulary: Vocabulary): boolean {
  return isRow(lines[at + 1]) && vocabulary.labelOf(lines[at]?.text ?? '') !== undefined;
}

/** A row whose first cell is quoted for its line breaks: no tab stands on its first line, but behind the quotation. */
function opensRow(lines: readonly Line[], from: number): boolean {
  if (!lines[from]?.raw.startsWith('"') || !isOpenBehind(lines[from]?.raw ?? '', false)) return false;
  for (let at = from + 1; at <= from + mostLines; at++) {
    const raw = lines[at]?.raw;
    const end = raw?.indexOf('"') ?? -1;
    if (raw === undefined || end >= 0) return raw?.startsWith('\t', end + 1) === true;
    if (raw.includes('\t')) return false;
  }
  return false;
}

/** Rows, and the lines inside quotation marks that are still open. */
function makeJoiner(begins: (at: number) => boolean): (line: Line, at: number) => boolean {
  let open = 0;
  return (line, at) => {
    const belongs = (open > 0 && open <= mostLines) || begins(at);
    if (belongs) open = isOpenBehind(line.raw, open > 0) ? open + 1 : 0;
    return belongs;
  };
}

/** A cell of a form has no more lines than this; a lone quotation mark must not swallow the report. */
const mostLines = 12;

/** Whether a quoted cell goes on behind the line. Only a mark at the start of a cell opens one. */
function isOpenBehind(raw: string, isOpen: boolean): boolean {
  const cells = raw.split('\t');
  const last = cells[cells.length - 1] ?? '';
  const begins = cells.length > 1 || !isOpen ? last.startsWith('"') : true;
  const marks = last.split('"').length - 1;
  return begins && (cells.length === 1 && isOpen ? marks % 2 === 0 : marks % 2 === 1);
}

/** The line behind the row that begins at `from`. */
function rowEnd(run: readonly Line[], from: number): number {
  let open = false;
  for (let at = from; at < run.length; at++) {
    open = isOpenBehind(run[at]?.raw ?? '', open);
    if (!open) return at + 1;
  }
  return from + 1;
}

function cellsOf(lines: readonly Line[]): Row {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!first || !last) return [];
  const text = first.source.slice(first.start, last.end);
  const cells: SourceCell[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = cellEnd(text, start);
    const [from, to] =
      lines.length > 1 && text[start] === '"' && text[end - 1] === '"' ? [start + 1, end - 1] : [start, end];
    cells.push(
      lines.length > 1
        ? cellAcross(first.source, first.start + from, first.start + to)
        : cellIn(first, from, to),
    );
    start = end + 1;
  }
  return cells;
}

/** A line end inside quotation marks does not end a cell, nor does a tab. */
function cellEnd(text: string, start: number): number {
  if (text[start] === '"' && text.includes('\n')) {
    const close = /"(?=\t|\r?\n|$)/g;
    close.lastIndex = start + 1;
    const end = close.exec(text);
    if (end) return end.index + 1;
  }
  const tab = text.indexOf('\t', start);
  return tab < 0 ? text.length : tab;
}

/** Every line may end with a tab: a column of nothing is none. */
function withoutEmptyEnd(rows: readonly Row[]): readonly Row[] {
  const isEmpty = rows.every((row) => row.length > 1 && row[row.length - 1]?.text === '');
  return isEmpty ? rows.map((row) => row.slice(0, -1)) : rows;
}
