import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, isLeftBlank, judgeEquations } from './finding.ts';
import { wrongTotal } from './wrong-total.ts';

export const requestsGroups: Check = {
  id: 'requests.groups',
  rule: 'R09',
  title: '表三小计等于各分项之和',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    const printed = equationsOf(table).filter(
      ({ kind, left }) => kind === 'requests.groups' && !isLeftBlank(table, left[0]),
    );
    return judgeEquations(this.id, table, printed, (failure) => wrongTotal(this.id, 'warning', failure));
  },
};
