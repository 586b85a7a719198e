import type { Check } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';
import { firstYear } from './six-parts.ts';

export const formNone: Check = {
  id: 'form.none',
  rule: 'R33',
  title: '2018年及以前的报告没有这些统计表',
  run(evidence) {
    const { year } = evidence.facts;
    if (year === null || year >= firstYear || mainTables(evidence).length > 0) return [];
    return [makeFinding(this.id, 'hint', { words: { year } })];
  },
};
