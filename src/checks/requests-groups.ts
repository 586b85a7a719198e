import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, isLeftBlank, judgeEquations, makeFinding } from './finding.ts';

export const requestsGroups: Check = {
  id: 'requests.groups',
  rule: 'R09',
  title: '表三小计等于各分项之和',
  why: '（三）至（六）各组、法人或其他组织如果印了小计，应与下面的分项相符。',
  source: '表三的行、列结构（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    const printed = equationsOf(table).filter(
      ({ kind, left }) => kind === 'requests.groups' && !isLeftBlank(table, left[0]),
    );
    return judgeEquations(this.id, table, printed, ({ equation, left, right }) =>
      makeFinding(this.id, 'warning', {
        cells: equation.left,
        related: equation.right,
        stated: left,
        expected: right,
      }),
    );
  },
};
