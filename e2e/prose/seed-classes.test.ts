import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureVerdict } from '../../src/facts/fact.ts';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import { loadSimplify } from '../../src/text/simplify.ts';
import { ROOT } from '../fresh.mjs';
import { readSeeds, type Seed } from '../seeds.ts';

const simplify = await loadSimplify();
const seeds = readSeeds();

/**
 * The class of every figure in the seeds, read through by a person: its place in the narrative and `=` agrees,
 * `!` disagrees, `?` cannot be checked, `-` is no figure. No word of the reports stands here.
 */
const reviewed: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(ROOT, 'e2e/prose/seed-classes.json'), 'utf8'),
);

const signs: Readonly<Record<FigureVerdict, string>> = { agrees: '=', disagrees: '!', unchecked: '?' };

async function classesOf({ text }: Seed): Promise<readonly string[]> {
  const reading = await read({ kind: 'paste', text, html: '' });
  const { figures, verdicts, notFigures } = makeReviewer(reading, simplify).review(noChanges(reading));
  const places = [
    ...figures.map(({ span }, index) => ({ ...span, sign: signs[verdicts[index] ?? 'unchecked'] })),
    ...notFigures.map(({ span }) => ({ ...span, sign: '-' })),
  ];
  return places.sort((a, b) => a.start - b.start).map(({ start, end, sign }) => `${start}-${end}${sign}`);
}

if (seeds.length > 0)
  describe('the figures of the seeds', () => {
    it.each(seeds.map((seed) => [seed.name, seed] as const))(
      '%s have the class that was reviewed',
      async (name, seed) => {
        expect(await classesOf(seed)).toEqual(reviewed[name]);
      },
    );
  });
