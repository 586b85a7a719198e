import { cellId, type FormTable } from '../forms/form.ts';
import type { Cell, StatTable } from './cells.ts';

/** A table of the form with nothing in it yet, to be filled in by hand: every cell is missing until it is typed. */
export function emptyTable({ table, form, rows, columns }: FormTable): StatTable {
  const cells = rows.flatMap((row) =>
    row.columns.map((column): Cell => {
      const id = cellId(table, row.id, column);
      return { id, raw: '', value: null, state: 'missing', span: null };
    }),
  );
  return {
    id: table,
    form,
    rows: rows.map((row) => row.id),
    columns: columns.map((column) => column.id),
    labels: {},
    cells: Object.fromEntries(cells.map((cell) => [cell.id, cell])),
    missingRows: rows.map((row) => row.id),
    missingColumns: columns.map((column) => column.id),
    span: { start: 0, end: 0 },
  };
}

/** Added by hand: nothing of the table stands in the source, not even its heading. */
export function isEmptyForm({ rows, missingRows, span }: StatTable): boolean {
  return missingRows.length === rows.length && span.start === 0 && span.end === 0;
}
