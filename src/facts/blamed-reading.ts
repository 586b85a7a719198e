import { parseCellId } from '../forms/form.ts';
import type { Breakdown, Figure } from './fact.ts';
import { isLikely, isTelling } from './likely.ts';
import type { Mention } from './mentions.ts';
import { judge } from './sums.ts';
import type { Term } from './terms.ts';

/** What a figure may restate, and what the cells come to. */
export interface Compared {
  readonly reading: readonly Term[];
  readonly sum: number | null;
}

/** The reading to hold against a figure, and whether another could as well be meant. */
export type Blamed = Compared & { readonly certain: boolean };

/**
 * Of readings that all fail, the first of all if one who meant it may have miswritten it as `value`, else the first of
 * which that is clear; where it is true of none, the first of all, and not for certain, unless all say the same.
 */
export function blamedReading(value: number, first: Compared, readings: readonly Compared[]): Blamed {
  if (first.sum !== null && isLikely(value, first.sum)) return { ...first, certain: true };
  const likely = readings.find(({ sum }) => sum !== null && isTelling(value, sum));
  const alike = readings.every(({ sum }) => sum === first.sum);
  return { ...(likely ?? first), certain: alike || likely !== undefined };
}

/**
 * 新收34件，上年结转2件。其中，自然人31件，法人3件: the parts of a list that adds up divide its total, not the figure beside
 * it. Of several readings that of the rows of that total is meant, unless the figure agrees with another alone.
 * `sumOf` gives the sum of cells.
 */
export function blamedByHeads(
  mentions: readonly Mention[],
  breakdowns: readonly Breakdown[],
  sumOf: (reading: readonly Term[]) => number | null,
): readonly Mention[] {
  const isOpen = ({ verdict, readings, figure }: Mention) =>
    verdict !== 'unchecked' && readings.length > 1 && figure !== null;
  if (!mentions.some(isOpen)) return mentions;
  const known = new Map(mentions.flatMap((each) => (each.figure ? [[each.figure, each] as const] : [])));
  const proved = breakdowns.filter((list) => list.unsaid !== true && judge(list) === 'agrees');
  return mentions.map((mention) => {
    const head = isOpen(mention) ? headOf(mention.figure, proved, known) : undefined;
    const reading = head && mention.readings.find((each) => rowsOf(each) === rowsOf(head.reading));
    if (!reading) return mention;
    const sum = sumOf(reading);
    const fits = sum !== null && sum >= mention.low && sum <= mention.high;
    return mention.verdict === 'disagrees' || fits ? { ...mention, reading, sum, certain: true } : mention;
  });
}

function headOf(
  figure: Figure | null,
  lists: readonly Breakdown[],
  known: ReadonlyMap<Figure, Mention>,
): Mention | undefined {
  const list = lists.find(({ parts }) => figure !== null && parts.includes(figure));
  const head = list && known.get(list.total);
  return head?.verdict === 'agrees' ? head : undefined;
}

function rowsOf(reading: readonly Term[]): string {
  return [...new Set(reading.map(({ cell }) => parseCellId(cell).row))].sort().join(' ');
}
