import type { Line } from '../lines.ts';
import type { Row } from '../row.ts';
import type { Alignment } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A run of lines taken for a table: `to` is the first line behind it. */
export interface Region {
  readonly rows: readonly Row[];
  readonly alignment: Alignment;
  readonly to: number;
}

/**
 * One way in which tables arrive as text (layouts.md §1). `find` looks at the lines from `from` on: it gives back the
 * longest run of lines that can be rows of this shape, or undefined when line `from` cannot begin one. It need not ask
 * whether the table is a statutory one; its caller does. A new shape is one more file like this and an entry in all.ts.
 */
export interface Layout {
  /** A name for tests and notes: 'pipes', 'tabbed' … */
  readonly shape: string;
  readonly find: (lines: readonly Line[], from: number, vocabulary: Vocabulary) => Region | undefined;
}

/** What a page break leaves between the lines of a table: — 5 —, -4-, 第 3 页 共 9 页, a rule. */
const pageMark =
  /^(?:[-—–─]+\s*\d{1,4}\s*[-—–─]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|[-—–─=_*]{3,})$/u;

/** A page mark that can be nothing else; a bare number may be a figure. */
export function isClearPageMark(line: Line): boolean {
  return pageMark.test(line.text) && !isBeyondLast(line.text);
}

/** 12 / 6: no page has a number behind that of the last; a dash stands between two figures. */
function isBeyondLast(text: string): boolean {
  const [, page, last] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? [];
  return page !== undefined && last !== undefined && Number(page) > Number(last);
}

/** A page mark, or a bare page number with a blank line beside it. */
export function isPageMark(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const text = line?.text ?? '';
  if (line && isClearPageMark(line)) return true;
  return /^\d{1,3}$/.test(text) && (lines[at - 1]?.text === '' || lines[at + 1]?.text === '');
}

/**
 * The lines from `from` on for which `belongs` holds, blank lines and page marks between them left out; and the first
 * line behind the run.
 */
export function runOf(
  lines: readonly Line[],
  from: number,
  belongs: (line: Line, at: number) => boolean,
): { readonly run: readonly Line[]; readonly to: number } {
  const run: Line[] = [];
  let to = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (belongs(line, at)) {
      run.push(line);
      to = at + 1;
    } else if (line.text !== '' && !isPageMark(lines, at)) break;
  }
  return { run, to };
}

/** All rows have the same number of cells: where spans leave empty cells, these are the columns of the table. */
export function isEven(rows: readonly Row[]): boolean {
  return rows.every((row) => row.length === rows[0]?.length);
}

export function onGrid(row: Row): Row {
  return row.map((cell, column) => ({ ...cell, column }));
}
