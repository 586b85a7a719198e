import { equationsOf } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { judgeEquations, makeFinding, tablesNamed } from './finding.ts';

export const requestsBalance: Check = {
  id: 'requests.balance',
  rule: 'R01',
  title: '表三各列：第一项加第二项，等于第三项加第四项',
  run(evidence) {
    return tablesNamed(evidence, 'requests').flatMap(({ table, severity }) =>
      judgeEquations(
        this.id,
        table,
        equationsOf(table).filter(({ kind }) => kind === this.id),
        ({ equation, left, right }) =>
          makeFinding(this.id, severity, {
            cells: [...equation.left, ...equation.right],
            stated: right,
            expected: left,
          }),
      ),
    );
  },
};
