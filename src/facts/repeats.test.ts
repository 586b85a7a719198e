import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { repeatsOf } from './repeats.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: '青川县水务局', year: 2023, publishedOn: null, period: null };

function repeatsIn(text: string): string[] {
  const { statements } = makeFactReader(normalise)(text, []);
  return repeatsOf({ statements, facts }).map(({ first, second }) => `${first.value} ${second.value}`);
}

describe('what a report tells twice', () => {
  it('is held against itself though no cell holds it', () => {
    expect(repeatsIn('2023年，我局共主动公开政府信息860条。全年主动公开政府信息总计890条。')).toEqual([
      '860 890',
    ]);
    expect(repeatsIn('2023年，我局共主动公开政府信息860条。全年主动公开政府信息总计860条。')).toEqual([]);
  });

  it.each([
    '2023年共主动公开政府信息860条。2022年共公开政府信息790条。',
    '2023年共主动公开政府信息860条。全县共公开政府信息8900条。',
    '2023年共主动公开政府信息860条。通过网站公开政府信息共620条。',
    '2023年共主动公开政府信息860条。截至年底，累计公开政府信息12000条。',
    '废止规范性文件3件，宣布失效2件。',
    '共收到政府信息公开申请24件，经审查受理22件。',
  ])('is another thing in %s', (text) => {
    expect(repeatsIn(text)).toEqual([]);
  });
});
