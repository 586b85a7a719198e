import { type LinearSum, type Problem, residualOf } from './problem.ts';

/** An equation over all variables; its factors grow beyond ±1 when rows are combined. */
export interface Row {
  readonly factors: Int16Array;
  /** The variables whose factor is not 0. */
  readonly members: readonly number[];
  readonly residual: number;
}

/** The equations of a problem as rows, made once for the many searches of one question. */
const matrices = new WeakMap<Problem, readonly Omit<Row, 'residual'>[]>();

/** With the residuals that the sums have for these values. */
export function rowsOf(problem: Problem, values: readonly number[]): readonly Row[] {
  return matrixOf(problem).map((row, at) => ({
    ...row,
    residual: residualOf(problem.equations[at] ?? [], values),
  }));
}

function matrixOf(problem: Problem): readonly Omit<Row, 'residual'>[] {
  const known = matrices.get(problem);
  if (known) return known;
  const made = problem.equations.map((sum) => toRow(problem.variables.length, sum));
  matrices.set(problem, made);
  return made;
}

function toRow(size: number, sum: LinearSum): Omit<Row, 'residual'> {
  const factors = new Int16Array(size);
  for (const { variable, factor } of sum) factors[variable] = factor;
  return { factors, members: sum.map(({ variable }) => variable) };
}

/** Removes the pivot's equation and eliminates the pivot from the others. */
export function substitute(rows: readonly Row[], pivot: Row, variable: number): readonly Row[] {
  const next: Row[] = [];
  for (const row of rows) {
    if (row === pivot) continue;
    next.push((row.factors[variable] ?? 0) === 0 ? row : combine(row, pivot, variable));
  }
  return next;
}

/** row × its pivot's factor − pivot × the row's factor, so that all factors stay whole. */
function combine(row: Row, pivot: Row, variable: number): Row {
  const [own, other] = [row.factors[variable] ?? 0, pivot.factors[variable] ?? 1];
  const [times, minus] = own % other === 0 ? [1, own / other] : [other, own];
  const factors = row.factors.slice();
  const members: number[] = [];
  if (times !== 1) for (const member of row.members) factors[member] = (factors[member] ?? 0) * times;
  for (const member of pivot.members)
    factors[member] = (factors[member] ?? 0) - minus * (pivot.factors[member] ?? 0);
  for (const member of row.members) if (factors[member] !== 0) members.push(member);
  for (const member of pivot.members)
    if (factors[member] !== 0 && row.factors[member] === 0) members.push(member);
  return { factors, members, residual: row.residual * times - minus * pivot.residual };
}
