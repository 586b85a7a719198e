import { parseCellId } from '../forms/form.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { equationsOf } from '../tables/equations.ts';
import { type Solution, searchSmallest } from './search.ts';
import { buildSystems, type System } from './system.ts';

/** Why a change is likely, from the most to the least convincing; the sentence is made in findings/. */
export type Reason =
  | 'leftBlank'
  | 'leftZero'
  | 'swappedDigits'
  | 'digitCount'
  | 'swappedCells'
  | 'movedOne'
  | 'sums';

export interface CorrectionEdit {
  readonly cell: CellId;
  readonly from: number | null;
  readonly to: number;
}

/** A smallest set of figures whose change makes every equation of the table hold. */
export interface Correction {
  readonly table: string;
  readonly edits: readonly CorrectionEdit[];
  readonly reason: Reason;
  /** Nothing smaller exists; false when the search ran out of its budget. */
  readonly proved: boolean;
}

/** More ties than this are no help to anyone. */
const mostShown = 12;

/** The rival corrections of one set of equations that share cells; `cells` are all cells of these equations. */
export interface CorrectionSet {
  readonly cells: ReadonlySet<CellId>;
  /** Ties of the smallest size, the likeliest first; empty when the sums cannot be mended. */
  readonly corrections: readonly Correction[];
}

/** For each set of a table's equations in which a sum fails: the smallest corrections. */
export function findCorrections(table: StatTable): readonly CorrectionSet[] {
  const failing = buildSystems(table).filter((system) => system.residuals.some((residual) => residual !== 0));
  return failing.map((system) => ({ cells: new Set(system.cells), corrections: correct(table, system) }));
}

function correct(table: StatTable, system: System): readonly Correction[] {
  const { solutions, proved } = searchSmallest(system);
  const totals = totalsOf(table);
  return solutions
    .map((solution) => judge(toEdits(table, system.cells, solution), table, totals, proved))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostShown)
    .map(({ correction }) => correction);
}

/** Cells that print the sum of others: （七）总计 and the column 总计. */
function totalsOf(table: StatTable): ReadonlySet<CellId> {
  return new Set(equationsOf(table).flatMap(({ left }) => (left.length === 1 ? left : [])));
}

function toEdits(table: StatTable, cells: readonly CellId[], solution: Solution): CorrectionEdit[] {
  const edits = solution.map(({ variable, to }) => {
    const cell = cells[variable] ?? '';
    return { cell, from: table.cells[cell]?.value ?? null, to };
  });
  const order = Object.keys(table.cells);
  return edits.sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell));
}

interface Judged {
  readonly correction: Correction;
  readonly cost: number;
}

function judge(
  edits: readonly CorrectionEdit[],
  table: StatTable,
  totals: ReadonlySet<CellId>,
  proved: boolean,
): Judged {
  const reasons = edits.map((edit) => reasonFor(edit, totals));
  const joint = jointReason(edits);
  const [worst = 'sums'] = [...reasons].sort((a, b) => costs[b] - costs[a]);
  const reason = joint ?? worst;
  const each = joint ? costs[joint] * edits.length : reasons.reduce((sum, next) => sum + costs[next], 0);
  return { correction: { table: table.id, edits, reason, proved }, cost: each };
}

const costs: Readonly<Record<Reason, number>> = {
  leftBlank: 0,
  leftZero: 1,
  swappedCells: 2,
  movedOne: 2,
  swappedDigits: 2,
  digitCount: 3,
  sums: 4,
};

function reasonFor({ cell, from, to }: CorrectionEdit, totals: ReadonlySet<CellId>): Reason {
  if (totals.has(cell) && from === null) return 'leftBlank';
  if (totals.has(cell) && from === 0) return 'leftZero';
  const [old, next] = [String(from ?? 0), String(to)];
  if (old !== next && [...old].sort().join('') === [...next].sort().join('')) return 'swappedDigits';
  if (from && Math.abs(old.length - next.length) === 1 && isOneDigitApart(old, next)) return 'digitCount';
  return 'sums';
}

/** One digit lost, doubled or added: the shorter is the longer without one of its digits. */
function isOneDigitApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Two figures that changed places, or some requests counted under the wrong applicant or outcome. */
function jointReason(edits: readonly CorrectionEdit[]): Reason | undefined {
  const [one, other] = edits;
  if (edits.length !== 2 || !one || !other) return undefined;
  const [a, b] = [parseCellId(one.cell), parseCellId(other.cell)];
  if (a.row !== b.row && a.column !== b.column) return undefined;
  const [fromOne, fromOther] = [one.from ?? 0, other.from ?? 0];
  if (one.to === fromOther && other.to === fromOne) return 'swappedCells';
  return one.to - fromOne === fromOther - other.to ? 'movedOne' : undefined;
}
