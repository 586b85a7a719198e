import type { Evidence } from '../facts/evidence.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { type Equation, sides } from '../tables/equations.ts';
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
  const states = new Set(cells.map((id) => table.cells[id]?.state ?? 'missing'));
  return notChecked(check, reasons.find((reason) => states.has(reason)) ?? 'text', cells);
}

/** Nothing was written where a figure belongs: blank, a dash, 无 or 不适用. */
export function isLeftBlank(table: StatTable, id: CellId | undefined): boolean {
  const state = id === undefined ? undefined : table.cells[id]?.state;
  return state === 'blank' || state === 'dash' || state === 'none' || state === 'notApplicable';
}
