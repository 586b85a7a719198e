import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';
import { againstLastYear, cellIn, judgeValues, type Pair } from './last-year.ts';
import { perPassage } from './part-text.ts';

export const yearsPending: Check = {
  id: 'years.pending',
  rule: 'R32',
  title: '上年尚未审结的案件计入本年总计',
  run(evidence) {
    return againstLastYear(this.id, 'disputes', evidence, (pair) =>
      evidence.passages.some(saysSo) ? pair.now.rows.flatMap((row) => judgeRow(this.id, pair, row)) : [],
    );
  },
};

function judgeRow(check: string, pair: Pair, row: string): readonly Verdict[] {
  const own = cellIn(pair.now, row, 'total');
  const other = cellIn(pair.before, row, 'pending');
  return judgeValues(pair, { check, ids: [own, other], blanksCount: true }, ([stated = 0, expected = 0]) => {
    if (stated >= expected) return undefined;
    return makeFinding(check, 'hint', { cells: [own], related: [other], bound: '≥', stated, expected });
  });
}

const cases = /复议|诉讼|案件/;
const carriedOver =
  /(?:上年|上一年|去年|前一年|(?:19|20)\d\d年)度?[^。;,]{0,10}(?:结转|(?:尚)?未(?:审)?结|遗留)/;
const without = /不含|不包括|不包含|未计入|除外|不计/;

/** A sentence about disputes that says so: 行政诉讼3件（含上年结转1件）. */
const saysSo = perPassage((text) =>
  text
    .split(/[。;\n]/)
    .some((sentence) => cases.test(sentence) && carriedOver.test(sentence) && !without.test(sentence)),
);
