import type { CellId } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import { type Sum, sumsOf, unreadIn } from './sums.ts';
import type { Ground } from './system.ts';

/** What the sums leave to a cell that was not read; it is never filled in but by the person. */
export interface UnreadCell {
  readonly cell: CellId;
  /** The values that all its sums allow: low = high where they leave one, high = Infinity where none sets a limit. */
  readonly low: number;
  readonly high: number;
  /** Each sum that leaves a single value, with that value; where they differ, some other figure must be wrong. */
  readonly told: readonly { readonly sum: Sum; readonly value: number }[];
  /** The figures that these values rest on. */
  readonly from: ReadonlySet<string>;
  /** One value is left, every sum that it has to do with holds with it, and none of them tells another. */
  readonly agreed: boolean;
}

type Told = UnreadCell['told'][number];

interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface State {
  readonly bounds: Map<string, Bounds>;
  readonly told: Map<CellId, readonly Told[]>;
  readonly from: Map<CellId, ReadonlySet<string>>;
}

const open: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

/** Enough for one value to follow from another across a table. */
const mostRounds = 8;

/**
 * For every cell that was not read and stands in a sum: what is left of the sum when the other figures are taken away.
 * A value that follows for one cell serves the sums of the next. Figures count as they are printed, right or wrong.
 */
export function unreadCells(ground: Ground): readonly UnreadCell[] {
  const unread = unreadIn(ground.tables);
  if (unread.size === 0) return [];
  const sums = sumsOf(ground, unread).filter(({ terms }) => terms.some(([key]) => unread.has(key)));
  const state = startOf(ground, sums, unread);
  for (let round = 0; round < mostRounds && narrow(sums, unread, state); round++);
  const disputed = disputedIn(sums, unread, state);
  return [...unread].flatMap((cell): UnreadCell[] => {
    const [bounds, from] = [state.bounds.get(cell), state.from.get(cell)];
    if (!bounds || !from) return [];
    const told = state.told.get(cell) ?? [];
    const isOne = bounds.low === bounds.high && told.length > 0;
    return [
      { cell, ...bounds, told, from, agreed: isOne && ![cell, ...from].some((key) => disputed.has(key)) },
    ];
  });
}

/** Every figure of the sums that cannot hold, or that tell of a cell what cannot stand there or another one denies. */
function disputedIn(sums: readonly Sum[], unread: ReadonlySet<CellId>, state: State): ReadonlySet<string> {
  const isDisputed = (cell: string) => {
    const values = new Set(state.told.get(cell)?.map(({ value }) => value));
    return values.size > 1 || [...values].some((value) => value < 0 || !Number.isInteger(value));
  };
  const odd = new Set([...unread].filter(isDisputed));
  const fails = ({ terms }: Sum) => {
    const bounds = terms.map(([key, factor]) => [state.bounds.get(key) ?? open, factor] as const);
    const isKnown = bounds.every(([{ low, high }]) => low === high);
    return isKnown && rounded(bounds.reduce((sum, [{ low }, factor]) => sum + factor * low, 0)) !== 0;
  };
  const wrong = sums.filter((sum) => sum.terms.some(([key]) => odd.has(key)) || fails(sum));
  return new Set(wrong.flatMap(({ terms }) => terms.map(([key]) => key)));
}

function startOf(ground: Ground, sums: readonly Sum[], unread: ReadonlySet<CellId>): State {
  const cells = new Map(ground.tables.flatMap((table) => Object.entries(table.cells)));
  const stated = new Map(ground.stated.map(({ key, value }) => [key, value]));
  const bounds = new Map<string, Bounds>();
  for (const { terms } of sums)
    for (const [key] of terms) {
      const value = stated.get(key) ?? worth(cells.get(key)) ?? 0;
      bounds.set(key, unread.has(key) ? open : { low: value, high: value });
    }
  return { bounds, told: new Map(), from: new Map() };
}

/** One round over all sums; false when nothing was learnt. */
function narrow(sums: readonly Sum[], unread: ReadonlySet<CellId>, state: State): boolean {
  let learnt = false;
  for (const sum of sums)
    for (const [key, factor] of sum.terms)
      if (unread.has(key) && learn(sum, key, factor, state)) learnt = true;
  return learnt;
}

/** What one sum says of one of its cells; true if that is more than was known. */
function learn(sum: Sum, key: CellId, factor: number, state: State): boolean {
  const before = state.bounds.get(key) ?? open;
  const said = restOf(sum, key, factor, state);
  const next = { low: Math.max(before.low, said.low), high: Math.min(before.high, said.high) };
  const isNew = next.low <= next.high && (next.low !== before.low || next.high !== before.high);
  const isOne = said.low === said.high || (isNew && next.low === next.high);
  if (isOne) note(sum, key, said.low === said.high ? said.low : next.low, state);
  if (!isNew) return false;
  state.bounds.set(key, next);
  restOn(sum, key, state);
  return true;
}

/** Every sum tells a value once; what follows from the cell itself proves nothing of it. */
function note(sum: Sum, key: CellId, value: number, state: State): void {
  const told = state.told.get(key) ?? [];
  const isCircular = sum.terms.some(([other]) => other !== key && state.from.get(other)?.has(key));
  if (told.some((each) => each.sum === sum) || (isCircular && told.length > 0)) return;
  state.told.set(key, [...told, { sum, value }]);
  restOn(sum, key, state);
}

/** −(Σ of the others) ÷ factor, as an interval; money is rounded to what a figure can hold. */
function restOf({ terms }: Sum, key: CellId, factor: number, { bounds }: State): Bounds {
  let [low, high] = [0, 0];
  for (const [other, times] of terms) {
    if (other === key) continue;
    const { low: least, high: most } = bounds.get(other) ?? open;
    const by = -times / factor;
    low += by * (by > 0 ? least : most);
    high += by * (by > 0 ? most : least);
  }
  return { low: rounded(low), high: rounded(high) };
}

const rounded = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value);

function restOn({ terms }: Sum, key: CellId, { from }: State): void {
  const own = terms.flatMap(([other]) => [other, ...(from.get(other) ?? [])]);
  from.set(key, new Set([...(from.get(key) ?? []), ...own].filter((other) => other !== key)));
}
