import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, modest } from '../text/growth.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { isHtml, openHtml } from './html.ts';
import type { Block } from './source.ts';
import { makeVocabulary } from './vocabulary.ts';

const vocabulary = makeVocabulary(
  makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity),
);

function read(html: string) {
  return openHtml(html).read(vocabulary);
}

function show(block: Block): unknown {
  return block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text));
}

function shown(html: string): unknown[] {
  return read(html).blocks.map(show);
}

function expectPlaces(html: string): void {
  const { text, blocks } = read(html);
  let end = 0;
  for (const block of blocks) {
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    end = block.span.end;
    const pieces = block.kind === 'paragraph' ? [block] : block.rows.flat();
    for (const piece of pieces) expect(text.slice(piece.span.start, piece.span.end)).toBe(piece.text);
  }
}

const disputes = `<table border=1>
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td rowspan="2">结果<br>维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td>
<td rowspan="2">尚未审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(2)}</tr>
<tr>${[1, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((n) => `<td>${n}</td>`).join('')}</tr></table>`;

describe('A page with a statutory table', () => {
  it('gives every cell its grid column, spans of columns and rows counted', () => {
    const [table] = read(disputes).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.alignment).toBe('exact');
    expect(table.rows[0]?.map((cell) => [cell.column, cell.colSpan])).toEqual([
      [0, 5],
      [5, 10],
    ]);
    expect(table.rows[1]?.map((cell) => cell.column)).toEqual([0, 1, 2, 3, 4, 5, 10]);
    expect(table.rows[2]?.map((cell) => cell.column)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(table.rows[3]?.map((cell) => cell.text).join('')).toBe('100230000000000');
    expectPlaces(disputes);
  });

  it('joins a label broken by <br> or paragraphs, and keeps two figures apart', () => {
    const html = disputes.replace('<td>1</td>', '<td><p>1</p><p>&nbsp;</p><p>2</p></td>');
    expect(shown(html)[0]).toMatchObject([
      {},
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', {}, {}],
      {},
      ['1 2', {}, ...Array(13).fill({})],
    ]);
  });

  it('reads blank cells of no-break spaces as blank', () => {
    const html = disputes
      .replace('<td>1</td>', '<td>&nbsp;</td>')
      .replace('<td>2</td>', '<td><p><o:p>&nbsp;</o:p></p></td>');
    const [table] = read(html).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows[3]?.slice(0, 4).map((cell) => cell.text)).toEqual(['', '0', '0', '']);
  });

  it('finds the table inside layout tables and keeps the words around it as paragraphs', () => {
    const html = `<table><tr><td>首页</td><td>政务公开</td></tr>
      <tr><td colspan=2><p>云溪县水利局2022年政府信息公开工作年度报告</p><p>四、行政复议、行政诉讼情况</p>${disputes}<p>五、存在的主要问题</p></td></tr></table>`;
    expect(shown(html)).toEqual([
      '首页\t政务公开',
      '云溪县水利局2022年政府信息公开工作年度报告',
      '四、行政复议、行政诉讼情况',
      expect.any(Array),
      '五、存在的主要问题',
    ]);
    expectPlaces(html);
  });

  it('parts one table that holds a whole report', () => {
    const rows = disputes.replace(/<\/?table[^>]*>/g, '');
    const html = `<table><tr><td colspan=15>四、政府信息公开行政复议、行政诉讼情况</td></tr>${rows}
      <tr><td colspan=15>五、存在的主要问题及改进情况</td></tr><tr><td colspan=15>公开的形式还不够多样。</td></tr></table>`;
    expect(shown(html)).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
      expect.any(Array),
      '五、存在的主要问题及改进情况',
      '公开的形式还不够多样。',
    ]);
  });

  it('keeps the tail of a table that a page break cut off', () => {
    const [head, tail] = disputes.split('<tr>'.concat('<td>1</td>'));
    const html = `${head}</table><p>— 7 —</p><table><tr><td>1</td>${tail}`;
    expect(shown(html)).toHaveLength(3);
    expect(shown(html)[2]).toEqual([[...'100230000000000']]);
  });

  it('leaves other tables to the narrative, one line per row', () => {
    expect(
      shown(
        '<p>人员：</p><table><tr><td>姓名</td><td>职务</td></tr><tr><td>甲</td><td>主任</td></tr></table>',
      ),
    ).toEqual(['人员：', '姓名\t职务', '甲\t主任']);
  });
});

describe('A page from the clipboard of Word', () => {
  it('is read without its conditional comments, styles and marks of deletion', () => {
    const html = `Version:0.9\r\nStartHTML:00000097\r\nEndHTML:1\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
      <style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><w:WordDocument>秘密</w:WordDocument></xml><![endif]--></head>
      <body><!--StartFragment--><p class=MsoNormal><span lang=EN-US>2022</span><span>年，本局收到政府信息公开申请<del>5</del><ins>6</ins>件，
      均已答复。<o:p></o:p></span></p><p class=MsoNormal><![if !supportLists]><span>一、<span>&nbsp;</span></span><![endif]>总体情况</p><!--EndFragment--></body></html>`;
    expect(shown(html)).toEqual(['2022年，本局收到政府信息公开申请6件，均已答复。', '一、\u00a0总体情况']);
  });

  it('drops the row of height 0 that only holds column widths', () => {
    const html = disputes.replace('</table>', `<tr height=0>${'<td width=40></td>'.repeat(15)}</tr></table>`);
    const [table] = read(html).blocks;
    expect(table?.kind === 'table' && table.rows.length).toBe(4);
  });
});

describe('Running text of a page', () => {
  it('ends a paragraph at every block and line break', () => {
    expect(shown('<div>甲<div>乙</div>丙<br>丁</div><h2>戊</h2>己')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
    ]);
  });

  it('writes Chinese broken over source lines without a space, and keeps other spaces', () => {
    expect(shown('<p>政府信息\n   公开 申请</p><p>of the\nyear</p>')).toEqual([
      '政府信息公开 申请',
      'of the year',
    ]);
  });

  it('shows nothing that the page hides', () => {
    const html = `<p style="display:none">甲<p>乙<span style="mso-hide:all">丙</span></p><div hidden>丁<table><tr><td>戊</td></tr></table></div>
      <script>document.write('<p>己</p>')</script><template><p>庚</p></template><noscript>辛</noscript>壬`;
    expect(shown(html)).toEqual(['乙', '壬']);
  });

  it('keeps raised figures apart from the figure before them, and drops readings in ruby', () => {
    expect(shown('<p>12<sup>2</sup>件</p><p><ruby>项<rt>xiàng</rt></ruby>目</p>')).toEqual([
      '12 2件',
      '项目',
    ]);
  });

  it('keeps the lines of a text that merely contains a table in tags', () => {
    expect(shown(`# 报告\n一、总体情况\n收到申请3件。\n\n${disputes}\n结尾`)).toEqual([
      '# 报告',
      '一、总体情况',
      '收到申请3件。',
      expect.any(Array),
      '结尾',
    ]);
  });
});

describe('A hostile page', () => {
  it('may claim any span', () => {
    const html = disputes
      .replace('colspan="10"', 'colspan="1000000000"')
      .replace('rowspan="2"', 'rowspan="99999999"')
      .replace('colspan="5"', 'colspan="-4"');
    expectPlaces(html);
  });

  it.each([
    ['divisions', '<div>'],
    ['tables', '<table><tr><td>'],
    ['tables without cells', '<table>'],
    ['fonts', '<font size=1><b><p>'],
    ['lists', '<ul><li>'],
    ['hidden parts', '<div hidden>'],
  ])('may nest a hundred thousand %s, read in time that grows with them only', async (_, tag) => {
    const show = (depth: number) => expect(shown(`<p>前</p>${tag.repeat(depth)}中`)).toContain('前');
    expectPlaces(`${tag.repeat(1000)}中${'</div></td>'.repeat(1000)}`);
    expect(await growth(show, 25_000)).toBeLessThan(modest);
  });

  it('may put hundreds of thousands of lines into one cell', () => {
    expect(shown(`<table><tr><td>${'<p>甲</p>'.repeat(300_000)}</td></tr></table>`)).toHaveLength(300_000);
  });

  it('may name its elements as it likes, and leave out its end tags', () => {
    expect(shown('<constructor>甲</constructor><valueOf>乙<toString/>')).toEqual(['甲乙']);
    const html = disputes.replace(/<\/t[dr]>/g, '').replace('<td>1', '<td style="display:none">9<td>1');
    expect(shown(html)).toEqual(shown(disputes));
  });

  it('may be one endless line', () => {
    expect(read('<b>甲\n'.repeat(300_000)).text).toHaveLength(300_001);
  });

  it('may be any string at all, and its places still hold', () => {
    const pieces = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '</td>',
        '<td colspan=3>',
        '<td rowspan=2>',
        '<p>',
        '</p>',
        '<br>',
      ],
      ...[
        '<div hidden>',
        '</div>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '结果维持',
        '结果纠正',
        '尚未审结',
        '12',
        '&nbsp;',
        '\n',
        '<',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expectPlaces(parts.join(''));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectPlaces));
  });
});

describe('Telling a page from a text', () => {
  it('looks at how it begins and whether it holds a table in tags', () => {
    expect(isHtml('\ufeff<!DOCTYPE html><p>甲')).toBe(true);
    expect(isHtml('<p>甲</p><p>乙</p>')).toBe(true);
    expect(isHtml('报告\n<table><tr><td>1</td></tr></table>')).toBe(true);
    expect(isHtml('<关于报告的通知>\n一、总体情况')).toBe(false);
    expect(isHtml('网站（<http://example.cn/>）下载')).toBe(false);
  });
});

describe('A table of a single row', () => {
  const row = (label: string, count: number) =>
    `<table><tr><td>${label}</td>${'<td>3</td>'.repeat(count)}</tr></table>`;

  it('is a part of table 三 where it holds one of its rows with all figures', () => {
    expect(shown(row('一、本年新收政府信息公开申请数量', 7))).toEqual([
      [['一、本年新收政府信息公开申请数量', ...Array(7).fill('3')]],
    ]);
  });

  it('is none where figures are wanting, or the row is that of another table', () => {
    expect(
      read(row('一、本年新收政府信息公开申请数量', 3)).blocks.every(({ kind }) => kind === 'paragraph'),
    ).toBe(true);
    expect(read(row('行政规范性文件', 12)).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});
