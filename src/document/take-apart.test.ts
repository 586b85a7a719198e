import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Source, TableBlock } from '../sources/source.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { takeApart } from './take-apart.ts';

const plain = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);
const TABLE = '〔表〕';

/** Each line a paragraph, each 〔表〕 a table. */
function sourceOf(lines: readonly string[]): Source {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line): Block => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line !== TABLE) return { kind: 'paragraph', text: line, span };
    return { kind: 'table', shape: 'test', alignment: 'exact', rows: [], span } satisfies TableBlock;
  });
  return { kind: 'text', name: '', text, blocks };
}

const readPage = (...lines: string[]) => takeApart({ ...sourceOf(lines), kind: 'html' }, plain);
const read = (...lines: string[]) => takeApart(sourceOf(lines), plain);
const report = [
  '临溪市水务局2020年政府信息公开工作年度报告',
  '本报告所列数据的统计期限自2020年1月1日起至12月31日止。',
  '一、总体情况',
  '2020年，我局主动公开信息12条。',
  '二、主动公开政府信息情况',
  TABLE,
  '三、收到和处理政府信息公开申请情况',
  TABLE,
  '六、其他需要报告的事项',
  '无。',
  '临溪市水务局',
  '2021年1月20日',
];
const prose = report.filter((line) => line !== TABLE).join('\n');

describe('A source taken apart', () => {
  it('gives the paragraphs as lines with their places, and the tables between them', () => {
    const source = sourceOf(report);
    const document = takeApart(source, plain);
    expect(document.narrative).toBe(prose);
    expect(document.lines.map(({ start, end }) => source.text.slice(start, end)).join('\n')).toBe(prose);
    expect(document.tables.map(({ afterLine, annex }) => [afterLine, annex])).toEqual([
      [5, false],
      [6, false],
    ]);
    expect(document).toMatchObject({ pageDate: null, leftOut: [] });
  });

  it('leaves out the menus and the imprint of a saved page', () => {
    const page = [
      '设为首页 | 加入收藏',
      '新闻中心',
      '历年年报',
      '2019年年报',
      ...report,
      '分享到：微信 微博',
      '主办：临溪市人民政府　承办：临溪市人民政府办公室',
      '地址：清河路1号　电话：0699-3120000',
    ];
    expect(readPage(...page).narrative).toBe(prose);
  });

  it('keeps the two lines of a title and the address that a report gives itself', () => {
    const lines = ['临溪市水务局', '2020年政府信息公开工作年度报告', ...report.slice(1), '地址：清河路1号'];
    expect(readPage(...lines).narrative).toBe(lines.filter((line) => line !== TABLE).join('\n'));
  });

  it('leaves out the page around the report and takes its date', () => {
    const page = [
      '首页 > 政务公开 > 政府信息公开年报',
      '当前位置：首页>年报',
      ...report.slice(0, 1),
      '发布日期：2021-01-25 10:30 来源：临溪市水务局 浏览次数：128',
      '字体：【 默认 超大',
      '作者：本站原创 | 时间：2021-01-26 点击数：- 分享到：',
      '【打印】 【关闭】',
      ...report.slice(1),
      '责任编辑：某某',
      '上一篇：关于停水的公告',
      '下一篇：无',
      '临溪市水务局2019年政府信息公开工作年度报告',
      '- 临溪市水务局2018年政府信息公开工作年度报告 2019-02-10',
      '版权所有：临溪市人民政府 备案号：临ICP备00000000号',
    ];
    const document = read(...page);
    expect(document.narrative).toBe(prose);
    expect(document.pageDate).toBe('2021-01-25');
    expect(document.leftOut).toHaveLength(page.length - report.length);
  });

  it('leaves out page numbers wherever they stand', () => {
    const lines = [...report.slice(0, 4), '— 5 —', '-4-', '第 3 页', '第3页 共8页', ...report.slice(4)];
    expect(read(...lines).narrative).toBe(prose);
  });

  it('keeps what only resembles furniture', () => {
    const lines = [
      ...report.slice(0, 4),
      '12',
      '-8',
      '来源：各股室报送。',
      '下载',
      '临溪市水务局2019年政府信息公开工作年度报告',
      '2020-06-30',
      ...report.slice(4),
    ];
    expect(read(...lines).leftOut).toEqual([]);
  });

  it('keeps the only title even with a date behind it', () => {
    const dated = ['临溪市水务局2020年政府信息公开工作年度报告 2021-01-20', ...report.slice(1)];
    expect(read(...dated).leftOut).toEqual([]);
  });

  it('reads a date on a line of its own above the text as the page date', () => {
    for (const line of [
      '2021-01-22 10:30',
      '2021-1-22',
      '2021年1月22日 9:30',
      '发布日期：2021 年 1 月 22 日',
    ]) {
      expect(read(...report.slice(0, 1), line, ...report.slice(1)).pageDate).toBe('2021-01-22');
    }
  });

  it('keeps tables behind 附件 apart from the report', () => {
    const document = read(...report, '附件3', '年报数据汇总表格', TABLE, '报送单位：', TABLE);
    expect(document.tables.map((table) => table.annex)).toEqual([false, false, true, true]);
    expect(document.narrative).toBe(`${prose}\n附件3\n年报数据汇总表格\n报送单位：`);
  });

  it('takes tables behind 附件 for the report’s own when it has no others', () => {
    const lines = report.filter((line) => line !== TABLE);
    expect(read(...lines, '附件', TABLE).tables.map((table) => table.annex)).toEqual([false]);
  });

  it('splits a paragraph that holds line breaks', () => {
    const text = '一、总体情况\r\n文字。';
    const blocks: readonly Block[] = [{ kind: 'paragraph', text, span: { start: 0, end: text.length } }];
    const document = takeApart({ kind: 'text', name: '', text, blocks }, plain);
    expect(document.narrative).toBe('一、总体情况\n文字。');
    expect(document.lines[1]).toEqual({ start: 8, end: 11 });
  });

  it('knows the place of every line of any source', () => {
    const line = fc.oneof(
      fc.constantFrom(...report, '— 5 —', '附件1', '打印', TABLE),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const source = sourceOf(lines);
        const document = takeApart(source, plain);
        const texts = document.lines.map(({ start, end }) => source.text.slice(start, end));
        expect(texts.join('\n')).toBe(document.narrative);
        for (const table of document.tables)
          expect(table.afterLine).toBeLessThanOrEqual(document.lines.length);
      }),
      { numRuns: 300 },
    );
  });
});
