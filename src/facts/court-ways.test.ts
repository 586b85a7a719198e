import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { clausesOf } from './entries.ts';
import { scanFigures } from './figures.ts';
import { makePlain } from './plain.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

function objectsIn(text: string): readonly string[] {
  const plain = makePlain(text, normalise, false);
  const { tokens, others } = scanFigures(plain, 0);
  return clausesOf(plain.text, tokens, others).flatMap(({ entries }) =>
    entries.filter(({ kind }) => kind === 'object').map(({ value }) => value),
  );
}

describe('how a suit came about, told in several words', () => {
  it.each([
    '先复议后打官司的3件',
    '复议之后又告到法院2件',
    '复议输了不甘心又起诉的1件',
    '经复议后仍不服而诉至县法院者4件',
  ])('takes %s for a suit after a review', (text) => expect(objectsIn(text)).toEqual(['suitAfterReview']));

  it.each(['直接到法院打官司的3件', '径行诉至人民法院2件', '绕开复议直奔法院的1件'])(
    'takes %s for a suit without one',
    (text) => expect(objectsIn(text)).toEqual(['suitDirect']),
  );

  it('keeps reviews and suits apart that only stand beside each other', () => {
    expect(objectsIn('行政复议、行政诉讼各1件')).toEqual(['review', 'suits']);
    expect(objectsIn('复议2件，诉讼3件')).toEqual(['review', 'suits']);
  });
});
