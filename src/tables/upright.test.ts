import { describe, expect, it } from 'vitest';
import { proactive2019 } from '../forms/proactive.ts';
import { readLines } from './lines.testkit.ts';

const columnLabels = new Map(proactive2019.columns.map(({ id, label }) => [id, label]));

/** Table 二 of form 2019 standing upright: figures counting up, 全市 beside 市本级. */
function upright(figures: (place: number) => string): readonly string[] {
  let place = 0;
  return proactive2019.blocks.flatMap(({ heading, rows }) => [
    heading,
    '信息内容 全市 市本级',
    ...rows.flatMap((id) => {
      const row = proactive2019.rows.find((each) => each.id === id);
      return (row?.columns ?? []).map((column, nth) =>
        [nth === 0 ? row?.stub[0] : '', columnLabels.get(column), figures(place++)].filter(Boolean).join(' '),
      );
    }),
  ]);
}

function cellOf(lines: readonly string[], id: string) {
  const cell = readLines(lines).find((table) => id.startsWith(`${table.id}.`))?.cells[id];
  return cell?.state === 'figure' ? cell.value : cell?.state;
}

const both = upright((place) => `${place + 100} ${place + 1}`);

describe('Table 二 of an annex that stands upright, without borders', () => {
  it.each([
    ['a line for every column', both],
    ['a line for every cell', both.flatMap((line) => line.split(' '))],
  ])('is read with %s', (_, lines) => {
    expect(cellOf(lines, 'proactive@city.regulations.made')).toBe(100);
    expect(cellOf(lines, 'proactive@own.regulations.made')).toBe(1);
    expect(cellOf(lines, 'proactive@city.otherServices.decisions')).toBe(111);
    expect(cellOf(lines, 'proactive@own.fees.change')).toBe(20);
    expect(cellOf(lines, 'proactive@own.procurement.projects')).toBe(21);
  });

  it('does not guess whose a figure is where one of the two is wanting', () => {
    const lines = upright((place) => String(place));
    expect(cellOf(lines, 'proactive@city.licensing.decisions')).toBe('unreadable');
    expect(cellOf(lines, 'proactive@own.licensing.decisions')).toBe('unreadable');
  });

  it('is not read where a column stands without figures', () => {
    const lines = upright((place) => (place === 7 ? '' : `${place} ${place}`));
    const states = readLines(lines).flatMap(({ cells }) => Object.values(cells).map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['unreadable']));
  });
});
