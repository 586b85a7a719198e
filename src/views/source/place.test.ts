import { describe, expect, it } from 'vitest';
import { findFormTable } from '../../forms/forms.ts';
import type { StatTable } from '../../tables/cells.ts';
import { emptyTable } from '../../tables/empty.ts';
import { placeOf, wholeLines } from './place.ts';

const form = findFormTable('2021', 'requests');
if (!form) throw new Error('no such form');
const empty = emptyTable(form);
const id = 'requests.received.natural';
const cell = { id, raw: '3', value: 3, state: 'figure' as const, span: { start: 40, end: 41 } };
const table: StatTable = { ...empty, span: { start: 10, end: 90 }, cells: { ...empty.cells, [id]: cell } };

describe('the place of a cell in the source', () => {
  it('is its own words', () => {
    expect(placeOf(table, id)).toEqual({ words: cell.span, table: table.span, at: 40, isAbove: false });
  });

  it('is behind the row above when the cell is not printed, or where its table begins', () => {
    expect(placeOf(table, 'requests.granted.total')).toMatchObject({ words: null, at: 41, isAbove: true });
    expect(placeOf({ ...table, cells: empty.cells }, id)).toMatchObject({ at: 10, isAbove: false });
  });

  it('is nowhere in a table that was typed', () => {
    expect(placeOf(empty, id)).toBeUndefined();
  });
});

describe('words selected in the source', () => {
  it('count as whole lines', () => {
    const text = '一\n二二二\n三三三\n四';
    const lines = (start: number, end: number) => {
      const span = wholeLines(text, { start, end });
      return text.slice(span.start, span.end);
    };
    expect(lines(3, 8)).toBe('二二二\n三三三');
    expect(lines(2, 6)).toBe('二二二');
    expect(lines(0, 1)).toBe('一');
    expect(lines(0, text.length)).toBe(text);
    expect(lines(7, 7)).toBe('三三三');
  });
});
