import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { wordReport } from '../src/export/word/manuscript.testkit.ts';
import { partOf } from '../src/export/word/revise.testkit.ts';
import { formTables } from '../src/forms/forms.ts';
import { filledTable } from '../src/tables/filled.testkit.ts';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Grid } from './pages/grid.ts';
import { readSample } from './samples/read.ts';

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** What Ctrl+V brings into an empty field. */
async function pasted(page: Page): Promise<{ readonly html: string; readonly text: string }> {
  const field = await page.evaluateHandle(() => {
    const made = document.createElement('textarea');
    document.body.append(made);
    made.focus();
    made.addEventListener('paste', ({ clipboardData }) => {
      made.dataset.html = clipboardData?.getData('text/html');
      made.dataset.text = clipboardData?.getData('text/plain');
    });
    return made;
  });
  await page.keyboard.press('Control+V');
  await page.waitForFunction((made) => made.dataset.text !== undefined, field);
  return field.evaluate((made) => {
    const { html = '', text = '' } = made.dataset;
    made.remove();
    return { html, text };
  });
}

test('a table is copied with its merged cells and is a table again where it is pasted', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('clean-2021.html');
  const { tables } = (await app.exportJson()).json;
  await choose(page, '复制表三');
  await expect(page.getByRole('status').filter({ hasText: '已复制表三' })).toBeVisible();
  const { html, text } = await pasted(page);
  expect(html).toContain('colspan="7"');
  expect(text.split(/\r?\n/).length).toBe(28);

  const title =
    readSample('clean-2021.html').text.match(/<h1[^>]*>(.*?)<\/h1>/)?.[0] ??
    '<h1>2021年政府信息公开工作年度报告</h1>';
  await app.paste({ html: `${title}<p>三、收到和处理政府信息公开申请情况</p>${html}`, text: '' });
  expect((await app.exportJson()).json.tables.requests).toEqual(tables.requests);
});

const original = wordReport({
  form: '2021',
  tables: formTables['2021'].map((form) => filledTable(form, { 'requests.granted.total': null })),
  prose: ['2022年，我局主动公开政府信息57条，其中规范性文件3条，其他54条。'],
});

/** The file that is saved when the form is sent. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

test('a Word file comes back with the changed figures, as revisions or silently', async ({ page }) => {
  const app = new App(page);
  const grid = new Grid(page);
  await app.visit();
  await app.choose(['年报.docx', original]);
  await choose(page, 'Word 原件修改版…');
  await expect(page.getByRole('dialog')).toContainText('还没有改动');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await grid.type('requests.granted.natural', '2');
  await grid.type('requests.granted.total', '2');
  await page.reload();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await choose(page, 'Word 原件修改版…');
  await page.getByLabel('修订作者').fill('李雷');
  const tracked = await saved(page, () => page.keyboard.press('Enter'));
  expect(tracked.name).toBe('年报（修订）.docx');
  expect(partOf(tracked.bytes).match(/<w:(ins|del) [^>]*w:author="李雷"/g)?.length).toBe(3);
  await expect(page.getByRole('status').filter({ hasText: '写进 2 处改动' })).toBeVisible();

  await choose(page, 'Word 原件修改版…');
  await expect(page.getByLabel('修订作者')).toHaveValue('李雷');
  await page.getByRole('radio', { name: /直接改/ }).check();
  const silent = await saved(page, () => page.getByRole('button', { name: '保存 Word 文件' }).click());
  expect(silent.name).toBe('年报（已改）.docx');
  expect(partOf(silent.bytes)).not.toContain('w:author');

  const { tables } = (await app.exportJson()).json;
  for (const { name, bytes } of [tracked, silent]) {
    await app.choose([name, bytes]);
    expect((await app.exportJson()).json.tables).toEqual(tables);
  }
});

test('a report from anywhere is saved as a new Word file and read again', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('clean-2021.html');
  const { tables, report } = (await app.exportJson()).json;
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Word 原件修改版…' })).toHaveCount(0);
  const fresh = await saved(page, () => page.getByRole('menuitem', { name: 'Word 规范格式' }).click());
  expect(fresh.name).toMatch(/\.docx$/);
  await app.choose([fresh.name, fresh.bytes]);
  const again = (await app.exportJson()).json;
  expect(again.tables).toEqual(tables);
  expect(again.report.sections).toEqual(report.sections);
});
