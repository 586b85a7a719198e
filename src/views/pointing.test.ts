import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../findings/review.ts';
import { findFormTable } from '../forms/forms.ts';
import {
  activate,
  chooseFinding,
  concerned,
  moveWord,
  pointAtNothing,
  pointAtWord,
  pointOutIn,
  showNew,
  showRead,
  showSourceOf,
  toggleSource,
  usePointing,
} from './pointing.ts';

const finding = (key: string, rest: Partial<ReviewedFinding>): ReviewedFinding => ({
  kind: 'finding',
  check: 'requests.outcomes',
  severity: 'error',
  cells: [],
  related: [],
  stated: null,
  expected: null,
  quotes: [],
  key,
  message: '',
  cluster: 0,
  proposals: [],
  ...rest,
});

const total = finding('total', {
  cells: ['requests.processed.natural'],
  related: ['requests.granted.natural'],
});
const balance = finding('balance', {
  cells: ['requests.received.natural', 'requests.carriedIn.natural', 'requests.processed.natural'],
  proposals: [{ label: '总计改为 1', edits: [{ cell: 'requests.processed.natural', from: 0, to: 1 }] }],
});
const prose = finding('prose', { quotes: [{ start: 10, end: 14 }] });
const all = [total, balance, prose];
const here = () => concerned(all, usePointing.getState()).map(({ key }) => key);

beforeEach(pointAtNothing);

describe('pointing', () => {
  it('goes to the cell that would be corrected, if the finding names it', () => {
    chooseFinding(balance);
    expect(usePointing.getState().active).toBe('requests.processed.natural');
    expect(here()).toEqual(['balance']);
  });

  it('wants the first words of a finding to be seen', () => {
    chooseFinding(prose);
    expect(usePointing.getState().wordsWanted).toEqual({ start: 10, end: 14 });
  });

  it('keeps a finding chosen while its own cells are visited, and no longer', () => {
    chooseFinding(balance);
    activate('requests.received.natural', all);
    expect(usePointing.getState().chosen).toBe('balance');
    activate('requests.granted.natural', all);
    expect(usePointing.getState().chosen).toBeNull();
    expect(here()).toEqual(['total']);
  });

  it('finds every finding of a cell and of a word', () => {
    activate('requests.processed.natural', all);
    expect(here()).toEqual(['total', 'balance']);
    pointAtWord(12);
    expect(here()).toEqual(['prose']);
    pointAtWord(3);
    expect(here()).toEqual([]);
  });

  it('stays with a word that typing before it moves', () => {
    pointAtWord(12);
    moveWord([{ kind: 'text', start: 2, before: '5', after: '157' }]);
    expect(usePointing.getState().word).toBe(14);
    moveWord([{ kind: 'text', start: 20, before: '', after: '后面' }]);
    expect(usePointing.getState().word).toBe(14);
    moveWord([{ kind: 'text', start: 10, before: '公开信息', after: '' }]);
    expect(usePointing.getState().word).toBe(10);
  });
});

describe('the source', () => {
  const state = () => usePointing.getState();

  it('opens at a cell, opens and closes by its key', () => {
    showSourceOf('requests.processed.natural');
    expect(state()).toMatchObject({ active: 'requests.processed.natural', source: 'cell' });
    toggleSource();
    expect(state().source).toBeNull();
    toggleSource();
    expect(state().source).toBe('cell');
  });

  it('makes room for words in the prose, not for cells', () => {
    showSourceOf('requests.processed.natural');
    chooseFinding(total);
    expect(state().source).toBe('cell');
    chooseFinding(prose);
    expect(state().source).toBeNull();
  });

  it('stays open beside a table that was read where the person pointed', () => {
    pointOutIn('disputes');
    expect(state().source).toBe('disputes');
    showRead('disputes');
    expect(state()).toMatchObject({ source: 'cell', tableWanted: 'disputes' });
  });

  it('an added table is gone to at its first cell', () => {
    const form = findFormTable('2014', 'statistics');
    if (form) showNew(form);
    expect(state().tableWanted).toBe('statistics');
    expect(form?.rows.some((row) => state().active === `statistics.${row.id}.value`)).toBe(true);
  });
});
