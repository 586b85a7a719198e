import { cellAcross, cellIn, type Line } from '../lines.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { runOf } from './layout.ts';

/** What stands between the cells of a row, and whether a cell on one line may be quoted as well. */
export interface Separation {
  readonly separator: '\t' | ',';
  readonly quotes: 'broken cells' | 'any cell';
}

/** A cell of a form has no more lines than this; a lone quotation mark must not swallow the report. */
const mostLines = 12;

/**
 * The rows from line `from` on, cells joined by a separator, a cell with line breaks in quotation marks; and the first
 * line behind them. Undefined when line `from` begins no row.
 */
export function separatedRows(
  lines: readonly Line[],
  from: number,
  vocabulary: Vocabulary,
  separation: Separation,
): { readonly rows: readonly Row[]; readonly to: number } | undefined {
  const begins = (at: number): boolean =>
    isRow(lines[at], separation) ||
    isLabelRow(lines, at, vocabulary, separation) ||
    opensRow(lines, at, separation);
  if (!begins(from)) return undefined;
  const rows: Row[] = [];
  const { run, to } = runOf(lines, from, makeJoiner(begins, separation));
  for (let at = 0; at < run.length; ) {
    const next = rowEnd(run, at, separation);
    rows.push(cellsOf(run.slice(at, next), separation));
    at = next;
  }
  return { rows: withoutEmptyEnd(rows), to };
}

/** A separator somewhere behind the first character: a line that is merely indented by one tab is a paragraph. */
function isRow(line: Line | undefined, { separator }: Separation): boolean {
  return line?.raw.includes(separator, 1) === true;
}

/**
 * A row of one cell has no separator: 第二十条第（一）项 above the row of its columns, and where blanks at the ends of
 * rows were trimmed a label whose row is blank, above other rows or below them.
 */
function isLabelRow(
  lines: readonly Line[],
  at: number,
  vocabulary: Vocabulary,
  separation: Separation,
): boolean {
  const isLabel = (place: number) => vocabulary.labelOf(lines[place]?.text ?? '') !== undefined;
  if (!isLabel(at)) return false;
  return [1, -1].some((step) => {
    let place = at + step;
    while (Math.abs(place - at) < mostLabelRows && isLabel(place)) place += step;
    return isRow(lines[place], separation);
  });
}

/** Blank rows of table 二 and the head of a block between them. */
const mostLabelRows = 4;

/** A row whose first printed cell is quoted for its line breaks: no tab stands behind it but after the quotation. */
function opensRow(lines: readonly Line[], from: number, separation: Separation): boolean {
  const first = lines[from]?.raw ?? '';
  const cells = first.split(separation.separator);
  const begins = cells.pop()?.startsWith('"') === true && cells.every((cell) => cell === '');
  if (!begins || !isOpenBehind(first, false, separation)) return false;
  for (let at = from + 1; at <= from + mostLines; at++) {
    const raw = lines[at]?.raw;
    const end = raw?.indexOf('"') ?? -1;
    if (raw === undefined || end >= 0) return raw?.startsWith(separation.separator, end + 1) === true;
    if (raw.includes(separation.separator)) return false;
  }
  return false;
}

/** Rows, and the lines inside quotation marks that are still open. */
function makeJoiner(
  begins: (at: number) => boolean,
  separation: Separation,
): (line: Line, at: number) => boolean {
  let open = 0;
  return (line, at) => {
    const belongs = (open > 0 && open <= mostLines) || begins(at);
    if (belongs) open = isOpenBehind(line.raw, open > 0, separation) ? open + 1 : 0;
    return belongs;
  };
}

/** Whether a quoted cell goes on behind the line. Only a mark at the start of a cell opens one. */
function isOpenBehind(raw: string, isOpen: boolean, { separator }: Separation): boolean {
  const cells = raw.split(separator);
  const last = cells[cells.length - 1] ?? '';
  const begins = cells.length > 1 || !isOpen ? last.startsWith('"') : true;
  const marks = last.split('"').length - 1;
  return begins && (cells.length === 1 && isOpen ? marks % 2 === 0 : marks % 2 === 1);
}

/** The line behind the row that begins at `from`. */
function rowEnd(run: readonly Line[], from: number, separation: Separation): number {
  let open = false;
  for (let at = from; at < run.length; at++) {
    open = isOpenBehind(run[at]?.raw ?? '', open, separation);
    if (!open) return at + 1;
  }
  return from + 1;
}

function cellsOf(lines: readonly Line[], separation: Separation): Row {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!first || !last) return [];
  const text = first.source.slice(first.start, last.end);
  const mayBeQuoted = lines.length > 1 || separation.quotes === 'any cell';
  const cells: SourceCell[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = cellEnd(text, start, mayBeQuoted, separation);
    const isQuoted = mayBeQuoted && end > start + 1 && text[start] === '"' && text[end - 1] === '"';
    const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end];
    cells.push(
      lines.length > 1
        ? cellAcross(first.source, first.start + from, first.start + to)
        : cellIn(first, from, to),
    );
    start = end + 1;
  }
  return cells;
}

/** Neither a line end nor a separator inside quotation marks ends a cell. */
function cellEnd(text: string, start: number, mayBeQuoted: boolean, { separator }: Separation): number {
  if (mayBeQuoted && text[start] === '"') {
    const close = separator === ',' ? /"(?=,|\r?\n|$)/g : /"(?=\t|\r?\n|$)/g;
    close.lastIndex = start + 1;
    const end = close.exec(text);
    if (end) return end.index + 1;
  }
  const next = text.indexOf(separator, start);
  return next < 0 ? text.length : next;
}

/** Every line may end with a separator: a column of nothing is none. */
function withoutEmptyEnd(rows: readonly Row[]): readonly Row[] {
  const isEmpty = rows.every((row) => row.length > 1 && row[row.length - 1]?.text === '');
  return isEmpty ? rows.map((row) => row.slice(0, -1)) : rows;
}
