import { describe, expect, it } from 'vitest';
import { formTables } from '../forms/forms.ts';
import type { StatTable } from '../tables/cells.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { makeCorrector } from './corrector.ts';
import type { Ground, Stated } from './system.ts';

function tableOf(name: 'requests' | 'disputes', values: Record<string, number>): StatTable {
  const form = formTables['2021'].find(({ table }) => table === name);
  if (!form) throw new Error('no such table');
  return filledTable(form, values);
}

const groundOf = (table: StatTable, stated: readonly Stated[] = []): Ground => ({
  tables: [table],
  stated,
  locked: new Set(),
});

const told: Stated = { key: 'prose', value: 3, terms: [['disputes.review.total', 1]], weight: 1 };

/** Seven figures that each break a row and a column of their own. */
const manyWrong = tableOf('requests', {
  'requests.granted.natural': 3,
  'requests.partial.business': 5,
  'requests.denied.stateSecret.research': 7,
  'requests.denied.lawForbidden.welfare': 11,
  'requests.denied.thirdParty.legal': 13,
  'requests.denied.adminQuery.otherOrg': 17,
  'requests.received.natural': 19,
});

describe('the corrections of a state of the tables', () => {
  const wrong = tableOf('disputes', { 'disputes.review.total': 3 });

  it('are known once they were searched for, and not again after an edit', () => {
    const { known, search } = makeCorrector();
    expect(known(groundOf(wrong))).toBeUndefined();
    const found = search(groundOf(wrong));
    expect(known(groundOf(wrong))).toBe(found);
    expect(known(groundOf({ ...wrong }))).toBeUndefined();
  });

  it('stay known when the prose says the same as before, elsewhere or not', () => {
    const { known, search } = makeCorrector();
    const found = search(groundOf(wrong, [told]));
    expect(known(groundOf(wrong, [{ ...told }]))).toBe(found);
    expect(known(groundOf(wrong, [{ ...told, value: 4 }]))).toBeUndefined();
  });

  it('that were found and proved are asked of nobody else', () => {
    expect(makeCorrector().open(groundOf(wrong))).toEqual([]);
  });

  it('that need more changes than the page can try are asked of the worker, once', () => {
    const { open, search, settle } = makeCorrector();
    const ground = groundOf(manyWrong);
    expect(search(ground).map(({ corrections, final }) => [corrections.length, final])).toEqual([[0, false]]);
    const [question, ...others] = open(ground);
    expect(question?.nodes).toBeGreaterThan(100_000);
    expect(others).toEqual([]);
    const [settled] = settle(ground, [{ explanations: [], proved: false }]);
    expect(settled).toMatchObject({ corrections: [], proved: false, final: true });
    expect(open(ground)).toEqual([]);
  });

  it('stay as they were when the worker fails', () => {
    const { search, settle } = makeCorrector();
    const ground = groundOf(manyWrong);
    expect(settle(ground, [])).toEqual(search(ground));
  });
});
