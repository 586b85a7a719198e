import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { readSample, readSamples } from './samples/read.ts';
import type { Exported } from './seeds.ts';

// What others rely on when they drive the page, besides what the other files prove by using it.

test('files can be chosen on every screen, several at once', async ({ page }) => {
  const app = new App(page);
  const input = page.locator('input[type=file]').first();
  await app.visit();
  await expect(app.main).toHaveAttribute('data-read', '0');
  await expect(input).toHaveAttribute('multiple', '');
  await app.openSample('pdf-tabs.txt');
  await expect(input).toHaveAttribute('multiple', '');
  await app.choose(['empty.txt', '']);
  await expect(input).toBeAttached();
});

/** What the page shows of exported tables, by cell. */
function valuesOf(tables: Exported['tables']): Readonly<Record<string, string>> {
  const cells = Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [
        `${table}.${row}.${column}`,
        value === null ? '' : String(value),
      ]),
    ),
  );
  return Object.fromEntries(cells);
}

for (const { name } of readSamples())
  test(`${name}: every cell stands in the page once, every finding has its element`, async ({ page }) => {
    const app = new App(page);
    await app.visit();
    await app.openSample(name);
    await app.settled();
    const ids = await page
      .locator('[data-cell]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-cell')));
    expect(ids).toHaveLength(new Set(ids).size);
    const { json } = await app.exportJson();
    const values = await new Grid(page).values();
    // An annex may give its local rows more columns than the form has room for.
    expect({ ...valuesOf(json.otherTables), ...values }).toEqual({
      ...valuesOf(json.otherTables),
      ...valuesOf(json.tables),
    });
    expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(valuesOf(json.tables))));
    for (const table of Object.keys(json.otherTables))
      expect(Object.keys(values).some((id) => id.startsWith(`${table}.`))).toBe(true);
    const shown = await page
      .locator('[data-check]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-check')} ${one.getAttribute('data-cells')}`),
      );
    expect(shown.sort()).toEqual(
      json.findings.map(({ check, cells }) => `${check} ${cells.join(' ')}`).sort(),
    );
  });

test('there is one way to export, and it works with open errors', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await expect(page.getByRole('button', { name: '导出', exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByRole('menuitem').filter({ hasText: 'JSON' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  const { json } = await app.exportJson();
  expect(json.findings.filter(({ severity }) => severity === 'error')).toHaveLength(4);
});

test('revisions rise with edits, undo and redo, and the findings keep up', async ({ page }) => {
  const app = new App(page);
  const grid = new Grid(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  const revision = async (): Promise<number> => {
    await app.settled();
    return Number(await app.main.getAttribute('data-revision'));
  };
  const seen = [await revision()];
  await grid.type('requests.processed.natural', '1');
  seen.push(await revision());
  await page.keyboard.press('Control+z');
  seen.push(await revision());
  await page.keyboard.press('Control+y');
  seen.push(await revision());
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
});

test('a card that holds several findings applies the proposal of each', async ({ page }) => {
  const app = new App(page);
  const findings = new Findings(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await app.settled();
  const errors = findings.errors();
  for (let index = 0; index < (await errors.count()); index++)
    await expect(errors.nth(index).locator('[data-proposal="0"]')).toHaveCount(1);
  await errors.last().locator('[data-proposal="0"]').dispatchEvent('click');
  await expect(findings.errors()).toHaveCount(0);
});

test('the interface is simplified whatever the language of the browser', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-TW', ...(baseURL ? { baseURL } : {}) });
  const app = new App(await context.newPage());
  await app.visit();
  await app.choose(['pipe-cells.txt', readSample('pipe-cells.txt').text]);
  await expect(app.page.getByRole('button', { name: '导出', exact: true })).toHaveCount(1);
  await expect(app.page.locator('[data-narrative]')).toContainText('縣');
  await context.close();
});

test('a page of several windows does not lose what one of them opened', async ({ context }) => {
  const [first, second] = [new App(await context.newPage()), new App(await context.newPage())];
  await first.visit();
  await second.visit();
  await first.openSample('pdf-tabs.txt');
  await second.openSample('tab-cells.txt');
  await new Grid(first.page).type('requests.received.natural', '3');
  await new Grid(second.page).type('requests.received.natural', '8');
  await first.page.waitForTimeout(500);
  await first.page.reload();
  await first.page
    .getByRole('button', { name: '勾稽', exact: true })
    .or(first.page.getByText('上次打开'))
    .first()
    .click();
  const kept = first.page.getByRole('region', { name: '上次打开' });
  await expect(kept).toContainText('云岭县林业局');
  await expect(kept).toContainText('临溪市水务局');
});

test('不保留任何内容 leaves nothing behind', async ({ context }) => {
  const app = new App(await context.newPage());
  await app.visit();
  await app.page.getByLabel('不保留任何内容').check();
  await app.openSample('pdf-tabs.txt');
  await app.page.waitForTimeout(500);
  await app.page.close();
  const next = new App(await context.newPage());
  await next.visit();
  await expect(next.page.locator('[data-cell]')).toHaveCount(0);
  await expect(next.page.getByText('上次打开')).toHaveCount(0);
});

test('全部删除 asks once more and then deletes', async ({ context }) => {
  const app = new App(await context.newPage());
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await app.page.waitForTimeout(500);
  await app.page.getByRole('button', { name: '勾稽', exact: true }).click();
  await app.page.getByRole('button', { name: '全部删除' }).click();
  await app.page.getByRole('button', { name: '确定删除' }).click();
  await expect(app.page.getByText('上次打开')).toHaveCount(0);
  await app.page.waitForTimeout(300);
  await app.page.reload();
  await expect(app.page.getByText('选择文件')).toBeVisible();
  await expect(app.page.locator('[data-cell]')).toHaveCount(0);
});
