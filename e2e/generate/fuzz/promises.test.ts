import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/tables/cells.ts';
import type { Reading } from '../../../src/tables/reading.ts';
import { makeCase, textOf } from './case.ts';
import { brokenPromises } from './promises.ts';

/** One table 二 of a local copy, so that the form demands no other cells. */
function readingOf(text: string, cells: readonly Cell[]): Reading {
  const table = {
    id: 'statistics',
    form: '2014' as const,
    rows: [],
    columns: [],
    labels: {},
    cells: Object.fromEntries(cells.map((cell) => [cell.id, cell])),
    missingRows: [],
    missingColumns: [],
    span: { start: 0, end: text.length },
  };
  const script = { traditional: false, pinyin: false, markdown: false };
  return {
    source: { kind: 'text', name: '', text },
    script,
    form: '2014',
    narrative: '',
    lines: [],
    tables: [table],
    pageDate: null,
  };
}

const cell = (change: Partial<Cell>): Cell => ({
  id: 'statistics.x1.value',
  raw: '12',
  value: 12,
  state: 'figure',
  span: { start: 0, end: 2 },
  ...change,
});
const broken = (text: string, ...cells: readonly Cell[]) =>
  brokenPromises(readingOf(text, cells)).filter((line) => !line.endsWith('not there'));

describe('A reading keeps its promises', () => {
  it('when a value stands in its place, with its unit, its separators or torn apart', () => {
    expect(broken('12', cell({}))).toEqual([]);
    expect(broken('96000元', cell({ raw: '96000元', value: 9.6, span: { start: 0, end: 6 } }))).toEqual([]);
    expect(broken('1,295', cell({ raw: '1,295', value: 1295, span: { start: 0, end: 5 } }))).toEqual([]);
    expect(broken('1\n2', cell({ raw: '1 2', state: 'doubtful', span: { start: 0, end: 3 } }))).toEqual([]);
  });

  it('when an unreadable row is quoted without the words between its figures, but with all of them', () => {
    const unreadable = (raw: string, place: string) =>
      broken(place, cell({ raw, value: null, state: 'unreadable', span: { start: 0, end: place.length } }));
    expect(unreadable('0 7', '0\n万元（三）申请答复数 件\n7')).toEqual([]);
    expect(unreadable('0 7', '0\n- 5 -\n7')).toEqual([]);
    expect(unreadable('7 0', '0\n件 7')).toHaveLength(1);
    expect(unreadable('0 7', '0\n3\n7')).toHaveLength(1);
  });

  it('and breaks them with a value from elsewhere, without a place, or in a blank cell', () => {
    expect(broken('13', cell({}))).toHaveLength(2);
    expect(broken('12', cell({ span: null }))).toHaveLength(1);
    expect(broken('12', cell({ state: 'blank' }))).toHaveLength(2);
    expect(broken('12', cell({}), cell({ id: 'statistics.x2.value' }))).toEqual([
      'statistics.x2.value and statistics.x1.value were read from the same place',
    ]);
  });
});

describe('A damaged report', () => {
  it('is the same for the same number', () => {
    expect(textOf(makeCase(11).input)).toBe(textOf(makeCase(11).input));
    expect(textOf(makeCase(11).input)).not.toBe(textOf(makeCase(12).input));
  });
});
