import { type TableName, tableName } from '../forms/form.ts';

const names: Readonly<Record<TableName, string>> = {
  proactive: '表二',
  requests: '表三',
  disputes: '表四',
  statistics: '统计表',
};

const copies: Readonly<Record<string, string>> = { city: '全市', own: '市本级' };

/** 表三; of a copy 表三（全市）. */
export function tableTitle(tableId: string): string {
  const [, copy] = tableId.split('@');
  const title = names[tableName(tableId)];
  return copy === undefined ? title : `${title}（${copies[copy] ?? copy}）`;
}
