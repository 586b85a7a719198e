import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { readSample } from './samples/read.ts';

const pending = 'disputes.suitAfterReview.pending';
const total = 'disputes.suitAfterReview.total';

/** A report in which 复议后起诉 has 3 pending cases beside a total of 0: either may be wrong. */
async function openTie(app: App): Promise<void> {
  await app.visit();
  await app.choose(['tab-cells.txt', readSample('tab-cells.txt').text]);
  await app.settled();
  await app.page.locator(`[data-cell="${pending}"]`).click();
  await app.page.keyboard.type('3');
  await app.page.keyboard.press('Enter');
  await app.settled();
}

test('all ties are listed; a cell that is right leaves the list, by mouse, by key and after a reload', async ({
  page,
}) => {
  const app = new App(page);
  await openTie(app);
  const finding = page.locator('[data-check="disputes.total"]');
  await page.locator(`[data-cell="${pending}"]`).click();
  await expect(finding.locator('[data-proposal]')).toHaveCount(2);
  await page.keyboard.press('Alt+L');
  await app.settled();
  await expect(finding.locator('[data-proposal]')).toHaveCount(1);
  await expect(finding.locator('[data-proposal]')).toContainText('总计 改为 3');
  const cell = page.locator(`[data-cell="${pending}"]`);
  await expect(cell.locator('.right')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: '已确认无误' })).toHaveCount(1);
  await page.reload();
  await app.settled();
  await expect(cell.locator('.right')).toHaveCount(1);
  await expect(page.getByText('已确认无误 1 格')).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByText('已确认无误')).toHaveCount(0);
  await page.locator(`[data-cell="${pending}"]`).click();
  await finding.getByRole('button', { name: /总计 改为 3.*没有错/ }).click();
  await app.settled();
  await expect(finding.locator('[data-proposal]')).toHaveText(['行政诉讼（复议后起诉） · 尚未审结 改为 0']);
});

test('one click settles a cell and the prose that disagreed with it, one undo brings all back', async ({
  page,
}) => {
  const app = new App(page);
  await app.visit();
  await app.choose(['clean-2021.html', readSample('clean-2021.html').text]);
  await app.settled();
  await page.locator('[data-cell="requests.received.total"]').click();
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await app.settled();
  const finding = page.locator('[data-check="requests.balance"]');
  await expect(finding).toHaveCount(1);
  await finding.locator('[data-proposal="0"]').click();
  await expect(page.locator('[data-severity="error"]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(finding).toHaveCount(1);
  await expect(page.locator('[data-cell="requests.received.total"]')).toHaveAttribute('data-value', '80');
});

test('the exported file keeps what was called right', async ({ page }) => {
  const app = new App(page);
  await openTie(app);
  await page.locator(`[data-cell="${total}"]`).click();
  await page.keyboard.press('Alt+L');
  await app.settled();
  const { json } = await app.exportJson();
  expect(json).toMatchObject({ decisions: [{ key: `locked:${total}=0`, kind: 'locked', reason: '' }] });
});
