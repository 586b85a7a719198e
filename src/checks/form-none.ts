import type { Check } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';
import { firstYear } from './six-parts.ts';

export const formNone: Check = {
  id: 'form.none',
  rule: 'R33',
  title: '2018年及以前的报告没有这些统计表',
  why: '三张统计表从2019年度报告开始使用，更早的报告没有表格是完整的。',
  source: '国办公开办函〔2019〕60号；国办发〔2014〕32号',
  run(evidence) {
    const { year } = evidence.facts;
    if (year === null || year >= firstYear || mainTables(evidence).length > 0) return [];
    return [makeFinding(this.id, 'hint', { words: { year } })];
  },
};
