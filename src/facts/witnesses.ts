import { parseCellId } from '../forms/form.ts';
import { blamedReading } from './blamed-reading.ts';
import { isLikely } from './likely.ts';
import type { Mention } from './mentions.ts';
import type { Term } from './terms.ts';

/** How far before and behind a figure its neighbours in a list may stand. */
const REACH = 90;
const NEIGHBOURS = 4;
const ENOUGH = 1;

/**
 * A figure whose words may mean its cells or a part of them, and that misses them narrowly, between neighbours that
 * restate their own cells of the same table exactly: 予以公开8件，部分公开2件，因不掌握无法提供5件. What the neighbours are beyond
 * doubt it is as well. Not where another place restates its cells rightly, nor where a neighbour is off, too.
 */
export function byWitnesses(
  mentions: readonly Mention[],
  sumOf: (reading: readonly Term[]) => number | null,
): readonly Mention[] {
  if (!mentions.some(isDoubtful)) return mentions;
  const right = new Set(mentions.filter(({ verdict }) => verdict === 'agrees').map(cellsOf));
  return mentions.map((mention, at) => {
    if (!isDoubtful(mention) || right.has(cellsOf(mention)) || !isWitnessed(mentions, at)) return mention;
    const sums = mention.readings.map((reading) => ({ reading, sum: sumOf(reading) }));
    const blamed = blamedReading(mention.value, { reading: mention.reading, sum: mention.sum }, sums);
    const isSlip =
      blamed.certain && blamed.sum !== null && blamed.sum > 0 && isLikely(mention.value, blamed.sum);
    return isSlip ? { ...mention, ...blamed, verdict: 'disagrees', reason: null } : mention;
  });
}

/** Of the form of 2014 only what it counts of requests and disputes: talks and trainings there are of many kinds. */
const ofCases = /^statistics[.]r(?:2[2-9]|[34]|5[0-2])/;

function isDoubtful({ verdict, reason, figure, sum, low, high, reading: [first] }: Mention): boolean {
  const open = verdict === 'unchecked' && (reason === 'guess' || reason === 'part');
  if (first && parseCellId(first.cell).table === 'statistics' && !ofCases.test(first.cell)) return false;
  return open && figure !== null && sum !== null && low === high;
}

function isWitnessed(mentions: readonly Mention[], at: number): boolean {
  const own = mentions[at];
  if (!own) return false;
  const near = [...neighbours(mentions, at, -1), ...neighbours(mentions, at, 1)].filter(
    (each) => kindOf(each) === kindOf(own),
  );
  const agreeing = near.filter(({ verdict, sum }) => verdict === 'agrees' && (sum ?? 0) > 0);
  const off = near.some((each) => each.verdict === 'disagrees' || isDoubtful(each));
  return !off && new Set(agreeing.map(cellsOf)).size >= ENOUGH;
}

/** The mentions on one side, each close to the one before it. */
function neighbours(mentions: readonly Mention[], at: number, step: 1 | -1): readonly Mention[] {
  const found: Mention[] = [];
  let last = mentions[at];
  for (let next = at + step; found.length < NEIGHBOURS; next += step) {
    const each = mentions[next];
    if (!each || !last) break;
    const gap = step > 0 ? each.span.start - last.span.end : last.span.start - each.span.end;
    if (gap > REACH) break;
    if (each.figure) found.push(each);
    last = each;
  }
  return found;
}

/** What is listed together: outcomes, applicants, or what one of the other tables holds. */
function kindOf({ rule, reading: [first] }: Mention): string {
  return `${first ? parseCellId(first.cell).table : ''} ${rule === 'R64' || rule === 'R70' ? rule : ''}`;
}

function cellsOf({ reading }: Mention): string {
  return reading.map(({ cell }) => cell).join(' ');
}
