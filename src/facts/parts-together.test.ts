import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { mentionsOf } from './mentions.ts';
import { makeFactReader } from './read-prose.ts';
import { figureVerdicts } from './verdicts.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: null, year: 2016, publishedOn: null, period: null };

function verdictsOf(narrative: string): string {
  const read = makeFactReader(normalise, true)(narrative, []);
  const tables = [sampleTable('statistics', '2014', { 'r07.value': '800' })];
  return mentionsOf({ ...read, narrative, facts, tables })
    .map(({ verdict }) => verdict)
    .join(' ');
}

describe('figures near each other that restate the same cells', () => {
  it('are parts where they add up to them', () => {
    expect(verdictsOf('市政府网站公开信息310条，局网站公开490条。')).toBe('unchecked unchecked');
    expect(verdictsOf('市政府网站公开信息310条，局网站公开480条。')).toBe('disagrees disagrees');
  });
});

describe('a list that does not add up', () => {
  it('leaves the figures above doubt that the tables hold', () => {
    const narrative = '收到政府信息公开申请30件，其中网络20件，信函15件。';
    const read = makeFactReader(normalise)(narrative, []);
    const tables = [sampleTable('requests', '2021', { 'received.total': '30' })];
    expect(figureVerdicts({ ...read, narrative, facts, tables })).toEqual([
      'agrees',
      'disagrees',
      'disagrees',
    ]);
  });
});
