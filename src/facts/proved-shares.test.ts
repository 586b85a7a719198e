import { describe, expect, it } from 'vitest';
import { sampleTable } from '../checks/sample.testkit.ts';
import { remarksOf } from './remarks.testkit.ts';

const tables = [
  sampleTable('requests', '2021', {
    'received.total': '30',
    'carriedIn.total': '2',
    'processed.total': '32',
    'granted.total': '12',
    'partial.total': '6',
  }),
  sampleTable('disputes', '2021', { 'review.total': '6', 'review.upheld': '5', 'review.corrected': '1' }),
];

const verdictsOf = (narrative: string) => remarksOf(narrative, tables);

describe('a share that does not say of what', () => {
  it('agrees where two counts before it give it to the tenth', () => {
    expect(verdictsOf('年初计划公开项目58项，实际公开57项，为计划的98.3%。')).toEqual(['98.3%: agrees']);
    expect(verdictsOf('新收中市级部门1406件、县区2294件，后者占62.0%。')).toEqual(['62.0%: agrees']);
  });

  it('says nothing where none do, or where a round percentage fits only figures further off', () => {
    expect(verdictsOf('年初计划公开项目58项，实际公开57项，为计划的97.3%。')).toEqual(['97.3%: unchecked']);
    expect(verdictsOf('培训20人次，走访15户，发放手册3份，群众知晓占比75%。')).toEqual(['75%: unchecked']);
  });

  it('of outcomes that only the table counts is held against their rows', () => {
    expect(verdictsOf('收到政府信息公开申请30件。予以公开和部分公开占办结数的56.3%。')).toEqual([
      '56.3%: agrees',
    ]);
  });

  it('of a result among the cases of its row agrees with the table', () => {
    const said = (rate: string) => verdictsOf(`因政府信息公开被申请行政复议6件，维持率${rate}。`);
    expect(said('83.3%')).toEqual(['83.3%: agrees']);
    expect(said('81.3%')).toEqual(['81.3%: unchecked']);
  });
});
