import { parseCellId } from '../forms/form.ts';
import { findFormTable } from '../forms/forms.ts';
import type { CellContent, CellId, StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';

/** What a step on one cell is called: （七）总计 · 自然人 改为 2. */
export function cellLabel(id: CellId, after: CellContent, reading: Reading): string {
  const { table: tableId, row, column } = parseCellId(id);
  const table = reading.tables.find((each) => each.id === tableId);
  const place = table ? `${rowLabel(table, row)} · ${columnLabel(table, column)}` : id;
  return after.raw === '' ? `${place} 清空` : `${place} 改为 ${after.raw}`;
}

/** The form's own label of a row, without its group: 1.属于国家秘密; undefined for extra rows. */
export function formRowLabel(table: Pick<StatTable, 'id' | 'form'>, row: string): string | undefined {
  const stub = findFormTable(table.form, table.id)?.rows.find((each) => each.id === row)?.stub;
  return stub?.[stub.length - 1];
}

function rowLabel(table: StatTable, row: string): string {
  const label = formRowLabel(table, row) ?? table.labels[row] ?? row;
  return label.replace(/（区分.*$/, '');
}

function columnLabel(table: StatTable, column: string): string {
  const columns = findFormTable(table.form, table.id)?.columns ?? [];
  return columns.find((each) => each.id === column)?.label ?? column;
}
