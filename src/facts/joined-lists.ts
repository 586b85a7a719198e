import type { Breakdown, Figure } from './fact.ts';
import type { Statement } from './statement.ts';
import { sumOf } from './sums.ts';
import { unitsMatch } from './units.ts';

interface Read {
  readonly facts: { readonly statements: readonly Statement[]; readonly figures: readonly Figure[] };
  /** Parts whose total the passage lacks. */
  readonly open: readonly (readonly Figure[])[];
}

/** How many passages back the requests may have been counted. */
const FURTHEST = 6;

/**
 * Lists that divide the requests or the answers that a passage before them counts: 按渠道分，网络6件，信函2件 in a paragraph
 * of its own. Only where they add up: what else such a list divides nobody knows.
 */
export function joinedLists(read: readonly Read[]): readonly Breakdown[] {
  return read.flatMap(({ open }, index) => {
    if (open.length === 0) return [];
    const counted = read
      .slice(Math.max(0, index - FURTHEST), index + 1)
      .flatMap(({ facts }) => facts.statements)
      .flatMap(countOf)
      .reverse();
    return open.flatMap((parts) => {
      const total = [...counted, ...headAbove(read[index - 1], parts)].find((figure) =>
        isSumOf(figure, parts),
      );
      return total && parts.length > 1 ? [{ total, parts, exhaustive: false, unsaid: true }] : [];
    });
  });
}

const MANY = 3;
const LARGE = 10;

/** 主动公开3470条, and its parts in the line below: the one figure of the passage before, for three parts or more. */
function headAbove(above: Read | undefined, parts: readonly Figure[]): readonly Figure[] {
  const [figure, ...more] = above?.facts.figures ?? [];
  if (!figure || more.length > 0 || figure.approximate || parts.length < MANY) return [];
  return figure.value >= LARGE ? [figure] : [];
}

/** The figure of a statement that counts all requests or answers of this year. */
function countOf({ figure, period, rule, readings: [first] }: Statement): readonly Figure[] {
  const [quantity] = first?.sum ?? [];
  const whole = (rule === 'R61' || rule === 'R62') && quantity?.columns.join() === 'total';
  const now = period.kind === 'this' || period.kind === 'year';
  return figure && whole && now && !figure.approximate ? [figure] : [];
}

function isSumOf(total: Figure, parts: readonly Figure[]): boolean {
  return (
    total.value === sumOf(parts) &&
    parts.every((part) => part !== total && unitsMatch(total.unit, part.unit) === 'same')
  );
}
