import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const heading = '（二）依申请公开\n';

function read(text: string) {
  return makeFactReader(normalise)(heading + text, []);
}

describe('growth', () => {
  it.each([
    ['收到申请36件，较上年的30件增长20%，较前年增长50%。', ['20 of 30']],
    ['收到申请36件，较上年（30件）增长20%，较前年（24件）增长50%。', ['20 of 30', '50 of 24']],
    ['收到申请从上年的30件增加到36件，增长20%。', ['20 of 30']],
    ['2023年度受理28件，2022年度受理22件，同比上升27.27%。', ['27.27 of 22']],
    ['收到申请28件（↑12%），上年25件。', ['12 of 25']],
    ['满意率由92%提高到96%。', []],
  ])('stands against the year whose figure is stated: %s', (text, said) => {
    const growth = read(text).remarks.filter(({ kind }) => kind === 'growth');
    expect(growth.map(({ figure, base }) => `${figure.value} of ${base?.value}`)).toEqual(said);
  });

  it('is none where a level is reached: it counts the same thing a year later', () => {
    const { statements } = read('收到申请从上年的30件增加到36件。');
    expect(statements.map(({ value, period }) => [value, period.kind])).toEqual([
      [30, 'last'],
      [36, 'this'],
    ]);
  });
});

describe('a share', () => {
  it('of last year in brackets is none of this year', () => {
    const { remarks } = read('无法提供的8件，占22.9%，较上年（15件，占40%）下降。');
    expect(remarks.map(({ figure }) => figure.value)).toEqual([22.9]);
  });

  it('of each of several makes none the sum of the others', () => {
    expect(read('网站发布600条，占比50%，微信480条，占比40%，其余120条，占比10%。').breakdowns).toEqual([]);
  });
});
