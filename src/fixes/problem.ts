/**
 * What the search for corrections knows: figures, and sums of them that must be 0. Plain data, because it crosses to
 * the worker when the search needs more time than the page has.
 */
export interface Problem {
  readonly variables: readonly Variable[];
  readonly equations: readonly LinearSum[];
  /** Cells that were not read, as far as the figures determine them: they must come to what can stand in a cell. */
  readonly unread: readonly Unread[];
}

/** What a cell that was not read comes to: Σ factor × variable ÷ divisor. */
export interface Unread {
  readonly sum: LinearSum;
  readonly divisor: number;
}

/** A figure that may be wrong. */
export interface Variable {
  /** A cell id, or the key of a figure stated elsewhere (`Stated`). */
  readonly key: string;
  /** What stands there, times `scale`; a blank counts as 0. Not whole only where it cannot stand (1.5件). */
  readonly value: number;
  /** Amounts of money are held in millionths of 万元, so that sums are exact; counts as they are. */
  readonly scale: number;
  /** 0, but for the cells of the form that may be negative. */
  readonly lowest: number;
  /** What it costs to call this figure wrong; Infinity when the person has said that it is right. */
  readonly weight: number;
  /** It cannot stay as it is, whatever the sums say. */
  readonly mustChange?: boolean;
}

/** Σ factor × variable, which must be 0; variables by their place in the list. */
export type LinearSum = readonly Term[];

export interface Term {
  readonly variable: number;
  readonly factor: number;
}

/** A figure becomes another; `to` is scaled like the variable's value. */
export interface Change {
  readonly variable: number;
  readonly to: number;
}

/** Changes that make every sum hold, in the order of the variables. */
export type Solution = readonly Change[];

/** What a sum comes to now. */
export function residualOf(sum: LinearSum, values: readonly number[]): number {
  return sum.reduce((total, { variable, factor }) => total + factor * (values[variable] ?? 0), 0);
}

/** Whole and not below the lowest: what a figure of its kind can be. */
export function canStand(value: number, { lowest }: Variable): boolean {
  return Number.isInteger(value) && value >= lowest;
}

/** What a cell that was not read comes to can stand in it: a whole number, not below 0. */
export function canBeIn({ sum, divisor }: Unread, values: readonly number[]): boolean {
  const value = residualOf(sum, values) / divisor;
  return Number.isInteger(value) && value >= 0;
}
