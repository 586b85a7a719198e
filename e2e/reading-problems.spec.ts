import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { Narrative } from './pages/narrative.ts';
import { Source } from './pages/source.ts';
import { blanksDropped, figuresOfFour, oneRowDropped, tornReport, withoutHeads } from './samples/damage.ts';

async function open(page: Page, name: string, text: string) {
  const app = new App(page);
  await app.visit();
  await app.choose([name, text]);
  return { app, grid: new Grid(page), source: new Source(page), findings: new Findings(page) };
}

const torn = 'requests.received.business';
const lost = 'requests.denied.thirdParty.legal';
const dropped = 'requests.notProcessed.repeat.legal';
const first = 'disputes.review.upheld';

test('a doubtful figure says so, shows its place in the source, and can be confirmed', async ({ page }) => {
  const { grid, source, app } = await open(page, 'torn.html', tornReport());
  await expect(grid.cell(torn)).toHaveAttribute('data-state', 'doubtful');
  await grid.activate(torn);
  await expect(page.locator('.problem')).toContainText('这一格读作 10，没有把握：原文是“1 0”');
  await page.getByRole('button', { name: '看原文', exact: true }).click();
  await source.marks('1 0');
  await page.getByRole('button', { name: '确认是 10' }).click();
  await expect(grid.cell(torn)).toHaveAttribute('data-state', 'figure');
  await grid.shows(torn, '10');
  const { json } = await app.exportJson();
  expect(json.edits).toEqual([{ cell: torn, from: 10, to: 10 }]);
});

test('typing the same figure over a doubtful one settles it too', async ({ page }) => {
  const { grid } = await open(page, 'torn.html', tornReport());
  await grid.type(torn, '10');
  await expect(grid.cell(torn)).toHaveAttribute('data-state', 'figure');
  await page.keyboard.press('Control+z');
  await expect(grid.cell(torn)).toHaveAttribute('data-state', 'doubtful');
});

test('a row that lost figures is unreadable and says how many stand there', async ({ page }) => {
  const { grid, source } = await open(page, 'dropped.txt', blanksDropped());
  await expect(grid.cell(dropped)).toHaveAttribute('data-state', 'unreadable');
  await grid.shows(dropped, '');
  await grid.activate(dropped);
  await expect(page.locator('.problem')).toContainText(
    '这一格读不准：原文“0 0 0 0”有 4 个数字，表格有 7 列。请照原件填写。',
  );
  await page.keyboard.press('Alt+o');
  await source.marks('0 0 0 0');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await grid.shows(dropped, '0');
});

test('a cell that is not printed: the source shows where it should stand', async ({ page }) => {
  const { grid, source } = await open(page, 'torn.html', tornReport());
  await expect(grid.cell(lost)).toHaveAttribute('data-state', 'missing');
  await grid.activate(lost);
  await page.keyboard.press('Alt+o');
  await expect(source.drawer).toContainText('应当在虚线处');
  const gap = source.drawer.locator('.source-gap');
  await expect(gap).toContainText('3.危及“三安全一稳定”');
  await expect(gap).toBeInViewport();
});

test('the source follows the active cell and closes with Esc or its key', async ({ page }) => {
  const { grid, source } = await open(page, 'torn.html', tornReport());
  await grid.activate('requests.received.natural');
  await page.keyboard.press('Alt+o');
  await source.marks('7');
  await page.keyboard.press('ArrowRight');
  await source.marks('1 0');
  await page.keyboard.press('Escape');
  await source.isOpen(false);
  await grid.isActive(torn);
  await page.keyboard.press('ArrowRight');
  await grid.isActive('requests.received.research');
  await page.keyboard.press('Alt+o');
  await source.isOpen();
  await page.keyboard.press('Alt+o');
  await source.isOpen(false);
});

test('Esc while writing takes back the letters and leaves the source open', async ({ page }) => {
  const { grid, source } = await open(page, 'torn.html', tornReport());
  await grid.activate(torn);
  await page.keyboard.press('Alt+o');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await source.isOpen();
  await expect(grid.cell(torn)).toHaveAttribute('data-state', 'doubtful');
});

test('what was not read is a card of its own, each place one click away, and no finding', async ({
  page,
}) => {
  const { grid, source, findings } = await open(page, 'dropped.txt', blanksDropped());
  const card = page.locator('.card-unread').filter({ hasText: '表三' });
  await expect(card).toContainText('表三有 21 格没有读准');
  await expect(card.locator('[data-check]')).toHaveCount(0);
  await card.getByRole('button', { name: '2.重复申请 · 整行 7 格' }).click();
  await grid.isActive('requests.notProcessed.repeat.natural');
  await source.marks('0 0 0 0');
  const sums = (await findings.list()).filter((line) => / requests\.(?:balance|outcomes|total)/.test(line));
  expect(sums).toEqual([]);
});

test('what the sums leave to a row that was not read is filled in at a click, as one step', async ({
  page,
}) => {
  const { app, grid } = await open(page, 'dropped.txt', oneRowDropped());
  await app.settled();
  await expect(grid.cell(dropped)).toHaveAttribute('data-state', 'unreadable');
  const card = page.locator('.card-unread').filter({ hasText: '表三有 7 格没有读准' });
  await expect(card).toContainText('按勾稽关系都应为 0。');
  await grid.activate(dropped);
  await expect(page.locator('.problem')).toContainText('应为 0。');
  await card.getByRole('button', { name: '2.重复申请填 0、0、0、0、0、0、0' }).click();
  await grid.shows(dropped, '0');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(grid.cell(dropped)).toHaveAttribute('data-state', 'unreadable');
  await grid.activate(dropped);
  await page.keyboard.press('Control+.');
  await expect(grid.cell(dropped)).toHaveAttribute('data-state', 'figure');
});

test('a finding with words in the prose comes before the source', async ({ page }) => {
  const text = tornReport().replace('工作动态64条', '工作动态65条');
  const { source } = await open(page, 'torn.html', text);
  await page.keyboard.press('Alt+o');
  await source.isOpen();
  await page.getByRole('button', { name: /118条/ }).first().click();
  await source.isOpen(false);
  expect(await new Narrative(page).selection()).toContain('118');
});

test('a table that was not found is pointed out, all by keyboard, and undo takes it back', async ({
  page,
}) => {
  const { app, grid, source } = await open(page, 'heads.html', withoutHeads());
  const narrative = new Narrative(page);
  await expect(grid.cell(first)).toHaveCount(0);
  await page.getByRole('button', { name: '指认表四' }).focus();
  await page.keyboard.press('Enter');
  await source.marks('四、政府信息公开行政复议、行政诉讼情况');
  await source.selectLines(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '表四', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await grid.shows(first, '1');
  await grid.shows('disputes.suitAfterReview.total', '0');
  await expect(page.getByRole('button', { name: '指认表四' })).toHaveCount(0);
  await grid.activate(first);
  await source.marks('1');
  await page.keyboard.press('Escape');
  const { json } = await app.exportJson();
  expect(json.tables.disputes?.review).toMatchObject({ upheld: 1, total: 1 });
  const prose = (json.report.sections as readonly { text: string }[])
    .map((section) => section.text)
    .join('\n');
  expect(prose).not.toContain(figuresOfFour);
  expect(json.report.sections).toHaveLength(7);
  await page.keyboard.press('Control+z');
  await expect(grid.cell(first)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await grid.shows(first, '1');
  await narrative.text.waitFor();
});

test('words that are no table say so and change nothing', async ({ page }) => {
  const { app, source } = await open(page, 'heads.html', withoutHeads());
  await page.getByRole('button', { name: '指认表四' }).click();
  await page.getByRole('button', { name: '表四', exact: true }).click();
  await expect(source.drawer).toContainText('请先选中表四的文字');
  await source.text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: '表四', exact: true }).click();
  await expect(source.drawer).toContainText('没有认出表四的数字');
  await expect(app.main).toHaveAttribute('data-revision', '0');
});

test('an empty table is filled in by hand and kept in the exported file', async ({ page }) => {
  const { app, grid, findings } = await open(page, 'heads.html', withoutHeads());
  await page.getByRole('button', { name: '填表四的空表' }).click();
  await grid.isActive(first);
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await grid.shows(first, '1');
  await expect(findings.of('form.incomplete')).toContainText('还有 14 格没有填');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  const { name, text, json } = await app.exportJson();
  expect(json.tables.disputes?.review).toMatchObject({ upheld: 1, corrected: 0, pending: null });
  await app.choose([name, text]);
  await grid.shows(first, '1');
  expect((await app.exportJson()).json.tables).toEqual(json.tables);
});

test('an added table is there again after a reload', async ({ page }) => {
  const { app, grid } = await open(page, 'heads.html', withoutHeads());
  await page.getByRole('button', { name: '填表四的空表' }).click();
  await grid.type(first, '3');
  await page.waitForTimeout(300);
  await page.reload();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await grid.shows(first, '3');
});

test('a report without tables takes an empty one', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.openSample('no-tables-2018.txt');
  await page.getByRole('button', { name: '填统计表的空表' }).click();
  await expect(page.locator('[data-cell^="statistics."]').first()).toBeVisible();
});

test('in 1366 × 625 the line about the cell leaves table 三 its last rows', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const { grid } = await open(page, 'dropped.txt', blanksDropped());
  await grid.activate(dropped);
  await expect(grid.cell('requests.processed.natural')).toBeInViewport({ ratio: 1 });
  await expect(grid.cell('requests.carriedOut.natural')).toBeInViewport({ ratio: 1 });
});

for (const scheme of ['light', 'dark'] as const)
  test(`problems of reading and the open source, ${scheme}: nothing for axe to find`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const { grid } = await open(page, 'dropped.txt', blanksDropped());
    await grid.activate(dropped);
    await page.keyboard.press('Alt+o');
    const check = async () =>
      (
        await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
      ).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
    expect(await check()).toEqual([]);
    await new App(page).choose(['torn.html', tornReport()]);
    await grid.activate(torn);
    expect(await check()).toEqual([]);
  });

test('at 200 % zoom the source lies over the page and closes', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  const { grid, source } = await open(page, 'torn.html', tornReport());
  await grid.activate(torn);
  await page.keyboard.press('Alt+o');
  await source.marks('1 0');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)).toBe(false);
  await page.keyboard.press('Escape');
  await source.isOpen(false);
});
