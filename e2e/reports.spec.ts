import { expect, test } from './fixtures.ts';
import { gb18030 } from './gb18030.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { readSample, readSamples } from './samples/read.ts';

const expected = (name: string): readonly string[] =>
  readSample(name)
    .marks.findings.map(({ severity, check }) => `${severity} ${check}`)
    .sort();

const found = async (findings: Findings): Promise<readonly string[]> =>
  (await findings.list()).map((line) => line.split(' ').slice(0, 2).join(' ')).sort();

for (const { name, text, marks } of readSamples()) {
  const html = name.endsWith('.html');

  test(`${name} by file and by paste shows what its marks demand`, async ({ page }) => {
    const app = new App(page);
    const findings = new Findings(page);
    await app.visit();
    await app.choose([name, text]);
    expect(await found(findings)).toEqual(expected(name));
    const values = await new Grid(page).values();
    for (const { table, rows } of marks.tables.filter(({ table }) => !table.includes('@')))
      for (const [row, wanted] of Object.entries(rows)) {
        const shown = Object.entries(values).filter(
          ([id]) => id.slice(0, id.lastIndexOf('.')) === `${table}.${row}`,
        );
        expect([row, ...shown.map(([, value]) => value)]).toEqual([
          row,
          ...wanted.map((value) => (value === null ? '' : String(value))),
        ]);
      }
    await app.paste(html ? { html: text, text: '' } : { text });
    expect(await found(findings)).toEqual(expected(name));
    expect(await new Grid(page).values()).toEqual(values);
  });
}

test('the samples on the start screen open by one click', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const offered = page.getByRole('region', { name: '用示例报告试一试' }).getByRole('button');
  const count = await offered.count();
  expect(count).toBeGreaterThanOrEqual(3);
  for (let index = 0; index < count; index++) {
    const before = await app.attempts();
    await offered.nth(index).click();
    await expect(app.main).not.toHaveAttribute('data-read', String(before));
    await expect(app.main).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('[data-narrative]')).not.toContainText('#!');
    await expect(app.alert).toHaveCount(0);
    await page.getByRole('button', { name: '勾稽', exact: true }).click();
    await expect(offered.first()).toBeVisible();
  }
});

test('a dropped file opens wherever it falls, also over an open report', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.drop('pdf-tabs.txt', readSample('pdf-tabs.txt').text);
  await expect(page.locator('[data-narrative]')).toContainText('云岭县林业局');
  await app.drop('tab-cells.txt', readSample('tab-cells.txt').text);
  await expect(page.locator('[data-narrative]')).toContainText('临溪市水务局');
});

test('real Ctrl+V on the start screen opens what was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new App(page);
  await app.visit();
  await page.evaluate((text) => navigator.clipboard.writeText(text), readSample('pdf-tabs.txt').text);
  await page.keyboard.press('Control+v');
  await expect(app.main).toHaveAttribute('data-read', '1');
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await new Grid(page).shows('requests.received.natural', '1');
});

test('several files at once: the last one is on the screen', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose(
    ['tab-cells.txt', readSample('tab-cells.txt').text],
    ['pdf-tabs.txt', readSample('pdf-tabs.txt').text],
  );
  await expect(page.locator('[data-cell="requests.received.natural"]')).toHaveCount(1);
  await expect(app.alert).toHaveCount(0);
});

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 LE without one', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['GB18030', gb18030],
];

for (const [name, encode] of encodings) {
  test(`a text file in ${name} is read`, async ({ page }) => {
    const app = new App(page);
    await app.visit();
    const text = readSample('tab-cells.txt').text;
    await app.choose(['report.txt', encode(text)]);
    await expect(page.locator('[data-narrative]')).toContainText('临溪市水务局');
    await new Grid(page).shows('proactive.procurement.amount', '48.2537');
  });
}

test('a page in GBK that says so in its head is read', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const text = readSample('page.html').text.replace('charset="utf-8"', 'charset="gb2312"');
  await app.choose(['page.htm', gb18030(text)]);
  await new Grid(page).shows('proactive.fees.amount', '1234.5678');
});

test('of a paste the page is taken when it carries a table, else the bare text', async ({ page }) => {
  const app = new App(page);
  const grid = new Grid(page);
  await app.visit();
  const text = readSample('tab-cells.txt').text;
  await app.paste({ text, html: readSample('word-paste.html').text });
  await grid.shows('requests.received.business', '4');
  await app.paste({ text, html: `<div>${text.replace(/[\n\t]+/g, ' ')}</div>` });
  await grid.shows('requests.received.business', '2');
});

test('of two reports opened one right after the other the last one stays', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const texts = ['city-2021.txt', 'pdf-tabs.txt'].map((name) => readSample(name).text);
  await page.evaluate((reports) => {
    for (const report of reports) {
      const data = new DataTransfer();
      data.setData('text/plain', report);
      const init = { bubbles: true, cancelable: true, clipboardData: data };
      document.body.dispatchEvent(new ClipboardEvent('paste', init));
    }
  }, texts);
  await expect(app.main).toHaveAttribute('data-read', '2');
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await new Grid(page).shows('requests.received.natural', '1');
  await expect(app.alert).toHaveCount(0);
});
