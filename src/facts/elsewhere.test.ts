import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { mentionsOf } from './mentions.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: null, year: 2022, publishedOn: null, period: null };
const tables = [
  sampleTable('requests', '2021', { 'received.natural': '12', 'received.total': '12' }),
  sampleTable('proactive', '2021', { 'penalties.decisions': '31' }),
];

const verdictsOf = (narrative: string) => {
  const { statements, breakdowns } = makeFactReader(normalise)(narrative, []);
  return mentionsOf({ narrative, statements, breakdowns, facts, tables }).map(
    ({ verdict, reason }) => reason ?? verdict,
  );
};

describe('a figure far off its cells', () => {
  it('means another thing where other words restate the same cells rightly', () => {
    expect(verdictsOf('全年作出行政处罚决定31件。作出的行政处罚612件录入平台。')).toEqual([
      'agrees',
      'elsewhere',
    ]);
  });

  it('is an error where nothing else restates them, or where it is a slip of the hand', () => {
    expect(verdictsOf('全年作出行政处罚决定612件。')).toEqual(['disagrees']);
    expect(verdictsOf('全年作出行政处罚决定31件。作出的行政处罚13件录入平台。')).toEqual([
      'agrees',
      'disagrees',
    ]);
  });

  it('is an error, however far off, where the applications are named beside it', () => {
    expect(verdictsOf('收到政府信息公开申请12件。全年共收到政府信息公开申请357件。')).toEqual([
      'agrees',
      'disagrees',
    ]);
  });
});
