import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../fresh.mjs';
import { type ProseCase, readCases } from './format.ts';
import { readingOf } from './judge.ts';

/** How well it is read is told by `npm run accuracy` and demanded nowhere here: nothing may be fitted to it. */
const cases = readCases(join(ROOT, 'e2e/prose/unseen'));

describe('the unseen part of the corpus of prose', () => {
  it('holds a thousand sentences of a hundred offices, a third of its figures restating no cell', () => {
    const sentences = cases.flatMap(({ text }) => text.match(/[。；！？]/g) ?? []);
    const marks = cases.flatMap((each) => each.marks);
    expect(new Set(cases.map(({ title }) => title)).size).toBeGreaterThanOrEqual(100);
    expect(sentences.length).toBeGreaterThanOrEqual(1000);
    expect(marks.filter(({ cells }) => cells.length === 0).length / marks.length).toBeGreaterThanOrEqual(
      1 / 3,
    );
  });

  it('marks a figure as agreeing exactly when its cells hold it', () => {
    expect(cases.flatMap(wrongMarks)).toEqual([]);
  });
});

describe('the phrasebook', () => {
  it('marks a figure as agreeing exactly when its cells hold it', () => {
    expect(readCases(join(ROOT, 'e2e/prose/phrasebook')).flatMap(wrongMarks)).toEqual([]);
  });
});

/** The figures in plain digits whose mark is not what their cells say; a decrease is told without its sign. */
function wrongMarks(each: ProseCase): readonly string[] {
  const held = Object.assign({}, ...readingOf(each).tables.map(({ cells }) => cells));
  const values = Object.entries<{ readonly value: number | null }>(held);
  const holds = (sum: readonly string[], figure: number) =>
    Math.abs(sum.reduce((total, id) => total + sumOf(id, values), 0)) === figure;
  return each.marks.flatMap(({ start, end, verdict, cells }) => {
    const words = each.text.slice(start, end);
    if (cells.length === 0 || !/^[0-9]+[^0-9.%元]?$/.test(words)) return [];
    const agrees = cells.flat().some((sum) => holds(sum, Number.parseInt(words, 10)));
    return agrees === (verdict === 'agrees') ? [] : [`${each.name}: ${words}`];
  });
}

/** `requests.denied.*.total` is the sum over the rows of the group. */
function sumOf(
  id: string,
  values: readonly (readonly [string, { readonly value: number | null }])[],
): number {
  const [head = '', column] = id.split('*');
  const isMeant = (cell: string) =>
    column === undefined ? cell === id : cell.startsWith(head) && cell.endsWith(column);
  return values.reduce((sum, [cell, { value }]) => sum + (isMeant(cell) ? (value ?? 0) : 0), 0);
}
