import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';
import { againstLastYear, cellIn, judgeValues, type Pair } from './last-year.ts';

export const yearsCarry: Check = {
  id: 'years.carry',
  rule: 'R26 R27',
  title: '上年结转等于上年报告的结转下年度',
  run(evidence) {
    return againstLastYear(this.id, 'requests', evidence, (pair) =>
      pair.now.columns
        .filter((column) => column !== 'orgSum')
        .flatMap((column) => judgeColumn(this.id, pair, column)),
    );
  },
};

/** 总计 must agree (R26), unless the body is another one now; a column may have been filled in differently (R27). */
function judgeColumn(check: string, pair: Pair, column: string): readonly Verdict[] {
  const cells = [cellIn(pair.now, 'carriedIn', column), cellIn(pair.before, 'carriedOut', column)];
  return judgeValues(pair, { check, ids: cells, blanksCount: true }, ([stated = 0, expected = 0]) => {
    if (stated === expected) return undefined;
    if (pair.isChanged()) return makeFinding(check, 'hint', { cells, stated, expected, variant: 'changed' });
    return makeFinding(check, column === 'total' ? 'error' : 'warning', { cells, stated, expected });
  });
}
