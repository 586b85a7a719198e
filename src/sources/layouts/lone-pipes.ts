import { isHeading } from '../heading-lines.ts';
import type { Line } from '../lines.ts';
import { cellAcross, cellIn } from '../lines.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isOneRow, labelledRows } from './labelled-rows.ts';
import { isEven, type Layout, onGrid, runOf } from './layout.ts';
import { alignmentOf, isWords } from './pipes.ts';

/**
 * One cell per line, each closed by a pipe, and a pipe alone before every row (seed 001). An empty cell and the start
 * of a row look alike; the number of columns decides: it is the period at which nothing but row starts stand. Where
 * rows are of different lengths the labels tell where a row starts (labelled-rows.ts).
 */
export const lonePipes: Layout = {
  shape: 'lone pipes',
  find(lines, from, vocabulary) {
    if (lines[from]?.text !== '|' && !beginsBare(lines, from, vocabulary)) return undefined;
    const { run, to } = pieces(lines, from, vocabulary);
    const tables = tablesOf(cellsOf(run), vocabulary).map(withStart);
    const rows = tables.flatMap((cells) => evenRows(cells, vocabulary) ?? labelledRows(cells, vocabulary));
    const isPadded = run.some((line) => /\|\s*\|/.test(line.text));
    const isUnsure = !isEven(rows) && rows.some(isUnbounded);
    if (!isUnsure && (isPadded || alignmentOf(rows) !== 'right')) return { rows, alignment: 'left', to };
    return { rows: isEven(rows) ? rows.map(onGrid) : rows, alignment: 'right', to };
  },
};

/** Figures without a label, blank at both ends: which of the blanks are filler cannot be seen. */
function isUnbounded(row: Row): boolean {
  const isBounded = row[0]?.text !== '' || row[row.length - 1]?.text !== '';
  return !isBounded && !row.some(isWords) && row.some((cell) => cell.text !== '');
}

/** Pipes alone only between rows: the first cell is a label, and the row ends at a pipe alone. */
function beginsBare(lines: readonly Line[], from: number, vocabulary: Vocabulary): boolean {
  const first = lines[from]?.text ?? '';
  if (!first.endsWith('|') || vocabulary.labelOf(first.slice(0, -1)) === undefined) return false;
  for (let at = from + 1; at <= from + widest; at++) {
    const line = lines[at];
    if (!line || !isPiece(line)) return false;
    if (line.text === '|') return true;
  }
  return false;
}

/** Where no row start stands before the first row but one behind the last, all rows are made to look alike. */
function withStart(cells: readonly SourceCell[]): readonly SourceCell[] {
  const [first] = cells;
  if (!first || first.text === '') return cells;
  const start = { text: '', span: { start: first.span.start, end: first.span.start } };
  return [start, ...(isOpen(cells) ? cells.slice(0, -1) : cells)];
}

/** What the tables of a report begin with: where nothing stands between two tables this parts them. */
const firstLabels = new Set(['第二十条第一项', '本列数据的勾稽关系', '统计指标']);

function tablesOf(cells: readonly SourceCell[], vocabulary: Vocabulary): readonly (readonly SourceCell[])[] {
  const starts = [0];
  let reviews = 0;
  cells.forEach((cell, at) => {
    if (at < 2 || cells[at - 1]?.text !== '' || cell.text === '') return;
    const label = vocabulary.labelOf(cell.text) ?? '';
    if (label === '行政复议') reviews++;
    if (firstLabels.has(label) || (label === '行政复议' && reviews === 1)) starts.push(at - 1);
  });
  return starts.map((start, nth) => cells.slice(start, starts[nth + 1] ?? cells.length));
}

const widest = 40;

/** A cell with its pipe, or pipes alone. */
function isPiece(line: Line): boolean {
  return /^[^|]*\|[|\s]*$/.test(line.text);
}

/** No cell is broken over more lines than this. */
const mostLines = 12;
const longestLine = 60;

/** The lines of the table: those that a pipe closes, and what they begin with some lines above. */
function pieces(lines: readonly Line[], from: number, vocabulary: Vocabulary) {
  let last = from;
  // A pipe behind white space closes the cell above it, one at the very beginning of its line starts a row.
  const isBroken = (at: number) => {
    let text = '';
    for (let next = at; next < at + mostLines; next++) {
      const line = lines[next];
      if (!line || line.text === '' || line.text.length > longestLine) return false;
      text += line.text;
      if (isPiece(line)) return !line.raw.startsWith('|') && !isHeadingAbove(lines[at]?.text ?? '', text);
    }
    return false;
  };
  // 一、主动公 / 开情况 | looks like a heading, but is a label of the form of 2014.
  const isHeadingAbove = (first: string, cell: string) =>
    isHeading(first, vocabulary) && vocabulary.labelOf(cell.replace(/\|.*$/, '')) === undefined;
  return runOf(lines, from, (line) => {
    while (lines[last] !== line) last++;
    return isPiece(line) || isBroken(last);
  });
}

/** Everything that a pipe closes, in order: cells, and a blank for each row start. */
function cellsOf(run: readonly Line[]): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  let open: number | undefined;
  for (const line of run) {
    let start = 0;
    for (let at = line.raw.indexOf('|'); at >= 0; at = line.raw.indexOf('|', start)) {
      cells.push(
        open === undefined ? cellIn(line, start, at) : cellAcross(line.source, open, line.start + at),
      );
      open = undefined;
      start = at + 1;
    }
    // What stands behind the last pipe belongs to the cell that the next pipe closes.
    if (start === 0 || line.raw.slice(start).trim() !== '') open ??= line.start + start;
  }
  return cells;
}

function isOpen(cells: readonly SourceCell[]): boolean {
  return cells[cells.length - 1]?.text === '';
}

/** The smallest width by which all pieces divide into rows, each beginning with a row start. */
function evenRows(cells: readonly SourceCell[], vocabulary: Vocabulary): readonly Row[] | undefined {
  for (let width = 2; width <= widest; width++) {
    if (cells.length <= width + 1 || cells.length % (width + 1) !== 0 || !startsBlank(cells, width + 1))
      continue;
    const rows = rowsOf(cells, width);
    if (rows.every((row) => isOneRow(row, vocabulary))) return rows;
  }
  return undefined;
}

function startsBlank(cells: readonly SourceCell[], period: number): boolean {
  for (let at = 0; at < cells.length; at += period) if (cells[at]?.text !== '') return false;
  return true;
}

function rowsOf(cells: readonly SourceCell[], width: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += width + 1) rows.push(cells.slice(at + 1, at + 1 + width));
  return rows;
}
