import { isHeading } from '../heading-lines.ts';
import { cellIn, type Line } from '../lines.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isClearPageMark, type Layout } from './layout.ts';

/**
 * One cell per line, a pipe alone on a line between rows and nowhere else; a blank cell is a blank line. Nothing closes
 * the last row: it ends with its figures.
 */
export const pipesBetween: Layout = {
  shape: 'pipes between rows',
  find(lines, from, vocabulary) {
    if (!beginsTable(lines, from, vocabulary)) return undefined;
    const rows: Row[] = [];
    let at = from;
    for (
      let end = endOfRow(lines, at, vocabulary);
      end !== undefined;
      end = endOfRow(lines, at, vocabulary)
    ) {
      rows.push(printed(lines.slice(at, end)).map(cellOf));
      at = end + 1;
    }
    const last = lastRow(lines, at, rows[rows.length - 1] ?? [], vocabulary);
    if (last.length > 0) rows.push(printed(last).map(cellOf));
    return { rows, alignment: 'right', to: at + last.length };
  },
};

/** No row has more cells. */
const mostCells = 40;

/** A label or the head of a table, some short lines, a pipe alone, and then a line that no pipe closes. */
function beginsTable(lines: readonly Line[], from: number, vocabulary: Vocabulary): boolean {
  if (vocabulary.labelOf(lines[from]?.text ?? '') === undefined) return false;
  const end = endOfRow(lines, from, vocabulary);
  const next = end === undefined ? undefined : lines[end + 1];
  return end !== undefined && end > from + 1 && next !== undefined && !next.text.includes('|');
}

/** The place of the pipe that ends the row; undefined when a heading, or a line with words and a pipe, comes first. */
function endOfRow(lines: readonly Line[], from: number, vocabulary: Vocabulary): number | undefined {
  for (let at = from; at <= from + mostCells; at++) {
    const text = lines[at]?.text;
    if (text === undefined) return undefined;
    if (text === '|') return at;
    if (text.includes('|') || (at > from && isHeading(text, vocabulary))) return undefined;
  }
  return undefined;
}

/**
 * Words first, then as many figures and blanks as the row before it has; behind a row of column heads as many short
 * cells as come. A heading ends it in any case; only a local row of the form of 2014 may itself begin like one.
 */
function lastRow(lines: readonly Line[], from: number, before: Row, vocabulary: Vocabulary): readonly Line[] {
  let words = 0;
  while (words < mostWords && !isValue(lines[from + words]?.text ?? '')) words++;
  const labels = before.filter(({ text }) => vocabulary.labelOf(text) !== undefined).length;
  const isHead = labels > 1 && !before.some(({ text }) => text !== '' && isValue(text));
  const figures = before.length - before.findIndex(({ text }) => isValue(text));
  const cells = lines.slice(from, from + (isHead ? mostCells : words + figures));
  const isWhole = !isHead && cells.length === words + figures;
  const [first, ...behind] = cells.map(({ text }) => text);
  if (first !== undefined && isHeading(first, vocabulary) && !behind.every(isShort)) return [];
  const end = behind.findIndex((text) => isHeading(text, vocabulary) || (isHead && !isShort(text)));
  return end < 0 && isWhole ? cells : withoutEnd(cells.slice(0, end < 0 ? cells.length : end + 1));
}

/** Page breaks leave marks between the cells. */
function printed(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => !isClearPageMark(line));
}

/** Blank lines at the end part the table from what follows. */
function withoutEnd(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.text === '') end--;
  return lines.slice(0, end);
}

/** A figure with its unit and a note, a sign for none, or nothing. */
const isValue = (text: string): boolean => value.test(text.replace(invisible, ''));
const value =
  /^(?:[+\-−]?[\d０-９][\d０-９.,，\s]*\p{L}{0,3}(?:\s*[（(][^（）()]*[）)])?|[-—–/\\]+|无|無|不适用|不適用)?$/u;
const invisible = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g;
const isShort = (text: string): boolean => text.length <= longestFigure && !/[。；]/.test(text);

/** With its unit. */
const longestFigure = 24;

/** 三、本年度办理结果 · （六）其他处理 · 3.其他, and a unit. */
const mostWords = 4;

function cellOf(line: Line): SourceCell {
  return cellIn(line, 0, line.raw.length);
}
