import { expect, singleFileUrl, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { readSample } from './samples/read.ts';

test('the single file does the main job from a USB stick', async ({ page }) => {
  const app = new App(page);
  const [grid, findings] = [new Grid(page), new Findings(page)];
  await app.visit(singleFileUrl);
  await app.choose(['pdf-tabs.txt', readSample('pdf-tabs.txt').text]);
  await expect(findings.errors()).toHaveCount(4);
  await grid.type('requests.processed.natural', '1');
  await grid.type('requests.processed.total', '1');
  await expect(findings.errors()).toHaveCount(0);
  await app.settled();
  const { json } = await app.exportJson();
  expect(json.tables.requests?.processed?.total).toBe(1);
  await page.waitForTimeout(400);
  await page.reload();
  await grid.shows('requests.processed.total', '1');
});

test('the single file reads traditional script and pages in its worker', async ({ page }) => {
  const app = new App(page);
  await app.visit(singleFileUrl);
  await app.choose(['pipe-cells.txt', readSample('pipe-cells.txt').text]);
  await expect(new Findings(page).errors()).toHaveCount(4);
  await app.paste({ html: readSample('word-paste.html').text });
  await new Grid(page).shows('requests.received.business', '4');
});
