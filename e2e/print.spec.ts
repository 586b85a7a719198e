import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';

test('a printed table has the merged headers of its form, side by side', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('pipe-rows.txt');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const displays = await page
    .locator('.paper th, .paper td')
    .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).display))]);
  expect(displays).toEqual(['table-cell']);
});
