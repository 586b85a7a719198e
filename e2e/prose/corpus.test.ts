import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../fresh.mjs';
import { readCases, readKnownFaults } from './format.ts';
import { precisionOf, recallOf, scoreOf } from './score.ts';

const folder = join(ROOT, 'e2e/prose');
const cases = readCases(folder);

describe('the corpus of prose', () => {
  const score = scoreOf(cases);

  it('is as large and as varied as it claims to be', () => {
    expect(score.cases).toBeGreaterThanOrEqual(390);
    expect(score.sentences).toBeGreaterThanOrEqual(5000);
    const unlinked = cases.flatMap(({ marks }) => marks).filter(({ cells }) => cells.length === 0);
    expect(unlinked.length / score.figures).toBeGreaterThanOrEqual(1 / 3);
  });

  it('is linked to the right cells, and only where it restates one', () => {
    expect(precisionOf(score)).toBeGreaterThanOrEqual(0.99);
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.97);
  });

  it('has every figure in its class, but for the faults that are known', () => {
    expect([...score.faults].sort()).toEqual([...readKnownFaults(folder)].sort());
    expect(score.rightClass / score.figures).toBeGreaterThanOrEqual(0.99);
  });

  it('betrays a false claim wherever one is made', () => {
    expect(score.found / score.seeded).toBeGreaterThanOrEqual(0.97);
  });

  it('accuses no consistent text', () => {
    expect(score.accused).toBeLessThanOrEqual(score.consistent / 10);
  });
});
