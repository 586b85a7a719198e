import type { Figure } from './fact.ts';

/** A percentage may be rounded or chopped at its last digit, never rounded up to the next (R66). */
export function fitsPercent(percent: number, { value, step }: Pick<Figure, 'value' | 'step'>): boolean {
  return percent >= value - step / 2 - 1e-9 && percent < value + step - 1e-9;
}
