import { describe, expect, it } from 'vitest';
import { breaks } from './breaks.ts';
import { measureYears } from './measure.ts';
import { makePair } from './pair.ts';

describe('pairs of invented years', () => {
  it('are of one body and go on where the year before ended', () => {
    const { before, now } = makePair(4);
    expect(now.facts).toMatchObject({ agency: before.facts.agency, year: before.facts.year + 1 });
  });

  it('give away every break, and nothing else is found', async () => {
    const tallies = await measureYears(3);
    expect(tallies.map(({ kind }) => kind)).toEqual(Object.keys(breaks));
    expect(tallies.flatMap(({ missed, elsewhere }) => [...missed, ...elsewhere])).toEqual([]);
    expect(tallies.every(({ pairs }) => pairs === 3)).toBe(true);
  });
});
