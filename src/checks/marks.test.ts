import { describe, expect, it } from 'vitest';
import { isMarked, parseMarks, stripMarks } from './marks.ts';

const sample = [
  '#! agency 云岭县林业局',
  '#! title -',
  '#! year 2020',
  '#! error requests.outcomes requests.processed.natural stated 0 expected 1',
  '#! hint cells.blank disputes',
  '#! warning sections.missing other',
  '#! warning prose.parts "57条"',
  '#! fix requests.processed.natural=1 requests.processed.total=1',
  '#! table requests 0',
  '#! row requests.received 1 0 - 0 0 0 1',
  '云岭县林业局',
  '2020年',
].join('\n');

describe('the marks of a sample', () => {
  it('are no part of the report', () => {
    expect(stripMarks(sample)).toBe('云岭县林业局\n2020年');
  });

  it('say what the report is', () => {
    expect(parseMarks(sample)).toMatchObject({
      agency: '云岭县林业局',
      title: null,
      year: 2020,
      fixes: [{ 'requests.processed.natural': 1, 'requests.processed.total': 1 }],
      tables: [{ table: 'requests', fill: 0, rows: { received: [1, 0, null, 0, 0, 0, 1] } }],
    });
  });

  it('say what must be found, by cells, table, part or words', () => {
    expect(parseMarks(sample).findings).toEqual([
      {
        severity: 'error',
        check: 'requests.outcomes',
        cells: ['requests.processed.natural'],
        stated: 0,
        expected: 1,
      },
      { severity: 'warning', check: 'sections.missing', cells: [], part: 'other' },
      { severity: 'warning', check: 'prose.parts', cells: [], quote: '57条' },
      { severity: 'hint', check: 'cells.blank', cells: [], table: 'disputes' },
    ]);
  });

  it('fit a finding only when all that they say is so', () => {
    const [mark] = parseMarks(sample).findings;
    if (!mark) throw new Error('no mark');
    const finding = { ...mark, stated: 0, expected: 1 };
    expect(isMarked(mark, finding, '')).toBe(true);
    expect(isMarked(mark, { ...finding, expected: 2 }, '')).toBe(false);
    expect(isMarked(mark, { ...finding, cells: ['requests.processed.total'] }, '')).toBe(false);
  });
});
