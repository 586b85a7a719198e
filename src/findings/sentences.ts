import { allChecks } from '../checks/all.ts';
import type { Finding, NotChecked, Severity } from '../checks/check.ts';
import { failedCheck } from '../checks/run.ts';
import type { Evidence } from '../facts/evidence.ts';
import { cellName } from './names.ts';
import type { Wording } from './wording.ts';
import * as figures from './wording-facts.ts';
import * as prose from './wording-prose.ts';
import * as report from './wording-report.ts';
import * as statements from './wording-statements.ts';
import * as tables from './wording-tables.ts';
import * as years from './wording-years.ts';

/** Every sentence a person reads about a finding, about what was not checked or not read, is found from here. */

const wordings: Readonly<Record<string, Wording>> = {
  'requests.balance': tables.balance,
  'requests.outcomes': tables.outcomes,
  'requests.total': tables.rowTotal,
  'requests.groups': tables.groupSum,
  'disputes.total': tables.caseTotal,
  'cells.value': tables.value,
  'cells.blank': tables.blank,
  'sections.missing': report.missing,
  'sections.order': report.order,
  'sections.number': report.number,
  'form.year': report.formYear,
  'form.incomplete': report.incomplete,
  'form.none': report.none,
  'prose.parts': report.parts,
  'prose.table': prose.table,
  'prose.settled': prose.settled,
  'prose.percent': prose.percent,
  'prose.growth': prose.growth,
  'prose.repeat': prose.repeat,
  'prose.count': prose.count,
  'requests.partial': figures.partial,
  'proactive.stock': figures.stock,
  'proactive.disclosed': figures.disclosed,
  'proactive.procurement': figures.procurement,
  'proactive.regulations': figures.regulations,
  'cells.unit': figures.unit,
  'statistics.sum': figures.statistics,
  'levels.order': figures.order,
  'levels.main': figures.mainTable,
  'levels.sum': figures.levelSum,
  'sections.subjects': statements.subjects,
  'sections.accountability': statements.accountability,
  'sections.problems': statements.problems,
  'report.period': statements.period,
  'report.deadline': statements.deadline,
  'report.year': statements.year,
  'fees.processing': statements.processing,
  'prose.personalData': statements.personalData,
  'years.carry': years.carry,
  'years.stock': years.stock,
  'years.items': years.items,
  'years.forms': years.forms,
  'years.pending': years.pending,
  'years.repeated': years.repeated,
  [failedCheck]: report.failed,
};

function wordingOf({ check }: Finding): Wording {
  return wordings[check] ?? report.ordinary(findTitle(check));
}

function findTitle(check: string): string {
  return allChecks.find((each) => each.id === check)?.title ?? check;
}

/** Short, for the head of a card: （七）总计漏填, 行政复议 5 格空白. */
export function titleOf(finding: Finding, evidence: Evidence): string {
  return wordingOf(finding).title(finding, evidence);
}

/** What was expected, what stands there, why; with live numbers, ends with a full stop. */
export function messageOf(finding: Finding, evidence: Evidence): string {
  return wordingOf(finding).message(finding, evidence) + settingWords(finding);
}

const levels: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** An office's settings change no finding silently. */
function settingWords({ severity, usualSeverity }: Finding): string {
  return usualSeverity ? `按设置，这一条由${levels[usualSeverity]}改为${levels[severity]}。` : '';
}

const reasons: Readonly<Record<NotChecked['reason'], string>> = {
  unreadable: '数字读不出来',
  doubtful: '读得没有把握',
  missing: '报告里没有这一格',
  text: '填的不是数字',
  blank: '没有填',
  noYear: '没有找到报告的年度',
  noDate: '没有找到公布的日期',
  noAgency: '看不出是哪一级政府或者部门的报告',
  blankSet: '附表里有空着的格子，比不出来',
  missingReports: '下级单位的报告没有到齐',
  noYears: '没有找到两份报告的年度，不能确定是相邻的两年',
  noLastTable: '上年报告里没有这张表',
  otherYear: '对照的不是上一年度的报告',
  otherBody: '对照的是另一个机关的报告',
  off: '设置里关掉了这条规则',
};

/** Why something was not checked: “表三各列：…”没有核对：（七）总计 · 自然人读得没有把握。 */
export function reasonOf({ check, cells, reason, names }: NotChecked, evidence: Evidence): string {
  const title = findTitle(check);
  const culprit = cells.find((id) => stateOf(id, evidence) === reason);
  const extra = `${names ? `，缺${names.join('、')}` : ''}${years.besideWords(reason, evidence)}`;
  return `“${title}”没有核对：${culprit ? `“${cellName(culprit, evidence)}”` : ''}${reasons[reason]}${extra}。`;
}

function stateOf(id: string, { tables: all }: Evidence): string {
  return all.find((table) => id in table.cells)?.cells[id]?.state ?? 'missing';
}
