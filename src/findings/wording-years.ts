import type { Finding, NotChecked } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { copyOf, isOtherYears, parseCellId, unknownYear } from '../forms/form.ts';
import { formulaOf, formulaText } from './formula.ts';
import { columnName, rowName } from './names.ts';
import type { Wording } from './wording.ts';

/** Sentences about this report beside last year's. */

const placeOf = (id: string, evidence: Evidence) => {
  const { table, row, column } = parseCellId(id);
  return { row: rowName(table, row, evidence), column: columnName(table, column, evidence) };
};

/** 2019年报告 */
function reportOf({ cells, related }: Finding): string {
  const id = [...cells, ...related].find((each) => isOtherYears(parseCellId(each).table)) ?? '';
  const year = copyOf(parseCellId(id).table);
  return `${year === unknownYear || year === '' ? '上' : year}年报告`;
}

const formulaIn = (finding: Finding, evidence: Evidence): string => {
  const formula = formulaOf(finding, evidence);
  return formula ? formulaText(formula) : '';
};

const changedWords = '机关合并或者更名的，两年可以不同，请核实。';

export const carry: Wording = {
  title: (finding, evidence) => `上年结转${placeOf(finding.cells[0] ?? '', evidence).column}与上年报告不符`,
  message(finding, evidence) {
    const { column } = placeOf(finding.cells[0] ?? '', evidence);
    const { stated, expected, variant } = finding;
    const gap = Math.abs((stated ?? 0) - (expected ?? 0));
    const why = variant === 'changed' ? changedWords : '两处应当相等。';
    return `${column}一列：本年填的上年结转是 ${stated}，${reportOf(finding)}的结转下年度是 ${expected}，差 ${gap}。${why}`;
  },
};

export const stock: Wording = {
  title: (finding, evidence) => `“${placeOf(finding.cells[0] ?? '', evidence).row}”现行有效件数与上年不衔接`,
  message(finding, evidence) {
    const why =
      finding.variant === 'explained'
        ? '报告提到清理、修订或者机构改革，可能是这个原因，请核实。'
        : '现行有效应等于上年现行有效加本年制发减本年废止。';
    return `${placeOf(finding.cells[0] ?? '', evidence).row}：${formulaIn(finding, evidence)}。${why}`;
  },
};

export const items: Wording = {
  title: (finding, evidence) =>
    `“${placeOf(finding.cells[0] ?? '', evidence).row}”上一年项目数量与上年不衔接`,
  message: (finding, evidence) =>
    `${placeOf(finding.cells[0] ?? '', evidence).row}：${formulaIn(finding, evidence)}。上一年项目数量应等于${reportOf(finding)}的上一年项目数量加本年增/减。`,
};

export const forms: Wording = {
  title: (finding, evidence) =>
    `“${placeOf(finding.cells[0] ?? '', evidence).row}”现行有效件数与上年总数不同`,
  message: (finding, evidence) =>
    `${placeOf(finding.cells[0] ?? '', evidence).row}：${formulaIn(finding, evidence)}。两年的表式不同，口径也可能不同，请核实现行有效件数。`,
};

export const pending: Wording = {
  title: (finding, evidence) => `${placeOf(finding.cells[0] ?? '', evidence).row}总计少于上年尚未审结`,
  message: (finding, evidence) =>
    `${placeOf(finding.cells[0] ?? '', evidence).row}：${reportOf(finding)}有 ${finding.expected} 件尚未审结，本年总计只有 ${finding.stated} 件。报告写明计入上年结转的案件，请核实。`,
};

export const repeated: Wording = {
  title: ({ quotes }) => `${quotes.length} 段文字与上年报告雷同`,
  message: ({ quotes }) =>
    `有 ${quotes.length} 段文字除年份外与上年报告一字不差。报告应当写本年度的工作，请改写。`,
};

/** What stands beside this report instead of its last year's: （2017 年度，应为 2019 年度）. */
export function besideWords(reason: NotChecked['reason'], { facts, lastYear }: Evidence): string {
  if (reason === 'otherYear' && facts.year !== null)
    return `（打开的是 ${lastYear?.facts.year} 年度，应为 ${facts.year - 1} 年度）`;
  return reason === 'otherBody' ? `（${lastYear?.facts.agency}）` : '';
}
