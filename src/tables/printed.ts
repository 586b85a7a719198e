import type { TableName } from '../forms/form.ts';
import type { LabelMeaning } from '../forms/labels.ts';
import type { Alignment } from '../sources/source.ts';
import type { Token } from './tokens.ts';

/** A column as the header prints it. `at` is its grid column where the source knows it. */
export interface PrintedColumn {
  readonly id: string;
  readonly at?: number;
  readonly unit?: string;
}

/** A row of figures with what names it, before its figures are given to columns. */
export interface PrintedRow {
  readonly table: TableName;
  /**
   * Row id of the form, or null for a label that no form knows, or none at all (`key` is then ''). For table 四 '' = all
   * three groups on one line.
   */
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
  /** Rows of one block with as many labels and as many cells in front are filled in the same way: '2/3'. */
  readonly stubShape: string;
  readonly block: number;
  /** Figures stand near, but which of them belong here cannot be known. */
  readonly open: boolean;
  /** Its figures stand on a line of their own: only order tells whose they are. */
  readonly torn: boolean;
  /** Figures of this row or of another were run together: what looks like one here may be several. */
  readonly merged: boolean;
}

/** A row that has its name; its figures and its place are added by the walk. */
export type NamedRow = Pick<
  PrintedRow,
  'table' | 'row' | 'group' | 'key' | 'label' | 'columns' | 'copies'
> & { readonly tail?: readonly Token[] };

/** Where a walk over printed rows stands. */
export interface State {
  table: TableName | null;
  columns: PrintedColumn[];
  copies: string[];
  group: string;
  row: string | null;
  /** A body row of table 三 was seen: 总计 and 其他 are now rows, no longer columns. */
  inBody: boolean;
  readonly headed: Set<TableName>;
}

export function meaningsIn(stub: readonly Token[], table: TableName): LabelMeaning[] {
  return stub.flatMap((token) =>
    token.meanings.filter((meaning) => 'table' in meaning && meaning.table === table),
  );
}

export function printedColumns(stub: readonly Token[], table: TableName): PrintedColumn[] {
  return stub.flatMap((token) => {
    const meaning = token.meanings.find((each) => each.kind === 'column' && each.table === table);
    if (meaning?.kind !== 'column') return [];
    const { column } = token.cell;
    const unit = /(万元|亿元|元)/.exec(token.text)?.[1];
    return [
      { id: meaning.column, ...(column === undefined ? {} : { at: column }), ...(unit ? { unit } : {}) },
    ];
  });
}

export function copiesIn(stub: readonly Token[]): string[] {
  return stub.flatMap((token) => token.meanings.flatMap((each) => (each.kind === 'copy' ? [each.copy] : [])));
}

export function label(stub: readonly Token[]): string {
  const own = [...stub].reverse().find((token) => token.kind !== 'blank');
  return own ? own.cell.text.replace(/\s+/g, '') : '';
}

export function key(stub: readonly Token[]): string {
  return [...stub].reverse().find((token) => token.kind !== 'blank')?.key ?? '';
}

/** A header cut over two lines goes on; a header that is printed again starts anew. */
export function continued(state: State, columns: readonly PrintedColumn[]): PrintedColumn[] {
  return state.columns.some((column) => columns.some((each) => each.id === column.id)) ? [] : state.columns;
}

export function copiesOrOne(state: State): string[] {
  return state.copies.length > 0 ? [...new Set(state.copies)] : [''];
}
