import type { Evidence } from '../facts/evidence.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import type { Check, Finding } from './check.ts';
import { makeFinding } from './finding.ts';

/** One finding per mention: what the prose says, and the sum of the cells that it restates. */
export const proseTable: Check = {
  id: 'prose.table',
  rule: 'R61–R64、R70–R73',
  title: '正文里的数字与表格',
  run(evidence: Evidence) {
    return mentionsOf(evidence)
      .filter(({ verdict, rule }) => verdict === 'disagrees' && rule !== 'R75')
      .map((mention) => findingOf(this.id, mention));
  },
};

function findingOf(check: string, { reading, value, sum, span, rule, figure, mild }: Mention): Finding {
  return makeFinding(check, mild ? 'hint' : 'warning', {
    cells: reading.map(({ cell }) => cell),
    stated: value,
    expected: sum,
    quotes: [span],
    variant: figure ? rule : 'inWords',
  });
}
