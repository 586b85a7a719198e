import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Grid } from './pages/grid.ts';
import { answersOf, demandsOf, readSeeds, type Seed } from './seeds.ts';

/** The cells of the page, as the oracle writes its tables. */
const cellsOf = ({ oracle }: Seed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(oracle.tables ?? {}).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, columns]) =>
        Object.entries(columns).map(([column, value]) => [
          `${table}.${row}.${column}`,
          value === null ? '' : String(value),
        ]),
      ),
    ),
  );

/** Without the tables of an annex, of which the oracle says nothing. */
const mainOnly = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !id.includes('@')));

for (const seed of readSeeds())
  for (const way of ['file', 'paste'] as const)
    test(`${seed.name} by ${way}: cells, facts and findings are as the oracle says`, async ({ page }) => {
      const app = new App(page);
      await app.visit();
      if (way === 'file') await app.choose([seed.name, seed.text]);
      else await app.paste({ text: seed.text });
      await app.settled();
      expect(mainOnly(await new Grid(page).values())).toEqual(cellsOf(seed));
      const { json } = await app.exportJson();
      expect(answersOf(seed, json)).toEqual(demandsOf(seed));
    });
