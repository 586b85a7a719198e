import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';

export const proseCount: Check = {
  id: 'prose.count',
  rule: 'R77',
  title: '正文里写明个数的列举',
  run({ enumerations }) {
    return enumerations
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(({ figure, names, verdict }) =>
        makeFinding(this.id, 'hint', {
          stated: figure.value,
          expected: names,
          quotes: [figure.span],
          variant: verdict,
        }),
      );
  },
};
