import { cellId, tableName } from '../forms/form.ts';
import { organisationColumns } from '../forms/requests.ts';
import { statisticsSums } from '../forms/statistics.ts';
import type { CellContent, CellId, StatTable } from './cells.ts';

/**
 * Σ left = Σ right over cells of one table. `left` holds the printed total where there is one.
 * Rules R01, R02, R03, R09, R11, R53–R59 of domain/rules.md; `kind` is the check id that judges it.
 */
export interface Equation {
  readonly kind:
    | 'requests.balance'
    | 'requests.outcomes'
    | 'requests.total'
    | 'requests.groups'
    | 'disputes.total'
    | 'statistics.sum';
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

const groupNames = ['denied', 'unavailable', 'notProcessed', 'other'] as const;
const outsideOutcomes = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);

type Layout = Pick<StatTable, 'id' | 'columns' | 'missingRows'>;

/** An edit changes figures, never rows: all states of a table share its list of rows and so its equations. */
const known = new WeakMap<
  readonly string[],
  { readonly of: Layout; readonly equations: readonly Equation[] }
>();

/** All equations that the table's own form prints or implies, column by column, then row by row. */
export function equationsOf(table: StatTable): readonly Equation[] {
  const before = known.get(table.rows);
  if (before && hasLayout(table, before.of)) return before.equations;
  const equations = buildEquations(table);
  const { id, columns, missingRows } = table;
  known.set(table.rows, { of: { id, columns, missingRows }, equations });
  return equations;
}

function hasLayout(table: Layout, { id, columns, missingRows }: Layout): boolean {
  return table.id === id && table.columns === columns && table.missingRows === missingRows;
}

function buildEquations(table: StatTable): readonly Equation[] {
  if (tableName(table.id) === 'requests') return requestEquations(table);
  if (tableName(table.id) === 'disputes') return disputeEquations(table);
  if (tableName(table.id) === 'statistics') return statisticsEquations(table);
  return [];
}

function requestEquations(table: StatTable): Equation[] {
  const at = (row: string, column: string) => cellId(table.id, row, column);
  const columns = table.columns;
  const outcomes = outcomeRows(table);
  const balance = columns.map(
    (column): Equation => ({
      kind: 'requests.balance',
      left: [at('received', column), at('carriedIn', column)],
      right: [at('processed', column), at('carriedOut', column)],
    }),
  );
  const sums = columns.map(
    (column): Equation => ({
      kind: 'requests.outcomes',
      left: [at('processed', column)],
      right: outcomes.map((row) => at(row, column)),
    }),
  );
  const groups = groupNames.flatMap((group) => groupEquations(table, group));
  const totals = table.rows.map(
    (row): Equation => ({
      kind: 'requests.total',
      left: [at(row, 'total')],
      right: ['natural', ...organisationColumns].map((column) => at(row, column)),
    }),
  );
  const orgSums = columns.includes('orgSum') ? organisationEquations(table) : [];
  return [...balance, ...sums, ...groups, ...totals, ...orgSums];
}

/** The rows that （七）总计 adds up; a printed group figure stands for its rows only when none of them is printed. */
function outcomeRows(table: StatTable): string[] {
  return table.rows.filter((row) => {
    if (outsideOutcomes.has(row)) return false;
    if (row.endsWith('.sum'))
      return partsOf(table, row.slice(0, -4)).every((part) => isMissingRow(table, part));
    const sum = `${row.split('.')[0]}.sum`;
    return !(isMissingRow(table, row) && table.rows.includes(sum));
  });
}

function partsOf(table: StatTable, group: string): string[] {
  return table.rows.filter((row) => row.startsWith(`${group}.`) && !row.endsWith('.sum'));
}

function isMissingRow(table: StatTable, row: string): boolean {
  return table.missingRows.includes(row);
}

function groupEquations(table: StatTable, group: string): Equation[] {
  const sum = `${group}.sum`;
  const parts = partsOf(table, group).filter((part) => !isMissingRow(table, part));
  if (!table.rows.includes(sum) || parts.length === 0) return [];
  return table.columns.map((column) => ({
    kind: 'requests.groups',
    left: [cellId(table.id, sum, column)],
    right: parts.map((part) => cellId(table.id, part, column)),
  }));
}

/** A printed 法人或其他组织小计 column is checked against the five columns, never added (contract §1). */
function organisationEquations(table: StatTable): Equation[] {
  return table.rows.map((row) => ({
    kind: 'requests.groups',
    left: [cellId(table.id, row, 'orgSum')],
    right: organisationColumns.map((column) => cellId(table.id, row, column)),
  }));
}

function disputeEquations(table: StatTable): Equation[] {
  return table.rows.map((row) => ({
    kind: 'disputes.total',
    left: [cellId(table.id, row, 'total')],
    right: ['upheld', 'corrected', 'other', 'pending'].map((column) => cellId(table.id, row, column)),
  }));
}

/** A sum among whose rows a local row stands is left out: nobody knows whether it counts. */
function statisticsEquations(table: StatTable): Equation[] {
  const id = (row: string) => cellId(table.id, row, 'value');
  return statisticsSums
    .filter(({ total, parts }) => {
      const places = [total, ...parts].map((row) => table.rows.indexOf(row));
      const among = table.rows.slice(Math.min(...places), Math.max(...places) + 2);
      return !among.some((row) => row.startsWith('x'));
    })
    .map(({ total, parts }) => ({ kind: 'statistics.sum', left: [id(total)], right: parts.map(id) }));
}

/** What a cell counts for in a sum: blank, dash, 无, 不适用 are 0; undefined when its value cannot be known. */
export function worth(cell: CellContent | undefined): number | undefined {
  switch (cell?.state) {
    case 'figure':
      return cell.value ?? 0;
    case 'blank':
    case 'dash':
    case 'none':
    case 'notApplicable':
      return 0;
    default:
      return undefined;
  }
}

/** The two sides of an equation, undefined when a cell of it cannot be known. */
export function sides(table: StatTable, equation: Equation): { left: number; right: number } | undefined {
  const left = total(table, equation.left);
  const right = total(table, equation.right);
  return left === undefined || right === undefined ? undefined : { left, right };
}

function total(table: StatTable, ids: readonly CellId[]): number | undefined {
  let sum = 0;
  for (const id of ids) {
    const value = worth(table.cells[id]);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
