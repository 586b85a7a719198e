import { useRef } from 'react';
import type { ReviewedFinding } from '../findings/review.ts';
import type { Told } from '../findings/told.ts';
import type { CellId } from '../tables/cells.ts';

/** The value of before as long as the new one means the same, so that what hangs on it is not shown anew. */
export function useSame<Value>(next: Value, isSame: (before: Value, next: Value) => boolean): Value {
  const kept = useRef(next);
  if (kept.current !== next && !isSame(kept.current, next)) kept.current = next;
  return kept.current;
}

/** The same findings about the same cells; where their words stand in the prose may differ. */
export function sameFindings(before: readonly ReviewedFinding[], next: readonly ReviewedFinding[]): boolean {
  return before.length === next.length && before.every((finding, at) => sameFinding(finding, next[at]));
}

/** The same told of the same cells. */
export function sameTold(before: readonly Told[], next: readonly Told[]): boolean {
  return (
    before.length === next.length &&
    before.every(({ cell, words, to }, at) => {
      const other = next[at];
      return other?.cell === cell && other.words === words && other.to === to;
    })
  );
}

export function sameCells(before: ReadonlySet<CellId>, next: ReadonlySet<CellId>): boolean {
  return before.size === next.size && [...before].every((cell) => next.has(cell));
}

function sameFinding(before: ReviewedFinding, next: ReviewedFinding | undefined): boolean {
  return (
    next !== undefined &&
    before.key === next.key &&
    before.severity === next.severity &&
    before.message === next.message &&
    proposed(before) === proposed(next)
  );
}

const proposed = ({ proposals }: ReviewedFinding): string => proposals.map(({ label }) => label).join('\n');
