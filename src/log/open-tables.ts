import { cellId, type FormId, type FormTable, tableName } from '../forms/form.ts';
import { findFormTable } from '../forms/forms.ts';
import { Refusal } from '../sources/source.ts';
import type { Cell, CellContent, CellId, CellState, StatTable } from '../tables/cells.ts';
import { formRowLabel } from './labels.ts';
import type { FileCell, FileLayout, FileMarks, FileValues, ReportFile } from './report-file.ts';
import { writeDecimal } from './typed.ts';

/** A table as it was read, and what its edited cells hold now. */
export interface RestoredTable {
  readonly table: StatTable;
  readonly edited: readonly (readonly [CellId, CellContent])[];
}

const mostRows = 1000;
const mostTables = 100;

const copyName = /^(?:proactive|requests|disputes|statistics)(?:@[A-Za-z0-9]{1,40})?$/;
const extraRow =
  /^(?:(?:(?:denied|unavailable|notProcessed|other)\.)?x\d{1,4}|(?:denied|unavailable|notProcessed|other)\.sum|otherDocuments)$/;
const extraColumn = /^(?:orgSum|x\d{1,4})$/;

/** The file's tables in its order, main ones before copies. */
export function restoreTables(file: ReportFile): readonly RestoredTable[] {
  const main = Object.entries(file.tables).filter(([id]) => !id.includes('@'));
  const copies = Object.entries(file.otherTables).filter(([id]) => id.includes('@'));
  const all = [...main, ...copies].filter(([id]) => copyName.test(id));
  if (all.length > mostTables) throw new Refusal('tooManyCells');
  const edits = editedFrom(file);
  return all.flatMap(([id, values]) => {
    const layout = own(file.layout, id) ?? {};
    const form = formOf(file, layout, id);
    return form ? [restoreTable({ id, form, values, layout, cells: file.cells, edits })] : [];
  });
}

/** The figures before the edits, by cell. */
function editedFrom(file: ReportFile): ReadonlyMap<CellId, number | null> {
  return new Map(file.edits.flatMap((edit) => ('cell' in edit ? [[edit.cell, edit.from] as const] : [])));
}

function formOf(file: ReportFile, layout: FileLayout, id: string): FormTable | undefined {
  const form: FormId | null = layout.form ?? file.report.form;
  return form === null ? undefined : findFormTable(form, tableName(id));
}

interface Given {
  readonly id: string;
  readonly form: FormTable;
  readonly values: FileValues[string];
  readonly layout: FileLayout;
  readonly cells: ReportFile['cells'];
  readonly edits: ReadonlyMap<CellId, number | null>;
}

function restoreTable(given: Given): RestoredTable {
  const { id, form, values, layout } = given;
  const rowsGiven = Object.keys(values);
  if (rowsGiven.length > mostRows) throw new Refusal('tooManyCells');
  const formRows = form.rows.map((row) => row.id);
  const rows = insertExtras(formRows, rowsGiven, extraRow);
  const columnsGiven = [...new Set(rowsGiven.flatMap((row) => Object.keys(own(values, row) ?? {})))];
  const formColumns = form.columns.map((column) => column.id);
  const columns = insertExtras(formColumns, columnsGiven, extraColumn);
  const restored = rows.flatMap((row) =>
    columnsOf(given, row, columns).map((column) => restoreCell(given, row, column)),
  );
  const edited = restored.flatMap(({ now, cell }) => (now ? [[cell.id, now] as const] : []));
  const missingRows = rows.filter((row) => layout.missingRows?.includes(row) || !rowsGiven.includes(row));
  const table: StatTable = {
    id,
    form: form.form,
    rows,
    columns,
    labels: labelsOf(given, rows, missingRows),
    cells: Object.fromEntries(restored.map(({ cell }) => [cell.id, cell])),
    missingRows,
    missingColumns: columns.filter(
      (column) => layout.missingColumns?.includes(column) || !columnsGiven.includes(column),
    ),
    span: { start: 0, end: 0 },
  };
  return { table, edited };
}

/** The form's ids, and each extra one behind the id that it follows in the file. */
function insertExtras(
  formIds: readonly string[],
  given: readonly string[],
  isExtra: RegExp,
): readonly string[] {
  const ids = [...formIds];
  given.forEach((id, index) => {
    if (ids.includes(id) || !isExtra.test(id)) return;
    ids.splice(ids.indexOf(given[index - 1] ?? '') + 1, 0, id);
  });
  return ids;
}

function columnsOf({ form, values }: Given, row: string, columns: readonly string[]): readonly string[] {
  const given = Object.keys(own(values, row) ?? {});
  const printed = form.rows.find((each) => each.id === row)?.columns ?? [];
  const extra = (column: string) => printed.length === 0 || extraColumn.test(column);
  return columns.filter((column) => printed.includes(column) || (given.includes(column) && extra(column)));
}

function labelsOf(given: Given, rows: readonly string[], missingRows: readonly string[]) {
  const table = { id: given.id, form: given.form.form };
  const labels = rows.flatMap((row): [string, string][] => {
    const written = own(given.layout.labels ?? {}, row);
    const usual = missingRows.includes(row) ? undefined : formRowLabel(table, row);
    const label = written === undefined ? usual : written;
    return typeof label === 'string' ? [[row, label]] : [];
  });
  return Object.fromEntries(labels);
}

/** The cell as it was read, and what it holds now if it was edited. */
function restoreCell(given: Given, row: string, column: string): { cell: Cell; now?: CellContent } {
  const id = cellId(given.id, row, column);
  const value = own(own(given.values, row) ?? {}, column);
  const entry = own(given.cells, id);
  const unit = own(given.layout.headerUnits ?? {}, `${row}.${column}`);
  const frame = { id, span: null, ...(unit === undefined ? {} : { headerUnit: unit }) };
  if (value === undefined) return { cell: { ...frame, raw: '', value: null, state: 'missing' } };
  const now = buildContent(value, entry);
  const from = given.edits.get(id);
  if (from === undefined) return { cell: { ...frame, ...now, raw: entry?.raw ?? now.raw } };
  const before = buildContent(from, entry?.printed);
  return { cell: { ...frame, ...before, raw: entry?.raw ?? before.raw }, now };
}

/** What a value and its marks say; the characters are those typed, else the plain figure. */
function buildContent(
  value: number | null,
  marks: (FileMarks & Pick<Partial<FileCell>, 'text'>) | undefined,
): CellContent {
  const { note, unit, text } = marks ?? {};
  return {
    raw: text ?? (value === null ? '' : writeDecimal(value)),
    value,
    state: stateOf(value, marks?.state),
    ...(note === undefined ? {} : { note }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A state that contradicts the value was not written by this app: the value counts. */
function stateOf(value: number | null, state: FileMarks['state']): CellState {
  const fits = state === 'doubtful' || (value !== null) === (state === 'unitUnknown');
  if (state !== undefined && fits) return state;
  return value === null ? 'blank' : 'figure';
}

/** Records parsed from a file may hold any key: only their own are looked at. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.getOwnPropertyDescriptor(record, key)?.value as Value | undefined;
}
