import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormTable } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { equationsOf, sides } from '../tables/equations.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { findCorrections } from './find-corrections.ts';
import { long } from './limits.ts';
import type { Stated } from './system.ts';

const setsOf = (table: StatTable, stated: readonly Stated[] = [], locked: readonly string[] = []) =>
  findCorrections({ tables: [table], stated, locked: new Set(locked) });

const correctionsOf = (...ground: Parameters<typeof setsOf>) =>
  setsOf(...ground).flatMap((set) => set.corrections);

function formTable(table: 'requests' | 'disputes'): FormTable {
  const found = formTables['2021'].find((each) => each.table === table);
  if (!found) throw new Error('no such table');
  return found;
}

const parts = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'];

/** A consistent table 三: outcomes at random, everything else follows. */
function consistent(outcomes: readonly (readonly [string, string, number])[]): Record<CellId, number> {
  const values: Record<CellId, number> = {};
  const add = (row: string, column: string, n: number) => {
    values[`requests.${row}.${column}`] = (values[`requests.${row}.${column}`] ?? 0) + n;
  };
  for (const [row, column, n] of outcomes) {
    for (const each of [column, 'total']) {
      add(row, each, n);
      add('processed', each, n);
      add('received', each, n);
    }
  }
  return values;
}

const outcomeRows = formTable('requests')
  .rows.map((row) => row.id)
  .filter((id) => !['received', 'carriedIn', 'processed', 'carriedOut'].includes(id));

const randomOutcomes = fc.array(
  fc.tuple(fc.constantFrom(...outcomeRows), fc.constantFrom(...parts), fc.integer({ min: 1, max: 60 })),
  { minLength: 3, maxLength: 25 },
);

function apply(table: StatTable, edits: readonly { cell: CellId; to: number }[]): StatTable {
  const changed = edits.map(({ cell, to }) => [cell, { ...table.cells[cell], value: to, state: 'figure' }]);
  return { ...table, cells: { ...table.cells, ...Object.fromEntries(changed) } };
}

function holds(table: StatTable): boolean {
  return equationsOf(table).every((equation) => {
    const both = sides(table, equation);
    return both !== undefined && both.left === both.right;
  });
}

describe('the smallest correction', () => {
  it('of a table that adds up is none', () => {
    expect(correctionsOf(filledTable(formTable('requests'), {}))).toEqual([]);
  });

  it('of totals left blank is to fill them in', () => {
    const values = {
      ...consistent([['granted', 'natural', 2]]),
      'requests.processed.natural': null,
      'requests.processed.total': null,
    };
    const [first] = correctionsOf(filledTable(formTable('requests'), values));
    expect(first).toEqual({
      edits: [
        { cell: 'requests.processed.natural', from: null, to: 2 },
        { cell: 'requests.processed.total', from: null, to: 2 },
      ],
      reasons: ['leftBlank', 'leftBlank'],
    });
  });

  it('of a request filed under the wrong applicant moves it back', () => {
    const values = consistent([
      ['granted', 'natural', 5],
      ['partial', 'business', 3],
    ]);
    values['requests.granted.natural'] = 4;
    values['requests.granted.business'] = 1;
    const [first] = correctionsOf(filledTable(formTable('requests'), values));
    expect(first?.reasons).toEqual(['movedOne']);
    expect(first?.edits).toHaveLength(2);
  });

  it('of a group of table 四 is a tie of all five figures', () => {
    const values = { 'disputes.review.upheld': 3, 'disputes.review.pending': 1, 'disputes.review.total': 5 };
    const corrections = correctionsOf(filledTable(formTable('disputes'), values));
    expect(corrections.map(({ edits }) => edits[0]?.cell).sort()).toEqual([
      'disputes.review.corrected',
      'disputes.review.other',
      'disputes.review.pending',
      'disputes.review.total',
      'disputes.review.upheld',
    ]);
  });

  it('never leaves a figure that cannot stand', () => {
    const values = consistent([['granted', 'natural', 5]]);
    for (const wrong of [4.5, -3]) {
      values['requests.denied.thirdParty.natural'] = wrong;
      const [first] = correctionsOf(filledTable(formTable('requests'), values));
      expect(first?.edits).toEqual([{ cell: 'requests.denied.thirdParty.natural', from: wrong, to: 0 }]);
    }
  });

  it('of two groups of table 四 is looked for in each by itself', () => {
    const values = { 'disputes.review.total': 1, 'disputes.suitDirect.total': 2 };
    const sets = setsOf(filledTable(formTable('disputes'), values));
    expect(sets.map((set) => set.corrections.length)).toEqual([5, 5]);
  });

  it('finds every single wrong figure of table 三', () => {
    const values = consistent([
      ['granted', 'natural', 12],
      ['denied.adminQuery', 'business', 7],
      ['other.misc', 'legal', 3],
    ]);
    const clean = filledTable(formTable('requests'), values);
    for (const id of Object.keys(clean.cells)) {
      const wrong = apply(clean, [{ cell: id, to: (clean.cells[id]?.value ?? 0) + 4 }]);
      expect(correctionsOf(wrong).map(({ edits }) => edits)).toEqual([
        [{ cell: id, from: wrong.cells[id]?.value, to: clean.cells[id]?.value }],
      ]);
    }
  });

  it('makes every equation hold, whatever was wrong', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 90 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(randomOutcomes, damage, (outcomes, wrong) => {
        const clean = filledTable(formTable('requests'), consistent(outcomes));
        const ids = Object.keys(clean.cells);
        const table = apply(
          clean,
          wrong.map(([at, to]) => ({ cell: ids[at % ids.length] ?? '', to })),
        );
        const corrections = correctionsOf(table);
        for (const { edits } of corrections) expect(holds(apply(table, edits))).toBe(true);
        const fewest = Math.min(...corrections.map(({ edits }) => edits.length));
        if (corrections.length > 0) expect(fewest).toBeLessThanOrEqual(wrong.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a slip of the hand', () => {
  const clean = consistent([
    ['granted', 'natural', 12],
    ['granted', 'business', 5],
    ['partial', 'natural', 31],
    ['other.misc', 'legal', 4],
  ]);
  const firstOf = (wrong: Record<CellId, number | null>) =>
    correctionsOf(filledTable(formTable('requests'), { ...clean, ...wrong }))[0];

  it.each([
    ['swappedDigits', { 'requests.granted.natural': 21 }],
    ['lostDigit', { 'requests.partial.natural': 3 }],
    ['extraDigit', { 'requests.granted.business': 55 }],
    ['tenfold', { 'requests.other.misc.legal': 40 }],
    ['mistypedDigit', { 'requests.partial.natural': 38 }],
    ['leftZero', { 'requests.granted.total': 0 }],
    ['leftBlank', { 'requests.other.misc.legal': null }],
    ['swappedCells', { 'requests.granted.natural': 31, 'requests.partial.natural': 12 }],
    [
      'shiftedRow',
      { 'requests.granted.natural': 0, 'requests.granted.business': 12, 'requests.granted.research': 5 },
    ],
    ['movedOne', { 'requests.other.misc.legal': 3, 'requests.other.misc.otherOrg': 1 }],
  ] as const)('is known as %s', (reason, wrong) => {
    const first = firstOf(wrong);
    expect(first?.reasons).toEqual([reason]);
    expect(Object.fromEntries(first?.edits.map(({ cell, to }) => [cell, to]) ?? [])).toEqual(
      Object.fromEntries(Object.keys(wrong).map((id) => [id, clean[id] ?? 0])),
    );
  });

  it('counts once however many figures it leaves wrong, beside another mistake', () => {
    const first = firstOf({
      'requests.granted.natural': 0,
      'requests.granted.business': 12,
      'requests.granted.research': 5,
      'requests.carriedOut.total': 7,
    });
    expect(first?.reasons).toEqual(['sums', 'shiftedRow']);
  });

  it.each([
    ['on', { natural: 0, business: 7, research: 2, otherOrg: 0 }, { natural: 7, business: 2, otherOrg: 3 }],
    ['back', { natural: 2, business: 0, otherOrg: 0 }, { natural: 7, business: 2, otherOrg: 0 }],
  ] as const)(
    'that put a row one column %s pushed a figure out, which the total tells',
    (_, printed, row) => {
      const outcomes = Object.entries(row).map(([column, n]) => ['partial', column, n] as const);
      const whole = consistent([['granted', 'natural', 12], ...outcomes]);
      const wrong = Object.entries(printed).map(([column, n]) => [`requests.partial.${column}`, n]);
      const table = filledTable(formTable('requests'), { ...whole, ...Object.fromEntries(wrong) });
      const [first] = correctionsOf(table);
      expect(first?.reasons).toEqual(['shiftedRow']);
      const { cells } = apply(table, first?.edits ?? []);
      const ids = parts.map((column) => `requests.partial.${column}`);
      expect(ids.map((id) => cells[id]?.value ?? 0)).toEqual(ids.map((id) => whole[id] ?? 0));
    },
  );

  it('is found in two rows whose columns hide each other, where there is time', () => {
    const whole = consistent([
      ['granted', 'natural', 12],
      ['granted', 'business', 5],
      ['partial', 'natural', 31],
      ['partial', 'business', 9],
    ]);
    const slid = { 'granted.natural': 0, 'granted.business': 12, 'granted.research': 5 };
    const other = { 'partial.natural': 0, 'partial.business': 31, 'partial.research': 9 };
    const wrong = Object.entries({ ...slid, ...other }).map(([id, n]) => [`requests.${id}`, n] as const);
    const table = filledTable(formTable('requests'), { ...whole, ...Object.fromEntries(wrong) });
    const ground = { tables: [table], stated: [], locked: new Set<string>() };
    expect(findCorrections(ground).flatMap(({ corrections }) => corrections)).toEqual([]);
    const [first] = findCorrections(ground, long).flatMap(({ corrections }) => corrections);
    expect(first?.reasons).toEqual(['shiftedRow', 'shiftedRow']);
    expect(first?.edits.map(({ cell, to }) => [cell, to])).toEqual(wrong.map(([id]) => [id, whole[id] ?? 0]));
  });

  it('that put a row one column on pushed its total out', () => {
    const row = { natural: 0, business: 12, research: 5, otherOrg: 0, total: 0 };
    const wrong = Object.entries(row).map(([column, n]) => [`requests.granted.${column}`, n]);
    expect(firstOf(Object.fromEntries(wrong))?.reasons).toEqual(['shiftedRow']);
  });
});

describe('figures stated elsewhere', () => {
  const clean = consistent([
    ['granted', 'natural', 12],
    ['partial', 'business', 5],
  ]);
  const told = (value: number): Stated => ({
    key: 'prose',
    value,
    terms: [['requests.received.total', 1]],
    weight: 1,
  });

  it('are the ones to change where all sums hold without them', () => {
    const [first, ...others] = correctionsOf(filledTable(formTable('requests'), clean), [told(71)]);
    expect(first).toEqual({ edits: [{ cell: 'prose', from: 71, to: 17 }], reasons: ['swappedDigits'] });
    expect(others).toEqual([]);
  });

  it('tie with a cell that only they say anything about', () => {
    const table = filledTable(formTable('disputes'), {
      'disputes.review.upheld': 2,
      'disputes.review.total': 2,
    });
    const stated = [{ ...told(3), terms: [['disputes.review.upheld', 1] as const] }];
    const corrections = correctionsOf(table, stated);
    expect(corrections[0]?.edits).toEqual([{ cell: 'prose', from: 3, to: 2 }]);
  });

  it('break the tie of a group of table 四', () => {
    const table = filledTable(formTable('disputes'), {
      'disputes.review.upheld': 2,
      'disputes.review.total': 3,
    });
    const stated = [{ ...told(2), terms: [['disputes.review.total', 1] as const] }];
    expect(correctionsOf(table, stated).map(({ edits }) => edits)).toEqual([
      [{ cell: 'disputes.review.total', from: 3, to: 2 }],
    ]);
  });
});

describe('a figure that the person calls right', () => {
  const values = { 'disputes.review.upheld': 3, 'disputes.review.total': 5 };
  const table = filledTable(formTable('disputes'), values);

  it('is in no correction', () => {
    const corrections = correctionsOf(table, [], ['disputes.review.total', 'disputes.review.upheld']);
    expect(corrections.map(({ edits }) => edits[0]?.cell)).toEqual([
      'disputes.review.corrected',
      'disputes.review.other',
      'disputes.review.pending',
    ]);
  });

  it('leaves none when all are right', () => {
    expect(correctionsOf(table, [], Object.keys(table.cells))).toEqual([]);
  });
});
