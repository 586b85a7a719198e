import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildDocx, cell, paragraph, row, table } from '../src/sources/word/word.testkit.ts';
import { expect, singleFileUrl, test } from './fixtures.ts';
import { render } from './generate/render.ts';
import { App } from './pages/app.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';
import { shapeNamed } from './word/reports.ts';

const across = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const figures = ['1', '0', '0', '0', '2', '0', '0', '0', '0', '0', '0', '1', '0', '0', '1'];

/** Table 四 as Word writes it; 行政复议 does not add up. */
const disputes = table([
  row([cell('行政复议', across(5) + begins), cell('行政诉讼', across(10))]),
  row([cell('', across(5) + goesOn), cell('未经复议直接起诉', across(5)), cell('复议后起诉', across(5))]),
  row([...results, ...results, ...results].map((text) => cell(text))),
  row(figures.map((text) => cell(text))),
]);

const numbered = (text: string) =>
  paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

const report = buildDocx({
  body: [
    paragraph('青石县水务局2021年政府信息公开工作年度报告'),
    numbered('总体情况'),
    paragraph('全年主动公开政府信息30条。'),
    numbered('主动公开政府信息情况'),
    numbered('收到和处理政府信息公开申请情况'),
    numbered('政府信息公开行政复议、行政诉讼情况'),
    disputes,
  ].join(''),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});

const outputs = [
  ['the site', '/'],
  ['the single file', singleFileUrl],
] as const;

for (const [name, address] of outputs)
  test(`${name} reads a Word file, its automatic numbers and its merged cells`, async ({ page }) => {
    const app = new App(page);
    await app.visit(address);
    await app.choose(['年报.docx', report]);
    await new Grid(page).shows('disputes.suitAfterReview.corrected', '1');
    await expect(page.locator('[data-narrative]')).toContainText('四、政府信息公开行政复议、行政诉讼情况');
    const [finding] = await new Findings(page).list();
    expect(finding).toBe('error disputes.total disputes.review.total');
    await page.keyboard.press('Alt+o');
    await expect(page.locator('.source')).toContainText('行政复议\t行政诉讼');
  });

/** The report office-2019 of e2e/word: its 复议 do not add up. */
for (const [name, address, ending] of [
  ['the site', '/', 'office.doc'],
  ['the site', '/', 'wps.docx'],
  ['the single file', singleFileUrl, 'office.doc'],
] as const)
  test(`${name} shows the tables of a word processor (.${ending}) and what is wrong in them`, async ({
    page,
  }) => {
    const app = new App(page);
    await app.visit(address);
    await app.choose([
      `年报.${ending}`,
      readFileSync(new URL(`word/office-2019.${ending}`, import.meta.url)),
    ]);
    await new Grid(page).shows('disputes.suitDirect.total', '2');
    const findings = await new Findings(page).list();
    expect(findings).toContain('error disputes.total disputes.review.total');
  });

for (const shape of ['rtf-word', 'mhtml'])
  test(`what is no Word file under such a name is read as well: ${shape}`, async ({ page }) => {
    const { input, report } = render({ seed: 7, form: '2021', shape: shapeNamed(shape), noises: [] });
    if (input.kind !== 'file') throw new Error('no file');
    const app = new App(page);
    await app.visit();
    await app.choose([input.name, input.bytes]);
    const total = report.tables[1]?.cells.get('requests.received.total')?.printed ?? '';
    await new Grid(page).shows('requests.received.total', total);
  });

/** The names of what is kept in this browser. */
const keptKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('gouji');
        opening.onsuccess = () => {
          const keys = opening.result.transaction('workspace').objectStore('workspace').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );

test('the Word file stays with its report until everything is deleted', async ({ page }) => {
  const app = new App(page);
  await app.visit();
  await app.choose(['年报.docx', report]);
  await expect.poll(async () => (await keptKeys(page)).some((key) => key.startsWith('original:'))).toBe(true);
  await page.reload();
  await new Grid(page).shows('disputes.review.total', '2');
  await page.getByTitle('回到开始页').click();
  await page.getByRole('button', { name: '全部删除' }).click();
  await page.getByRole('button', { name: '确定删除' }).click();
  await expect
    .poll(async () => (await keptKeys(page)).some((key) => key.startsWith('original:')))
    .toBe(false);
});

const broken: readonly (readonly [string, Uint8Array])[] = [
  ['that was cut off', report.slice(0, report.length - 200)],
  ['that bursts', buildDocx({ body: '', others: { 'word/document.xml': new Uint8Array(16_000_000) } })],
  [
    'that defines entities',
    buildDocx({ body: '', others: { 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "1">]><w>&a;</w>' } }),
  ],
];

for (const [what, bytes] of broken)
  test(`a Word file ${what} is refused in a sentence, the open report stays`, async ({ page }) => {
    const app = new App(page);
    await app.visit();
    await app.choose(['年报.docx', report]);
    await app.choose(['另一份.docx', bytes]);
    await expect(app.alert).toHaveText(/[\u4e00-\u9fff]{4,}.*。$/);
    await new Grid(page).shows('disputes.review.total', '2');
  });
