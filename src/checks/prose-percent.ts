import type { JudgedRemark } from '../facts/judged-remark.ts';
import { judgeRemarks } from '../facts/remarks.ts';
import type { Check, Finding } from './check.ts';
import { makeFinding } from './finding.ts';

export const prosePercent: Check = {
  id: 'prose.percent',
  rule: 'R66、R76',
  title: '正文里的百分比',
  run(evidence) {
    return judgeRemarks(evidence)
      .filter(({ remark, verdict }) => remark.kind !== 'growth' && variants.has(verdict))
      .map((each) => findingOf(this.id, each));
  },
};

const variants = new Set<JudgedRemark['verdict']>(['disagrees', 'other', 'impossible']);

function findingOf(check: string, { remark, verdict, expected, base }: JudgedRemark): Finding {
  const { figure, part } = remark;
  return makeFinding(check, verdict === 'other' ? 'hint' : 'warning', {
    stated: figure.value,
    expected: expected === null ? null : Math.round(expected * 100) / 100,
    quotes: part ? [figure.span, part.span] : [figure.span],
    variant: verdict,
    words: { base: base ?? 0 },
  });
}
