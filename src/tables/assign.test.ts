import { describe, expect, it } from 'vitest';
import { requests2021 } from '../forms/requests.ts';
import { assignRow, slotsOf } from './assign.ts';
import type { PrintedRow } from './printed.ts';
import { requestRow, token } from './rows.testkit.ts';

const columns = requests2021.columns.map(({ id }) => ({ id }));

/** The seven cells of a row as they are given to its columns; ? what cannot be known. */
function cellsOf(row: PrintedRow, siblings: readonly PrintedRow[] = [], onGrid = false): readonly string[] {
  const heads = columns.map((column, index) => (onGrid ? { ...column, at: index + 1 } : column));
  const slots = slotsOf(row, ['granted'], heads);
  return assignRow(row, slots, [row, ...siblings]).cells.map((cell) => {
    if (cell.kind === 'unreadable') return '?';
    return cell.kind === 'cell' ? cell.token.cell.text : '';
  });
}

describe('A row that has lost a cell', () => {
  it('says so of the lost cell, even where the sum says what the others are', () => {
    expect(cellsOf(requestRow('（一）予以公开', ['2', '0', '0', '0', '1', '3']))).not.toContain('');
  });

  it('does not take the cell for a blank where another blank stands', () => {
    expect(cellsOf(requestRow('（一）予以公开', ['', '', '0', '0', '0', '']))[0]).toBe('?');
  });

  it('has lost one too where a blank behind its label may be filler', () => {
    const row = requestRow('（一）予以公开', ['', '30', '31', '0', '0', '0', '61']);
    expect(cellsOf(row)[0]).toBe('?');
    expect(cellsOf({ ...row, alignment: 'exact' })[0]).toBe('');
  });

  it('keeps the figures that stand in the same place in every reading', () => {
    const row = requestRow('（一）予以公开', ['0', '0', '0', '0', '0', '0', '0', '0']);
    expect(cellsOf(row)).toEqual(Array(7).fill('0'));
  });
});

describe('A row whose columns are known and whose end was trimmed', () => {
  const onGrid = (texts: readonly string[]) =>
    requestRow('（一）予以公开', [], {
      tail: texts.map((text, index) => ({
        ...token(text),
        cell: { ...token(text).cell, column: index + 1 },
      })),
    });

  it('is blank behind its end', () => {
    expect(cellsOf(onGrid(['3', '0', '0']), [], true)).toEqual(['3', '0', '0', '', '', '', '']);
    expect(cellsOf(onGrid(['3', '0', '0', '0', '0', '0']), [], true)[6]).toBe('');
  });

  it('is not believed if its last figure is the sum of the others: another figure may be lost', () => {
    expect(cellsOf(onGrid(['1', '2', '0', '0', '0', '3']), [], true)).toContain('?');
  });
});
