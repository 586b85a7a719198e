import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';
import { againstLastYear, cellIn, judgeValues, type Pair } from './last-year.ts';

export const yearsForms: Check = {
  id: 'years.forms',
  rule: 'R30',
  title: '2021年现行有效件数与2020年对外公开总数量相衔接',
  run(evidence) {
    return againstLastYear(this.id, 'proactive', evidence, (pair) =>
      pair.now.form === '2021' && pair.before.form === '2019'
        ? ['regulations', 'normativeDocuments'].flatMap((row) => judgeRow(this.id, pair, row))
        : [],
    );
  },
};

function judgeRow(check: string, pair: Pair, row: string): readonly Verdict[] {
  const own = cellIn(pair.now, row, 'inForce');
  const related = [
    cellIn(pair.before, row, 'totalDisclosed'),
    cellIn(pair.now, row, 'issued'),
    cellIn(pair.now, row, 'repealed'),
  ];
  return judgeValues(
    pair,
    { check, ids: [own, ...related] },
    ([stated = 0, last = 0, more = 0, fewer = 0]) => {
      const expected = last + more - fewer;
      if (stated === expected) return undefined;
      return makeFinding(check, 'hint', { cells: [own], related, minus: related.slice(2), stated, expected });
    },
  );
}
