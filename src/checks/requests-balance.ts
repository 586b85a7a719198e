import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, judgeEquations, makeFinding } from './finding.ts';

export const requestsBalance: Check = {
  id: 'requests.balance',
  rule: 'R01',
  title: '表三各列：第一项加第二项，等于第三项加第四项',
  why: '收到的申请（本年新收加上年结转），要么已经办理，要么结转下年度。',
  source: '表三表头所印勾稽关系（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    const equations = equationsOf(table).filter(({ kind }) => kind === 'requests.balance');
    return judgeEquations(this.id, table, equations, ({ equation, left, right }) =>
      makeFinding(this.id, 'error', {
        cells: [...equation.left, ...equation.right],
        stated: right,
        expected: left,
      }),
    );
  },
};
