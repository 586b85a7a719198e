import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { judgeEquations, tablesNamed } from './finding.ts';
import { wrongTotal } from './wrong-total.ts';

export const disputesTotal: Check = {
  id: 'disputes.total',
  rule: 'R11',
  title: '表四各组：总计等于四种结果之和',
  run(evidence) {
    return tablesNamed(evidence, 'disputes').flatMap(({ table, severity }) =>
      judgeEquations(this.id, table, equationsOf(table), (failure) => wrongTotal(this.id, severity, failure)),
    );
  },
};
