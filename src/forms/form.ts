/** The forms in force: 2014–2018 (国办发〔2014〕32号), 2019 and 2020 (60号), from 2021 on (30号). */
export type FormId = '2014' | '2019' | '2021';

export type TableName = 'proactive' | 'requests' | 'disputes' | 'statistics';

export interface FormColumn {
  /** Contract §1. */
  readonly id: string;
  /** As printed. */
  readonly label: string;
}

/** A header cell of the printed form; a leaf names its column. */
export interface HeaderNode {
  readonly label: string;
  readonly column?: string;
  readonly children?: readonly HeaderNode[];
}

export interface FormRow {
  /** Contract §1. */
  readonly id: string;
  /** The printed labels from the outermost to the row's own: 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密. */
  readonly stub: readonly string[];
  /** `denied` for `denied.stateSecret`; null outside the groups. */
  readonly group: string | null;
  /** Ids of the columns that this row has. */
  readonly columns: readonly string[];
}

/** 第二十条第（一）项 and the like in table 二: a heading, its column labels, its rows. Other tables are one block. */
export interface FormBlock {
  readonly heading: string;
  readonly header: readonly HeaderNode[];
  readonly rows: readonly string[];
}

export interface FormTable {
  readonly table: TableName;
  readonly form: FormId;
  /** 三、收到和处理政府信息公开申请情况 */
  readonly title: string;
  readonly rows: readonly FormRow[];
  /** In form order; for table 二 the union over its blocks. */
  readonly columns: readonly FormColumn[];
  readonly blocks: readonly FormBlock[];
}

/** `requests@city` → `requests`. */
export function tableName(tableId: string): TableName {
  return tableId.split('@')[0] as TableName;
}

/** The copy that a table is: `city` of `requests@city`; '' for the report's own. */
export function copyOf(tableId: string): string {
  return tableId.split('@')[1] ?? '';
}

/** What last year's tables are called while nobody knows their year: `requests@last`. */
export const unknownYear = 'last';

/** A table of last year's report beside this one: `requests@2019` (contract §1). */
export function isOtherYears(tableId: string): boolean {
  const copy = copyOf(tableId);
  return copy === unknownYear || /^\d{4}$/.test(copy);
}

export function cellId(tableId: string, row: string, column: string): string {
  return `${tableId}.${row}.${column}`;
}

export interface CellAddress {
  /** With its copy: `requests@city`. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The table is the part before the first dot, the column the part after the last (contract §1). */
export function parseCellId(id: string): CellAddress {
  const first = id.indexOf('.');
  const last = id.lastIndexOf('.');
  return { table: id.slice(0, first), row: id.slice(first + 1, last), column: id.slice(last + 1) };
}
