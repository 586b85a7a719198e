import { cellId, type FormId, type TableName } from '../../forms/form.ts';
import { findFormTable } from '../../forms/forms.ts';
import type { Cell, CellContent, CellId, CellState, StatTable } from '../../tables/cells.ts';

/** For tests: what stands in a cell after somebody typed this. */
export function typed(text: string): CellContent {
  const raw = text.trim();
  if (raw === '') return { raw, value: null, state: 'blank' };
  return /^-?\d+(\.\d+)?$/.test(raw)
    ? { raw, value: Number(raw), state: 'figure' }
    : { raw, value: null, state: 'text' };
}

interface Extras {
  /** Extra rows and columns: the id, the one it stands behind, and its printed label. */
  readonly rows?: readonly (readonly [id: string, after: string, label: string])[];
  readonly columns?: readonly (readonly [id: string, after: string])[];
}

/** For tests: a table of the form filled with 0, but for the cells given by row and column. */
export function filledTable(
  name: TableName,
  form: FormId,
  texts: Readonly<Record<string, string>> = {},
  extras: Extras = {},
): StatTable {
  const printed = findFormTable(form, name);
  const rows = behind(printed?.rows.map((row) => row.id) ?? [], extras.rows ?? []);
  const columns = behind(printed?.columns.map((column) => column.id) ?? [], extras.columns ?? []);
  const cells: Record<CellId, Cell> = {};
  for (const row of rows) {
    const own = printed?.rows.find((each) => each.id === row)?.columns ?? columns;
    for (const column of columns) {
      if (!own.includes(column) && column !== 'orgSum') continue;
      const id = cellId(name, row, column);
      cells[id] = { ...typed(texts[`${row}.${column}`] ?? '0'), id, span: null };
    }
  }
  return {
    id: name,
    form,
    rows,
    columns,
    labels: Object.fromEntries((extras.rows ?? []).map(([id, , label]) => [id, label])),
    cells,
    missingRows: [],
    missingColumns: [],
    span: { start: 0, end: 0 },
  };
}

function behind(ids: readonly string[], extras: readonly (readonly [string, string, string?])[]): string[] {
  const all = [...ids];
  for (const [id, after] of extras) all.splice(all.indexOf(after) + 1, 0, id);
  return all;
}

/** For tests: the same table with one cell in another state. */
export function withState(table: StatTable, id: CellId, state: CellState, raw = ''): StatTable {
  const cell: Cell = { id, raw, value: null, state, span: null };
  return { ...table, cells: { ...table.cells, [id]: cell } };
}
