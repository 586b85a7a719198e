import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** The rows and columns that a text denies. */
function deniedIn(text: string, statistics = false): string[] {
  return makeFactReader(normalise, statistics)(text, []).statements.flatMap(({ value, readings }) =>
    value === 0
      ? (readings[0]?.sum ?? []).map(({ rows, columns }) => `${rows.join('+')} × ${columns.join('+')}`)
      : [],
  );
}

const review = 'review × total';
const suits = 'suitDirect+suitAfterReview × total';

describe('what did not happen, in words', () => {
  it.each([
    ['无行政复议、无行政诉讼。', [review, suits]],
    ['未发生行政复议和未发生行政诉讼。', [review, suits]],
    ['依申请公开没有打官司的，也没人复议。', [suits, review]],
    ['被申请复议2件，没有直接起诉的。', ['suitDirect × total']],
    ['全年未收取行政事业性收费。', ['fees × amount']],
    ['没有实施政府集中采购。', ['procurement × projects']],
    ['本年未制作规范性文件。', ['normativeDocuments × issued']],
    ['规范性文件今年没出新的。', ['normativeDocuments × issued']],
    ['未收到政府信息公开申请，上年结转申请亦无。', ['received × total', 'carriedIn × total']],
    ['没有政府信息公开申请，也没有上年转来的。', ['received × total', 'carriedIn × total']],
    ['没有因答复不当引起复议诉讼。', [review, suits]],
    ['没有发生针对信息公开的投诉举报、行政复议和行政诉讼。', [review, suits]],
    ['（二）依申请公开\n收到2件，均已答复，无未办结件。', ['carriedOut × total', 'carriedOut × total']],
    ['规章、规范性文件制发数量均为0件。', ['regulations × issued', 'normativeDocuments × issued']],
  ])('%s', (text, denied) => {
    expect(deniedIn(text)).toEqual(denied);
  });

  it('denies a channel only where the form counts it', () => {
    const text = '收到政府信息公开申请3件，未收到传真申请。';
    expect(deniedIn(text)).toEqual([]);
    expect(deniedIn(text, true)).toEqual(['r24 × value']);
  });
});

describe('what stands below a heading without a number', () => {
  const cases = [
    '【争议化解】行政复议2件，维持1件。',
    '争议\n● 复议2件，维持1件。',
    '（三）争议。行政复议2件，维持1件。',
    '复议诉讼。行政复议2件，维持1件。',
  ];
  it.each(cases)('speaks of disputes about disclosure: %s', (text) => {
    const { statements } = makeFactReader(normalise)(text, []);
    expect(statements.map(({ readings }) => readings[0]?.sum[0]?.columns)).toEqual([['total'], ['upheld']]);
  });
  it('speaks of other disputes where it names them', () => {
    expect(makeFactReader(normalise)('（三）劳动争议。复议2件，维持1件。', []).statements).toEqual([]);
  });
});
