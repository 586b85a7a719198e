import { describe, expect, it } from 'vitest';
import { formTables } from '../forms/forms.ts';
import { makeCurrentTables } from './current.ts';
import { filledTable } from './filled.testkit.ts';

const emptyTables = () => formTables['2021'].map((form) => filledTable(form));

const five = { raw: '5', value: 5, state: 'figure' } as const;

describe('the tables as they stand', () => {
  it('are the ones that were read while nothing is edited', () => {
    const tables = emptyTables();
    expect(makeCurrentTables(tables)({})).toBe(tables);
  });

  it('hold what was typed, the cell keeping its place', () => {
    const current = makeCurrentTables(emptyTables());
    const table = current({ 'disputes.review.total': five }).find((each) => each.id === 'disputes');
    expect(table?.cells['disputes.review.total']).toEqual({
      ...five,
      id: 'disputes.review.total',
      span: { start: 1, end: 2 },
    });
  });

  it('stay the same objects where nothing changed', () => {
    const current = makeCurrentTables(emptyTables());
    const before = current({ 'disputes.review.total': five });
    expect(current({ 'disputes.review.total': five })).toBe(before);
    const after = current({ 'disputes.review.total': five, 'requests.granted.total': five });
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('ignore an edit of a cell that the report does not have', () => {
    const tables = emptyTables();
    expect(makeCurrentTables(tables)({ 'requests.nowhere.total': five })[1]?.cells).toEqual(tables[1]?.cells);
  });
});
