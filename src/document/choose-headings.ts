import type { PartKind } from './document.ts';
import type { HeadingRank, LineHeading } from './heading.ts';
import type { Heading, PlacedLine } from './lines.ts';

/** A line that could be a heading, with its number among the lines. */
interface Candidate extends LineHeading {
  readonly line: number;
  readonly start: number;
}

/** The better a heading of one kind is known, the less its weaker likes are believed (1.主动公开… inside part 一). */
const strength: Readonly<Record<HeadingRank, number>> = { named: 4, bare: 3, core: 2, arabic: 1, plain: 0 };

/** Which of the lines that could be headings are: the parts, and other top-level headings that fit between them. */
export function chooseHeadings(lines: readonly PlacedLine[]): readonly Heading[] {
  const candidates = dropContents(findCandidates(lines));
  const best = bestStrengths(candidates);
  const isPart = (each: Candidate) => each.kind !== 'unknown' && strength[each.rank] === best.get(each.kind);
  const named = new Set(
    candidates.filter((each) => isPart(each) && strength[each.rank] >= 3).map((each) => each.kind),
  );
  const kept = keepFitting(candidates, isPart, named.size >= 3);
  return kept.map((each) => ({
    kind: isPart(each) ? each.kind : 'unknown',
    ordinal: each.ordinal,
    start: each.start,
    headingEnd: each.start + each.headingEnd,
    textStart: each.start + each.textStart,
  }));
}

function findCandidates(lines: readonly PlacedLine[]): readonly Candidate[] {
  return lines.flatMap(({ start, features }, line) =>
    features.heading ? [{ ...features.heading, line, start }] : [],
  );
}

/** A table of contents: four parts or more on lines that follow each other, from 总体情况 on, which comes again below. */
function dropContents(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.findIndex((each) => each.kind === 'overview');
  if (first < 0) return candidates;
  let past = first + 1;
  while (candidates[past] && candidates[past]?.line === (candidates[past - 1]?.line ?? 0) + 1) {
    if (candidates[past]?.kind === 'overview') break;
    past++;
  }
  const again = candidates.slice(past).some((each) => each.kind === 'overview');
  return past - first >= 4 && again ? candidates.slice(past) : candidates;
}

function bestStrengths(candidates: readonly Candidate[]): ReadonlyMap<PartKind, number> {
  const best = new Map<PartKind, number>();
  for (const { kind, rank } of candidates) {
    best.set(kind, Math.max(best.get(kind) ?? 0, strength[rank]));
  }
  return best;
}

/**
 * The parts, and of the other headings those whose numbers fill the gap between two parts. Where the statutory
 * parts are named, they must fill it without a hole; else rising numbers are enough.
 */
function keepFitting(
  candidates: readonly Candidate[],
  isPart: (each: Candidate) => boolean,
  statutory: boolean,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  let others: Candidate[] = [];
  for (const each of candidates) {
    if (!isPart(each)) {
      others.push(each);
      continue;
    }
    kept.push(...fill(others, lastOrdinal(kept), each.ordinal, statutory), each);
    others = [];
  }
  return [...kept, ...fill(others, lastOrdinal(kept), null, statutory)];
}

function lastOrdinal(kept: readonly Candidate[]): number {
  return kept[kept.length - 1]?.ordinal ?? 0;
}

function fill(
  others: readonly Candidate[],
  before: number,
  after: number | null,
  statutory: boolean,
): readonly Candidate[] {
  const fitting: Candidate[] = [];
  let last = before;
  for (const each of others) {
    const ordinal = each.ordinal ?? 0;
    const fits = statutory ? ordinal === last + 1 : ordinal > last && (after === null || ordinal < after);
    if (each.rank === 'arabic' || each.rank === 'bare' || !fits) continue;
    fitting.push(each);
    last = ordinal;
  }
  return statutory && after !== null && last + 1 !== after ? [] : fitting;
}
