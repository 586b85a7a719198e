import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import { cellKind } from '../tables/content.ts';
import { formulaOf, formulaText } from './formula.ts';
import { cellName, columnName, rowName, tableTitle } from './names.ts';
import type { Wording } from './wording.ts';

/** Sentences about cells and sums of the tables. */

/** Row and column of the first cell, in words. */
function placeOf({ cells }: Finding, evidence: Evidence) {
  const { table, row, column } = parseCellId(cells[0] ?? 'requests.received.natural');
  const copy = table.includes('@') ? `${tableTitle(table)}` : '';
  return {
    table: tableTitle(table),
    row: copy + rowName(table, row, evidence),
    column: copy + columnName(table, column, evidence),
  };
}

const isBlank = (finding: Finding) => finding.variant === 'totalLeftBlank';

/** 合计为 2，总计为 0，差 2 · 合计为 2，总计没有填 */
function sumAgainst(total: string, finding: Finding): string {
  const { stated, expected } = finding;
  if (isBlank(finding)) return `合计为 ${expected}，${total}没有填`;
  return `合计为 ${expected}，${total}为 ${stated}，差 ${Math.abs((stated ?? 0) - (expected ?? 0))}`;
}

export const balance: Wording = {
  title: (finding, evidence) => `${placeOf(finding, evidence).column}一列不平衡`,
  message(finding, evidence) {
    const formula = formulaOf(finding, evidence);
    const { column } = placeOf(finding, evidence);
    return `${column}一列：${formula ? formulaText(formula) : ''}。第一项加第二项之和应等于第三项加第四项之和。`;
  },
};

export const outcomes: Wording = {
  title: (finding, evidence) =>
    isBlank(finding) ? '（七）总计漏填' : `${placeOf(finding, evidence).column}一列（七）总计不符`,
  message: (finding, evidence) =>
    `${placeOf(finding, evidence).column}一列：（一）至（六）${sumAgainst('（七）总计', finding)}。（七）总计应等于各种办理结果之和。`,
};

export const rowTotal: Wording = {
  title(finding, evidence) {
    if (finding.variant === 'columnLeftBlank') return '总计一列全部没有填';
    return `“${placeOf(finding, evidence).row}”总计${isBlank(finding) ? '漏填' : '不符'}`;
  },
  message(finding, evidence) {
    if (finding.variant === 'columnLeftBlank')
      return '表三各行的总计都没有填，而表中有大于 0 的数字。每行的总计应填自然人与各类组织之和。';
    return `“${placeOf(finding, evidence).row}”一行：自然人与各类组织${sumAgainst('总计', finding)}。总计应等于前六列之和。`;
  },
};

export const groupSum: Wording = {
  title: (finding, evidence) => `“${placeOf(finding, evidence).row}”小计不符`,
  message: (finding, evidence) =>
    `“${cellName(finding.cells[0] ?? '', evidence)}”：各分项${sumAgainst('小计', finding)}。小计应等于各分项之和。`,
};

export const caseTotal: Wording = {
  title: (finding, evidence) => `${placeOf(finding, evidence).row}总计${isBlank(finding) ? '漏填' : '不符'}`,
  message: (finding, evidence) =>
    `${placeOf(finding, evidence).row}：维持、纠正、其他结果、尚未审结${sumAgainst('总计', finding)}。总计应等于四种结果之和。`,
};

const wanted = { count: '不小于 0 的整数', change: '整数，减少的填负数', money: '不小于 0 的金额' };

export const value: Wording = {
  title: (finding, evidence) => {
    const what =
      { negative: '不应为负数', fraction: '不应有小数', tooManyGone: '减得比上一年还多' }[
        finding.variant ?? ''
      ] ?? '填的不是数字';
    return `“${cellName(finding.cells[0] ?? '', evidence)}”${what}`;
  },
  message(finding, evidence) {
    const [id = ''] = finding.cells;
    if (finding.variant === 'tooManyGone')
      return `“${cellName(id, evidence)}”填的是 ${finding.stated}，比上一年项目数量还多。减去的项目不会多于上一年的。`;
    const raw = evidence.tables.find((table) => table.id === parseCellId(id).table)?.cells[id]?.raw ?? '';
    return `“${cellName(id, evidence)}”填的是“${raw}”。这一格应填${wanted[cellKind(id)]}。`;
  },
};

export const blank: Wording = {
  title: (finding, evidence) =>
    `${blankPlace(finding, evidence)} ${finding.cells.length} 格${blankWord(finding, evidence)}`,
  message(finding, evidence) {
    const zero = finding.cells.length === 1 ? '这一格按 0 计' : '这些格都按 0 计';
    return `${blankPlace(finding, evidence)}有 ${finding.cells.length} 格${blankWord(finding, evidence)}，${zero}。没有发生的应填 0，漏填的请补上。`;
  },
};

/** 行政复议 when all stand in one row, 总计一列 in one column, else 表三. */
function blankPlace({ cells }: Finding, evidence: Evidence): string {
  const places = cells.map(parseCellId);
  const [first] = places;
  if (!first) return '';
  if (places.every(({ row }) => row === first.row)) return rowName(first.table, first.row, evidence);
  if (places.every(({ column }) => column === first.column))
    return `${tableTitle(first.table)}${columnName(first.table, first.column, evidence)}一列`;
  return tableTitle(first.table);
}

function blankWord({ cells }: Finding, { tables }: Evidence): string {
  const states = cells.map((id) => tables.find((table) => id in table.cells)?.cells[id]?.state);
  return states.every((state) => state === 'blank') ? '空白' : '没有填数字';
}
