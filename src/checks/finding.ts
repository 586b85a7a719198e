import type { Evidence } from '../facts/evidence.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { type Equation, sides, worth } from '../tables/equations.ts';
import type { Finding, NotChecked, Severity, Verdict } from './check.ts';

/** A finding with everything that this check has nothing to say about left empty. */
export function makeFinding(check: string, severity: Severity, told: Partial<Finding>): Finding {
  return {
    cells: [],
    related: [],
    stated: null,
    expected: null,
    quotes: [],
    ...told,
    kind: 'finding',
    check,
    severity,
  };
}

export function notChecked(
  check: string,
  reason: NotChecked['reason'],
  cells: readonly CellId[] = [],
): NotChecked {
  return { kind: 'notChecked', check, cells, reason };
}

/** The report's own tables; copies of them (`requests@city`, last year's) answer to other rules. */
export function mainTables(evidence: Evidence): readonly StatTable[] {
  return evidence.tables.filter((table) => !table.id.includes('@'));
}

export function findMainTable(evidence: Evidence, id: string): StatTable | undefined {
  return evidence.tables.find((table) => table.id === id);
}

/** A table to be judged, and how much a fault in it weighs. */
export interface Judged {
  readonly table: StatTable;
  readonly severity: Severity;
}

const levels = ['city', 'own', 'annex'];

/** The report's own table, and its copies in an annex (全市, 市本级), where a fault is only a warning (R50). */
export function tablesNamed(evidence: Evidence, name: string): readonly Judged[] {
  return evidence.tables.flatMap((table): Judged[] => {
    if (table.id === name) return [{ table, severity: 'error' }];
    const isCopy = levels.some((level) => table.id === `${name}@${level}`);
    return isCopy ? [{ table, severity: 'warning' }] : [];
  });
}

/** An equation whose two sides are known and differ. */
export interface Failure {
  readonly equation: Equation;
  readonly table: StatTable;
  readonly left: number;
  readonly right: number;
}

/** Judges equations one by one: those that fail become findings, those with an unknown cell are not checked. */
export function judgeEquations(
  check: string,
  table: StatTable,
  equations: readonly Equation[],
  find: (failure: Failure) => Finding,
): readonly Verdict[] {
  return equations.flatMap((equation): Verdict[] => {
    const known = sides(table, equation);
    if (!known) return [unknownEquation(check, table, equation)];
    return known.left === known.right ? [] : [find({ equation, table, ...known })];
  });
}

const reasons = ['unreadable', 'doubtful', 'missing'] as const;

function unknownEquation(check: string, table: StatTable, { left, right }: Equation): NotChecked {
  const cells = [...left, ...right];
  return notChecked(check, whyUnknown(table, cells), cells);
}

/** Why the worth of some cell cannot be known. */
export function whyUnknown(table: StatTable, cells: readonly CellId[]): NotChecked['reason'] {
  const states = new Set(cells.map((id) => table.cells[id]?.state ?? 'missing'));
  return reasons.find((reason) => states.has(reason)) ?? 'text';
}

/** Σ plus − Σ minus without the dust of floating point (money has four decimals); undefined if a cell is not known. */
export function sumOfCells(
  table: StatTable,
  plus: readonly CellId[],
  minus: readonly CellId[] = [],
): number | undefined {
  let sum = 0;
  for (const [ids, sign] of [[plus, 1] as const, [minus, -1] as const])
    for (const id of ids) {
      const value = worth(table.cells[id]);
      if (value === undefined) return undefined;
      sum += sign * value;
    }
  return Math.round(sum * 1e6) / 1e6;
}

/** What must hold between a sum of cells and a bound of other cells of the same table. */
export interface Bound {
  readonly cells: readonly CellId[];
  readonly bound: '≥' | '≤';
  readonly related: readonly CellId[];
  /** Those of the related that are taken off. */
  readonly minus?: readonly CellId[];
}

/** Judges a bound: a finding when it is broken, not checked when a cell is not known. */
export function judgeBound(
  check: string,
  severity: Severity,
  table: StatTable,
  { cells, bound, related, minus = [] }: Bound,
  told: Partial<Finding> = {},
): readonly Verdict[] {
  const stated = sumOfCells(table, cells);
  const plus = related.filter((id) => !minus.includes(id));
  const expected = sumOfCells(table, plus, minus);
  if (stated === undefined || expected === undefined)
    return [notChecked(check, whyUnknown(table, [...cells, ...related]), [...cells, ...related])];
  if (bound === '≥' ? stated >= expected : stated <= expected) return [];
  return [makeFinding(check, severity, { cells, related, minus, bound, stated, expected, ...told })];
}

/** Nothing was written where a figure belongs: blank, a dash, 无 or 不适用. */
export function isLeftBlank(table: StatTable, id: CellId | undefined): boolean {
  const state = id === undefined ? undefined : table.cells[id]?.state;
  return state === 'blank' || state === 'dash' || state === 'none' || state === 'notApplicable';
}
