import { describe, expect, it } from 'vitest';
import type { LabelSet, Run } from './label-sets.ts';
import { matchRuns } from './match-runs.ts';
import { token } from './rows.testkit.ts';

/** Labels one after another, each a word. */
function labels(count: number): readonly LabelSet[] {
  return Array.from({ length: count }, (_, start) => ({
    kind: 'row',
    labels: [{ token: token('予以公开'), start, end: start + 1 }],
    start,
    end: start + 1,
    feeds: false,
    hasUnknown: false,
  }));
}

/** Figures one a line, standing before word `at`. */
function lines(at: number, ...texts: readonly string[]): Run {
  return {
    at,
    isBeside: false,
    figures: texts.map((text, index) => ({ token: token(text), line: at * 10 + index })),
  };
}

const shown = (sets: readonly LabelSet[], runs: readonly Run[], cells: ReadonlyMap<number, number>) =>
  matchRuns(sets, runs, cells).map(({ run, open }) =>
    open ? '?' : (run?.figures[0]?.token.cell.text ?? ''),
  );

const sets = labels(10);

describe('One cell a line', () => {
  it('keeps blank cells where as many lines, blank or not, stand behind every label', () => {
    const runs = [1, 2, 4, 5, 6, 7, 9].map((at) => lines(at, String(at)));
    const cells = new Map(sets.slice(0, -1).map((set) => [set.end, 2]));
    expect(shown(sets, runs, cells)).toEqual(['1', '2', '', '4', '5', '6', '7', '', '9', '']);
  });

  it('leaves rows open where lines are missing and figures may stand before or behind their labels', () => {
    const runs = [1, 2, 4, 5, 6, 7, 9].map((at) => lines(at, String(at)));
    const cells = new Map(runs.map((run) => [run.at, 1]));
    expect(new Set(shown(sets, runs, cells))).toEqual(new Set(['?']));
  });

  it('matches in order where there are as many figures as labels', () => {
    const runs = sets.map((set) => lines(set.end, String(set.end)));
    expect(shown(sets, runs, new Map())).toEqual(sets.map((set) => String(set.end)));
  });
});
