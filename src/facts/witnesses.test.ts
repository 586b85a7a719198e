import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { mentionsOf } from './mentions.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: null, year: 2022, publishedOn: null, period: null };
const tables = [
  sampleTable('requests', '2021', {
    'received.total': '20',
    'carriedIn.total': '4',
    'processed.total': '24',
    'granted.total': '8',
    'partial.total': '5',
    'denied.thirdParty.total': '7',
    'unavailable.notHeld.total': '4',
  }),
];

const verdictsOf = (narrative: string) => {
  const { statements, breakdowns } = makeFactReader(normalise)(narrative, []);
  return mentionsOf({ narrative, statements, breakdowns, facts, tables }).map(
    ({ verdict, value }) => `${value} ${verdict}`,
  );
};

describe('an outcome of which the words leave open whether it is all there is', () => {
  it('is wrong where it nearly meets its row and those beside it meet theirs', () => {
    expect(verdictsOf('收到政府信息公开申请20件，其中予以公开8件，部分公开6件，不予公开7件。')).toEqual([
      '20 agrees',
      '8 agrees',
      '6 disagrees',
      '7 agrees',
    ]);
  });

  it('is left alone far off its row, and where others beside it are off as well', () => {
    expect(verdictsOf('收到政府信息公开申请20件，其中予以公开8件，部分公开1件，不予公开7件。')).toContain(
      '1 unchecked',
    );
    expect(verdictsOf('收到政府信息公开申请20件，其中予以公开7件，部分公开4件，不予公开7件。')).toEqual([
      '20 agrees',
      '7 unchecked',
      '4 unchecked',
      '7 agrees',
    ]);
  });
});
