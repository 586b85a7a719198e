import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoard } from './board.ts';
import { filledTable } from './grids.testkit.ts';
import { type Grid, gridOf, type Move, move, tabMove } from './move.ts';

const grid = gridOf('t', [['a1', 'a2', 'a3'], ['b1', 'b2'], ['c1'], ['d1', 'd2', 'd3']]);

const go = (from: string, to: Move, filled: readonly string[] = [], of: Grid = grid) =>
  move(of, from, to, { filled: (id) => filled.includes(id), page: 2 });

describe('moving in a table', () => {
  it('goes to the neighbour and stays at the edge', () => {
    expect(go('a1', 'right')).toBe('a2');
    expect(go('a1', 'left')).toBe('a1');
    expect(go('d1', 'down')).toBe('d1');
  });

  it('steps over rows that lack the column', () => {
    expect(go('a3', 'down')).toBe('d3');
    expect(go('d2', 'up')).toBe('b2');
    expect(go('b2', 'right')).toBe('b2');
  });

  it('reaches the ends of row and table', () => {
    expect(go('b2', 'rowStart')).toBe('b1');
    expect(go('b1', 'rowEnd')).toBe('b2');
    expect(go('c1', 'tableStart')).toBe('a1');
    expect(go('c1', 'tableEnd')).toBe('d3');
  });

  it('turns pages', () => {
    expect(go('a1', 'pageDown')).toBe('c1');
    expect(go('c1', 'pageDown')).toBe('d1');
    expect(go('d1', 'pageUp')).toBe('b1');
  });

  it('goes with Ctrl to the end of a run of figures, over a gap to the next figure, else to the edge', () => {
    expect(go('a1', 'edgeDown', ['a1', 'b1', 'c1'])).toBe('c1');
    expect(go('a1', 'edgeDown', ['a1', 'd1'])).toBe('d1');
    expect(go('a1', 'edgeDown', ['c1'])).toBe('c1');
    expect(go('a1', 'edgeDown')).toBe('d1');
  });

  it('never leaves the table, whatever the key', () => {
    const moves: Move[] = ['up', 'down', 'left', 'right', 'edgeUp', 'edgeDown', 'edgeLeft', 'edgeRight'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves)), (keys) => {
        const end = keys.reduce((at, key) => go(at, key, ['a1', 'c1']), 'a1');
        expect(grid.places.has(end)).toBe(true);
      }),
    );
  });
});

describe('Tab', () => {
  const grids = [grid, gridOf('u', [['e1']])];

  it('reads on to the next row and the next table', () => {
    expect(tabMove(grids, 'a3', false)).toBe('b1');
    expect(tabMove(grids, 'd3', false)).toBe('e1');
    expect(tabMove(grids, 'e1', true)).toBe('d3');
  });

  it('ends behind the last cell and before the first', () => {
    expect(tabMove(grids, 'e1', false)).toBeUndefined();
    expect(tabMove(grids, 'a1', true)).toBeUndefined();
  });
});

describe('the grids of the printed tables', () => {
  const [proactive, disputes] = buildBoard([
    filledTable('proactive', '2019'),
    filledTable('disputes', '2019'),
  ]).map((table) => table.grid);

  it('goes from block to block of table 二', () => {
    if (!proactive) throw new Error('no grid');
    expect(go('proactive.normativeDocuments.made', 'down', [], proactive)).toBe(
      'proactive.licensing.previousYear',
    );
    expect(go('proactive.coercion.decisions', 'down', [], proactive)).toBe('proactive.coercion.decisions');
    expect(go('proactive.fees.change', 'down', [], proactive)).toBe('proactive.procurement.amount');
  });

  it('prints table 四 as one row of fifteen figures', () => {
    expect(disputes?.rows.map((row) => row.length)).toEqual([15]);
    expect(disputes?.rows[0]?.[5]).toBe('disputes.suitDirect.upheld');
  });
});
