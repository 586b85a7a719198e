import { describe, expect, it } from 'vitest';
import { findFormTable } from '../forms/forms.ts';
import type { CellContent, StatTable } from '../tables/cells.ts';
import { emptyTable } from '../tables/empty.ts';
import { problemOf, unreadTables } from './unread.ts';

const form = findFormTable('2021', 'requests');
if (!form) throw new Error('no such form');
const empty = emptyTable(form);
const printed: StatTable = {
  ...empty,
  missingRows: [],
  missingColumns: [],
  labels: { received: '一、本年新收' },
};

const say = (content: Partial<CellContent>, id = 'requests.granted.natural', table = printed) => {
  const cell = { raw: '', value: null, state: 'unreadable' as const, ...content, id, span: null };
  return problemOf(cell, { ...table, cells: { ...table.cells, [id]: cell } });
};

describe('a cell that was not read for certain', () => {
  it('says how many figures stand there and how many the form wants', () => {
    expect(say({ raw: '1 2 3 4 5 6 7 8' })).toBe(
      '这一格读不准：原文“1 2 3 4 5 6 7 8”有 8 个数字，表格有 7 列。请照原件填写。',
    );
    expect(say({ raw: '1000001' })).toContain('“1000001”连在一起');
    expect(say({ raw: '1 2 3 4 5 6 7' })).toContain('分不清各列');
    expect(say({})).toContain('分不清哪个数字属于这一格');
  });

  it('says how it was read all the same', () => {
    expect(say({ raw: '2 0', value: 20, state: 'doubtful' })).toBe(
      '这一格读作 20，没有把握：原文是“2 0”。没有参加核对，请照原件确认。',
    );
    expect(say({ raw: '20', value: 20, state: 'doubtful' })).not.toContain('原文');
  });

  it('says that it is not printed, or not filled in yet', () => {
    expect(say({ state: 'missing' })).toContain('没有印出这一格');
    expect(say({ state: 'missing' }, 'requests.granted.natural', empty)).toContain('空表');
    expect(say({ state: 'figure', raw: '3', value: 3 })).toBe('');
  });
});

describe('the cells that were not read for certain', () => {
  it('are listed by table and row, last year’s left out', () => {
    const id = 'requests.granted.natural';
    const cell = { id, raw: '2 0', value: 20, state: 'doubtful' as const, span: null };
    const table = { ...printed, cells: { ...printed.cells, [id]: cell } };
    const copy = { ...table, id: 'requests@2019' };
    expect(unreadTables({ form: '2021', tables: [table, copy] })).toEqual([
      {
        id: 'requests',
        title: '表三有 1 格没有读准',
        count: 1,
        rows: [{ name: '（一）予以公开', isWhole: false, cells: [{ id, name: '自然人' }] }],
      },
    ]);
  });
});
