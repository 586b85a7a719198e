import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { judgeEquations, tablesNamed } from './finding.ts';
import { wrongTotal } from './wrong-total.ts';

export const requestsOutcomes: Check = {
  id: 'requests.outcomes',
  rule: 'R02',
  title: '表三各列：（七）总计等于（一）至（六）之和',
  run(evidence) {
    return tablesNamed(evidence, 'requests').flatMap(({ table, severity }) =>
      judgeEquations(
        this.id,
        table,
        equationsOf(table).filter(({ kind }) => kind === this.id),
        (failure) => wrongTotal(this.id, severity, failure),
      ),
    );
  },
};
