import { test as base, expect } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Composition } from './pages/composition.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { Narrative } from './pages/narrative.ts';

const test = base.extend<{ app: App; prose: Narrative; findings: Findings }>({
  app: async ({ page }, use) => {
    const app = new App(page);
    await app.visit();
    await use(app);
  },
  prose: async ({ page }, use) => use(new Narrative(page)),
  findings: async ({ page }, use) => use(new Findings(page)),
});

test('a part that no longer adds up is found while it is typed, and undone', async ({
  app,
  prose,
  findings,
  page,
}) => {
  await app.openSample('pdf-tabs.txt');
  await expect(findings.of('prose.parts')).toHaveCount(0);
  await prose.placeAfter('其中工作动态3');
  await page.keyboard.press('Delete');
  await page.keyboard.type('9');
  await prose.says('工作动态39条');
  await expect(findings.of('prose.parts')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await prose.says('工作动态31条');
  await expect(findings.of('prose.parts')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await prose.says('工作动态39条');
  await expect(findings.of('prose.parts')).toHaveCount(1);
});

test('choosing a finding selects its words', async ({ app, prose, findings }) => {
  await app.openSample('no-tables-2018.txt');
  await findings.of('prose.parts').click({ position: { x: 5, y: 5 } });
  await expect.poll(() => prose.selection()).toContain('4820');
  await expect(prose.text).toBeFocused();
});

test('a heading that was missing, once typed, ends the finding', async ({ app, prose, findings, page }) => {
  await app.openSample('tab-cells.txt');
  await expect(findings.of('sections.missing')).toHaveCount(1);
  await prose.text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('六、其他需要报告的事项');
  await expect(findings.of('sections.missing')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(findings.of('sections.missing')).toHaveCount(1);
});

test('an input method writes into the prose without losing or doubling anything', async ({
  app,
  prose,
  page,
}) => {
  await app.openSample('pdf-tabs.txt');
  const input = await Composition.on(page);
  await prose.placeAfter('全年在县政府门户网站');
  await input.compose('j', 'ji', 'ji z', 'ji zhong');
  await input.commit('集中');
  await prose.says('全年在县政府门户网站集中公开信息57条');
  await input.compose('d');
  await input.cancel();
  await prose.says('全年在县政府门户网站集中公开信息57条');
  await page.keyboard.press('Control+z');
  await prose.says('全年在县政府门户网站公开信息57条');
});

test('findings follow the prose while an input method is composing a figure', async ({
  app,
  prose,
  findings,
  page,
}) => {
  await app.openSample('pdf-tabs.txt');
  const input = await Composition.on(page);
  await prose.placeAfter('政策文件12');
  await input.compose('５');
  await input.commit('５');
  await prose.says('政策文件12５条');
  await expect(findings.of('prose.parts')).toHaveCount(1);
});

test('a paste into the prose is one step and opens nothing', async ({ app, prose, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openSample('pdf-tabs.txt');
  const before = await app.attempts();
  await page.evaluate(() => navigator.clipboard.writeText('（含转载9条）'));
  await prose.placeAfter('公开信息57条');
  await page.keyboard.press('Control+v');
  await prose.says('公开信息57条（含转载9条）');
  expect(await app.attempts()).toBe(before);
  await page.keyboard.press('Control+z');
  await prose.says('公开信息57条，其中');
});

test('undo goes back through prose and cells in the order they were changed', async ({
  app,
  prose,
  page,
}) => {
  await app.openSample('pdf-tabs.txt');
  const grid = new Grid(page);
  await grid.type('requests.received.natural', '4');
  await prose.placeAfter('公开信息57条');
  await page.keyboard.type('（略）');
  await grid.type('requests.received.natural', '5');
  await page.keyboard.press('Control+z');
  await grid.shows('requests.received.natural', '4');
  await prose.says('57条（略）');
  await page.keyboard.press('Control+z');
  await prose.says('公开信息57条，');
  await page.keyboard.press('Control+z');
  await grid.shows('requests.received.natural', '1');
});

test('an edit of the prose is exported as one replacement', async ({ app, prose, page }) => {
  await app.openSample('pdf-tabs.txt');
  await prose.placeAfter('公开信息5');
  await page.keyboard.press('Delete');
  await page.keyboard.type('8');
  await prose.says('公开信息58条');
  await app.settled();
  const { json } = await app.exportJson();
  expect(json.edits).toEqual([
    { section: 'overview', in: 0, start: expect.any(Number), from: '57', to: '58' },
  ]);
  const { sections } = json.report;
  expect(sections.find(({ kind }) => kind === 'overview')?.text).toContain('公开信息58条');
});
