import { cellId, type FormTable } from '../forms/form.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { Span } from '../text/span.ts';
import type { Arrangement } from './align.ts';
import { type Assigned, assignRow, slotsOf } from './assign.ts';
import type { Cell, CellId, StatTable } from './cells.ts';
import { columnsOf } from './columns.ts';
import { cellKind, readCellContent } from './content.ts';
import { withDoubts } from './doubt.ts';
import { type NamedRow, nameRows } from './name-rows.ts';
import type { PrintedRow } from './printed.ts';
import { withProof } from './prove.ts';
import type { Slot } from './row-sums.ts';
import { settleByColumns } from './settle.ts';

/**
 * Builds the tables of one kind (the main one and its copies) from its printed rows: every row and column of the
 * form, extra rows at their place, missing ones marked. `defaultCopy` is '' in the report and 'annex' in an annex.
 */
export function assembleTables(
  printed: readonly PrintedRow[],
  form: FormTable,
  defaultCopy: string,
): readonly StatTable[] {
  const rows = nameRows(printed, form);
  const filled = withProof(settleByColumns(fillRows(rows, form), form), form);
  const copies = new Set(filled.flatMap(({ slots }) => slots.map((slot) => slot.copy)));
  return [...(copies.size > 0 ? copies : [''])].map((copy) => {
    const suffix = copy || defaultCopy;
    const id = suffix === '' ? form.table : `${form.table}@${suffix}`;
    return buildTable(
      id,
      form,
      rows,
      filled.filter(({ slots }) => slots.some((slot) => slot.copy === copy)),
      copy,
    );
  });
}

/** A row with its figures given to columns; `open` holds the readings among which nothing has decided yet. */
export interface FilledRow {
  readonly row: NamedRow;
  readonly slots: readonly Slot[];
  readonly cells: readonly Assigned[];
  readonly open: readonly Arrangement[];
}

function fillRows(rows: readonly NamedRow[], form: FormTable): readonly FilledRow[] {
  const printed = rows.map((row) => row.printed);
  const count = usualFigureCount(printed);
  return rows.map((row) => {
    const ids = row.id === '' ? form.rows.map((each) => each.id) : [row.id];
    const slots = slotsOf(row.printed, ids, columnsOf(row.printed, form, count));
    return { row, slots, ...assignRow(row.printed, slots, printed) };
  });
}

/** The number of figures that most rows print; fillers of padded rows do not count. */
function usualFigureCount(rows: readonly PrintedRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const figures =
      row.alignment === 'exact' ? row.tail.length : row.tail.filter((token) => token.kind !== 'blank').length;
    counts.set(figures, (counts.get(figures) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function buildTable(
  id: string,
  form: FormTable,
  rows: readonly NamedRow[],
  filled: readonly FilledRow[],
  copy: string,
): StatTable {
  const cells = new Map<CellId, Cell>();
  for (const each of filled) for (const cell of cellsOf(id, each, copy)) keepFuller(cells, cell);
  const rowIds = orderedRows(form, rows);
  const columns = orderedColumns(form, cells, id);
  const printedRows = new Set(filled.flatMap(({ slots }) => slots.map((slot) => slot.row)));
  const missingRows = form.rows.map((row) => row.id).filter((row) => !printedRows.has(row));
  for (const row of form.rows) {
    for (const column of row.columns) {
      const cell = cellId(id, row.id, column);
      if (!cells.has(cell)) cells.set(cell, { id: cell, raw: '', value: null, state: 'missing', span: null });
    }
  }
  const table: StatTable = {
    id,
    form: form.form,
    rows: rowIds,
    columns,
    labels: Object.fromEntries(rows.filter((row) => row.id !== '').map((row) => [row.id, row.label])),
    cells: Object.fromEntries(cells),
    missingRows,
    missingColumns: missingColumns(form, cells, id, missingRows),
    span: spanOf(filled),
  };
  return withDoubts(table, { weakRows: weakRowsOf(filled), fixedRows: fixedRowsOf(filled) });
}

function weakRowsOf(filled: readonly FilledRow[]): ReadonlySet<string> {
  const weak = filled.filter(({ row }) => row.isPlaced || row.printed.torn);
  return new Set(weak.flatMap(({ slots }) => slots.map((slot) => slot.row)));
}

/** Lines cut out of a PDF keep their cells only where no row of the block has one too many or too few. */
function fixedRowsOf(filled: readonly FilledRow[]): ReadonlySet<string> {
  const isFull = ({ row, slots }: FilledRow) => row.printed.tail.length === slots.length;
  const uneven = new Set(filled.filter((each) => !isFull(each)).map(({ row }) => row.printed.block));
  const fixed = filled.filter((each) => {
    const { alignment, block } = each.row.printed;
    return isFull(each) && alignment !== 'loose' && (alignment !== 'right' || !uneven.has(block));
  });
  return new Set(fixed.map(({ row }) => row.id));
}

/** A row printed twice (a header repeated after a page break): the copy that holds figures stands. */
function keepFuller(cells: Map<CellId, Cell>, cell: Cell): void {
  const before = cells.get(cell.id);
  if (!before || before.state === 'blank') cells.set(cell.id, cell);
}

function cellsOf(tableId: string, { row, slots, cells }: FilledRow, copy: string): Cell[] {
  return slots.flatMap((slot, index) => {
    if (slot.copy !== copy || slot.column.id === 'cumulative') return [];
    const id = cellId(tableId, slot.row, slot.column.id);
    return [readCell(id, cells[index] ?? { kind: 'blank' }, slot, row.printed)];
  });
}

function readCell(id: CellId, assigned: Assigned, slot: Slot, row: PrintedRow): Cell {
  const place = rowSpan(row);
  if (assigned.kind === 'unreadable') {
    const raw = row.tail
      .map((token) => token.cell.text)
      .filter(Boolean)
      .join(' ');
    return { id, raw, value: null, state: 'unreadable', span: place };
  }
  if (assigned.kind !== 'cell')
    return { id, raw: '', value: null, state: 'blank', span: { start: place.end, end: place.end } };
  const { text, span } = assigned.token.cell;
  const kind = cellKind(id);
  const headerUnit = slot.column.unit ?? printedUnit(slot.row);
  const content = readCellContent(text, kind, headerUnit);
  return { id, ...content, span, ...(kind === 'money' && headerUnit ? { headerUnit } : {}) };
}

/** The unit of money that the form itself prints. */
function printedUnit(row: string): string | undefined {
  return row === 'fees' || statisticsUnits[row] === '万元' ? '万元' : undefined;
}

function rowSpan(row: PrintedRow): Span {
  const first = row.tail[0]?.cell.span;
  const last = row.tail[row.tail.length - 1]?.cell.span;
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function spanOf(filled: readonly FilledRow[]): Span {
  const spans = filled.map(({ row }) => rowSpan(row.printed));
  const starts = spans.map((span) => span.start);
  const ends = spans.map((span) => span.end);
  return { start: Math.min(...starts, Number.MAX_SAFE_INTEGER), end: Math.max(...ends, 0) };
}

/** Form order; an extra row stands behind the row that it was printed behind, a group's own figure before its rows. */
function orderedRows(form: FormTable, rows: readonly NamedRow[]): string[] {
  const order = form.rows.map((row) => row.id);
  let last = -1;
  for (const { id } of rows) {
    if (id === '') continue;
    if (!order.includes(id)) {
      const first = order.findIndex((each) => each.startsWith(`${id.split('.')[0]}.`));
      order.splice(id.endsWith('.sum') && first >= 0 ? first : last + 1, 0, id);
    }
    last = order.indexOf(id);
  }
  return order;
}

function orderedColumns(form: FormTable, cells: ReadonlyMap<CellId, Cell>, id: string): string[] {
  const columns = form.columns.map((column) => column.id);
  const hasOrgSum = [...cells.keys()].some((cell) => cell.startsWith(`${id}.`) && cell.endsWith('.orgSum'));
  if (hasOrgSum) columns.splice(columns.indexOf('total'), 0, 'orgSum');
  return columns;
}

/** Columns of the form in which no printed row has a cell. */
function missingColumns(
  form: FormTable,
  cells: ReadonlyMap<CellId, Cell>,
  id: string,
  missingRows: readonly string[],
): string[] {
  return form.columns
    .map((column) => column.id)
    .filter((column) => {
      const wanting = form.rows.filter(
        (row) => row.columns.includes(column) && !missingRows.includes(row.id),
      );
      return (
        wanting.length > 0 &&
        wanting.every((row) => cells.get(cellId(id, row.id, column))?.state === 'missing')
      );
    });
}
