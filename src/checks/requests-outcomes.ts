import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, isLeftBlank, judgeEquations, makeFinding } from './finding.ts';

export const requestsOutcomes: Check = {
  id: 'requests.outcomes',
  rule: 'R02',
  title: '表三各列：（七）总计等于（一）至（六）之和',
  why: '每件申请只按一种办理结果统计，各种结果加起来就是办理的总数。',
  source: '表三“三、本年度办理结果”（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    const equations = equationsOf(table).filter(({ kind }) => kind === 'requests.outcomes');
    return judgeEquations(this.id, table, equations, ({ equation, left, right }) =>
      makeFinding(this.id, 'error', {
        cells: equation.left,
        related: equation.right,
        stated: left,
        expected: right,
        ...(isLeftBlank(table, equation.left[0]) ? { variant: 'totalLeftBlank' } : {}),
      }),
    );
  },
};
