import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';
import { placesOf } from './part-text.ts';

/** In January the old year slips from the pen: a report on 2022 that is dated 20 January 2022. */
export const reportDate: Check = {
  id: 'report.date',
  rule: '落款',
  title: '落款日期在报告年度之后',
  run(evidence) {
    const { year, publishedOn } = evidence.facts;
    if (year === null || publishedOn === null || publishedOn > `${year}-12-31`) return [];
    const quotes = placesOf(publishedOn, evidence);
    return [makeFinding(this.id, 'hint', { quotes, words: { publishedOn } })];
  },
};
