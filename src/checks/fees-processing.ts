import type { Evidence } from '../facts/evidence.ts';
import { cellId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { findMainTable, isLeftBlank, makeFinding, notChecked, whyUnknown } from './finding.ts';
import { figuresAbout, type LedFigure, meaningful, perPassage, wordsOf } from './part-text.ts';
import { headingSpan } from './six-parts.ts';

export const feesProcessing: Check = {
  id: 'fees.processing',
  rule: 'R42 R43 R44',
  title: '信息处理费的收取情况',
  run(evidence) {
    if (evidence.form !== '2021') return [];
    const part = wordsOf(evidence, 'other');
    return [
      ...silentOnFees(this.id, evidence, part),
      ...overdueWithoutNotice(this.id, findMainTable(evidence, 'requests'), part),
      ...moreThanCharged(this.id, findMainTable(evidence, 'proactive'), evidence),
    ];
  },
};

/** 无。 · 本年度没有其他需要报告的事项。 */
const nothing = /^[^,。;]{0,24}?(?:暂?无|没有)[^,。;]{0,6}(?:其[他它])?[^,。;]{0,14}[。;]?\s*$/;

/** R42; 无 is a complete answer. */
function silentOnFees(check: string, { sections }: Evidence, part: string): readonly Verdict[] {
  const heading = sections.find(({ kind }) => kind === 'other');
  if (!heading || meaningful(part) === '' || nothing.test(part)) return [];
  if (/处理费|收费|收取[^,。;]{0,12}费/.test(part)) return [];
  return [makeFinding(check, 'hint', { part: 'other', quotes: [headingSpan(heading)], variant: 'silent' })];
}

const notice = /(?:收费|缴费|交费)通知|通知[^,。;]{0,10}(?:缴纳|交纳|缴费|交费)/;
const noNotice =
  /(?:未|没有|无)(?:曾|有)?[^,。;]{0,8}(?:(?:收费|缴费|交费)通知|通知[^,。;]{0,10}(?:缴纳|交纳|缴费|交费))/g;

/** R43: requests ended because a charge was not paid, and no word of a notice of charge. */
function overdueWithoutNotice(check: string, table: StatTable | undefined, part: string): readonly Verdict[] {
  if (!table) return [];
  const row = table.columns.map((column) => cellId(table.id, 'other.overdueFee', column));
  const total = row.find((id) => id.endsWith('.total')) ?? '';
  const cell = [total, ...row].find((id) => (worth(table.cells[id]) ?? 0) > 0);
  if (cell === undefined) {
    const isKnown = row.every((id) => worth(table.cells[id]) !== undefined);
    return isKnown ? [] : [notChecked(check, whyUnknown(table, row), row)];
  }
  if (notice.test(part.replace(noNotice, ''))) return [];
  return [
    makeFinding(check, 'warning', {
      cells: [cell],
      stated: worth(table.cells[cell]) ?? null,
      variant: 'noNotice',
    }),
  ];
}

/** R44: the fee for processing is one of the 行政事业性收费 (国办函〔2020〕109号); the reverse does not hold. */
function moreThanCharged(
  check: string,
  table: StatTable | undefined,
  evidence: Evidence,
): readonly Verdict[] {
  const id = 'proactive.fees.amount';
  const charged = figuresAbout(evidence, speaksOfFees)
    .filter(isProcessingFee)
    .map(({ figure }) => figure);
  const most = charged.reduce((sum, { value }) => Math.max(sum, value), 0);
  if (!table || most === 0) return [];
  const amount = worth(table.cells[id]);
  if (amount === undefined) return [notChecked(check, whyUnknown(table, [id]), [id])];
  if (isLeftBlank(table, id) || most <= Math.round(amount * 10_000 * 100) / 100) return [];
  const said = charged.filter(({ value }) => value === most).slice(0, 1);
  const told = { cells: [id], stated: amount, expected: most / 10_000, quotes: said.map(({ span }) => span) };
  return [makeFinding(check, 'hint', { ...told, bound: '≥', variant: 'moreThanCharged' })];
}

const fee = '处理费[^。;0-9]{0,20}?';
const received = new RegExp(
  `(?:收取|收到|收缴|实收)[^,。;]{0,8}${fee}$|${fee}(?:收取|收到|收缴|实收)[^,。;0-9]{0,8}$`,
);
const notReceived = /(?:应|未|减免|免收|退)[^,。;]{0,6}(?:收取|收到|收缴|处理费)[^,。;]{0,12}$/;
const speaksOfFees = perPassage((text) => text.includes('处理费'));

/** 收取信息处理费1200元. */
function isProcessingFee({ figure, before }: LedFigure): boolean {
  return figure.unit === '元' && !figure.approximate && received.test(before) && !notReceived.test(before);
}
