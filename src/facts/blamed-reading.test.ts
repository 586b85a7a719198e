import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { mentionsOf } from './mentions.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: null, year: 2022, publishedOn: null, period: null };

/** What the last figure that differs is held against, and whether that is certain. */
function blamed(narrative: string, printed: Record<string, string>) {
  const tables = [sampleTable('requests', '2021', printed)];
  const mentions = mentionsOf({ ...makeFactReader(normalise)(narrative, []), narrative, facts, tables });
  const wrong = mentions.filter(({ verdict }) => verdict === 'disagrees').pop();
  return wrong && [wrong.reading.map(({ cell }) => cell).join('+'), wrong.sum, wrong.certain];
}

const carried = { 'received.total': '45', 'carriedIn.natural': '3', 'carriedIn.total': '3' };

describe('a figure that fits none of its cells', () => {
  it('is held against the total that its list adds up to, not against the figure beside it', () => {
    const narrative = '收到政府信息公开申请45件，上年结转3件。其中，自然人42件，法人或其他组织3件。';
    expect(blamed(narrative, { ...carried, 'received.natural': '20', 'received.business': '3' })).toEqual([
      'requests.received.natural',
      20,
      true,
    ]);
  });

  it('is held against what it may be a slip of', () => {
    const narrative = '收到政府信息公开申请45件，上年结转3件。其中，自然人42件。';
    expect(blamed(narrative, { ...carried, 'received.natural': '24' })).toEqual([
      'requests.received.natural',
      24,
      true,
    ]);
  });

  it('is uncertain where it is no slip of any', () => {
    const narrative = '收到政府信息公开申请45件，上年结转3件。其中，自然人42件。';
    expect(blamed(narrative, { ...carried, 'received.natural': '17' })?.[2]).toBe(false);
    // One other digit of two is no sign.
    expect(blamed(narrative, { ...carried, 'received.natural': '47' })?.[2]).toBe(false);
  });

  it('is certain where all say the same', () => {
    expect(
      blamed('收到政府信息公开申请45件，其中自然人42件。', {
        'received.total': '45',
        'received.natural': '17',
      }),
    ).toEqual(['requests.received.natural', 17, true]);
  });
});
