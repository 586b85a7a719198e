import type { CellId, StatTable } from '../tables/cells.ts';
import { equationsOf, worth } from '../tables/equations.ts';

/** What may stand in a blank cell so that no sum fails for it; low = high where the sums leave one value. */
export interface BlankRange {
  readonly cell: CellId;
  readonly low: number;
  readonly high: number;
}

/**
 * The blanks of failing sums: one alone must hold what is missing, several on one side share it, each from 0 to all of
 * it. A blank that some sum forbids to hold anything is left out, for it may stay 0.
 */
export function blankRanges(table: StatTable): readonly BlankRange[] {
  const ranges = new Map<CellId, BlankRange>();
  for (const { left, right } of equationsOf(table)) {
    const missing = sumOf(right, table) - sumOf(left, table);
    const [short, other] = missing >= 0 ? [left, right] : [right, left];
    const blanks = short.filter((id) => isBlank(id, table));
    if (Number.isNaN(missing) || blanks.length === 0 || other.some((id) => isBlank(id, table))) continue;
    const high = Math.abs(missing);
    const low = blanks.length === 1 ? high : 0;
    for (const cell of blanks) ranges.set(cell, narrowed(ranges.get(cell), { cell, low, high }));
  }
  return [...ranges.values()].filter(({ low, high }) => low <= high && high > 0);
}

const isBlank = (id: CellId, { cells }: StatTable): boolean =>
  cells[id]?.state !== 'figure' && worth(cells[id]) === 0;

/** NaN where a cell cannot be known. */
function sumOf(ids: readonly CellId[], { cells }: StatTable): number {
  return ids.reduce((sum, id) => sum + (worth(cells[id]) ?? Number.NaN), 0);
}

function narrowed(before: BlankRange | undefined, next: BlankRange): BlankRange {
  if (!before) return next;
  return { ...next, low: Math.max(before.low, next.low), high: Math.min(before.high, next.high) };
}
