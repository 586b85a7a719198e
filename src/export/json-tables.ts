import type { Review } from '../findings/review.ts';
import { cellId } from '../forms/form.ts';
import { findCell, isSameContent } from '../log/changes.ts';
import { formRowLabel } from '../log/labels.ts';
import type { FileCell, FileEdit, FileLayout, FileMarks, FileValues } from '../log/report-file.ts';
import { writeDecimal } from '../log/typed.ts';
import type { Cell, CellContent, StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';

const mainTables = ['proactive', 'requests', 'disputes', 'statistics'];

/** The main tables in the order of the form, then the copies in the order of the report. */
function inOrder(tables: readonly StatTable[]): readonly StatTable[] {
  const main = mainTables.flatMap((id) => tables.filter((table) => table.id === id));
  return [...main, ...tables.filter(isCopy)];
}

const isCopy = ({ id }: StatTable): boolean => id.includes('@');

function cellsOf(table: StatTable): readonly Cell[] {
  return table.rows.flatMap((row) => rowCells(table, row).map(([, cell]) => cell));
}

function rowCells(table: StatTable, row: string): readonly (readonly [column: string, cell: Cell])[] {
  return table.columns.flatMap((column) => {
    const cell = table.cells[cellId(table.id, row, column)];
    return cell ? [[column, cell] as const] : [];
  });
}

/** The values of the main tables, or of the other copies: every row and column, as corrected. */
export function tablesOf({ tables }: Review, copies: boolean): FileValues {
  const chosen = inOrder(tables).filter((table) => isCopy(table) === copies);
  return Object.fromEntries(chosen.map((table) => [table.id, valuesOf(table)]));
}

function valuesOf(table: StatTable): FileValues[string] {
  const pair = ([column, cell]: readonly [string, Cell]) => [column, exportedValue(cell)] as const;
  return Object.fromEntries(
    table.rows.map((row) => [row, Object.fromEntries(rowCells(table, row).map(pair))]),
  );
}

/** A doubtful value is given, an unreadable one is null (contract §2). */
function exportedValue({ value, state }: CellContent): number | null {
  return state === 'unreadable' ? null : value;
}

/** Every cell that is more than a plain figure or a blank, or was before it was edited. */
export function markedCells(reading: Reading, { tables }: Review): Readonly<Record<string, FileCell>> {
  const marked = inOrder(tables)
    .flatMap(cellsOf)
    .flatMap((cell) => {
      const entry = entryOf(findCell(reading, cell.id) ?? cell, cell);
      return entry ? [[cell.id, entry] as const] : [];
    });
  return Object.fromEntries(marked);
}

/** `read` is the cell as it was read, `now` as it stands; `raw` stays the source's after an edit (contract §2). */
function entryOf(read: Cell, now: Cell): FileCell | undefined {
  const marks = marksOf(now);
  const printed = isSameContent(read, now) ? {} : marksOf(read);
  const text = isSameContent(read, now) || now.raw === plainOf(now) ? {} : { text: now.raw };
  const extra = { ...marks, ...text, ...(isEmpty(printed) ? {} : { printed }) };
  return isEmpty(extra) && isPlain(read) ? undefined : { raw: read.raw, ...extra };
}

function marksOf({ state, note, unit }: CellContent): FileMarks {
  return {
    ...(state === 'figure' || state === 'blank' ? {} : { state }),
    ...(note === undefined ? {} : { note }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** The characters that say this value and nothing else. */
const plainOf = ({ value }: CellContent): string => (value === null ? '' : writeDecimal(value));

function isPlain({ raw, value }: CellContent): boolean {
  const trimmed = raw.trim();
  return trimmed === '' || (/^-?\d+(\.\d+)?$/.test(trimmed) && Number(trimmed) === value);
}

/** One entry per cell that holds something else than was read, in the order of the tables. */
export function cellEdits(reading: Reading, { tables }: Review): readonly FileEdit[] {
  return inOrder(tables)
    .flatMap(cellsOf)
    .flatMap((cell) => {
      const read = findCell(reading, cell.id);
      if (!read || isSameContent(read, cell)) return [];
      return [{ cell: cell.id, from: exportedValue(read), to: exportedValue(cell) }];
    });
}

/** What opening the file needs to know of the printed tables besides values; tables like their form have no key. */
export function layoutsOf({ tables, form }: Review): Readonly<Record<string, FileLayout>> {
  const layouts = inOrder(tables).map((table) => [table.id, layoutOf(table, form)] as const);
  return Object.fromEntries(layouts.filter(([, layout]) => !isEmpty(layout)));
}

function layoutOf(table: StatTable, form: Review['form']): FileLayout {
  const labels = labelsOf(table);
  const headerUnits = headerUnitsOf(table);
  return {
    ...(table.form === form ? {} : { form: table.form }),
    ...(isEmpty(labels) ? {} : { labels }),
    ...(table.missingRows.length > 0 ? { missingRows: [...table.missingRows] } : {}),
    ...(table.missingColumns.length > 0 ? { missingColumns: [...table.missingColumns] } : {}),
    ...(isEmpty(headerUnits) ? {} : { headerUnits }),
  };
}

function labelsOf(table: StatTable): Readonly<Record<string, string | null>> {
  const differing = table.rows.flatMap((row): [string, string | null][] => {
    const usual = table.missingRows.includes(row) ? undefined : formRowLabel(table, row);
    const label = table.labels[row];
    return label === usual ? [] : [[row, label ?? null]];
  });
  return Object.fromEntries(differing);
}

function headerUnitsOf(table: StatTable): Readonly<Record<string, string>> {
  const units = table.rows.flatMap((row) =>
    rowCells(table, row).flatMap(([column, { headerUnit }]): [string, string][] =>
      headerUnit === undefined ? [] : [[`${row}.${column}`, headerUnit]],
    ),
  );
  return Object.fromEntries(units);
}
