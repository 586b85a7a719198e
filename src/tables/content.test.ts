import { describe, expect, it } from 'vitest';
import { cellKind, readCellContent } from './content.ts';

describe('what stands in a cell', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    ['1,295', 1295],
    ['+14', 14],
    ['-8', -8],
    ['－8', -8],
    ['12件', 12],
    ['零', 0],
  ])('reads %s as the figure %d', (raw, value) => {
    expect(readCellContent(raw, 'change')).toMatchObject({ raw, value, state: 'figure' });
  });

  it.each([
    ['', 'blank'],
    ['\u200b', 'blank'],
    ['\u3000', 'blank'],
    ['-', 'dash'],
    ['—', 'dash'],
    ['/', 'dash'],
    ['\\', 'dash'],
    ['无', 'none'],
    ['不适用', 'notApplicable'],
    ['详见附件', 'text'],
    ['=1+1', 'text'],
    ['1.2.3', 'text'],
  ])('keeps %j apart as %s, without a value', (raw, state) => {
    expect(readCellContent(raw, 'count')).toMatchObject({ value: null, state });
  });

  it('keeps the remark beside a figure', () => {
    expect(readCellContent('12（其中修订 5 件）', 'count')).toMatchObject({
      value: 12,
      state: 'figure',
      note: '其中修订5件',
    });
  });

  it('does not decide whether torn digits are one figure or two', () => {
    expect(readCellContent('2 0', 'count')).toMatchObject({ value: 20, state: 'doubtful' });
  });
});

describe('an amount of money', () => {
  it.each([
    ['48.2537万元', undefined, 48.2537],
    ['96000元', undefined, 9.6],
    ['1.5亿元', undefined, 15000],
    ['1234.5678', '万元', 1234.5678],
    ['0', undefined, 0],
  ])('%s under a heading in %s is %d 万元', (raw, unit, value) => {
    expect(readCellContent(raw, 'money', unit)).toMatchObject({ value, state: 'figure' });
  });

  it('without a unit anywhere is kept as printed and marked', () => {
    expect(readCellContent('48.2', 'money')).toMatchObject({ value: 48.2, state: 'unitUnknown' });
  });
});

describe('the kind of a cell', () => {
  it('follows from its place in the form', () => {
    expect(cellKind('proactive.procurement.amount')).toBe('money');
    expect(cellKind('proactive.licensing.change')).toBe('change');
    expect(cellKind('requests.denied.stateSecret.natural')).toBe('count');
    expect(cellKind('requests@city.other.total')).toBe('count');
  });
});

describe('A figure of more digits than a number can hold', () => {
  it('is text, never another figure', () => {
    expect(readCellContent('49632743473981101296221', 'count')).toEqual({
      raw: '49632743473981101296221',
      value: null,
      state: 'text',
    });
  });
});
