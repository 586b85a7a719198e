import {
  type Change,
  canBeIn,
  canStand,
  type Problem,
  type Solution,
  type Unread,
  type Variable,
} from './problem.ts';
import { type Row, rowsOf, substitute } from './rows.ts';

export interface SearchLimits {
  /** The weight of all figures changed together stays within this. */
  readonly most: number;
  /** Steps, shared by all searches of one question. Counted, not timed: the same question gives the same answer. */
  readonly budget: Budget;
}

export interface Budget {
  nodes: number;
}

export interface SearchResult {
  /** Every set of the smallest weight, in the order found. */
  readonly solutions: readonly Solution[];
  /** False when the budget ran out first: what was found may not be the smallest, or not all of them. */
  readonly proved: boolean;
}

/** What stands in the figures, and which of them are not to be changed. */
export interface Start {
  readonly values: readonly number[];
  readonly closed: readonly number[];
}

function startOf({ variables }: Problem): Start {
  return { values: variables.map(({ value }) => value), closed: [] };
}

/** More rivals than these help nobody. */
const mostSolutions = 400;

/** A figure to be changed, and the equation that says by how much once the figures chosen after it are known. */
interface Pivot {
  readonly variable: number;
  readonly row: Row;
}

interface Hunt {
  readonly variables: readonly Variable[];
  readonly unread: readonly Unread[];
  readonly values: readonly number[];
  readonly budget: Budget;
  readonly found: Solution[];
  /** 1 for figures that the branches before this one have dealt with, or that may not be changed. */
  readonly closed: Uint8Array;
  /** Scratch paper of `boundOf`. */
  readonly taken: Uint8Array;
}

/**
 * The lightest sets of figures whose change makes every sum hold (Fellegi–Holt): iterative deepening on the weight,
 * branching on the failing equation with the fewest open figures, substituting the chosen one out of the others,
 * pruned by the failing equations that have no figure in common. New values are whole and not below the lowest;
 * figures that cannot stand as they are must change.
 */
export function searchSmallest(
  problem: Problem,
  { most, budget }: SearchLimits,
  { values, closed }: Start = startOf(problem),
): SearchResult {
  const rows = rowsOf(problem, values);
  const must = standingWrongly(problem, values);
  for (const weight of weightsUpTo(most)) {
    const hunt = startHunt(problem, values, budget, closed);
    begin(must, rows, weight, hunt);
    if (budget.nodes <= 0) return { solutions: hunt.found, proved: false };
    if (hunt.found.length > 0) return { solutions: hunt.found, proved: hunt.found.length < mostSolutions };
  }
  return { solutions: [], proved: true };
}

function startHunt(
  { variables, unread }: Problem,
  values: readonly number[],
  budget: Budget,
  closed: readonly number[],
): Hunt {
  const marks = Uint8Array.from(variables, ({ weight }) => (Number.isFinite(weight) ? 0 : 1));
  for (const variable of closed) marks[variable] = 1;
  return {
    variables,
    unread,
    values,
    budget,
    found: [],
    closed: marks,
    taken: new Uint8Array(variables.length),
  };
}

/** The weights that a solution can have, from the lightest on: 0, 1, 2 … up to `most`. */
function weightsUpTo(most: number): readonly number[] {
  return Array.from({ length: Math.max(0, most) + 1 }, (_, weight) => weight);
}

/** A figure that only cells which were not read have to do with is nobody's to mend here. */
function standingWrongly({ variables, equations }: Problem, values: readonly number[]): readonly number[] {
  return variables.flatMap((variable, at) => {
    const stands = variable.mustChange !== true && canStand(values[at] ?? 0, variable);
    const isInSum = () => equations.some((sum) => sum.some((term) => term.variable === at));
    return stands || !isInSum() ? [] : [at];
  });
}

/** Figures that must change are chosen first, each in an equation of its own; then the failing equations decide. */
function begin(must: readonly number[], start: readonly Row[], weight: number, hunt: Hunt): void {
  let rows = start;
  let left = weight;
  const pivots: Pivot[] = [];
  for (const variable of must) {
    const row = rows.find(({ factors }) => factors[variable] !== 0);
    left -= hunt.variables[variable]?.weight ?? 0;
    if (!row || left < 0) return;
    pivots.push({ variable, row });
    rows = substitute(rows, row, variable);
  }
  explore(rows, pivots, left, hunt);
}

function explore(rows: readonly Row[], pivots: readonly Pivot[], left: number, hunt: Hunt): void {
  if (hunt.budget.nodes-- <= 0 || hunt.found.length >= mostSolutions) return;
  const failing = rows.filter(({ residual }) => residual !== 0);
  if (failing.length === 0) {
    keep(solve(pivots, hunt), hunt);
    return;
  }
  const narrowest = left > 0 ? narrowestOf(failing, left, hunt) : undefined;
  if (!narrowest) return;
  const open = narrowest.members.filter((variable) => hunt.closed[variable] === 0);
  for (const variable of open) {
    const rest = left - (hunt.variables[variable]?.weight ?? 0);
    if (rest === 0) settle(rows, failing, [...pivots, { variable, row: narrowest }], hunt);
    else if (rest > 0)
      explore(substitute(rows, narrowest, variable), [...pivots, { variable, row: narrowest }], rest, hunt);
    hunt.closed[variable] = 1;
  }
  for (const variable of open) hunt.closed[variable] = 0;
}

/** The last figure that the weight allows: it alone must make all that fails hold and nothing else fail. */
function settle(rows: readonly Row[], failing: readonly Row[], pivots: readonly Pivot[], hunt: Hunt): void {
  hunt.budget.nodes -= 0.2;
  const last = pivots[pivots.length - 1];
  if (!last) return;
  const { variable, row } = last;
  const delta = -row.residual / (row.factors[variable] ?? 1);
  const holds = ({ residual, factors }: Row) => residual + (factors[variable] ?? 0) * delta === 0;
  if (failing.every(holds) && rows.every(holds)) keep(solve(pivots, hunt), hunt);
}

/**
 * The failing equation with the fewest open figures; undefined when one has none, or when equations without a common
 * figure need more changes than are left.
 */
function narrowestOf(failing: readonly Row[], left: number, { closed, taken }: Hunt): Row | undefined {
  let narrowest: Row | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let apart = 0;
  taken.fill(0);
  for (const row of failing) {
    let open = 0;
    let touches = false;
    for (const variable of row.members) {
      if (closed[variable] !== 0) continue;
      open++;
      if (taken[variable] !== 0) touches = true;
    }
    if (open === 0) return undefined;
    if (open < fewest) [narrowest, fewest] = [row, open];
    if (touches) continue;
    if (++apart > left) return undefined;
    for (const variable of row.members) taken[variable] = 1;
  }
  return narrowest;
}

/** Back substitution, the last chosen figure first. Undefined unless every new value can stand and is new. */
function solve(pivots: readonly Pivot[], { variables, unread, values }: Hunt): Solution | undefined {
  const deltas = new Map<number, number>();
  for (let at = pivots.length - 1; at >= 0; at--) {
    const pivot = pivots[at];
    if (!pivot) return undefined;
    let rest = pivot.row.residual;
    for (const [other, delta] of deltas) rest += (pivot.row.factors[other] ?? 0) * delta;
    const delta = -rest / (pivot.row.factors[pivot.variable] ?? 1);
    if (delta === 0) return undefined;
    deltas.set(pivot.variable, delta);
  }
  const changes = [...deltas].map(([variable, delta]) => ({ variable, to: (values[variable] ?? 0) + delta }));
  const stands = ({ variable, to }: Change) => {
    const own = variables[variable];
    return own !== undefined && canStand(to, own);
  };
  if (!changes.every(stands) || !leavesRoom(changes, unread, values)) return undefined;
  return changes.sort((a, b) => a.variable - b.variable);
}

/** Every cell that was not read can still hold what the changes make of it. */
function leavesRoom(changes: Solution, unread: readonly Unread[], values: readonly number[]): boolean {
  if (unread.length === 0) return true;
  const next = [...values];
  for (const { variable, to } of changes) next[variable] = to;
  return unread.every((each) => canBeIn(each, next));
}

function keep(solution: Solution | undefined, { found }: Hunt): void {
  if (solution && found.length < mostSolutions) found.push(solution);
}
