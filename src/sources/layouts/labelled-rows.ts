import { labelMeanings } from '../../forms/labels.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isWords } from './pipes.ts';

/**
 * Rows out of a stream of cells in which a blank may be a row start, a cell or filler: the last blank before words
 * starts a row, and so does the first blank behind a row of column labels (the figures of table 四 have no label).
 * Blanks before a row start stay behind the figures of the row above.
 */
export function labelledRows(cells: readonly SourceCell[], vocabulary: Vocabulary): readonly Row[] {
  const rows: SourceCell[][] = [];
  let row: SourceCell[] = [];
  cells.forEach((cell, at) => {
    const next = cells[at + 1];
    const starts = cell.text === '' && ((next && isName(next)) || isHeader(row, vocabulary));
    if (!starts) row.push(cell);
    else {
      rows.push(row);
      row = [];
    }
  });
  return [...rows, row].filter((each) => each.length > 0);
}

/** Nothing names a row once its figures have begun, nor behind a name and a blank, nor at its end: else it is two rows. */
export function isOneRow(row: Row, vocabulary: Vocabulary): boolean {
  const first = row.findIndex((cell) => figure.test(cell.text));
  if (first >= 0 && row.slice(first).some((cell) => vocabulary.labelOf(cell.text) !== undefined))
    return false;
  const last = row[row.length - 1];
  if (last && startsBlock(last, vocabulary)) return false;
  const begin = row.findIndex((cell) => cell.text !== '');
  return row.every((cell, at) => at <= begin || row[at - 1]?.text !== '' || !startsBlock(cell, vocabulary));
}

/** The label of a row or of a block of table 二: it has no other label before it but its group. */
function startsBlock(cell: SourceCell, vocabulary: Vocabulary): boolean {
  const meanings = labelMeanings(vocabulary.labelOf(cell.text) ?? '');
  return meanings.length > 0 && meanings.every(({ kind }) => kind === 'row' || kind === 'block');
}

const figure = /^[+\-－−＋]?[\d０-９][\d０-９,，.．]*$/;

function isName(cell: SourceCell): boolean {
  return isWords(cell) && !/^(?:无|無|不适用|不適用)$/.test(cell.text);
}

function isHeader(row: Row, vocabulary: Vocabulary): boolean {
  const labels = row.map((cell) => vocabulary.labelOf(cell.text));
  return labels.length > 1 && labels.every((label) => label !== undefined) && labels.some(isColumn);
}

function isColumn(label: string | undefined): boolean {
  const meanings = labelMeanings(label ?? '');
  return meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'column');
}
