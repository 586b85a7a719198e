import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Coverage } from './pages/coverage.ts';
import { Findings } from './pages/findings.ts';
import { Narrative } from './pages/narrative.ts';

const test = base.extend<{ app: App; prose: Narrative; findings: Findings; coverage: Coverage }>({
  app: async ({ page }, use) => {
    const app = new App(page);
    await app.visit();
    await app.openSample('pdf-tabs.txt');
    await use(app);
  },
  prose: async ({ page }, use) => use(new Narrative(page)),
  findings: async ({ page }, use) => use(new Findings(page)),
  coverage: async ({ page }, use) => use(new Coverage(page)),
});

const decisionsIn = (json: unknown) => (json as { readonly decisions?: readonly object[] }).decisions;

test('every number of the prose is counted in the header, and one click goes to the first of a class', async ({
  app,
  coverage,
  prose,
  page,
}) => {
  expect(await app.attempts()).toBe(1);
  const counts = await coverage.counts();
  expect(Object.keys(counts)).toEqual(['相符', '不符', '无法核对', '非数字']);
  await coverage.chip('相符').click();
  await expect.poll(() => prose.selection()).toBe('57条');
  await coverage.tells('57条', '相符', '所列 4 项之和是 57，相符。');
  await page.keyboard.press('F9');
  await expect.poll(() => prose.selection()).toBe('31条');
  await expect(coverage.panel).toContainText(`第 2 处，共 ${counts.相符} 处`);
  await page.keyboard.press('Shift+F9');
  await page.keyboard.press('Shift+F9');
  await expect(coverage.panel).toContainText(`第 ${counts.相符} 处`);
  await coverage.panel.getByRole('button', { name: '关闭' }).click();
  await expect(coverage.panel).toHaveCount(0);
});

test('a figure that the person links to a cell is judged, undone, exported and restored', async ({
  app,
  coverage,
  findings,
  prose,
  page,
}) => {
  await prose.placeAfter('安排造林项目8');
  await page.keyboard.press('ArrowLeft');
  await coverage.tells('8个', '无法核对', '没有与它对应的数');
  await coverage.bar.getByRole('button', { name: '这是…' }).click();
  await page.locator('[data-cell="requests.granted.total"]').click();
  await expect(coverage.lined('disagrees', '8')).not.toHaveCount(0);
  await expect(findings.of('prose.table')).toHaveCount(1);
  await coverage.tells('8个', '不符', '对应表三“（一）予以公开 · 总计”，表格是 1，不符。');
  await app.settled();
  const { text, json } = await app.exportJson();
  expect(decisionsIn(json)).toEqual([
    {
      key: 'figure:安排造林项目□',
      kind: 'linked',
      reason: '',
      on: expect.any(String),
      cells: ['requests.granted.total'],
    },
  ]);
  await page.keyboard.press('Control+z');
  await expect(findings.of('prose.table')).toHaveCount(0);
  await expect(coverage.lined('disagrees', '8')).toHaveCount(0);
  await app.choose(['again.json', text]);
  await expect(findings.of('prose.table')).toHaveCount(1);
});

test('a total is chosen from a list by keyboard', async ({ app, coverage, findings, prose, page }) => {
  expect(await app.attempts()).toBe(1);
  await prose.placeAfter('安排造林项目8');
  await page.keyboard.press('ArrowLeft');
  await coverage.bar.getByRole('button', { name: '这是…' }).press('Enter');
  const list = coverage.bar.getByRole('combobox');
  await expect(list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await coverage.bar.getByRole('button', { name: '这是…' }).press('Enter');
  await list.selectOption({ label: '表三“（一）予以公开 · 总计”' });
  await expect(findings.of('prose.table')).toHaveCount(1);
  await coverage.bar.getByRole('button', { name: '恢复自动核对' }).press('Enter');
  await expect(findings.of('prose.table')).toHaveCount(0);
});

test('不是数字 holds while other words are edited, and is taken back from the list', async ({
  app,
  coverage,
  prose,
  page,
}) => {
  const before = await coverage.counts();
  await prose.placeAfter('六部');
  await page.keyboard.press('ArrowLeft');
  await coverage.tells('六部分');
  await coverage.bar.getByRole('button', { name: '不是数字' }).click();
  await expect(coverage.lined('notFigure', '六部分')).toHaveCount(1);
  // The editor puts its own selection back a moment after it gets the focus.
  await prose.text.focus();
  await page.waitForTimeout(100);
  await prose.placeAfter('本年度报告根据');
  await page.keyboard.type('了');
  await prose.says('根据了');
  await app.settled();
  await expect(coverage.lined('notFigure', '六部分')).toHaveCount(1);
  await coverage.chip('非数字').click();
  await coverage.panel.getByRole('button', { name: '恢复' }).click();
  await expect(coverage.lined('unchecked', '六部分')).toHaveCount(1);
  expect(await coverage.counts()).toEqual(before);
});

test('under the mouse a figure says what it restates, and its cell lights up', async ({
  app,
  coverage,
  page,
}) => {
  expect(await app.attempts()).toBe(1);
  await coverage.chip('相符').click();
  await coverage.tells('57条');
  await coverage.lined('agrees', '1件').first().hover();
  await expect(page.getByRole('tooltip')).toContainText('对应表三“一、本年新收 · 总计”，表格是 1，相符。');
  await expect(page.locator('[data-cell="requests.received.total"]')).toHaveClass(/kin/);
  await page.getByRole('button', { name: '勾稽' }).hover();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(page.locator('[data-cell="requests.received.total"]')).not.toHaveClass(/kin/);
});

test('a finding moves with its words and goes when they go', async ({
  app,
  findings,
  coverage,
  prose,
  page,
}) => {
  expect(await app.attempts()).toBe(1);
  await prose.placeAfter('公开信息5');
  await page.keyboard.press('Delete');
  await page.keyboard.type('8');
  await expect(findings.of('prose.parts')).toHaveCount(1);
  await prose.placeAfter('县林业局全年在');
  await page.keyboard.type('本');
  await expect(findings.of('prose.parts')).toHaveCount(1);
  await expect(coverage.lined('disagrees', '58条')).toHaveCount(1);
  await findings.of('prose.parts').click({ position: { x: 5, y: 5 } });
  await expect.poll(() => prose.selection()).toContain('58');
  await page.keyboard.press('Delete');
  await expect(findings.of('prose.parts')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`panel, notes and question, ${colorScheme}: nothing for axe to find`, async ({
    app,
    coverage,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await app.attempts()).toBe(1);
    const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const violations = async () => {
      const found = await new AxeBuilder({ page }).withTags(rules).analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`);
    };
    await coverage.chip('无法核对').click();
    await expect(coverage.panel).toBeVisible();
    await coverage.bar.getByRole('button', { name: '不核对' }).waitFor();
    expect(await violations()).toEqual([]);
    await coverage.bar.getByRole('button', { name: '这是…' }).click();
    await expect(coverage.bar.getByRole('combobox')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
