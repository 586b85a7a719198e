import type { TableName } from '../forms/form.ts';
import type { LabelMeaning } from '../forms/labels.ts';
import type { Alignment, TableBlock } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import { readToken, type Segment, segmentsOf, type Token } from './tokens.ts';

/** A column as the header prints it. `at` is its grid column where the source knows it. */
export interface PrintedColumn {
  readonly id: string;
  readonly at?: number;
  readonly unit?: string;
}

/** A row of figures with what names it, before its figures are given to columns. */
export interface PrintedRow {
  readonly table: Exclude<TableName, 'statistics'>;
  /** Row id of the form, or null for a label that no form knows. For table 四 '' = all three groups on one line. */
  readonly row: string | null;
  /** The group it stands in: denied, unavailable, notProcessed, other; '' outside. */
  readonly group: string;
  /** Normalised key of its own label. */
  readonly key: string;
  readonly label: string;
  /** The columns its header prints, in order; empty when no header was seen. */
  readonly columns: readonly PrintedColumn[];
  readonly copies: readonly string[];
  readonly tail: readonly Token[];
  readonly alignment: Alignment;
  /** Rows of one block with the same number of stub cells are filled in the same way. */
  readonly stubSize: number;
  readonly block: number;
}

type Table = PrintedRow['table'];

interface State {
  table: Table | null;
  columns: PrintedColumn[];
  copies: string[];
  group: string;
  row: string | null;
  /** A body row of table 三 was seen: 总计 and 其他 are now rows, no longer columns. */
  inBody: boolean;
  readonly headed: Set<Table>;
}

/**
 * Walks all rows of some tables in reading order and gives every row of figures its name. `headed` are the tables
 * whose column heads were seen, with or without rows below them.
 */
export function walkTables(
  blocks: readonly TableBlock[],
  normalise: Normaliser,
): { readonly rows: readonly PrintedRow[]; readonly headed: ReadonlySet<TableName> } {
  const headed = new Set<Table>();
  const state: State = { table: null, columns: [], copies: [], group: '', row: null, inBody: false, headed };
  const rows = blocks.flatMap((block, index) =>
    block.rows.flatMap((cells) => {
      const tokens = cells.map((cell) => readToken(cell, normalise));
      return segmentsOf(tokens).flatMap((segment) => readSegment(state, segment, block.alignment, index));
    }),
  );
  return { rows, headed };
}

function readSegment(state: State, segment: Segment, alignment: Alignment, block: number): PrintedRow[] {
  const table = tableOf(segment.stub, state);
  if (table && table !== state.table) enter(state, table);
  if (!state.table) return [];
  const read = readers[state.table](state, segment);
  if (state.columns.length > 1) state.headed.add(state.table);
  return read ? [{ ...read, tail: segment.tail, alignment, block, stubSize: filled(segment.stub) }] : [];
}

type NamedRow = Omit<PrintedRow, 'tail' | 'alignment' | 'block' | 'stubSize'>;

const readers: Readonly<Record<Table, (state: State, segment: Segment) => NamedRow | undefined>> = {
  proactive: readProactive,
  requests: readRequests,
  disputes: readDisputes,
};

function filled(stub: readonly Token[]): number {
  return stub.filter((token) => token.kind !== 'blank').length;
}

function enter(state: State, table: Table): void {
  Object.assign(state, { table, columns: [], copies: [], group: '', row: null, inBody: false });
}

/** The table that a row's labels belong to: the first label that belongs to one table only. */
function tableOf(stub: readonly Token[], state: State): Table | null {
  for (const token of stub) {
    if (token.key === '其他') continue;
    const tables = new Set(
      token.meanings.flatMap((meaning) => (meaning.kind === 'copy' ? [] : [meaning.table])),
    );
    const [only] = tables;
    if (tables.size === 1 && only) return only;
  }
  return state.table;
}

function meaningsIn(stub: readonly Token[], table: Table): LabelMeaning[] {
  return stub.flatMap((token) =>
    token.meanings.filter((meaning) => 'table' in meaning && meaning.table === table),
  );
}

function printedColumns(stub: readonly Token[], table: Table): PrintedColumn[] {
  return stub.flatMap((token) => {
    const meaning = token.meanings.find((each) => each.kind === 'column' && each.table === table);
    if (meaning?.kind !== 'column') return [];
    const { column } = token.cell;
    const unit = /(万元|亿元|元)/.exec(token.cell.text)?.[1];
    return [
      { id: meaning.column, ...(column === undefined ? {} : { at: column }), ...(unit ? { unit } : {}) },
    ];
  });
}

function copiesIn(stub: readonly Token[]): string[] {
  return stub.flatMap((token) => token.meanings.flatMap((each) => (each.kind === 'copy' ? [each.copy] : [])));
}

function label(stub: readonly Token[]): string {
  const own = [...stub].reverse().find((token) => token.kind !== 'blank');
  return own ? own.cell.text.replace(/\s+/g, '') : '';
}

function key(stub: readonly Token[]): string {
  return [...stub].reverse().find((token) => token.kind !== 'blank')?.key ?? '';
}

function readProactive(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const meanings = meaningsIn(stub, 'proactive');
  const columns = printedColumns(stub, 'proactive');
  if (meanings.some((meaning) => meaning.kind === 'block')) startBlock(state);
  const copies = copiesIn(stub);
  if (copies.length > 0) state.copies = copies;
  const row = meanings.find((meaning) => meaning.kind === 'row');
  if (row?.kind === 'row') state.row = row.row;
  const hasContent = tail.some((token) => token.kind === 'content');
  const upright = columns.length === 1 && state.row !== null && (state.copies.length > 0 || hasContent);
  const named = { table: 'proactive', group: '', key: key(stub), label: label(stub) } as const;
  if (upright) return { ...named, row: state.row, columns, copies: copiesOrOne(state) };
  if (columns.length > 0 && !hasContent)
    state.columns = [...(row ? [] : continued(state, columns)), ...columns];
  else if (row?.kind === 'row') return { ...named, row: row.row, columns: state.columns, copies: [''] };
  else if (hasContent && stub.some((token) => token.kind === 'words') && state.columns.length > 0)
    return { ...named, row: null, columns: state.columns, copies: [''] };
  return undefined;
}

function startBlock(state: State): void {
  Object.assign(state, { columns: [], copies: [], row: null });
}

/** A header cut over two lines goes on; a header that is printed again starts anew. */
function continued(state: State, columns: readonly PrintedColumn[]): PrintedColumn[] {
  return state.columns.some((column) => columns.some((each) => each.id === column.id)) ? [] : state.columns;
}

function copiesOrOne(state: State): string[] {
  return state.copies.length > 0 ? [...new Set(state.copies)] : [''];
}

function readRequests(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const columns = printedColumns(stub, 'requests');
  const isHeader = columns.length > 0 && (!state.inBody || isHeaderRow(stub, columns));
  if (isHeader) {
    if (state.inBody) Object.assign(state, { inBody: false, columns: [], group: '' });
    state.columns = [...continued(state, columns), ...columns];
    return undefined;
  }
  const copies = copiesIn(stub);
  if (copies.length > 0) state.copies = copies;
  return nameRequestRow(state, stub, tail);
}

/** 其他 and 总计 name a column in the header and a row in the body; what stands beside them tells. */
const ambiguousColumns = new Set(['otherOrg', 'total']);

function isHeaderRow(stub: readonly Token[], columns: readonly PrintedColumn[]): boolean {
  return (
    columns.some((column) => !ambiguousColumns.has(column.id)) ||
    meaningsIn(stub, 'requests').some((meaning) => meaning.kind === 'heading' && meaning.place === 'header')
  );
}

function nameRequestRow(state: State, stub: readonly Token[], tail: readonly Token[]): NamedRow | undefined {
  const group = meaningsIn(stub, 'requests').find((meaning) => meaning.kind === 'group');
  if (group?.kind === 'group') state.group = group.group;
  const row = rowOf(state, stub);
  const named = { table: 'requests', key: key(stub), label: label(stub) } as const;
  const common = { columns: state.columns, copies: copiesOrOne(state) };
  if (row !== null) {
    state.inBody = true;
    state.group = row.includes('.') ? (row.split('.')[0] ?? '') : '';
    return { ...named, ...common, row, group: state.group };
  }
  const last = stub[stub.length - 1];
  if (last?.meanings.some((meaning) => meaning.kind === 'group') && tail.length > 0) {
    state.inBody = true;
    return { ...named, ...common, row: `${state.group}.sum`, group: state.group };
  }
  const isExtra = state.inBody && last?.kind === 'words' && tail.length > 0;
  return isExtra ? { ...named, ...common, row: null, group: state.group } : undefined;
}

/** The form's row that the last label names; 其他 is （六）'s last row only inside （六）. */
function rowOf(state: State, stub: readonly Token[]): string | null {
  const last = stub[stub.length - 1];
  for (const meaning of last?.meanings ?? []) {
    if (meaning.kind !== 'row' || meaning.table !== 'requests') continue;
    if (meaning.row === 'other.misc' && state.group !== 'other') continue;
    return meaning.row;
  }
  return null;
}

function readDisputes(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const columns = printedColumns(stub, 'disputes');
  const meanings = meaningsIn(stub, 'disputes');
  const printed = tail.length > 0 && (tail.some((token) => token.kind === 'content') || stub.length === 0);
  const named = { table: 'disputes', group: '', key: key(stub), label: label(stub), copies: [''] } as const;
  const cases = meanings.flatMap((meaning) => (meaning.kind === 'case' ? [meaning.row] : []));
  if (cases.length === 1 && columns.length === 0 && printed)
    return { ...named, row: cases[0] ?? null, columns: state.columns.slice(0, 5) };
  if (columns.length > 0) state.columns = [...state.columns, ...columns];
  return printed && state.columns.length > 0 ? { ...named, row: '', columns: state.columns } : undefined;
}
