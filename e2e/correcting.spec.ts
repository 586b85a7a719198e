import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from './fixtures.ts';
import { ROOT } from './fresh.mjs';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { readSample } from './samples/read.ts';
import { readSeeds } from './seeds.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'public', 'gouji-report.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

const natural = 'requests.processed.natural';
const total = 'requests.processed.total';

/** Reports whose （七）总计 says 0 while one request was answered. */
const reports = [
  { name: 'the sample cut out of a PDF', text: readSample('pdf-tabs.txt').text },
  ...readSeeds()
    .filter(({ name }) => name.startsWith('003'))
    .map(({ text }) => ({ name: 'seed 003', text })),
];

/** What stands in the page when the first frame after a committing key is about to be painted. */
async function inTheSameFrame(page: Page, key: string): Promise<{ value: string | null; errors: number }> {
  await page.evaluate(
    ([cell, wanted]) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== wanted) return;
        removeEventListener('keydown', onKey, true);
        requestAnimationFrame(() => {
          Object.assign(window, {
            seen: {
              value: document.querySelector(`[data-cell="${cell}"]`)?.getAttribute('data-value') ?? null,
              errors: document.querySelectorAll('[data-severity="error"]:not([data-dismissed])').length,
            },
          });
        });
      };
      addEventListener('keydown', onKey, true);
    },
    [total, key] as const,
  );
  await page.keyboard.press(key);
  const seen = await page.waitForFunction(
    () => (window as { seen?: { value: string; errors: number } }).seen,
  );
  return (await seen.jsonValue()) ?? { value: null, errors: -1 };
}

/** The export without what is computed anew. */
const decided = (text: string): unknown => {
  const { exportedAt, findings, notChecked, ...rest } = JSON.parse(text);
  return rest;
};

for (const { name, text } of reports) {
  test(`${name}: 总计 typed by keyboard clears its errors in the same frame, undo brings them back`, async ({
    page,
  }) => {
    const app = new App(page);
    const [grid, findings] = [new Grid(page), new Findings(page)];
    await app.visit();
    await app.paste({ text });
    await expect(findings.errors()).toHaveCount(4);
    const before = await findings.list();
    await grid.activate(natural);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await grid.shows(natural, '1');
    // 1 = 1, 1 + 0 = 1 + 0 in the column; the row's own total is now one short.
    await grid.activate(total);
    await page.keyboard.type('1');
    expect(await inTheSameFrame(page, 'Enter')).toEqual({ value: '1', errors: 0 });
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await grid.shows(natural, '0');
    await expect(findings.errors()).toHaveCount(4);
    expect(await findings.list()).toEqual(before);
  });

  test(`${name}: one click on the first proposal clears everything it promises`, async ({ page }) => {
    const app = new App(page);
    const [grid, findings] = [new Grid(page), new Findings(page)];
    await app.visit();
    await app.paste({ text });
    await app.settled();
    await findings.errors().first().locator('[data-proposal="0"]').click();
    await grid.shows(natural, '1');
    await grid.shows(total, '1');
    await expect(findings.errors()).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await grid.shows(natural, '0');
    await grid.shows(total, '0');
    await expect(findings.errors()).toHaveCount(4);
  });

  test(`${name}: after the tab was killed everything is still there`, async ({ page, context }) => {
    const app = new App(page);
    await app.visit();
    await app.paste({ text });
    await new Grid(page).type(natural, '1');
    await dismissFirstHint(page);
    const before = await new Findings(page).list();
    await app.settled();
    // The last step is written down behind the frame; a busy machine takes its time.
    await page.waitForTimeout(2000);
    await crash(page);
    const next = new App(await context.newPage());
    const [grid, findings] = [new Grid(next.page), new Findings(next.page)];
    await next.visit();
    await resume(next);
    await grid.shows(natural, '1');
    expect(await findings.list()).toEqual(before);
    await expect(findings.dismissed()).toHaveCount(1);
    await next.page.keyboard.press('Control+z');
    await next.page.keyboard.press('Control+z');
    await grid.shows(natural, '0');
    await expect(findings.dismissed()).toHaveCount(0);
    await expect(findings.errors()).toHaveCount(4);
  });

  test(`${name}: a reload returns to the report, the exported JSON fits its schema and opens as it was`, async ({
    page,
  }) => {
    const app = new App(page);
    const [grid, findings] = [new Grid(page), new Findings(page)];
    await app.visit();
    await app.paste({ text });
    await grid.type(natural, '1');
    await dismissFirstHint(page);
    await app.settled();
    const first = await app.exportJson();
    expect(isValid(first.json) ? [] : isValid.errors).toEqual([]);
    expect(first.name).toMatch(/2020.*\.json$/);
    expect(first.json.edits).toEqual([{ cell: natural, from: 0, to: 1 }]);
    const [before, values] = [await findings.list(), await grid.values()];

    await page.waitForTimeout(400);
    await page.reload();
    await expect(page.locator(`[data-cell="${natural}"]`)).toHaveAttribute('data-value', '1');
    await app.settled();
    expect(decided((await app.exportJson()).text)).toEqual(decided(first.text));

    await app.choose(['report.json', first.text]);
    expect(await grid.values()).toEqual(values);
    expect(await findings.list()).toEqual(before);
    await expect(findings.dismissed()).toHaveCount(1);
    await app.settled();
    const second = await app.exportJson();
    expect(decided(second.text)).toEqual(decided(first.text));
    expect(isValid(second.json)).toBe(true);
  });
}

for (const { name, text } of readSeeds()) {
  test(`${name}: the exported JSON fits its schema and opens as it was`, async ({ page }) => {
    const app = new App(page);
    await app.visit();
    await app.paste({ text });
    await app.settled();
    const first = await app.exportJson();
    expect(isValid(first.json) ? [] : isValid.errors).toEqual([]);
    await app.choose([first.name, first.text]);
    await app.settled();
    expect(decided((await app.exportJson()).text)).toEqual(decided(first.text));
  });
}

test('a reload right behind Enter loses nothing', async ({ page }) => {
  const [app, grid] = [new App(page), new Grid(page)];
  await app.visit();
  await app.paste({ text: readSample('pdf-tabs.txt').text });
  await grid.activate(natural);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.locator(`[data-cell="${natural}"]`)).toHaveAttribute('data-value', '1');
});

test('a dismissal asks for a reason, holds until its figures change, and can be taken back', async ({
  page,
}) => {
  const app = new App(page);
  const [grid, findings] = [new Grid(page), new Findings(page)];
  await app.visit();
  await app.openSample('page.html');
  await expect(findings.of('disputes.total')).toHaveCount(1);
  await findings.of('disputes.total').locator('[data-action="dismiss"]').first().click();
  await page.keyboard.type('原件如此');
  await page.keyboard.press('Enter');
  await expect(findings.of('disputes.total')).toHaveCount(0);
  await expect(findings.dismissed()).toHaveCount(1);
  await grid.type('disputes.review.total', '5');
  await expect(findings.of('disputes.total')).toHaveCount(1);
  await grid.press('Control+z');
  await expect(findings.of('disputes.total')).toHaveCount(0);
  await grid.press('Control+z');
  await expect(findings.of('disputes.total')).toHaveCount(1);
});

test('a clean report says so', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('clean-2021.html');
  await expect(new Findings(page).of()).toHaveCount(0);
  await expect(page.getByText('没有发现问题')).toBeVisible();
});

test('pointing at a total lights its summands and writes out the formula', async ({ page }) => {
  const app = new App(page);
  const grid = new Grid(page);
  await app.visit();
  await app.openSample('tab-cells.txt');
  await grid.cell('requests.partial.total').hover();
  for (const column of ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'])
    await expect(grid.cell(`requests.partial.${column}`)).toHaveClass(/kin/);
  await expect(page.locator('.formula').first()).toContainText(/2 \+ 1/);
});

async function dismissFirstHint(page: Page): Promise<void> {
  const hint = page.locator('[data-check="cells.blank"]:not([data-dismissed])').first();
  await hint.locator('[data-action="dismiss"]').click();
  await page.keyboard.type('本年没有发生');
  await page.keyboard.press('Enter');
  await expect(new Findings(page).dismissed()).toHaveCount(1);
}

/** The renderer dies at once, without a chance to save. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await gone;
}

/** A new tab may show the report at once or offer it on the start screen. */
async function resume({ page }: App): Promise<void> {
  const cell = page.locator(`[data-cell="${natural}"]`);
  const offer = page.getByRole('region', { name: '上次打开' }).getByRole('button').first();
  await expect(cell.or(offer).first()).toBeVisible();
  if ((await cell.count()) === 0) await offer.click();
}
