import type { FormTable } from '../forms/form.ts';
import type { Alignment, SourceCell, TableBlock } from '../sources/source.ts';

/** For tests: rows of texts as a table block, every cell with a place of its own. */
export function block(rows: readonly (readonly string[])[], alignment: Alignment = 'exact'): TableBlock {
  let at = 0;
  const place = (text: string): SourceCell => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { text, span };
  };
  return {
    kind: 'table',
    shape: 'test',
    alignment,
    rows: rows.map((row) => row.map(place)),
    span: { start: 0, end: at },
  };
}

/** The header of table 三 as text formats print it: three lines, spanning cells once. */
export const requestsHeader: readonly (readonly string[])[] = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** The rows of table 三 or 二 with each spanning label on its first row only. */
export function bodyRows(form: FormTable, figure: (row: string, column: string) => string): string[][] {
  let above: readonly string[] = [];
  return form.rows.map((row) => {
    const stub = row.stub.filter((label, depth) => label !== above[depth]);
    above = row.stub;
    return [...stub, ...row.columns.map((column) => figure(row.id, column))];
  });
}

export const disputesHeader: readonly (readonly string[])[] = [
  ['行政复议', '行政诉讼'],
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
  [
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ],
];
