import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../../findings/review.ts';
import type { CellContent } from '../../tables/cells.ts';
import { cellWords, isEdited, marksOf, plainDecimal, shownText } from './looks.ts';

const figure = (raw: string, value: number, more: Partial<CellContent> = {}): CellContent => ({
  raw,
  value,
  state: 'figure',
  ...more,
});

function finding(more: Partial<ReviewedFinding>): ReviewedFinding {
  return {
    kind: 'finding',
    check: 'requests.balance',
    severity: 'error',
    cells: [],
    related: [],
    stated: 0,
    expected: 1,
    quotes: [],
    key: 'k',
    message: '不相符。',
    cluster: 1,
    proposals: [],
    ...more,
  };
}

describe('what a cell shows', () => {
  it('is the figure, or what is printed when that says more', () => {
    expect(shownText(figure('１２', 12))).toBe('12');
    expect(shownText(figure('+4', 4))).toBe('+4');
    expect(shownText(figure('12（其中修订 5 件）', 12, { note: '其中修订 5 件' }))).toBe(
      '12（其中修订 5 件）',
    );
    expect(shownText(figure('96000元', 9.6, { unit: '元' }))).toBe('96000元');
    expect(shownText({ ...figure('96000', 9.6), headerUnit: '元' })).toBe('96000元');
    expect(shownText({ raw: '0', value: null, state: 'unreadable' })).toBe('？');
  });

  it('is said in words, not by its look alone', () => {
    expect(cellWords({ raw: '-', value: null, state: 'dash' }, undefined, undefined, undefined)).toBe(
      '横线，按 0 计',
    );
    expect(cellWords(figure('１２', 12), undefined, undefined, undefined)).toBe('原文：１２');
    expect(cellWords(figure('96000元', 9.6, { unit: '元' }), undefined, undefined, undefined)).toBe(
      '合 9.6 万元',
    );
    expect(cellWords(figure('0', 0), figure('3', 3), { tone: 'bad', message: '不符。' }, 1)).toBe(
      '已修改，原为 3\n不符。\n建议改为 1',
    );
  });

  it('has no exponent', () => {
    expect(plainDecimal(1e21)).toBe('1000000000000000000000');
    expect(plainDecimal(1e-7)).toBe('0.0000001');
    expect(plainDecimal(null)).toBe('');
  });

  it('knows an edited cell from one typed back as it was', () => {
    expect(isEdited(figure('1', 1), figure('0', 0))).toBe(true);
    expect(isEdited(figure('0', 0), figure('0', 0))).toBe(false);
    expect(isEdited(figure('0', 0), undefined)).toBe(false);
  });
});

describe('the cells in question', () => {
  it('are those that a correction changes, where one is known', () => {
    const marks = marksOf([
      finding({ cells: ['a', 'b'], proposals: [{ label: '', edits: [{ cell: 'b', from: 0, to: 1 }] }] }),
      finding({ cells: ['c'], severity: 'hint' }),
    ]);
    expect([...marks].map(([id, { tone }]) => [id, tone])).toEqual([
      ['b', 'bad'],
      ['c', 'hint'],
    ]);
  });

  it('carry the worst of their findings and the words of all', () => {
    const marks = marksOf([
      finding({ cells: ['a'], severity: 'hint', message: '一。' }),
      finding({ cells: ['a'], message: '二。' }),
      finding({ cells: ['a'], severity: 'warning', message: '二。' }),
    ]);
    expect(marks.get('a')).toEqual({ tone: 'bad', message: '一。\n二。' });
  });
});
