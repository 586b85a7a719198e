import { describe, expect, it } from 'vitest';
import { formTables } from '../forms/forms.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { blankRanges } from './blanks.ts';

const form = formTables['2021'].find(({ table }) => table === 'disputes');

function rangesOf(values: Record<string, number | null>) {
  if (!form) throw new Error('no such table');
  const named = Object.entries(values).map(([column, value]) => [`disputes.review.${column}`, value]);
  return blankRanges(filledTable(form, Object.fromEntries(named))).map(({ cell, low, high }) => [
    cell.slice('disputes.review.'.length),
    low,
    high,
  ]);
}

describe('what may stand in a blank', () => {
  it('is what the sum lacks where it is the only one', () => {
    expect(rangesOf({ upheld: null, corrected: 2, total: 5 })).toEqual([['upheld', 3, 3]]);
    expect(rangesOf({ upheld: 4, total: null })).toEqual([['total', 4, 4]]);
  });

  it('is anything up to that where several share it', () => {
    expect(rangesOf({ upheld: null, other: null, total: 5 })).toEqual([
      ['upheld', 0, 5],
      ['other', 0, 5],
    ]);
  });

  it('is not said where 0 will do, or total and part are both blank', () => {
    expect(rangesOf({ upheld: null, total: 0 })).toEqual([]);
    expect(rangesOf({ upheld: null, corrected: 3, total: null })).toEqual([]);
  });
});
