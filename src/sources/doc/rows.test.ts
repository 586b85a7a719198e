import { describe, expect, it } from 'vitest';
import type { PageNode } from '../page.ts';
import { type RowShape, tableRows } from '../word/row-edges.ts';
import { Bytes } from './bytes.ts';
import { rowShapeOf } from './rows.ts';
import { codes, type Sprm } from './sprms.ts';

type Merge = 'begins' | 'goesOn' | null;

const line = (text: string): readonly PageNode[] => (text === '' ? [] : [{ kind: 'line', text }]);

function shape(edges: readonly number[], merges: readonly Merge[] = []): RowShape {
  const cells = edges.slice(1).map((_, index) => ({ goesOnBeside: false, merge: merges[index] ?? null }));
  return { edges, cells };
}

const words = (rows: ReturnType<typeof tableRows>) =>
  rows.map((row) =>
    row.map(({ column, colSpan, rowSpan, content }) => {
      const [first] = content;
      return [first?.kind === 'line' ? first.text : '', column, colSpan, rowSpan];
    }),
  );

describe('the columns of a table in a binary Word file', () => {
  it('come from the edges of all its rows, drawn a little differently or not', () => {
    const rows = tableRows([
      { contents: [line('申请人情况')], shape: shape([0, 3000]) },
      { contents: [line('自然人'), line('总计')], shape: shape([10, 1480, 2990]) },
    ]);
    expect(words(rows)).toEqual([
      [['申请人情况', 0, 2, 1]],
      [
        ['自然人', 0, 1, 1],
        ['总计', 1, 1, 1],
      ],
    ]);
  });

  it('keep a cell that goes on below as one', () => {
    const rows = tableRows([
      { contents: [line('（三）不予公开'), line('0')], shape: shape([0, 900, 1800], ['begins']) },
      { contents: [line(''), line('1')], shape: shape([0, 900, 1800], ['goesOn']) },
    ]);
    expect(words(rows)).toEqual([
      [
        ['（三）不予公开', 0, 1, 2],
        ['0', 1, 1, 1],
      ],
      [['1', 1, 1, 1]],
    ]);
  });

  it('are counted where a row does not describe its cells', () => {
    const rows = tableRows([{ contents: [line('甲'), line('1')], shape: shape([0, 900]) }]);
    expect(words(rows)).toEqual([
      [
        ['甲', 0, 1, 1],
        ['1', 1, 1, 1],
      ],
    ]);
  });

  it('span the cells that an older program merged beside each other', () => {
    const merged: RowShape = {
      edges: [0, 900, 1800],
      cells: [
        { goesOnBeside: false, merge: null },
        { goesOnBeside: true, merge: null },
      ],
    };
    const rows = tableRows([
      { contents: [line('总计'), line('')], shape: merged },
      { contents: [line('甲'), line('1')], shape: shape([0, 900, 1800]) },
    ]);
    expect(words(rows)[0]).toEqual([['总计', 0, 2, 1]]);
  });
});

describe('the description of a row', () => {
  const described = (...values: readonly number[]): Sprm => ({
    code: codes.rowCells,
    operand: new Bytes(Uint8Array.from(values)),
  });

  it('names edges and merges; cells of which nothing is said are plain', () => {
    const flags = [0x60, 0, ...new Array<number>(18).fill(0)];
    expect(rowShapeOf([described(2, 0, 0, 100, 0, 200, 0, ...flags)])).toEqual({
      edges: [0, 100, 200],
      cells: [
        { goesOnBeside: false, merge: 'begins' },
        { goesOnBeside: false, merge: null },
      ],
    });
  });

  it('is changed by what comes behind it', () => {
    const below: Sprm = { code: codes.mergedBelow, operand: new Bytes(Uint8Array.of(1, 1)) };
    const beside: Sprm = { code: codes.mergedBeside, operand: new Bytes(Uint8Array.of(0, 2)) };
    const changed = rowShapeOf([described(2, 0, 0, 100, 0, 200, 0), below, beside]);
    expect(changed?.cells[1]).toEqual({ goesOnBeside: true, merge: 'goesOn' });
  });
});
