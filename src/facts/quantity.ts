import { cellId } from '../forms/form.ts';
import { organisationColumns } from '../forms/requests.ts';
import type { CellId, StatTable } from '../tables/cells.ts';

/**
 * What the prose counts, in the terms of the tables but of no certain form: the sum of `rows` × `columns`. A row
 * `denied.*` stands for all rows of its group.
 */
export interface Quantity {
  /** requests, disputes or proactive; where a person named the cell, any table of the report. */
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function requestsOf(rows: readonly string[], columns: readonly string[] = ['total']): Quantity {
  return { table: 'requests', rows, columns };
}

export const organisations: readonly string[] = organisationColumns;

/**
 * The same quantities in the form of 2014–2018 (forms.md §4): they have one column. Where two rows may be meant, the
 * prose agrees if it agrees with either.
 */
const statisticsRows: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'requests received total': [['r22']],
  'requests processed total': [['r27'], ['r30']],
  'requests granted total': [['r32'], ['r31', 'r32']],
  'requests partial total': [['r33']],
  'requests granted partial total': [
    ['r32', 'r33'],
    ['r31', 'r32', 'r33'],
  ],
  'requests denied.* total': [['r34']],
  'requests denied.stateSecret total': [['r35']],
  'requests denied.thirdParty total': [['r36'], ['r37'], ['r36', 'r37']],
  'requests denied.safetyStability total': [['r38']],
  'requests unavailable.notHeld total': [['r42'], ['r41'], ['r41', 'r42']],
  'disputes review total': [['r45']],
  'disputes review upheld': [['r46']],
  'disputes review corrected': [['r47']],
  'disputes review other': [['r48']],
  'disputes suitDirect suitAfterReview total': [['r49']],
  'disputes suitDirect suitAfterReview upheld': [['r50']],
  'disputes suitDirect suitAfterReview corrected': [['r51']],
  'disputes suitDirect suitAfterReview other': [['r52']],
  'disputes review suitDirect suitAfterReview total': [['r45', 'r49']],
  'proactive normativeDocuments issued': [['r04']],
};

/** The report's own tables, or a copy in its annex (contract §1). */
export type Copy = '' | '@own' | '@city';

/**
 * The cells whose sum a quantity is in a report's tables: alternatives, mostly one. None if the report lacks the table
 * or the form has no such row.
 */
export function cellsOf(
  quantity: Quantity,
  tables: readonly StatTable[],
  copy: Copy = '',
): readonly (readonly CellId[])[] {
  const table = tables.find(({ id }) => id === `${quantity.table}${copy}`);
  if (!table && copy !== '') return [];
  if (table) return [cellsIn(table, quantity)].filter((cells) => cells.length > 0);
  return tables.some(({ id }) => id === 'statistics') ? inStatistics(quantity) : [];
}

function cellsIn(table: StatTable, { rows, columns }: Quantity): readonly CellId[] {
  const sums = rows.map((row) =>
    rowsOf(table, row).flatMap((own) => columns.map((column) => cellId(table.id, own, column))),
  );
  const cells = sums.flat();
  return sums.every((sum) => sum.length > 0) && cells.every((id) => id in table.cells) ? cells : [];
}

/** A group's printed rows; its own figure where only that is printed. */
function rowsOf({ rows, missingRows }: StatTable, row: string): readonly string[] {
  if (!row.endsWith('.*')) return [row];
  const group = row.slice(0, -2);
  const parts = rows.filter(
    (each) => each === group || (each.startsWith(`${group}.`) && !each.endsWith('.sum')),
  );
  const printed = parts.filter((each) => !missingRows.includes(each));
  return printed.length === 0 && rows.includes(`${group}.sum`) ? [`${group}.sum`] : parts;
}

function inStatistics({ table, rows, columns }: Quantity): readonly (readonly CellId[])[] {
  const whole = ['natural', ...organisations].every((column) => columns.includes(column));
  const found = statisticsRows[[table, ...rows, ...(whole ? ['total'] : columns)].join(' ')] ?? [];
  return found.map((sum) => sum.map((row) => cellId('statistics', row, 'value')));
}
