import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formTables } from '../forms/forms.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { filledTable } from '../tables/filled.testkit.ts';
import { findCorrections } from './find-corrections.ts';
import { searchSmallest } from './search.ts';
import { type KeySum, sumsOf, takeOut, unreadIn } from './sums.ts';
import type { Ground, Stated } from './system.ts';
import { unreadCells } from './unread.ts';

const form = formTables['2021'].find(({ table }) => table === 'requests');

/** Eight requests of natural persons, two of companies, all granted; `unread` cells cannot be read. */
function tableOf(unread: readonly string[], wrong: Record<string, number> = {}): StatTable {
  if (!form) throw new Error('no such table');
  const values: Record<CellId, number> = {};
  for (const row of ['received', 'granted', 'processed'])
    for (const [column, n] of Object.entries({ natural: 8, business: 2, total: 10 }))
      values[`requests.${row}.${column}`] = n;
  for (const [name, value] of Object.entries(wrong)) values[`requests.${name}`] = value;
  const table = filledTable(form, values);
  const lost = unread.flatMap((name) => {
    const cell = table.cells[`requests.${name}`];
    return cell ? [[cell.id, { ...cell, value: null, raw: '', state: 'unreadable' as const }]] : [];
  });
  return { ...table, cells: { ...table.cells, ...Object.fromEntries(lost) } };
}

const groundOf = (table: StatTable, stated: readonly Stated[] = []): Ground => ({
  tables: [table],
  stated,
  locked: new Set(),
});

const named = (id: string) => id.slice('requests.'.length);

const toldIn = (...of: Parameters<typeof groundOf>) =>
  unreadCells(groundOf(...of)).map(({ cell, low, high, told, agreed }) => [
    named(cell),
    low,
    high,
    told.map(({ value }) => value),
    agreed,
  ]);

describe('a cell that was not read', () => {
  it('is what its row and its columns lack', () => {
    expect(toldIn(tableOf(['granted.natural']))).toEqual([['granted.natural', 8, 8, [8, 8], true]]);
  });

  it('follows from its columns when the whole row was not read, and its row confirms it', () => {
    const row = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg', 'total'];
    const cells = toldIn(tableOf(row.map((column) => `granted.${column}`)));
    expect(cells.map(([, low, high, , agreed]) => [low, high, agreed])).toEqual(
      [8, 2, 0, 0, 0, 0, 10].map((value) => [value, value, true]),
    );
  });

  it('has a range where its sums share what is lacking with another', () => {
    const square = ['granted.natural', 'granted.business', 'partial.natural', 'partial.business'];
    const columns = { 'processed.natural': 9, 'processed.business': 3, 'processed.total': 12 };
    const table = tableOf(square, { ...columns, 'partial.total': 2 });
    expect(toldIn(table).map(([name, low, high]) => [name, low, high])).toEqual([
      ['granted.natural', 7, 9],
      ['granted.business', 1, 3],
      ['partial.natural', 0, 2],
      ['partial.business', 0, 2],
    ]);
  });

  it('is 0 where nothing is left for several of them', () => {
    const cells = toldIn(tableOf(['partial.natural', 'partial.business', 'denied.adminQuery.natural']));
    expect(cells.map(([, low, high, , agreed]) => [low, high, agreed])).toEqual([
      [0, 0, true],
      [0, 0, true],
      [0, 0, true],
    ]);
  });

  it('is not agreed upon where row and column tell different values', () => {
    const table = tableOf(['granted.natural'], { 'granted.total': 11 });
    expect(toldIn(table)).toEqual([['granted.natural', 8, 8, [8, 9], false]]);
  });

  it('follows from what is stated elsewhere', () => {
    const stated: Stated = {
      key: 'requests@2020.carriedOut.natural',
      value: 3,
      terms: [['requests.carriedIn.natural', 1]],
      weight: 1,
    };
    const [cell] = unreadCells(groundOf(tableOf(['carriedIn.natural']), [stated]));
    expect([cell?.agreed, cell?.told.map(({ value }) => value)]).toEqual([false, [0, 0, 3]]);
  });

  it('is told nothing of where much of the table was not read', () => {
    const ids = Object.keys(tableOf([]).cells).slice(0, 15).map(named);
    expect(unreadCells(groundOf(tableOf(ids)))).toEqual([]);
    expect(unreadCells(groundOf(tableOf(ids.slice(0, 14))))).not.toEqual([]);
  });
});

describe('a correction beside cells that were not read', () => {
  const editsIn = (table: StatTable) =>
    findCorrections(groundOf(table)).flatMap((set) => set.corrections.map(({ edits }) => edits));

  it('never names one of them', () => {
    const table = tableOf(['granted.natural'], { 'received.business': 5 });
    expect(editsIn(table)).toEqual([[{ cell: 'requests.received.business', from: 5, to: 2 }]]);
  });

  it('is none where nothing else fails', () => {
    expect(editsIn(tableOf(['granted.natural', 'received.total']))).toEqual([]);
  });

  it('knows a wrong figure of their row from the columns', () => {
    const table = tableOf(['granted.natural'], { 'granted.business': 7 });
    expect(editsIn(table)).toEqual([[{ cell: 'requests.granted.business', from: 7, to: 2 }]]);
  });

  it('is found though a figure that no sum is left of cannot stand', () => {
    const variable = (key: string, value: number) => ({ key, value, scale: 1, lowest: 0, weight: 1 });
    const variables = [variable('alone', 1.5), variable('a', 3), variable('b', 2)];
    const equations = [[1, 2].map((at) => ({ variable: at, factor: at === 1 ? 1 : -1 }))];
    const problem = { variables, equations, unread: [] };
    expect(searchSmallest(problem, { most: 2, budget: { nodes: 100 } }).solutions).toEqual([
      [{ variable: 1, to: 2 }],
      [{ variable: 2, to: 3 }],
    ]);
  });

  it('leaves them a figure that can stand', () => {
    // The row of total 2 leaves 0 for natural: any correction that wants more than 2 of business is none.
    const table = tableOf(['partial.natural'], { 'partial.business': 2, 'partial.total': 2 });
    for (const edits of editsIn(table)) {
      const cells = Object.fromEntries(edits.map(({ cell, to }) => [cell, to]));
      const part = cells['requests.partial.business'] ?? 2;
      expect(part).toBeLessThanOrEqual(cells['requests.partial.total'] ?? 2);
    }
  });
});

describe('every correction beside cells that were not read', () => {
  const ids = Object.keys(tableOf([]).cells);
  const some = (most: number) => fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: most });

  it('makes everything hold that must hold whatever stands in them', () => {
    const damage = fc.tuple(some(2), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(some(6), damage, (unread, [wrong, value]) => {
        const table = tableOf(unread.map(named), Object.fromEntries(wrong.map((id) => [named(id), value])));
        for (const { corrections } of findCorrections(groundOf(table)))
          for (const { edits } of corrections) {
            const changed = edits.map(({ cell, to }) => [cell, { ...table.cells[cell], value: to }]);
            const mended = { ...table, cells: { ...table.cells, ...Object.fromEntries(changed) } };
            expect(edits.some(({ cell }) => unread.includes(cell))).toBe(false);
            const sums = sumsOf(groundOf(mended)).map(({ terms }) => terms);
            for (const sum of takeOut(sums, unreadIn([mended])).sums)
              expect(sum.reduce((all, [id, f]) => all + f * (mended.cells[id]?.value ?? 0), 0)).toBe(0);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('unknowns taken out of sums', () => {
  it('leave sums that hold for every value they can have', () => {
    const keys = ['a', 'b', 'c', 'u', 'v'] as const;
    const sums = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sums, values, (factors, figures) => {
        // The last term of each sum makes it 0 for these figures.
        const made = factors.map((row, at): KeySum => {
          const terms = row.flatMap((factor, i) => (factor === 0 ? [] : [[keys[i] ?? '', factor] as const]));
          return [...terms, [`rest ${at}`, -1]];
        });
        const worth = new Map<string, number>(keys.map((key, i) => [key, figures[i] ?? 0]));
        factors.forEach((row, at) => {
          worth.set(
            `rest ${at}`,
            row.reduce((sum, factor, i) => sum + factor * (figures[i] ?? 0), 0),
          );
        });
        const { sums: rest, resolved } = takeOut(made, new Set(['u', 'v']));
        const comes = (sum: KeySum) => sum.reduce((all, [key, f]) => all + f * (worth.get(key) ?? 0), 0);
        for (const sum of rest) {
          expect(comes(sum)).toBe(0);
          expect(sum.some(([key]) => key === 'u' || key === 'v')).toBe(false);
        }
        for (const { key, sum } of resolved) {
          expect(comes(sum)).toBe(0);
          expect(sum.filter(([other]) => other === 'u' || other === 'v').map(([other]) => other)).toEqual([
            key,
          ]);
        }
      }),
    );
  });
});
