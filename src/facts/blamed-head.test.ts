import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

const totalsIn = (text: string): number[] =>
  makeFactReader(normalise)(text, []).breakdowns.map(({ total }) => total.value);

describe('the total of a list that does not add up', () => {
  it('is no figure of last year', () => {
    expect(
      totalsIn('公开信息2,340条，较上年的1,870条增长25.1%。其中，动态1,500条，公告620条，其他229条。'),
    ).toEqual([2340]);
    expect(
      totalsIn('公开信息640条，比去年同期580条有所增加。其中，动态400条，公告150条，其他98条。'),
    ).toEqual([640]);
  });

  it('is the one that the parts come nearest to where they exceed them all', () => {
    expect(totalsIn('收到申请51件，上年结转7件。其中，网络480件，信函18件，其他9件。')).toEqual([51]);
  });

  it('is the one that a slip of the hand keeps from being their sum', () => {
    expect(totalsIn('收到申请52件，上年结转30件。其中，网络13件，信函18件，其他3件。')).toEqual([52]);
    expect(totalsIn('收到申请52件，上年结转30件。其中，网络4件，信函15件，其他3件。')).toEqual([30]);
  });
});
