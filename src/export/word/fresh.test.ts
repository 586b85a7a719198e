import { describe, expect, it } from 'vitest';
import type { FormId } from '../../forms/form.ts';
import { formTables } from '../../forms/forms.ts';
import { noChanges } from '../../log/changes.ts';
import { makeReviewer, read } from '../../pipeline.ts';
import { openPackage } from '../../sources/package/package.ts';
import { filledTable } from '../../tables/filled.testkit.ts';
import { copyTable } from '../copied-table.ts';
import { printTable } from '../printed-table.ts';
import { writeFreshWord } from './fresh.ts';
import { freshBlocks } from './fresh-blocks.ts';

const parts: Readonly<Record<FormId, readonly string[]>> = {
  '2014': [
    '一、主动公开情况',
    '全年公开9条。',
    '青渡区统计局',
    '2018年1月9日',
    '附件：政府信息公开情况统计表',
  ],
  '2019': ['一、总体情况', '全年公开9条。'],
  '2021': ['一、总体情况', '全年公开9条，**重点**突出。'],
};

const ending = [
  '五、存在的主要问题及改进情况',
  '人手不足。',
  '六、其他需要报告的事项',
  '无。',
  '青渡区统计局',
  '2022年1月9日',
];

/** A report pasted from a page, every figure another one. */
async function report(form: FormId) {
  const year = { '2014': 2017, '2019': 2020, '2021': 2021 }[form];
  const tables = formTables[form].flatMap((table) => {
    const ids = Object.keys(filledTable(table).cells);
    const filled = filledTable(table, Object.fromEntries(ids.map((id, i) => [id, i === 3 ? null : i])));
    const title = form === '2014' ? '' : `<p>${table.title}</p>`;
    return [title, copyTable(printTable(filled)).html];
  });
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`);
  const title = `<h1>青渡区统计局${year}年政府信息公开工作年度报告</h1>`;
  const html = [title, ...lines(parts[form]), ...tables, ...lines(form === '2014' ? [] : ending)].join('\n');
  const reading = await read({ kind: 'paste', text: '', html });
  return { reading, review: makeReviewer(reading).review(noChanges(reading)) };
}

describe('a report as a new Word file', () => {
  for (const form of ['2014', '2019', '2021'] as const)
    it(`of form ${form} is read back with the same figures and the same words`, async () => {
      const { reading, review } = await report(form);
      const bytes = await writeFreshWord(reading, review);
      const again = await read({ kind: 'file', name: '年报.docx', bytes });
      expect(again.narrative).toBe(reading.narrative.replace(/\*\*/g, ''));
      expect(again.form).toBe(form);
      expect(again.tables.map(({ id }) => id)).toEqual(reading.tables.map(({ id }) => id));
      for (const table of reading.tables)
        for (const { id, raw, state } of Object.values(table.cells)) {
          const cell = again.tables.find((each) => each.id === table.id)?.cells[id];
          expect([id, cell?.raw, cell?.state]).toEqual([id, raw, state]);
        }
    });

  it('repeats the header of table 三 on every page and tears no row', async () => {
    const { reading, review } = await report('2021');
    const xml = openPackage(await writeFreshWord(reading, review)).read('word/document.xml')?.text ?? '';
    const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    expect(rows.filter((row) => row.includes('<w:tblHeader')).length).toBe(3 + 3);
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
  });

  it('sets office and date on the right, and a table that has no part behind everything', async () => {
    const { reading, review } = await report('2021');
    const blocks = freshBlocks(reading, review);
    expect(blocks.flatMap((block) => (block.kind === 'signature' ? [block.text] : []))).toEqual(
      ending.slice(-2),
    );
    const [requests] = review.tables.filter(({ id }) => id === 'requests');
    const copy = requests && { ...requests, id: 'requests@city', span: { start: 0, end: 0 } };
    const withCopy = freshBlocks(reading, { ...review, tables: copy ? [copy] : [] });
    expect(withCopy.slice(-2).map(({ kind }) => kind)).toEqual(['caption', 'table']);
  });

  it('holds no character that XML cannot hold', async () => {
    const { reading, review } = await report('2021');
    const narrative = review.narrative.replace('无。', '无\u0001\ud800。');
    const bytes = await writeFreshWord(reading, { ...review, narrative });
    const again = await read({ kind: 'file', name: '年报.docx', bytes });
    expect(again.narrative).toContain('\n无。\n');
  });
});
