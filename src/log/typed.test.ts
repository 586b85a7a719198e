import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../tables/cells.ts';
import { changeTo, readTyped, writeDecimal } from './typed.ts';

const cell = (raw: string, value: number | null, state: Cell['state']): Cell => ({
  id: 'requests.received.natural',
  raw,
  value,
  state,
  span: null,
});

describe('what is typed into a cell', () => {
  it('is read as the same characters in a report', () => {
    expect(readTyped('１２件', cell('', null, 'blank'))).toMatchObject({
      value: 12,
      state: 'figure',
      unit: '件',
    });
    expect(readTyped(' - ', cell('', null, 'blank'))).toEqual({ raw: '-', value: null, state: 'dash' });
    expect(readTyped('0.5亿元', { id: 'proactive.procurement.amount' })).toMatchObject({ value: 5000 });
    expect(readTyped('12.5', { id: 'proactive.fees.amount', headerUnit: '万元' })).toMatchObject({
      value: 12.5,
      state: 'figure',
    });
  });

  it('changes nothing when the cell already says so', () => {
    const read = cell('12', 12, 'figure');
    expect(changeTo(readTyped('１２', read), read, read)).toBeUndefined();
    expect(
      changeTo(readTyped('', cell('', null, 'blank')), cell('', null, 'blank'), cell('', null, 'blank')),
    ).toBeUndefined();
  });

  it('is the source again when the source’s value is typed back', () => {
    const read = cell('012', 12, 'figure');
    expect(changeTo(readTyped('12', read), read, cell('9', 9, 'figure'))).toEqual({
      raw: '012',
      value: 12,
      state: 'figure',
    });
  });

  it('confirms a doubtful figure', () => {
    const read = cell('1 2', 12, 'doubtful');
    expect(changeTo(readTyped('12', read), read, read)).toEqual({ raw: '12', value: 12, state: 'figure' });
  });
});

describe('a figure in plain decimals', () => {
  it('has no exponent and the same value', () => {
    expect([1e21, 1.5e-7, -2e22, 48.2537].map(writeDecimal)).toEqual([
      '1000000000000000000000',
      '0.00000015',
      '-20000000000000000000000',
      '48.2537',
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(writeDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(writeDecimal(value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
});

describe('an amount typed over another', () => {
  it('is in 万元, as the cell shows it, unless it says otherwise', () => {
    const cell = { id: 'proactive.procurement.amount', state: 'figure', value: 48.2537 } as const;
    expect(readTyped('50', cell)).toMatchObject({ value: 50, state: 'figure' });
    expect(readTyped('96000元', cell)).toMatchObject({ value: 9.6, state: 'figure' });
  });

  it('has no unit where none was known', () => {
    const cell = { id: 'proactive.procurement.amount', state: 'unitUnknown', value: 48 } as const;
    expect(readTyped('50', cell)).toMatchObject({ value: 50, state: 'unitUnknown' });
  });
});
