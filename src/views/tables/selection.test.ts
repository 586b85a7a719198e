import { describe, expect, it } from 'vitest';
import { gridOf } from './move.ts';
import { blockOf, cellsIn, cycle, rectangleOf, wholeTable } from './selection.ts';

const grid = gridOf('t', [
  ['a1', 'a2', 'a3'],
  ['b1', 'b2'],
  ['c1', 'c2', 'c3'],
]);

describe('a selected rectangle', () => {
  it('is spanned by any two corners', () => {
    expect(rectangleOf(grid, { from: 'c1', to: 'a2' })).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  });

  it('knows the places where no cell is', () => {
    expect(blockOf(grid, { from: 'a2', to: 'c3' })).toEqual([
      ['a2', 'a3'],
      ['b2', undefined],
      ['c2', 'c3'],
    ]);
    expect(cellsIn(grid, { from: 'a3', to: 'c3' })).toEqual(['a3', 'c3']);
  });

  it('is empty when a corner belongs to another table', () => {
    expect(cellsIn(grid, { from: 'a1', to: 'x' })).toEqual([]);
  });

  it('takes the whole table, also when its last row is short', () => {
    expect(cellsIn(grid, wholeTable(grid, 'b1'))).toHaveLength(8);
    const tapering = gridOf('t', [['a1', 'a2'], ['b1']]);
    expect(cellsIn(tapering, wholeTable(tapering, 'b1'))).toEqual(['a1', 'a2', 'b1']);
  });
});

describe('Enter and Tab inside a selection', () => {
  const range = { from: 'a1', to: 'b2' };

  it('go down the columns and along the rows, round and round', () => {
    expect(cycle(grid, range, 'b1', 'down', false)).toBe('a2');
    expect(cycle(grid, range, 'b2', 'down', false)).toBe('a1');
    expect(cycle(grid, range, 'a2', 'right', false)).toBe('b1');
    expect(cycle(grid, range, 'a1', 'right', true)).toBe('b2');
  });
});
