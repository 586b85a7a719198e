import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, judgeEquations } from './finding.ts';
import { wrongTotal } from './requests-total.ts';

export const disputesTotal: Check = {
  id: 'disputes.total',
  rule: 'R11',
  title: '表四各组：总计等于四种结果之和',
  why: '每件复议、诉讼案件只有维持、纠正、其他结果、尚未审结四种情形之一。',
  source: '表四（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    const table = findMainTable(evidence, 'disputes');
    if (!table) return [];
    return judgeEquations(this.id, table, equationsOf(table), (failure) => wrongTotal(this.id, failure));
  },
};
