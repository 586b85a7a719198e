import { judgeRemarks } from '../facts/remarks.ts';
import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';

export const proseGrowth: Check = {
  id: 'prose.growth',
  rule: 'R67',
  title: '正文里的增减与上年',
  run(evidence) {
    return judgeRemarks(evidence)
      .filter(({ remark, verdict }) => remark.kind === 'growth' && verdict === 'disagrees')
      .map(({ remark: { figure, part, base, falling }, expected, base: last }) =>
        makeFinding(this.id, 'warning', {
          stated: figure.value,
          expected: expected === null ? null : Math.round(expected * 100) / 100,
          quotes: [figure, part, base].flatMap((each) => (each ? [each.span] : [])),
          variant: falling ? 'falling' : 'rising',
          words: { last: last ?? 0 },
        }),
      );
  },
};
