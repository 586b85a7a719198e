import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Every figure that restates a row of table 四. */
function casesIn(text: string): string[] {
  const read = makeFactReader(normalise)(`（四）行政复议和诉讼情况。${text}`, []);
  const shift = '（四）行政复议和诉讼情况。'.length;
  return read.statements.map(
    ({ span, readings }) =>
      `${text.slice(span.start - shift, span.end - shift)} ${readings[0]?.sum[0]?.rows.join('+')}`,
  );
}

describe('cases of all kinds', () => {
  it.each([
    ['行政复议共8件，其中涉政府信息公开2件。', ['2件 review']],
    [
      '行政复议案件8件，其中信息公开类2件；行政诉讼案件11件，其中信息公开类1件。',
      ['2件 review', '1件 suitDirect+suitAfterReview'],
    ],
    ['全局行政诉讼26件，其中因信息公开引发的4件。', ['4件 suitDirect+suitAfterReview']],
  ])('are told from those about 信息公开 that they hold: %s', (text, cases) => {
    expect(casesIn(text)).toEqual(cases);
  });

  it.each([
    ['行政复议8件，其中维持6件、纠正2件。', ['8件 review', '6件 review', '2件 review']],
    ['上年遗留的行政诉讼1件已审结。', []],
  ])('or of one kind alone: %s', (text, cases) => {
    expect(casesIn(text)).toEqual(cases);
  });
});
