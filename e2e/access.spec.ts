import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const screens: readonly (readonly [string, (app: App) => Promise<void>])[] = [
  ['the start screen', async () => undefined],
  ['the workbench with findings', (app) => app.openSample('pdf-tabs.txt')],
  [
    'the workbench with a cell active and a finding chosen',
    async (app) => {
      await app.openSample('tab-cells.txt');
      await app.page.keyboard.press('F8');
    },
  ],
  ['a clean report', (app) => app.openSample('clean-2021.html')],
  ['a report without tables', (app) => app.openSample('no-tables-2018.txt')],
  [
    'the open menu',
    async (app) => {
      await app.openSample('pdf-tabs.txt');
      await app.page.getByRole('button', { name: '导出', exact: true }).click();
    },
  ],
  ['a refused file', (app) => app.choose(['empty.txt', ''])],
];

for (const scheme of ['light', 'dark'] as const)
  for (const [name, show] of screens)
    test(`${name}, ${scheme}: nothing for axe to find`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const app = new App(page);
      await app.visit();
      await show(app);
      expect(await violations(page)).toEqual([]);
    });

/** What the keyboard comes to, in order, from the top of the page until it starts over. */
async function tabStops(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      return (
        element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? element.tagName
      );
    });
    if (stop === '') break;
    stops.push(stop);
    // Tab goes from cell to cell: Esc, then Tab, leads out of the grid.
    if (await page.evaluate(() => document.activeElement?.matches('.sheets input') ?? false))
      await page.keyboard.press('Escape');
  }
  return stops;
}

test('everything on the workbench is reached by keyboard', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = (await tabStops(page)).join('\n');
  for (const words of ['勾稽', '导出', '正文', '一、本年新收', '总计']) expect(stops).toContain(words);
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, a[href], summary')]
      .filter(
        (element) => element.offsetParent !== null && element.tabIndex < 0 && !element.matches('[type=file]'),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(unreachable).toEqual([]);
});

test('every focused control shows that it is focused', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return true;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    });
    expect(shown).toBe(true);
  }
});

test('at 200 % zoom nothing is lost and nothing runs out of the page', async ({ page }) => {
  // 1366 × 768 at 200 %: the page has half as many CSS pixels.
  await page.setViewportSize({ width: 683, height: 384 });
  const app = new App(page);
  await app.visit();
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  expect(await isWide()).toBe(false);
  await app.openSample('pdf-tabs.txt');
  expect(await isWide()).toBe(false);
  for (const place of ['[data-narrative]', '[data-cell="requests.carriedOut.total"]', '[data-check]']) {
    await page.locator(place).first().scrollIntoViewIfNeeded();
    await expect(page.locator(place).first()).toBeInViewport();
  }
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByRole('menuitem').filter({ hasText: 'JSON' })).toBeInViewport();
});

test('in 1366 × 625 table 三 keeps （七）总计 and 四 in view', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const app = new App(page);
  await app.visit();
  await app.openSample('pdf-tabs.txt');
  await page.keyboard.press('F8');
  await expect(page.locator('[data-cell="requests.processed.natural"]')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-cell="requests.carriedOut.natural"]')).toBeInViewport({ ratio: 1 });
});
