import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, singleFileUrl, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Composition } from './pages/composition.ts';

const book = (page: Page) => page.getByRole('main', { name: '勾稽规则手册' });
const contents = (page: Page) => page.getByRole('navigation', { name: '规则目录' });

async function openFromView(page: Page): Promise<void> {
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '规则手册' }).click();
  await expect(book(page)).toBeVisible();
}

test('the handbook is opened from the start screen, searched and left by keyboard', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  const opener = page.getByRole('button', { name: '规则手册' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: '查找规则' })).toBeFocused();
  await page.keyboard.type('r1');
  await expect(contents(page).getByRole('status')).toHaveText('1 条规则');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(book(page).getByRole('heading', { level: 2, name: /^表三各列/ })).toBeVisible();
  await expect(book(page)).toContainText('requests.balance');
  await expect(book(page).getByText('收到 2 件，（七）总计填了 0')).toBeVisible();
  // The check itself has spoken, and its cells are marked.
  await expect(book(page).locator('.example-said').first()).toContainText('错误：');
  await expect(book(page).locator('td.example-marked').first()).toBeVisible();
  await expect(book(page)).toContainText('相符，不提示');
  await page.keyboard.press('Escape');
  await expect(book(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a finding leads to its rule, and the rule back to the finding', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: '依据' }).first().click();
  const link = page.getByRole('button', { name: /^规则 R\d/ });
  await link.click();
  await expect(book(page).getByText('为什么')).toBeVisible();
  await expect(page.locator('[data-narrative]')).toBeHidden();
  // The keys of the workbench rest meanwhile.
  await page.keyboard.press('Control+.');
  await expect(app.main).toHaveAttribute('data-revision', '0');
  await book(page).getByRole('button', { name: '返回' }).click();
  await expect(link).toBeFocused();
  await expect(page.locator('[data-narrative]')).toBeVisible();
});

test('another report closes the book', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await openFromView(page);
  await app.openSample('clean-2021.html');
  await expect(book(page)).toHaveCount(0);
});

test('what an input method composes is looked for when it is committed', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await page.getByRole('button', { name: '规则手册' }).click();
  const status = contents(page).getByRole('status');
  const all = await status.textContent();
  const ime = await Composition.on(page);
  await ime.compose('jie');
  await expect(status).toHaveText(all ?? '');
  await ime.commit('结转');
  await expect(status).not.toHaveText(all ?? '');
  await expect(page.getByRole('searchbox')).toHaveValue('结转');
});

test('the book is printed whole, or one page of it', async ({ page }) => {
  // Every rule's examples are checked before the whole book is printed: long work on a busy machine.
  test.slow();
  const app = new App(page);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await openFromView(page);
  await page.getByRole('button', { name: '打印全部' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true', { timeout: 60_000 });
  const pages = await book(page).getByRole('article').count();
  expect(await contents(page).getByRole('status').textContent()).toBe(`${pages} 条规则`);
  await page.emulateMedia({ media: 'print' });
  await expect(contents(page)).toBeHidden();
  await expect(page.locator('.paper')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(book(page).getByRole('article')).toHaveCount(1);
});

test('the book lies in the single file, too', async ({ page }) => {
  const app = new App(page);
  await app.visit(singleFileUrl);
  await page.getByRole('button', { name: '规则手册' }).click();
  await contents(page)
    .getByRole('button', { name: /按期公布/ })
    .click();
  await expect(book(page).locator('mark').first()).toHaveText('2023年2月14日');
});

for (const scheme of ['light', 'dark'] as const)
  test(`nothing for axe to find in the book, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const app = new App(page);
    await app.visit();
    await page.getByRole('button', { name: '规则手册' }).click();
    const seen = async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
    };
    expect(await seen()).toEqual([]);
    await contents(page).getByRole('button', { name: /R26/ }).click();
    await expect(book(page).locator('td.example-marked').first()).toBeVisible();
    expect(await seen()).toEqual([]);
  });
