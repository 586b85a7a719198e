import type { System } from './system.ts';

/** A set of cells (by number) and what each becomes. */
export type Solution = readonly { readonly variable: number; readonly to: number }[];

export interface SearchResult {
  /** Every set of the smallest size, in the order found. */
  readonly solutions: readonly Solution[];
  /** False when the budget ran out first: what was found may not be the smallest. */
  readonly proved: boolean;
}

interface Row {
  /** Over all cells; grows beyond ±1 when rows are combined. */
  readonly factors: Int8Array;
  readonly residual: number;
}

/** A cell to be changed, and the equation that says by how much once the cells chosen after it are known. */
interface Pivot {
  readonly variable: number;
  readonly row: Row;
}

interface Node {
  readonly rows: readonly Row[];
  readonly pivots: readonly Pivot[];
  readonly excluded: ReadonlySet<number>;
}

interface Budget {
  nodes: number;
}

/**
 * The smallest sets of cells whose change makes every equation hold (Fellegi–Holt): iterative deepening on the number
 * of changed cells, branching on the failing equation with the fewest free cells, substituting the chosen cell out of
 * the other equations. Values are whole and ≥ 0. Deterministic: `mostNodes` counts steps, not milliseconds.
 */
export function searchSmallest(system: System, mostChanges = 4, mostNodes = 60_000): SearchResult {
  const rows = system.coefficients.map((factors, at) => ({ factors, residual: system.residuals[at] ?? 0 }));
  const budget = { nodes: mostNodes };
  for (let size = 1; size <= mostChanges; size++) {
    const solutions: Solution[] = [];
    explore({ rows, pivots: [], excluded: new Set() }, size, system, budget, solutions);
    if (budget.nodes <= 0) return { solutions, proved: false };
    if (solutions.length > 0) return { solutions, proved: true };
  }
  return { solutions: [], proved: true };
}

function explore(node: Node, changesLeft: number, system: System, budget: Budget, found: Solution[]): void {
  if (budget.nodes-- <= 0) return;
  const failing = node.rows.filter((row) => row.residual !== 0);
  if (failing.length === 0) {
    const solution = solve(node.pivots, system);
    if (solution) found.push(solution);
    return;
  }
  if (changesLeft === 0) return;
  const { narrowest, free } = pickEquation(failing, node.excluded);
  if (free.length === 0 || disjointCount(failing, changesLeft) > changesLeft) return;
  const excluded = new Set(node.excluded);
  for (const variable of free) {
    excluded.add(variable);
    const next = {
      rows: substitute(node.rows, narrowest, variable),
      pivots: [...node.pivots, { variable, row: narrowest }],
    };
    explore({ ...next, excluded: new Set(excluded) }, changesLeft - 1, system, budget, found);
  }
}

function pickEquation(
  failing: readonly Row[],
  excluded: ReadonlySet<number>,
): { narrowest: Row; free: number[] } {
  let narrowest = failing[0] as Row;
  let free = freeCells(narrowest, excluded);
  for (const row of failing.slice(1)) {
    const cells = freeCells(row, excluded);
    if (cells.length < free.length) [narrowest, free] = [row, cells];
  }
  return { narrowest, free };
}

function freeCells(row: Row, excluded: ReadonlySet<number>): number[] {
  const free: number[] = [];
  row.factors.forEach((factor, variable) => {
    if (factor !== 0 && !excluded.has(variable)) free.push(variable);
  });
  return free;
}

/** Failing equations without a common cell each need a change of their own. */
function disjointCount(failing: readonly Row[], enough: number): number {
  const taken = new Set<number>();
  let count = 0;
  for (const row of failing) {
    const cells = freeCells(row, taken);
    const all = freeCells(row, new Set());
    if (cells.length < all.length) continue;
    for (const cell of all) taken.add(cell);
    if (++count > enough) break;
  }
  return count;
}

/** Removes the pivot's equation and eliminates the pivot from the others. */
function substitute(rows: readonly Row[], pivot: Row, variable: number): readonly Row[] {
  const own = pivot.factors[variable] ?? 0;
  return rows.flatMap((row) => {
    if (row === pivot) return [];
    const factor = row.factors[variable] ?? 0;
    if (factor === 0) return [row];
    const factors = row.factors.map((value, at) => own * value - factor * (pivot.factors[at] ?? 0));
    return [{ factors, residual: own * row.residual - factor * pivot.residual }];
  });
}

/**
 * Back substitution: the last chosen cell first. Undefined unless every new value is whole, ≥ 0 and a change, and no
 * figure that cannot stand (1.5, -3) is left as it is.
 */
function solve(pivots: readonly Pivot[], system: System): Solution | undefined {
  const deltas = new Map<number, number>();
  for (const { variable, row } of [...pivots].reverse()) {
    let rest = row.residual;
    for (const [other, delta] of deltas) rest += (row.factors[other] ?? 0) * delta;
    const delta = -rest / (row.factors[variable] ?? 1);
    if (delta === 0) return undefined;
    deltas.set(variable, delta);
  }
  const isStanding = (value: number) => Number.isInteger(value) && value >= 0;
  if (system.values.some((value, variable) => !isStanding(value) && !deltas.has(variable))) return undefined;
  const solution = pivots.map(({ variable }) => ({
    variable,
    to: (system.values[variable] ?? 0) + (deltas.get(variable) ?? 0),
  }));
  return solution.every(({ to }) => isStanding(to)) ? solution : undefined;
}
