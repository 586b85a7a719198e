import { describe, expect, it } from 'vitest';
import { requests2021 } from '../forms/requests.ts';
import { readLines } from './lines.testkit.ts';
import { bodyRows, requestsHeader } from './printed.testkit.ts';

/** 自然人 of every row, or the state of a cell that shows no figure. */
function naturals(lines: readonly string[]): readonly unknown[] {
  const table = readLines(lines).find((each) => each.id === 'requests');
  return requests2021.rows.map((row) => {
    const cell = table?.cells[`requests.${row.id}.natural`];
    return cell?.state === 'figure' ? cell.value : cell?.state;
  });
}

/** Nine received, one carried in; eight answered in three ways, two carried out. */
const counts: Readonly<Record<string, number>> = {
  received: 9,
  carriedIn: 1,
  granted: 4,
  'unavailable.notHeld': 3,
  'other.misc': 1,
  processed: 8,
  carriedOut: 2,
};
const expected = requests2021.rows.map((row) => counts[row.id] ?? 0);
const rows = bodyRows(requests2021, (row, column) =>
  column === 'natural' || column === 'total' ? String(counts[row] ?? 0) : '0',
);
const head = requestsHeader.map((row) => row.join(' '));
const figuresOf = (row: readonly string[]) => row.slice(-7).join(' ');
const labelsOf = (row: readonly string[]) => row.slice(0, -7).filter((label) => label !== '');

/** Labels in lines of so many characters. */
function narrow(row: readonly string[], width: number): readonly string[] {
  return labelsOf(row).flatMap((label) => label.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
}

function around(row: readonly string[]): readonly string[] {
  const lines = narrow(row, 5);
  if (lines.length === 1) return [`${lines[0]} ${figuresOf(row)}`];
  const middle = Math.floor(lines.length / 2);
  return [...lines.slice(0, middle), figuresOf(row), ...lines.slice(middle)];
}

const below = (width: number) => rows.flatMap((row) => [...narrow(row, width), figuresOf(row)]);
const above = (width: number) => rows.flatMap((row) => [figuresOf(row), ...narrow(row, width)]);

describe('Table 三 whose labels are torn from their figures', () => {
  it.each([5, 6, 7, 8, 9])('is read with labels of %i characters a line on either side', (width) => {
    expect(naturals([...head, ...below(width)])).toEqual(expected);
    expect(naturals([...head, ...above(width)])).toEqual(expected);
  });

  it('is read with figures in the middle of their labels', () => {
    expect(naturals([...head, ...rows.flatMap(around)])).toEqual(expected);
  });

  it('is read with ordinals in another style and a wrong character here and there', () => {
    const damaged = below(6).map((line) =>
      line.replace('（四）', '四、').replace('请', '情').replace('2.', '(2)'),
    );
    expect(naturals([...head, ...damaged])).toEqual(expected);
  });

  it('is read without the head of its columns', () => {
    expect(naturals(above(6))).toEqual(expected);
  });

  it('is read with a space within an ordinal', () => {
    expect(naturals([...head, ...below(9).map((line) => line.replace(/^(\d)\./, '$1 . '))])).toEqual(
      expected,
    );
  });

  it('leaves every other row readable where a label is lost', () => {
    const lost = rows.flatMap((row) => [
      ...(row.includes('2.重复申请') ? [] : narrow(row, 6)),
      figuresOf(row),
    ]);
    expect(naturals([...head, ...lost])).toEqual(expected);
  });

  it('believes rows that are not printed if the columns add up', () => {
    const printed = rows.filter((row) => !row.includes('2.重复申请'));
    const lines = printed.flatMap((row) => [...narrow(row, 6), figuresOf(row)]);
    const wanted = requests2021.rows.map((row, at) =>
      row.id === 'notProcessed.repeat' ? 'missing' : expected[at],
    );
    expect(naturals([...head, ...lines])).toEqual(wanted);
  });

  it('knows no figure where the first label and the last line of figures are lost', () => {
    const lines = below(6);
    const shifted = lines.slice(narrow(rows[0] ?? [], 6).length, -1);
    expect(naturals([...head, ...shifted]).filter((value) => typeof value === 'number')).toEqual([]);
  });

  it('knows no figure where a row has a label and no line of figures', () => {
    const lines = rows.flatMap((row) => [
      ...narrow(row, 6),
      ...(row.includes('2.重复申请') ? [] : [figuresOf(row)]),
    ]);
    expect(naturals([...head, ...lines]).filter((value) => typeof value === 'number')).toEqual([]);
  });

  it('never takes the end of a cut label and the whole of the next for one', () => {
    const cut = ['（五）不予处理', '1 0 0 0 0 0 1', '1.信访举', '报投诉'];
    const lines = rows.flatMap((row) => {
      if (row.includes('2.重复申请')) return [`2.重复申请 ${figuresOf(row)}`];
      return row.includes('1.信访举报投诉类申请') ? cut : around(row);
    });
    const at = requests2021.rows.findIndex(({ id }) => id === 'notProcessed.petition');
    expect(naturals([...head, ...lines])[at]).not.toBe(0);
  });
});
