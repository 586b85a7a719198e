import { mentionsOf } from '../facts/mentions.ts';
import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';

/** One finding, not also one for the answers (R62). */
export const proseSettled: Check = {
  id: 'prose.settled',
  rule: 'R75',
  title: '“均已办结”与结转',
  run(evidence) {
    return mentionsOf(evidence)
      .filter(({ verdict, rule }) => verdict === 'disagrees' && rule === 'R75')
      .map(({ reading, sum, span, mild }) =>
        makeFinding(this.id, mild ? 'hint' : 'warning', {
          cells: reading.map(({ cell }) => cell),
          stated: 0,
          expected: sum,
          quotes: [span],
        }),
      );
  },
};
