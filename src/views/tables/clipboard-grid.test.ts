import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyBlock, parseTsv, pasteBlock, writeTsv } from './clipboard-grid.ts';
import { gridOf } from './move.ts';

const grid = gridOf('t', [
  ['a1', 'a2', 'a3'],
  ['b1', 'b2'],
  ['c1', 'c2', 'c3'],
]);

describe('text from Excel, WPS and Word', () => {
  it('is parted by tabs and line ends of every kind', () => {
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseTsv('1\r2')).toEqual([['1'], ['2']]);
  });

  it('keeps empty fields and empty lines', () => {
    expect(parseTsv('1\t\n\n\t2')).toEqual([['1', ''], [''], ['', '2']]);
  });

  it('reads quoted fields with tabs, line ends and doubled quotes', () => {
    expect(parseTsv('"一\n二"\t"他说""好"""\t3')).toEqual([['一\n二', '他说"好"', '3']]);
  });

  it('takes a lone quotation mark as it stands', () => {
    expect(parseTsv('"三安全\t1')).toEqual([['"三安全', '1']]);
    expect(parseTsv('3"')).toEqual([['3"']]);
  });

  it('takes a formula for the words it is', () => {
    expect(parseTsv('=1+1')).toEqual([['=1+1']]);
  });

  it('comes back as it was written', () => {
    const field = fc
      .string({ unit: fc.constantFrom('1', '"', '\t', '\n', '无', ',') })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
        expect(parseTsv(`${writeTsv(rows)}\n`)).toEqual(rows);
      }),
    );
  });
});

describe('copying', () => {
  it('leaves an empty field where no cell is', () => {
    expect(copyBlock(grid, { from: 'a2', to: 'b3' }, (id) => id)).toBe('');
    expect(copyBlock(grid, { from: 'a2', to: 'c3' }, (id) => id)).toBe('a2\ta3\nb2\t\nc2\tc3');
  });
});

describe('pasting', () => {
  const at = (from: string, to = from) => ({ from, to });

  it('lays the block from the upper left corner on', () => {
    const pasted = pasteBlock(grid, at('b1'), [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(pasted?.edits.map(({ id, text }) => id + text)).toEqual(['b11', 'b22', 'c13', 'c24']);
    expect(pasted?.dropped).toBe(0);
  });

  it('fills a selection with one figure, and with copies of a block that fits into it', () => {
    expect(pasteBlock(grid, at('a1', 'b2'), [['7']])?.edits).toHaveLength(4);
    const rows = pasteBlock(grid, at('a1', 'c1'), [['1', '2']]);
    expect(rows?.edits.map(({ id, text }) => id + text)).toEqual(['a11', 'a22', 'b11', 'b22', 'c11', 'c22']);
  });

  it('cuts what does not fit and counts it', () => {
    const pasted = pasteBlock(grid, at('c2'), [
      ['1', '2', '3'],
      ['4', '', '6'],
    ]);
    expect(pasted?.edits.map(({ id, text }) => id + text)).toEqual(['c21', 'c32']);
    expect(pasted?.dropped).toBe(3);
  });

  it('does nothing without a place', () => {
    expect(pasteBlock(grid, at('x'), [['1']])).toBeUndefined();
  });
});
