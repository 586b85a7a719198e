import { isLikely } from '../facts/likely.ts';
import { repeatsOf } from '../facts/repeats.ts';
import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';

export const proseRepeat: Check = {
  id: 'prose.repeat',
  rule: 'R74',
  title: '正文里前后写到的同一个数',
  run(evidence) {
    return repeatsOf(evidence).map(({ first, second }) =>
      // Two figures with nothing in common are rather of two things.
      makeFinding(this.id, isLikely(second.value, first.value) ? 'warning' : 'hint', {
        stated: second.value,
        expected: first.value,
        quotes: [second.span, first.span],
      }),
    );
  },
};
