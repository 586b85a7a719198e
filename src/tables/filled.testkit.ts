import type { FormTable } from '../forms/form.ts';
import type { Cell, CellId, StatTable } from './cells.ts';

/** For tests: a table of the form that holds 0 everywhere but in the cells named; null is a blank. */
export function filledTable(
  form: FormTable,
  values: Readonly<Record<CellId, number | null>> = {},
): StatTable {
  const ids = form.rows.flatMap((row) => row.columns.map((column) => `${form.table}.${row.id}.${column}`));
  const cells = ids.map((id): Cell => {
    const value = id in values ? (values[id] ?? null) : 0;
    const state = value === null ? 'blank' : 'figure';
    return { id, raw: value === null ? '' : String(value), value, state, span: { start: 1, end: 2 } };
  });
  return {
    id: form.table,
    form: form.form,
    rows: form.rows.map((row) => row.id),
    columns: form.columns.map((column) => column.id),
    labels: {},
    cells: Object.fromEntries(cells.map((cell) => [cell.id, cell])),
    missingRows: [],
    missingColumns: [],
    span: { start: 0, end: 9 },
  };
}
