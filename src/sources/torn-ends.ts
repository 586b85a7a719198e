import { longestFragment, mostFragments } from './heading-lines.ts';
import { fragmentIn, isFigure, isLineOfFigures, type Row, type RowRange } from './row.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Figures above the first label and fragments of the first and the last label belong to the table as well. */
export function withTornEnds(
  rows: readonly (Row | null)[],
  { first, last }: RowRange,
  range: RowRange,
  vocabulary: Vocabulary,
): RowRange {
  const begin = withTornStart(rows, first, range, vocabulary);
  const isTorn = begin > range.first && isLineOfFigures(rows[begin - 1]);
  const heads = ['', ...tornBefore(rows, last)];
  let end = last;
  let text = '';
  for (let at = last + 1; at <= Math.min(range.last, last + mostFragments); at++) {
    const [only, second] = rows[at] ?? [];
    if (!only || second) break;
    text += only.text;
    if (heads.some((head) => vocabulary.begins(head + text) || vocabulary.labelOf(head + text))) end = at;
  }
  return { first: isTorn ? begin - 1 : begin, last: end };
}

/** Rows above the first whole label whose own labels are torn, as where the head of the table is lost. */
function withTornStart(
  rows: readonly (Row | null)[],
  first: number,
  range: RowRange,
  vocabulary: Vocabulary,
): number {
  let begin = first;
  let text = '';
  for (let at = first - 1, fragments = 0; at >= range.first && fragments <= mostFragments; at--) {
    if (isLineOfFigures(rows[at])) continue;
    const own = fragmentIn(rows[at]);
    if (!own || own.length > longestFragment) break;
    text = own + text;
    fragments++;
    if (vocabulary.labelOf(text) === undefined) continue;
    [begin, text, fragments] = [at, '', 0];
  }
  return begin;
}

/** What ends with the last line, or stands above it if it is one of figures, and may go on below: its last words, its last lines. */
function tornBefore(rows: readonly (Row | null)[], last: number): readonly string[] {
  const isFigures = (rows[last] ?? []).every((cell) => isFigure(cell.text));
  const above = isFigures ? (rows[last - 1] ?? []) : [];
  const heads = [above[above.length - 1]?.text ?? ''];
  let text = '';
  for (let at = isFigures ? last - 1 : last; at >= last - mostFragments; at--) {
    const own = fragmentIn(rows[at]);
    if (!own || own.length > longestFragment) break;
    text = own + text;
    heads.push(text);
  }
  return heads;
}
