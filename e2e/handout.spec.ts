import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
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
