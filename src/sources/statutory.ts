import { labelMeanings } from '../forms/labels.ts';
import { beginsTornLabel, endsWithUnit, isHeading, isRowBehind } from './heading-lines.ts';
import { fragmentIn, isFigure, type Row, type RowRange } from './row.ts';
import { withTornEnds } from './torn-ends.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A statutory table prints at least this many different labels; 其他 or 总计 alone prove nothing. */
const fewestLabels = 3;
const shortestProof = 3;

/** No cell of a statutory table is longer, not even with a definition in brackets. */
const longestCell = 600;

/**
 * Finds the statutory tables among rows that look like a table. A section heading or a paragraph of prose standing in
 * a row of its own parts two tables; title rows above a table and remarks below it do not belong to it. `continues` says
 * that the rows stand right behind a statutory table, as after a page break: then a single label, or nothing but
 * figures, is proof enough. A row that is null is known to be none and parts tables too.
 */
export function findStatutory(
  rows: readonly (Row | null)[],
  vocabulary: Vocabulary,
  continues = false,
): readonly RowRange[] {
  const found: RowRange[] = [];
  let first = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    if (row && !partsTables(rows, at, vocabulary)) continue;
    const range = { first, last: at - 1 };
    const table = trimmed(rows, range, vocabulary, continues && first === 0);
    if (table) found.push(table);
    first = at + 1;
  }
  return found;
}

function partsTables(rows: readonly (Row | null)[], at: number, vocabulary: Vocabulary): boolean {
  const row = rows[at] ?? [];
  const printed = row.filter((cell) => cell.text !== '');
  if (printed.some((cell) => cell.text.length > longestCell)) return true;
  const [only, second] = printed;
  if (!only || second || endsWithUnit(only.text) || !isHeading(only.text, vocabulary)) return false;
  if (
    row.length === 1 &&
    isRowBehind(
      only.text,
      (rows[at + 1] ?? []).map((cell) => cell.text),
    )
  )
    return false;
  return !beginsTornLabel((nth) => fragmentIn(rows[at + nth]), vocabulary);
}

/** The rows from the first with a label (with a figure, if the table goes on) to the last with a label or a figure. */
function trimmed(
  rows: readonly (Row | null)[],
  range: RowRange,
  vocabulary: Vocabulary,
  continues: boolean,
): RowRange | undefined {
  const labels = new Set<string>();
  let first = -1;
  let last = -1;
  for (let at = range.first; at <= range.last; at++) {
    const row = rows[at] ?? [];
    const own = labelsIn(row, vocabulary);
    for (const label of own) labels.add(label);
    const belongs = own.length > 0 || ((first >= 0 || continues) && holdsFigures(row));
    if (belongs) last = at;
    if (belongs && first < 0) first = at;
  }
  const proofs = [...labels].filter((label) => label.length >= shortestProof).length;
  const isProved = continues
    ? proofs > 0 || isFigures(rows, range)
    : proofs >= fewestLabels ||
      rows.slice(range.first, range.last + 1).some((row) => isRequestRow(row, vocabulary));
  return isProved && first >= 0 ? withTornEnds(rows, { first, last }, range, vocabulary) : undefined;
}

/** A row of table 三 with all its figures, alone in its table: the head was lost, or a page break parts it from the others. */
function isRequestRow(row: Row | null, vocabulary: Vocabulary): boolean {
  const figures = (row ?? []).filter((cell) => isFigure(cell.text)).length;
  return (
    figures >= requestColumns &&
    labelsIn(row ?? [], vocabulary).some(
      (label) =>
        label.length >= shortestRequest &&
        labelMeanings(label).every((each) => each.kind === 'row' && each.table === 'requests'),
    )
  );
}

const requestColumns = 7;
/** 予以公开 and 重复申请 may be words of other tables. */
const shortestRequest = 5;

function labelsIn(row: Row, vocabulary: Vocabulary): string[] {
  return row.flatMap((cell) => vocabulary.labelOf(cell.text) ?? []);
}

/** A row of table 四 holds figures only, blank or not; an unknown sub-row holds words and figures. */
function holdsFigures(row: Row): boolean {
  const printed = row.filter((cell) => cell.text !== '');
  return printed.length === 0 ? row.length > 1 : printed.some((cell) => isFigure(cell.text));
}

const fewestFigures = 5;

function isFigures(rows: readonly (Row | null)[], { first, last }: RowRange): boolean {
  const printed = rows
    .slice(first, last + 1)
    .flatMap((row) => (row ?? []).filter((cell) => cell.text !== ''));
  return printed.length >= fewestFigures && printed.every((cell) => isFigure(cell.text));
}
