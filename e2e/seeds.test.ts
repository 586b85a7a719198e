import { describe, expect, it } from 'vitest';
import { writeJson } from '../src/export/json.ts';
import { noChanges } from '../src/log/changes.ts';
import { reviewFully } from '../src/log/review-fully.testkit.ts';
import { makeReviewer, read } from '../src/pipeline.ts';
import type { Input } from '../src/sources/source.ts';
import { loadSimplify } from '../src/text/simplify.ts';
import { answersOf, demandsOf, type Exported, readSeeds, type Seed } from './seeds.ts';

const simplify = await loadSimplify();

const inputsOf = ({ name, text }: Seed): readonly Input[] => [
  { kind: 'file', name, bytes: new TextEncoder().encode(text) },
  { kind: 'paste', text, html: '' },
];

async function exportOf(input: Input): Promise<Exported> {
  const reading = await read(input);
  const changes = noChanges(reading);
  return JSON.parse(writeJson(reading, changes, reviewFully(makeReviewer(reading, simplify), changes)));
}

// Real reports lie beside the repository on the machine that builds it; elsewhere there is nothing to compare.
const seeds = readSeeds();

if (seeds.length > 0)
  describe('the seeds', () => {
    for (const seed of seeds)
      for (const input of inputsOf(seed))
        it(`${seed.name} by ${input.kind} is read and checked as the oracle says`, async () => {
          expect(answersOf(seed, await exportOf(input))).toEqual(demandsOf(seed));
        });
  });
