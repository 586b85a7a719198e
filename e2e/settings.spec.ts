import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';

const book = (page: Page) => page.getByRole('main', { name: '勾稽规则手册' });

async function openRule(page: Page, number: RegExp): Promise<void> {
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '规则手册' }).click();
  await page.getByRole('navigation', { name: '规则目录' }).getByRole('button', { name: number }).click();
}

test('an office weighs a rule otherwise, hands its settings out, and takes them back', async ({ page }) => {
  const app = new App(page);
  const findings = new Findings(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await app.settled();
  const before = await findings.list();
  await openRule(page, /R02/);
  await book(page).getByLabel('级别').selectOption('hint');
  await page.keyboard.press('Escape');
  await app.settled();
  await expect(findings.of('requests.outcomes').first()).toHaveAttribute('data-severity', 'hint');
  await expect(findings.of('requests.outcomes').first()).toContainText('按设置，这一条由错误改为提示');
  expect((await app.exportJson()).json).toMatchObject({
    settings: { severities: { 'requests.outcomes': 'hint' } },
  });

  // Kept in this browser.
  await page.reload();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await expect(findings.of('requests.outcomes').first()).toHaveAttribute('data-severity', 'hint');

  await openRule(page, /^全部规则/);
  const waiting = page.waitForEvent('download');
  await book(page).getByRole('button', { name: '导出设置' }).click();
  const saved = await waiting;
  const file = readFileSync(await saved.path(), 'utf8');
  expect(saved.suggestedFilename()).toBe('勾稽设置.json');
  await book(page).getByRole('button', { name: '全部按规则' }).click();
  await expect(book(page)).toContainText('没有改动，全部按规则');
  await page.keyboard.press('Escape');
  await app.settled();
  expect(await findings.list()).toEqual(before);

  await app.drop('设置.json', file);
  await expect(page.getByRole('status').filter({ hasText: '已采用设置文件' })).toBeVisible();
  await expect(findings.of('requests.outcomes').first()).toHaveAttribute('data-severity', 'hint');
  await openRule(page, /^全部规则/);
  await book(page).getByRole('button', { name: '撤销设置改动' }).click();
  await page.keyboard.press('Escape');
  await app.settled();
  expect(await findings.list()).toEqual(before);
});

test('a rule that is off is among what was not checked', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await openRule(page, /R02/);
  await book(page).getByLabel('级别').selectOption('off');
  await page.keyboard.press('Escape');
  await expect(new Findings(page).of('requests.outcomes')).toHaveCount(0);
  await page.getByText(/^未核对 \d+ 项/).click();
  await expect(page.getByText('没有核对：设置里关掉了这条规则。')).toBeVisible();
});

test('the day of publication is set in two lists, and wrong settings are refused with a sentence', async ({
  page,
}) => {
  const app = new App(page);
  await app.visit();
  await page.getByRole('button', { name: '规则手册' }).click();
  await page.getByRole('navigation', { name: '规则目录' }).getByRole('button', { name: /R38/ }).click();
  await book(page).getByLabel('政府部门：日').selectOption('20');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '规则手册' }).click();
  await expect(book(page)).toContainText('政府部门最迟 1 月 20 日公布');
  await app.drop('设置.json', '{"format":"gouji-settings","version":1,"deadlines":{"department":"02-30"}}');
  await expect(app.alert).toContainText('“deadlines.department”不对');
  await expect(book(page)).toContainText('政府部门最迟 1 月 20 日公布');
});
