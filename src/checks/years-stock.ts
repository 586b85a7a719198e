import type { Evidence } from '../facts/evidence.ts';
import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';
import { againstLastYear, cellIn, judgeValues, type Pair } from './last-year.ts';
import { perPassage } from './part-text.ts';

export const yearsStock: Check = {
  id: 'years.stock',
  rule: 'R28',
  title: '现行有效件数等于上年现行有效加制发减废止',
  run(evidence) {
    return againstLastYear(this.id, 'proactive', evidence, (pair) =>
      pair.now.form === '2021' && pair.before.form === '2021'
        ? ['regulations', 'normativeDocuments'].flatMap((row) => judgeRow(this.id, pair, row, evidence))
        : [],
    );
  },
};

function judgeRow(check: string, pair: Pair, row: string, evidence: Evidence): readonly Verdict[] {
  const [own, issued, repealed] = ['inForce', 'issued', 'repealed'].map((id) => cellIn(pair.now, row, id));
  const before = cellIn(pair.before, row, 'inForce');
  if (own === undefined || issued === undefined || repealed === undefined) return [];
  const ids = [own, before, issued, repealed];
  return judgeValues(pair, { check, ids }, ([stated = 0, last = 0, more = 0, fewer = 0]) => {
    const expected = last + more - fewer;
    if (stated === expected) return undefined;
    const isExplained =
      evidence.passages.some(isExplaining) || ids.some((id) => explaining.test(noteIn(pair, id)));
    return makeFinding(check, isExplained || pair.isChanged() ? 'hint' : 'warning', {
      cells: [own],
      related: [before, issued, repealed],
      minus: [repealed],
      stated,
      expected,
      ...(isExplained ? { variant: 'explained' } : {}),
    });
  });
}

function noteIn({ now, before }: Pair, id: string): string {
  const cell = now.cells[id] ?? before.cells[id];
  const { note } = cell ?? {};
  return note === undefined ? '' : `文件${note}`;
}

const reasons = '(?:清理|调整|修订|修改|失效)';
const documents = '(?:文件|规章)';
/** Documents that were put in order count otherwise; within one sentence. */
const explaining = new RegExp(
  `机构改革|${reasons}[^。;]{0,30}${documents}|${documents}[^。;]{0,30}${reasons}`,
);
const isExplaining = perPassage((text) => explaining.test(text));
