import { describe, expect, it } from 'vitest';
import type { Evidence } from '../facts/evidence.ts';
import { noChanges } from '../log/changes.ts';
import { inventReading, reviewOf } from '../log/invented-report.testkit.ts';
import { makeSteadyGround } from './steady-ground.ts';

const reading = inventReading();
const evidence: Evidence = reviewOf(reading, noChanges(reading));

describe('what corrections are drawn from', () => {
  it('is the very same as long as tables, stated figures and locks are', () => {
    const groundOf = makeSteadyGround();
    const ground = groundOf(evidence, {});
    expect(groundOf({ ...evidence, narrative: `${evidence.narrative}。` }, {})).toBe(ground);
    const tables = evidence.tables.map((each) => ({ ...each }));
    expect(groundOf({ ...evidence, tables }, {})).not.toBe(ground);
  });

  it('is another beside another report of last year', () => {
    const groundOf = makeSteadyGround();
    const ground = groundOf(evidence, {});
    expect(groundOf({ ...evidence, lastYear: evidence }, {})).not.toBe(ground);
  });
});
