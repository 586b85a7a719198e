import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Grid } from './pages/grid.ts';
import { readSample } from './samples/read.ts';

const good = readSample('tab-cells.txt').text;

/** With a report open and edited: whatever is refused must leave it as it is. */
async function withReport(page: Page): Promise<App> {
  const app = new App(page);
  await app.visit();
  await app.choose(['tab-cells.txt', good]);
  await new Grid(page).type('requests.received.natural', '7');
  return app;
}

async function isUntouched(page: Page): Promise<void> {
  await new Grid(page).shows('requests.received.natural', '7');
  await expect(page.locator('[data-narrative]')).toContainText('临溪市水务局');
}

const chinese = /[\u4e00-\u9fff]{4,}.*。$/;

const bytes = (...codes: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 4000 }, (_, i) => codes[i] ?? (i * 7919) % 256);

/** Files that are no report at all: one sentence, and nothing else happens. */
const refused: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['an empty file', 'empty.txt', ''],
  ['a file of white space', 'blank.txt', '  \n\u3000\n\t\n'],
  ['a PDF', 'report.pdf', bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37)],
  ['a Word file', 'report.docx', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
  ['an old Word file named .txt', 'report.txt', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a picture named .html', 'scan.html', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['bytes without sense', 'noise.bin', bytes(0)],
  ['JSON of another maker', 'package.json', '{"name":"x","version":"1.0.0"}'],
  ['JSON that breaks off', 'report.json', '{"format":"gouji-report","version":1,"report":'],
  ['JSON of a later version', 'later.json', '{"format":"gouji-report","version":99}'],
  [
    'JSON with a poisoned prototype',
    'poison.json',
    '{"format":"gouji-report","version":1,"__proto__":{"polluted":1},"report":{"sections":"x"},"tables":{"constructor":{"prototype":{"x":1}}}}',
  ],
  ['JSON nested without end', 'deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
];

for (const [what, name, content] of refused) {
  test(`${what} is refused in a sentence, the open report stays`, async ({ page }) => {
    const app = await withReport(page);
    await app.choose([name, content]);
    await expect(app.alert).toHaveText(chinese);
    await isUntouched(page);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}

test('an empty paste is refused in a sentence', async ({ page }) => {
  const app = await withReport(page);
  await page.locator('h1').first().click();
  await app.paste({ text: ' \n ', html: '' });
  await expect(app.alert).toHaveText(chinese);
  await isUntouched(page);
});

test('a novel is no report: a sentence or its prose, and no error', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const chapter =
    '那一年的春天来得很晚，河边的柳树直到三月才抽出新芽。老人牵着孩子的手，沿着石板路慢慢走回家去。\n';
  await app.paste({ text: `第一章　归乡\n${chapter.repeat(2_000)}` });
  const refusedIt = (await app.alert.count()) > 0;
  if (refusedIt) await expect(app.alert).toHaveText(chinese);
  else await expect(page.locator('[data-narrative]')).toContainText('那一年的春天');
  await expect(page.locator('[data-severity="error"]')).toHaveCount(0);
});

test('a report without tables is read as far as it goes', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const prose = good.replace(/^\t.*$/gm, '');
  await app.choose(['prose.txt', prose]);
  await expect(page.locator('[data-narrative]')).toContainText('临溪市水务局');
  await expect(page.locator('[data-check^="requests."]')).toHaveCount(0);
});

test('half a table shows its half and reports no sum of what is missing', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const half = readSample('city-2021.txt').text;
  const cut = half.indexOf('4.保护第三方合法权益');
  await app.choose(['half.txt', half.slice(0, cut)]);
  await new Grid(page).shows('requests.received.natural', '2184');
  await expect(page.locator('[data-check="requests.outcomes"], [data-check="requests.balance"]')).toHaveCount(
    0,
  );
  await expect(page.locator('[data-check="form.incomplete"]')).not.toHaveCount(0);
});

const attacks = `
<script>document.documentElement.dataset.owned = 'script'; fetch('http://127.0.0.1:9/s');</script>
<img src="http://127.0.0.1:9/i.png" onerror="document.documentElement.dataset.owned = 'img'">
<img srcset="http://127.0.0.1:9/j.png 2x"><picture><source srcset="http://127.0.0.1:9/k.png"></picture>
<svg onload="document.documentElement.dataset.owned = 'svg'"><image href="http://127.0.0.1:9/v.png"/><script>document.documentElement.dataset.owned = 'svgscript'</script></svg>
<iframe src="http://127.0.0.1:9/f"></iframe><iframe srcdoc="<script>parent.document.documentElement.dataset.owned='frame'</script>"></iframe>
<object data="http://127.0.0.1:9/o"></object><embed src="http://127.0.0.1:9/e">
<video src="http://127.0.0.1:9/m" autoplay></video><audio src="http://127.0.0.1:9/a" autoplay></audio>
<link rel="stylesheet" href="http://127.0.0.1:9/c.css"><style>@import url(http://127.0.0.1:9/d.css); body{background:url(http://127.0.0.1:9/b.png)} main{display:none!important}</style>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/r"><base href="http://127.0.0.1:9/">
<form action="http://127.0.0.1:9/p"><input name="x" autofocus onfocus="document.documentElement.dataset.owned='focus'"></form>
<a href="javascript:document.documentElement.dataset.owned='link'">点我</a><body onload="document.documentElement.dataset.owned='body'">
<template><script>document.documentElement.dataset.owned='template'</script></template><math><mtext></style><img src=x onerror="document.documentElement.dataset.owned='math'"></mtext></math>
`;

for (const way of ['file', 'paste'] as const) {
  test(`a hostile page by ${way} is read without running or asking for anything`, async ({ page }) => {
    const app = new App(page);
    await app.visit();
    const address = page.url();
    const text = readSample('page.html').text.replace(
      '<div class="article">',
      `${attacks}<div class="article">`,
    );
    if (way === 'file') await app.choose(['page.html', text]);
    else await app.paste({ html: text, text: '' });
    await new Grid(page).shows('proactive.fees.amount', '1234.5678');
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => document.documentElement.dataset.owned)).toBeUndefined();
    expect(page.url()).toBe(address);
    await expect(page.locator('iframe, object, embed, video, form[action]')).toHaveCount(0);
    await expect(page.locator('[data-narrative]')).not.toContainText('dataset');
  });
}

test('markup in a text file stays text', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose([
    'report.txt',
    good.replace(
      '一、总体情况',
      '一、总体情况\n<img src=x onerror="document.documentElement.dataset.owned=1">',
    ),
  ]);
  await expect(page.locator('[data-narrative]')).toContainText('<img src=x');
  expect(await page.evaluate(() => document.documentElement.dataset.owned)).toBeUndefined();
});

const hugeTables: readonly (readonly [string, string])[] = [
  [
    'spans without end',
    '<table><tr><td colspan="1000000" rowspan="1000000">本年新制作数量</td></tr></table>',
  ],
  [
    'a hundred thousand rows',
    `<table>${'<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td></tr>'.repeat(100_000)}</table>`,
  ],
  ['tables in tables', `${'<table><tr><td>'.repeat(2_000)}总计${'</td></tr></table>'.repeat(2_000)}`],
];

for (const [what, html] of hugeTables) {
  test(`${what} end in a sentence or in a partial result`, async ({ page }) => {
    const app = await withReport(page);
    await app.choose(['huge.html', `<p>某局2021年政府信息公开工作年度报告</p>${html}`]);
    const said = await app.alert.count();
    if (said > 0) await isUntouched(page);
    else await expect(page.locator('[data-narrative]')).toBeVisible();
    await app.choose(['tab-cells.txt', good]);
    await new Grid(page).shows('requests.received.natural', '6');
  });
}
