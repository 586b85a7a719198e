import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { makeRandom } from './generate/random.ts';
import { renderClean } from './generate/render.ts';
import { shapes } from './generate/shapes/all.ts';
import type { TrueReport } from './generate/truth.ts';
import { breaks } from './generate/years/breaks.ts';
import { makePair } from './generate/years/pair.ts';
import { App } from './pages/app.ts';
import { Grid } from './pages/grid.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const page = shapes.find(({ medium }) => medium === 'page');

function textOf(report: TrueReport): string {
  const input = page && renderClean(report, page);
  if (input?.kind !== 'file') throw new Error('no page');
  return new TextDecoder().decode(input.bytes);
}

/** Two years of one office in the form of 2021, with a break in what was carried over. */
function twoYears() {
  for (let seed = 1; ; seed++) {
    const pair = makePair(seed);
    const broken = breaks.上年结转?.(pair, makeRandom(seed));
    const { form, size } = pair.before.facts;
    if (broken && form === '2021' && size === 'office') return broken.pair;
  }
}

const { now, before } = twoYears();
const year = before.facts.year;
const carriedOut = Number(before.tables[1]?.cells.get('requests.carriedOut.total')?.value);
const files = { now: textOf(now), before: textOf(before) };

/** Chooses last year's report as the dialog would. */
async function chooseLastYear(app: App): Promise<void> {
  const reads = await app.attempts();
  await app.page
    .locator('input[data-role="last-year"]')
    .setInputFiles([{ name: 'before.html', mimeType: 'text/html', buffer: Buffer.from(files.before) }]);
  await expect(app.main).toHaveAttribute('data-read', String(reads + 1));
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
}

test('two years are compared, edited, kept through a reload and exported', async ({ page }) => {
  const app = new App(page);
  const carry = page.locator('[data-check="years.carry"]');
  await app.visit();
  await app.choose(['now.html', files.now]);
  await expect(carry).toHaveCount(0);
  await chooseLastYear(app);
  await expect(carry).toHaveCount(2);
  await expect(carry.first()).toHaveAttribute(
    'data-cells',
    `requests.carriedIn.total requests@${year}.carriedOut.total`,
  );

  await carry.first().click();
  const theirs = page.locator(`[data-last-year="requests@${year}.carriedOut.total"]`);
  await expect(theirs).toHaveCount(2);
  await expect(theirs.first()).toHaveText(`≠ ${carriedOut}`);
  await expect(theirs.first()).toHaveClass(/lit/);
  await expect(page.locator('[data-cell="requests.carriedIn.total"]')).toHaveClass(/kin/);
  expect((await new AxeBuilder({ page }).withTags(wcag).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: `对照 ${year} 年` }).click();
  await page.getByRole('menuitem', { name: /上年结转取自上年报告/ }).click();
  await new Grid(page).shows('requests.carriedIn.total', String(carriedOut));
  await expect(carry).toHaveCount(0);
  await page.reload();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await new Grid(page).shows('requests.carriedIn.total', String(carriedOut));
  await page.keyboard.press('Control+z');
  await expect(carry).toHaveCount(2);

  const { text, json } = await app.exportJson();
  expect(Object.keys(json.otherTables)).toContain(`requests@${year}`);
  await page.getByRole('button', { name: '勾稽', exact: true }).click();
  await app.choose(['again.json', text]);
  await expect(carry).toHaveCount(2);
  await page.getByRole('button', { name: `对照 ${year} 年` }).click();
  await page.getByRole('menuitem', { name: /不再对照/ }).click();
  await expect(carry).toHaveCount(0);
});

test('two years dropped together stand side by side', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose(['now.html', files.now], ['before.html', files.before]);
  await expect(page.locator('[data-check="years.carry"]')).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(String(now.facts.year));
});

test('a year that is at hand is offered, and a wrong one is said', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose(['before.html', files.before]);
  await app.choose(['now.html', files.now]);
  await page.getByRole('button', { name: `与 ${year} 年对照` }).click();
  await expect(page.locator('[data-check="years.carry"]')).toHaveCount(2);
  await page.getByRole('button', { name: '勾稽', exact: true }).click();
  await app.choose(['before.html', files.before]);
  await chooseLastYear(app);
  await expect(page.getByText(`打开的是 ${year} 年度，应为 ${year - 1} 年度`).first()).toBeVisible();
  await expect(page.locator('[data-check="years.carry"]')).toHaveCount(0);
});

test('an empty report begins with what last year carried over', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose(['before.html', files.before]);
  await page.getByRole('button', { name: '勾稽', exact: true }).click();
  await page.getByRole('button', { name: '新建空表…' }).click();
  await page.getByRole('spinbutton', { name: '年度' }).fill(String(year + 1));
  await page.getByRole('textbox', { name: '机关名称' }).fill(before.facts.agency);
  await expect(page.getByRole('checkbox', { name: /上年结转取自/ })).toBeChecked();
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await new Grid(page).shows('requests.carriedIn.total', String(carriedOut));
  await new Grid(page).shows('requests.received.total', '');
  await expect(page.getByRole('button', { name: '填空表' })).toHaveCount(0);
});

test('the tables of an annex stand below the main ones and can be edited', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pipe-rows.txt');
  const cell = page.locator('[data-cell^="requests@"]').first();
  await expect(cell).toHaveCount(1);
  await cell.click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('data-value', '7');
});
