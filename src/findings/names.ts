import type { Evidence } from '../facts/evidence.ts';
import {
  copyOf,
  type FormRow,
  type FormTable,
  parseCellId,
  type TableName,
  tableName,
  unknownYear,
} from '../forms/form.ts';
import { findFormTable, formTables } from '../forms/forms.ts';
import type { CellId } from '../tables/cells.ts';

/** What the names are taken from: a report under review, or as it was read. */
export type Printed = Pick<Evidence, 'form' | 'tables'>;

/** Short names of tables, rows, columns and cells, as a clerk says them. */

const tables: Readonly<Record<TableName, string>> = {
  proactive: '表二',
  requests: '表三',
  disputes: '表四',
  statistics: '统计表',
};

const copies: Readonly<Record<string, string>> = {
  city: '全市',
  own: '市本级',
  annex: '附表',
  [unknownYear]: '上年',
};

/** 表三, 表三（全市）, 表三（2019年）. */
export function tableTitle(tableId: string): string {
  const copy = copyName(tableId);
  return tables[tableName(tableId)] + (copy === '' ? '' : `（${copy}）`);
}

/** 全市, 2019年; '' for the report's own table. */
export function copyName(tableId: string): string {
  const copy = copyOf(tableId);
  return copies[copy] ?? (/^\d{4}$/.test(copy) ? `${copy}年` : copy);
}

/** （七）总计 · 自然人; of a copy 全市 （七）总计 · 自然人. */
export function cellName(id: CellId, evidence: Printed): string {
  const { table, row, column } = parseCellId(id);
  const copy = copyName(table);
  return `${copy === '' ? '' : `${copy} `}${rowName(table, row, evidence)} · ${columnName(table, column, evidence)}`;
}

function formTableOf(tableId: string, evidence: Printed): FormTable | undefined {
  const own = evidence.tables.find((each) => each.id === tableId);
  const form = own?.form ?? evidence.form;
  return form === null ? undefined : findFormTable(form, tableId);
}

const groupNames = new Map(
  formTables['2021']
    .flatMap((table) => table.rows)
    .flatMap((row) => (row.group === null ? [] : [[row.group, row.stub[1] ?? '']])),
);

/** 一、本年新收 · （三）1.属于国家秘密 · 行政诉讼（复议后起诉） · （三）不予公开小计. */
export function rowName(tableId: string, row: string, evidence: Printed): string {
  const formRow = formTableOf(tableId, evidence)?.rows.find((each) => each.id === row);
  if (formRow) return printedName(formRow);
  const group = groupNames.get(row.split('.')[0] ?? '') ?? '';
  if (row.endsWith('.sum')) return `${group}小计`;
  const label = evidence.tables.find((each) => each.id === tableId)?.labels[row] ?? '另加的一行';
  return `${bracketOf(group)}${label}`;
}

function printedName({ stub, group }: FormRow): string {
  const own = shorten(stub[stub.length - 1] ?? '');
  if (group !== null) return `${bracketOf(stub[1] ?? '')}${own}`;
  return stub.length === 2 && stub[0] === '行政诉讼' ? `行政诉讼（${own}）` : own;
}

function bracketOf(group: string): string {
  return /^（.）/.exec(group)?.[0] ?? '';
}

/** What the clerk leaves out when reading a label aloud. */
function shorten(label: string): string {
  return label
    .replace(/（区分.*$/, '')
    .replace(/政府信息公开申请数量$|继续办理$/, '')
    .replace(/、行政机关不再处理.*$/, '');
}

/** 自然人 · 总计 · 本年收费金额. */
export function columnName(tableId: string, column: string, evidence: Printed): string {
  if (column === 'orgSum') return '法人或其他组织小计';
  const columns = formTableOf(tableId, evidence)?.columns ?? [];
  const label = columns.find((each) => each.id === column)?.label ?? column;
  return label.replace(/（单位.*$/, '');
}

/** 自然人, 总计 — each once, in the order of the cells. */
export function columnNames(ids: readonly CellId[], evidence: Evidence): readonly string[] {
  const names = ids.map((id) => {
    const { table, column } = parseCellId(id);
    return columnName(table, column, evidence);
  });
  return [...new Set(names)];
}
