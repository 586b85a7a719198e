import { describe, expect, it } from 'vitest';
import { allChecks } from '../../src/checks/all.ts';
import { faults } from './faults.ts';
import { scoreClean, scoreRules } from './rule-by-rule.ts';

describe('A violation of each rule in an otherwise consistent report', () => {
  it('is found with its cells, severity and numbers, and nothing beyond it', async () => {
    const scores = await scoreRules(1);
    expect(scores.flatMap(({ missed }) => missed)).toEqual([]);
  }, 60_000);

  it('is seeded for every check of one report outside the prose', () => {
    const seeded = new Set(faults.map(({ check }) => check));
    const elsewhere = /^(?:prose\.(?!personalData)|years\.|form\.none$)/;
    const missing = allChecks.map(({ id }) => id).filter((id) => !seeded.has(id) && !elsewhere.test(id));
    expect(missing).toEqual([]);
  });
});

describe('A consistent report', () => {
  it('has no error, and at most one warning in ten reports', async () => {
    const { errors, warnings, said } = await scoreClean(30);
    expect({ errors, tooMany: warnings > 3, said: errors > 0 ? said : [] }).toEqual({
      errors: 0,
      tooMany: false,
      said: [],
    });
  }, 60_000);
});
