import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';
import { againstLastYear, cellIn, judgeValues, type Pair } from './last-year.ts';

export const yearsItems: Check = {
  id: 'years.items',
  rule: 'R29',
  title: '上一年项目数量等于上年报告的项目数量加本年增/减',
  run(evidence) {
    return againstLastYear(this.id, 'proactive', evidence, (pair) =>
      pair.now.form === '2019' && pair.before.form === '2019'
        ? pair.now.rows.flatMap((row) => judgeRow(this.id, pair, row))
        : [],
    );
  },
};

function judgeRow(check: string, pair: Pair, row: string): readonly Verdict[] {
  const own = cellIn(pair.now, row, 'previousYear');
  const related = ['previousYear', 'change'].map((column) => cellIn(pair.before, row, column));
  if (!(own in pair.now.cells)) return [];
  return judgeValues(pair, { check, ids: [own, ...related] }, ([stated = 0, last = 0, change = 0]) => {
    const expected = last + change;
    if (stated === expected) return undefined;
    return makeFinding(check, pair.isChanged() ? 'hint' : 'warning', {
      cells: [own],
      related,
      stated,
      expected,
    });
  });
}
