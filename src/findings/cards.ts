import type { Severity } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import { isSum, isTold } from './cluster.ts';
import { formulaOf, formulaText } from './formula.ts';
import { columnNames, tableTitle } from './names.ts';
import type { Proposal, Review, ReviewedFinding } from './review.ts';
import { titleOf } from './sentences.ts';

/** What the list shows: one card for everything that has one cause. */
export interface Card {
  readonly cluster: number;
  readonly severity: Severity;
  readonly title: string;
  /** 表三 · 自然人、总计两列; '' where no table is concerned. */
  readonly place: string;
  readonly findings: readonly ReviewedFinding[];
  /** 2 + 0 ≠ 0 + 0，差 2; '' where no sum is. */
  readonly formula: string;
  readonly message: string;
  readonly proposals: readonly Proposal[];
  /** Every finding on it has been dismissed. */
  readonly dismissed: boolean;
}

/** The cards of a review in the order of their first findings. */
export function cardsOf(review: Review): readonly Card[] {
  const clusters = new Map<number, ReviewedFinding[]>();
  for (const finding of review.findings) {
    const together = clusters.get(finding.cluster);
    if (together) together.push(finding);
    else clusters.set(finding.cluster, [finding]);
  }
  return [...clusters.values()].flatMap((findings) => cardOf(findings, review));
}

function cardOf(findings: readonly ReviewedFinding[], review: Review): readonly Card[] {
  const open = findings.filter((finding) => !finding.dismissed);
  const first = open[0] ?? findings[0];
  if (!first) return [];
  const formula = formulaOf(first, review);
  return [
    {
      cluster: first.cluster,
      severity: first.severity,
      ...(totalNotFilledIn(findings) ?? wordsOf(first, findings, review)),
      place: placeOf(findings, review),
      findings,
      formula: formula ? formulaText(formula) : '',
      proposals: first.proposals,
      dismissed: open.length === 0,
    },
  ];
}

function wordsOf(first: ReviewedFinding, findings: readonly ReviewedFinding[], evidence: Evidence) {
  if (findings.length === 1) return { title: titleOf(first, evidence), message: first.message };
  if (first.check === 'years.carry')
    return { title: `上年结转 ${findings.length} 处与上年报告不符`, message: first.message };
  const table = tableTitle(parseCellId(first.cells[0] ?? '').table);
  const place = findings.some(isTold) ? `${table}与正文` : table;
  return { title: `${place} ${findings.length} 处勾稽不符`, message: first.message };
}

/**
 * （七）总计 was left blank or 0 while outcomes are entered: in each of its columns the sum of the outcomes and, with
 * it, the balance fail, and nothing else does.
 */
function totalNotFilledIn(
  findings: readonly ReviewedFinding[],
): { title: string; message: string } | undefined {
  const outcomes = findings.filter(({ check }) => check === 'requests.outcomes');
  const [first] = outcomes;
  const columns = new Set(outcomes.map(columnOf));
  const totals = new Set(outcomes.flatMap(({ cells }) => cells));
  const explained = findings.every(
    (finding) =>
      (finding.check === 'requests.outcomes' && finding.stated === 0 && (finding.expected ?? 0) > 0) ||
      (finding.check === 'requests.balance' && columns.has(columnOf(finding))) ||
      (isTold(finding) && finding.cells.every((id) => totals.has(id))),
  );
  if (!first || !explained) return undefined;
  const now = first.variant === 'totalLeftBlank' ? '没有填' : '却为 0';
  const also = findings.some(({ check }) => check === 'requests.balance')
    ? '；第一、二项之和也与第三、四项之和不等'
    : '';
  return {
    title: '（七）总计漏填',
    message: `（一）至（六）合计为 ${first.expected}，（七）总计${now}${also}。`,
  };
}

function columnOf({ cells }: ReviewedFinding): string {
  return parseCellId(cells[0] ?? '').column;
}

/** Table and columns; in table 四 and where no sum is, the title says the rest. */
function placeOf(findings: readonly ReviewedFinding[], evidence: Evidence): string {
  const ids = findings.flatMap(({ cells }) => cells);
  const table = ids[0] === undefined ? '' : tableTitle(parseCellId(ids[0]).table);
  if (table !== '表三' || !findings.every(isSum)) return table;
  const names = columnNames(ids, evidence);
  const count = ['一', '两', '三'][names.length - 1];
  return count === undefined ? table : `${table} · ${names.join('、')}${count}列`;
}
