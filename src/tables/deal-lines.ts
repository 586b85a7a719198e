import { lettersOf, type RowWording } from '../forms/request-labels.ts';
import { isOfHead, type Region } from './torn-region.ts';
import type { UnitTexts } from './unit-texts.ts';

/** Row n of a region is named by the units from `cuts[n]` up to `cuts[n + 1]`; the cost counts characters that do not fit. */
export interface Deal {
  readonly cuts: readonly number[];
  readonly cost: number;
}

/** On which side of its figures every label stands; `around` on both, if they stand on a line of their own. */
export type Side = 'around' | 'behind' | 'before';

/**
 * Deals the units of a region out to its rows, in order and each to a row beside it, so that the labels come closest to
 * those of the form. `sums` says that （三）（四）（五） may print figures of their own. Undefined if no dealing is possible.
 */
export function dealLines(region: Region, texts: UnitTexts, side: Side, sums: boolean): Deal | undefined {
  const places = cutPlaces(region, side);
  if (places.some((each) => each.length > mostPlaces || each.length === 0)) return undefined;
  let best = (places[0] ?? []).map(
    (cut): Deal => ({ cuts: [cut], cost: idle(region, texts, region.low, cut) }),
  );
  region.figures.forEach((figures, nth) => {
    const isOpen = side === 'around' && figures.isLine && !figures.isBeside;
    const fits = (from: number, to: number) =>
      from <= to && (to - from < 2 || !(isOpen && (from === figures.at || to === figures.at)));
    best = (places[nth + 1] ?? []).map((cut) =>
      cheapest(
        best.flatMap((deal) => {
          const from = deal.cuts[deal.cuts.length - 1] ?? 0;
          return fits(from, cut)
            ? [{ cuts: [...deal.cuts, cut], cost: deal.cost + labelCost(texts, from, cut, sums) }]
            : [];
        }),
      ),
    );
  });
  const whole = cheapest(
    best.map((deal) => ({
      ...deal,
      cost: deal.cost + idle(region, texts, deal.cuts[deal.cuts.length - 1] ?? 0, region.high),
    })),
  );
  return Number.isFinite(whole.cost) ? whole : undefined;
}

/** More lines between two rows of figures are no labels of theirs alone. */
const mostPlaces = 60;

function cheapest(deals: readonly Deal[]): Deal {
  return deals.reduce((best, deal) => (deal.cost < best.cost ? deal : best), {
    cuts: [],
    cost: Number.POSITIVE_INFINITY,
  });
}

/** Where the labels of one row may end and those of the next begin: between their figures, as the side allows. */
function cutPlaces({ figures, low, high }: Region, side: Side): readonly (readonly number[])[] {
  return Array.from({ length: figures.length + 1 }, (_, nth) => {
    const [before, behind] = [figures[nth - 1], figures[nth]];
    const first = before?.at ?? low;
    const last = behind ? behind.at - (behind.isBeside ? 1 : 0) : high;
    if (side === 'behind' && before) return [first];
    if (side === 'before' && behind) return [last];
    return Array.from({ length: last - first + 1 }, (_none, at) => first + at);
  });
}

/** Characters that do not fit the label of a row; words that are like none cost less than a label that does not fit. */
function labelCost(texts: UnitTexts, from: number, to: number, sums: boolean): number {
  const text = texts.text(from, to);
  const length = lettersOf(text).length;
  const near = texts.near(from, to);
  const known = near && !sums && isGroup(near.wording) ? bareGroup : near?.errors;
  const cost = length === 0 ? lostLabel : (known ?? unknownCost(length));
  return cost + debris * looseEnds(text);
}

/** （三）（四）（五）; （六）其他处理 is a row of its own in form 2019. */
export function isGroup({ meanings }: RowWording): boolean {
  return meanings.some((meaning) => meaning.kind === 'group' && meaning.group !== 'other');
}

/** One or two characters are no label of a row that the form does not know, but the end of the label above. */
function unknownCost(length: number): number {
  return length < shortestLabel ? lostLabel + 1 : 1 + unknown * length;
}

const shortestLabel = 3;
const lostLabel = 5;
/** Where groups print no figures, one that has some has lost the label of its first row; a row below may as well. */
const bareGroup = 5.5;
const unknown = 0.4;
const debris = 0.1;

/** Half a reading, half a bracket: a label was cut where it does not end. Those of table 三 begin with a number. */
function looseEnds(text: string): number {
  const letters = text.match(/[\p{Script=Latin}\p{M}]/gu)?.length ?? 0;
  const isCut = text !== '' && !/^\(?[一二三四五六七\d]/.test(text);
  return letters + Math.abs(text.split('(').length - text.split(')').length) + (isCut ? wantingNumber : 0);
}

const wantingNumber = 25;

/** Heads above and below the table belong to no row; labels of rows do. */
function idle({ units }: Region, texts: UnitTexts, from: number, to: number): number {
  let cost = 0;
  for (let at = from; at < to; at++) {
    const isHead = units[at]?.tokens.every(isOfHead);
    cost += (isHead ? idleHead : idleWords) * lettersOf(texts.text(at, at + 1)).length;
  }
  return cost;
}

const idleHead = 0.2;
const idleWords = 0.35;
