import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../../text/normalise.ts';
import { identity } from '../../text/simplify.ts';
import type { TableBlock } from '../source.ts';
import { openText } from '../text.ts';
import { makeVocabulary } from '../vocabulary.ts';

const vocabulary = makeVocabulary(
  makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity),
);

function tablesIn(text: string): readonly TableBlock[] {
  const { blocks } = openText(text, 'text').read(vocabulary);
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function paragraphsIn(text: string): readonly string[] {
  const { blocks } = openText(text, 'text').read(vocabulary);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const cellsOf = (table: TableBlock | undefined) =>
  table?.rows.map((row) => row.map((cell) => cell.text).join('·'));

const columnsOf = (table: TableBlock | undefined) => table?.rows.map((row) => row[row.length - 1]?.column);

const rows = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '2'],
  ['行政规范性文件', '1295', '1', '24'],
];
const expected = rows.map((row) => row.join('·'));

describe('A drawn frame', () => {
  const drawn = (bar: string) => rows.map((row) => `${bar} ${row.join(` ${bar} `)} ${bar}`);

  it.each(['│', '┃', '║', '｜'])('is read between its lines (%s)', (bar) => {
    expect(cellsOf(tablesIn(drawn(bar).join('\n'))[0])).toEqual(expected);
  });

  it('may have lines that only draw, which are no words of the report', () => {
    const text = ['二、主动公开', '┌──┬──┐', drawn('│').join('\n├──┼──┤\n'), '└──┴──┘', '完'].join('\n');
    expect(tablesIn(text).map(cellsOf)).toEqual([expected]);
    expect(paragraphsIn(text)).toEqual(['二、主动公开', '完']);
  });
});

describe('Cells joined by commas', () => {
  it('are columns, quoted where they hold a comma or a line break', () => {
    const text =
      '信息内容,本年制发件数,"本年废止\n件数",现行有效件数\n规章,0,0,2\n行政规范性文件,"1,295",1,24\n行政许可,"",,';
    const [table] = tablesIn(text);
    expect(cellsOf(table)?.slice(1)).toEqual(['规章·0·0·2', '行政规范性文件·1,295·1·24', '行政许可···']);
    expect(columnsOf(table)).toEqual([3, 3, 3, 3]);
  });

  it('are no table in a sentence that lists what a table has rows for', () => {
    const text =
      '梳理行政许可,行政处罚,行政强制\n公布行政许可,行政处罚,行政强制\n汇总规章,行政规范性文件,行政许可';
    expect(tablesIn(text)).toEqual([]);
  });

  it('are none where the commas group thousands', () => {
    const text =
      '信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1,295 0 1,024\n行政规范性文件 2,295 1 3,024';
    expect(tablesIn(text)[0]?.shape).toBe('loose lines');
  });
});

describe('Cells joined by tabs', () => {
  it('stand in columns though the blanks at the ends of rows were trimmed', () => {
    const text = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\n行政规范性文件\t3';
    const [table] = tablesIn(`第二十条第（一）项\n${text}`);
    expect(cellsOf(table)).toEqual(['第二十条第（一）项···', expected[0], '规章···', '行政规范性文件·3··']);
    expect(columnsOf(table)).toEqual([3, 3, 3, 3]);
  });

  it('do not where a figure stands among the labels: a page break moved it', () => {
    const text =
      '自然人\t商业企业\t科研机构\n（三）不予公开\t1.属于国家秘密\t3\n2.属于行政查询事项\t4\n予以公开\t5\t6\t7';
    expect(columnsOf(tablesIn(text)[0])).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('may be quoted at the start of a row, over several lines', () => {
    const text =
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"规\n章"\t0\t0\t2\n行政规范性文件\t1295\t1\t24';
    expect(cellsOf(tablesIn(text)[0])).toEqual([expected[0], '规\n章·0·0·2', expected[2]]);
  });
});

describe('Cells joined by pipes', () => {
  it('follow their labels at once where the last column holds nothing in any row, blank as they may be', () => {
    const labels = [
      '予以公开',
      '属于国家秘密',
      '第三方合法权益',
      '内部事务',
      '过程性信息',
      '执法案卷',
      '行政查询',
    ];
    const text = [...labels, '另行制作', '仍不明确']
      .map((label) => `${label} | | 1 | | | | | 1 | |`)
      .join('\n');
    expect(tablesIn(text)[0]?.alignment).toBe('left');
  });
});

describe('Lines without borders', () => {
  const table = '收到申请数\n件\n3\n当面申请数\n件\n3\n传真申请数\n件\n0\n';

  it('hold local rows that begin like a heading, with their unit beside or below', () => {
    const [below] = tablesIn(`${table}（四）接受咨询次数\n次\n5\n`);
    expect(cellsOf(below)?.slice(-3)).toEqual(['（四）接受咨询次数', '次', '5']);
    expect(cellsOf(tablesIn(`${table}（四）接受咨询次数 次\n5\n`)[0])?.slice(-1)).toEqual(['5']);
  });

  it('end at a heading, be it followed by a page number', () => {
    expect(cellsOf(tablesIn(`${table}五、存在的主要问题\n5\n`)[0])?.slice(-1)).toEqual(['0']);
  });

  it('keep a byte order mark within a figure, and an ordinal that spaces tore with its label', () => {
    const [read] = tablesIn('收到申请数\n件\n93\ufeff8\n1 . 当 面 申 请 数\n件\n2\n传真申请数\n件\n0\n');
    expect(cellsOf(read)?.slice(2, 4)).toEqual(['93\ufeff8', '1 . 当 面 申 请 数']);
  });
});

describe('Pipes between rows and none behind the cells', () => {
  const between = rows.map((row) => row.join('\n')).join('\n|\n');

  it('bound rows of one cell a line; the last ends with its figures', () => {
    expect(cellsOf(tablesIn(`${between}\n三、收到和处理政府信息公开申请情况`)[0])).toEqual(expected);
  });

  it('leave what follows the table alone', () => {
    expect(paragraphsIn(`${between}\n本年度没有其他情况。`)).toEqual(['本年度没有其他情况。']);
  });

  it('leave blank cells in their places', () => {
    const blank = between.replace('规章\n0\n0\n2', '规章\n\n\n2');
    expect(cellsOf(tablesIn(blank)[0])?.[1]).toBe('规章···2');
  });
});

describe('A lone pipe before every row', () => {
  it('keeps what stands behind the pipe that closes a cell: it begins the next one', () => {
    const lines = rows.flatMap((row) => ['|', ...row.map((cell) => `${cell} |`)]);
    const torn = lines.join('\n').replace('1295 |\n1 |', '1295 |7 \n1 |');
    const read = tablesIn(torn).flatMap((table) => cellsOf(table) ?? []);
    expect(read.join('|')).toMatch(/1295·7\s+1·24/);
  });
});

describe('One cell a line behind a tab', () => {
  const lines = rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
  const heading = '三、收到和处理政府信息公开申请情况';

  it('ends where the heading of the next part stands right behind its last cell', () => {
    const text = `二、主动公开政府信息情况\n${lines}\n${heading}\n本年没有收到申请。`;
    expect(tablesIn(text).map(cellsOf)).toEqual([expected]);
    expect(paragraphsIn(text)).toEqual(['二、主动公开政府信息情况', heading, '本年没有收到申请。']);
  });

  it('ends where words stand right behind a figure, but not where its remark does', () => {
    const title = '收到和处理政府信息公开申请情况';
    expect(tablesIn(`${lines}\n${title}`).map(cellsOf)).toEqual([expected]);
    expect(cellsOf(tablesIn(`${lines}\n其中修订五件`)[0])?.[2]).toBe(
      '行政规范性文件·1295·1·24\n其中修订五件',
    );
  });

  it('goes on behind a page number, in the midst of a row or between two', () => {
    for (const cell of ['规章', '1295', '本年制发件数'])
      expect(tablesIn(lines.replace(cell, `${cell}\n— 3 —`)).map(cellsOf)).toEqual([expected]);
    expect(tablesIn(lines.replace('\t2\n\n', '\t2\n— 3 —\n')).map(cellsOf)).toEqual([expected]);
  });

  it('has cells that go on over lines', () => {
    const [table] = tablesIn(lines.replace('规范性文件', '规范\n性文件'));
    expect(cellsOf(table)?.[2]).toBe('行政规范\n性文件·1295·1·24');
  });
});

describe('A heading with the signs of Markdown', () => {
  it.each(['## 三、', '## ', '**三、', '> 三、'])('ends a table whose cells spaces part (%s)', (sign) => {
    const heading = `${sign}收到和处理政府信息公开申请情况`;
    const text = ['二、主动公开政府信息情况', ...rows.map((row) => row.join(' ')), heading].join('\n');
    expect(tablesIn(text).map(cellsOf)).toEqual([expected]);
    expect(paragraphsIn(text)).toContain(heading);
  });
});
