import { isFigure, type Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isEven, type Layout } from './layout.ts';
import { type Separation, separatedRows } from './separated.ts';
import { onColumns } from './tabbed.ts';

const commas: Separation = { separator: ',', quotes: 'any cell' };

/** One line per row, cells joined by half-width commas, those that hold a comma in quotation marks: a table saved as CSV. */
export const commaSeparated: Layout = {
  shape: 'commas',
  find(lines, from, vocabulary) {
    const found = separatedRows(lines, from, vocabulary, commas);
    if (!found || !isTable(found.rows)) return undefined;
    if (found.rows.some(groupsThousands) && !isGrid(found.rows, vocabulary)) return undefined;
    return { rows: onColumns(found.rows), alignment: 'right', to: found.to };
  },
};

const fewestRows = 3;

/** Lists in sentences have commas too, but neither blanks nor figures between them: 行政许可,行政处罚,行政强制. */
function isTable(rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.text === '' || isFigure(cell.text)));
  return filled.length >= fewestRows && filled.length * 2 >= rows.length;
}

/** All rows have as many cells, and one of them is a head: where spaces tear a figure, as in 55,147 7, it is no thousand. */
function isGrid(rows: readonly Row[], vocabulary: Vocabulary): boolean {
  const isLabel = (cell: SourceCell) => vocabulary.labelOf(cell.text) !== undefined;
  return isEven(rows) && rows.some((row) => row.filter(isLabel).length >= fewestHeads);
}

const fewestHeads = 2;

const fewestCommas = 2;

/** Whether a line taken by itself is such a row: several commas outside brackets, and a figure or nothing between two. */
export function isCommaRow(text: string): boolean {
  if (!text.includes(',')) return false;
  const cells = text.replace(/"[^"]*"|[（(][^（）()]*[）)]/g, '').split(',');
  if (cells.length <= fewestCommas || cells.some((cell, at) => isThousands(cells[at - 1] ?? '', cell)))
    return false;
  return cells.length > 2 * fewestCommas || cells.some((cell) => cell === '' || isFigure(cell));
}

/** 0 1,295 12 is no row of CSV: behind the comma of a figure others follow on the same line. */
function groupsThousands(row: Row): boolean {
  return row.some((cell, at) => isThousands(row[at - 1]?.text ?? '', cell.text));
}

function isThousands(before: string, behind: string): boolean {
  return /(?:^|\s)\d{1,3}$/.test(before) && /^\d{3}\s+[+\-－−＋]?\d/.test(behind);
}
