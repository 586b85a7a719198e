import { describe, expect, it } from 'vitest';
import { formTables } from '../forms/forms.ts';
import type { StatTable } from '../tables/cells.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { makeCorrector } from './corrector.ts';
import { explain, type Question } from './explain.ts';
import { isLong } from './limits.ts';
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

const answersTo = (questions: readonly Question[]) => questions.map(explain);

describe('the corrections of a state of the tables', () => {
  const wrong = tableOf('disputes', { 'disputes.review.total': 3 });

  it('are asked for once, and known until an edit changes their figures', () => {
    const { known, open, settle } = makeCorrector();
    expect(known(groundOf(wrong))).toEqual({ sets: [], isWhole: false });
    const found = settle(groundOf(wrong), answersTo(open(groundOf(wrong))));
    expect(found).toMatchObject({ isWhole: true, sets: [{ proved: true }] });
    expect(known(groundOf({ ...wrong }))).toEqual(found);
    expect(open(groundOf(wrong))).toEqual([]);
    const worse = tableOf('disputes', { 'disputes.review.total': 4 });
    expect(known(groundOf(worse))).toEqual({ sets: [], isWhole: false });
  });

  it('stay known when something fails elsewhere, which alone is asked for', () => {
    const { known, open, settle } = makeCorrector();
    const { sets } = settle(groundOf(wrong), answersTo(open(groundOf(wrong))));
    const both = groundOf(
      tableOf('disputes', { 'disputes.review.total': 3, 'disputes.suitDirect.total': 2 }),
    );
    expect(known(both)).toEqual({ sets, isWhole: false });
    expect(open(both)).toHaveLength(1);
    expect(settle(both, answersTo(open(both))).isWhole).toBe(true);
  });

  it('stay known when the prose says the same as before, elsewhere or not', () => {
    const { known, open, settle } = makeCorrector();
    const ground = groundOf(wrong, [told]);
    const { sets } = settle(ground, answersTo(open(ground)));
    expect(known(groundOf(wrong, [{ ...told }])).sets).toEqual(sets);
    expect(known(groundOf(wrong, [{ ...told, value: 4 }])).sets).toEqual([]);
  });

  it('that need more changes than a quick look finds are searched for long, once', () => {
    const { open, settle } = makeCorrector();
    const ground = groundOf(manyWrong);
    const quick = settle(ground, answersTo(open(ground)));
    expect(quick.sets.map(({ corrections, final }) => [corrections.length, final])).toEqual([[0, false]]);
    const [question, ...others] = open(ground);
    expect(question && isLong(question)).toBe(true);
    expect(others).toEqual([]);
    const { sets } = settle(ground, [{ explanations: [], proved: false }]);
    expect(sets).toMatchObject([{ corrections: [], proved: false, final: true }]);
    expect(open(ground)).toEqual([]);
  });

  it('stay unknown when the worker fails', () => {
    const { settle } = makeCorrector();
    expect(settle(groundOf(manyWrong), [])).toEqual({ sets: [], isWhole: false });
  });
});
