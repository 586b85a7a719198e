import type { Breakdown, Figure } from './fact.ts';

/** A list agrees with its total, or its parts add up to more or to less. */
export type SumVerdict = 'agrees' | 'over' | 'under';

/** Σ parts without the dust of floating point (the smallest step of a printed amount is far above 1e-6). */
export function sumOf(parts: readonly Figure[]): number {
  return clean(parts.reduce((sum, part) => sum + part.value, 0));
}

function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * Half a step for a figure that was rounded when it was printed (1.2万条, 48.6万元, 1.46亿元); nothing for one that
 * can be exact: a count to the last one, an amount in whole 元 or 万元.
 */
function rounding({ unit, step }: Figure): number {
  const exact = step === 1 || (unit === '元' && step === 10_000);
  return exact ? 0 : step / 2;
}

/** A figure is the interval that its rounding allows: the intervals of total and sum must meet. */
export function compareSum(total: Figure, parts: readonly Figure[]): SumVerdict {
  const slack = [total, ...parts].reduce((sum, figure) => sum + rounding(figure), 0);
  const difference = clean(sumOf(parts) - total.value);
  if (Math.abs(difference) <= slack + 1e-6) return 'agrees';
  return difference > 0 ? 'over' : 'under';
}

export function judge(breakdown: Breakdown): SumVerdict {
  return compareSum(breakdown.total, breakdown.parts);
}
