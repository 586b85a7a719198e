import type { Evidence } from '../facts/evidence.ts';
import { spanIn } from '../facts/plain.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { perPassage } from './part-text.ts';

/** The words that introduce the period and what follows them in the sentence. */
const statement =
  /(?:统计|数据)[^。;\n]{0,12}(?:期限|时限|区间|周期|时间|起止)[^。;\n]{0,60}|所列数据[^。;\n]{0,12}(?:自|从)[^。;\n]{0,60}/;
/** From one date to another: 2018年11日至2018年1231日 as well. */
const dates = /[0-9〇零○一二三四五六七八九]{4}年.{0,12}(?:至|到|—|-|~).{0,6}[0-9一二三四五六七八九十]/;

const placeOf = perPassage((text): Span | undefined => {
  const match = statement.exec(text);
  return match && dates.test(match[0])
    ? { start: match.index, end: match.index + match[0].length }
    : undefined;
});

export const reportPeriod: Check = {
  id: 'report.period',
  rule: 'R36',
  title: '统计期限是报告年度的全年',
  run(evidence) {
    const { period, year } = evidence.facts;
    if (!period) return damaged(this.id, evidence);
    if (year === null) return [notChecked(this.id, 'noYear')];
    if (isWholeYear(period, year)) return [];
    const told = { quotes: quotesOf(evidence), words: { year, from: period.from, to: period.to } };
    return [makeFinding(this.id, 'warning', told)];
  },
};

/** The first reports begin when the 《条例》 came into force, on 1 May 2008. */
function isWholeYear({ from, to }: { readonly from: string; readonly to: string }, year: number): boolean {
  const begins = from === `${year}-01-01` || (year === 2008 && from === '2008-05-01');
  return begins && to === `${year}-12-31`;
}

/** A period is stated, but its dates are no dates: most often damage of the copy. */
function damaged(check: string, evidence: Evidence) {
  const quotes = quotesOf(evidence);
  return quotes.length > 0 ? [makeFinding(check, 'hint', { quotes, variant: 'damaged' })] : [];
}

function quotesOf({ passages }: Evidence): readonly Span[] {
  for (const passage of passages) {
    const place = placeOf(passage);
    if (place) return [spanIn(passage, place.start, place.end)];
  }
  return [];
}
