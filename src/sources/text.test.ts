import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, modest } from '../text/growth.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { detectScript } from '../text/script.ts';
import { identity, loadSimplify } from '../text/simplify.ts';
import type { Block, TableBlock } from './source.ts';
import { openText } from './text.ts';
import { makeVocabulary } from './vocabulary.ts';

const vocabulary = makeVocabulary(
  makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity),
);

function read(text: string, kind: 'text' | 'markdown' = 'text'): readonly Block[] {
  return openText(text, kind).read(vocabulary).blocks;
}

function tablesIn(text: string): readonly TableBlock[] {
  return read(text).flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function shown(text: string, kind?: 'markdown'): unknown[] {
  return read(text, kind).map((block) => (block.kind === 'paragraph' ? block.text : cellsOf(block)));
}

function cellsOf(table: TableBlock): string[] {
  return table.rows.map((row) => row.map((cell) => cell.text).join('·'));
}

function expectPlaces(text: string): void {
  let end = 0;
  for (const block of read(text)) {
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    end = block.span.end;
    const pieces = block.kind === 'paragraph' ? [block] : block.rows.flat();
    for (const piece of pieces) expect(text.slice(piece.span.start, piece.span.end)).toBe(piece.text);
  }
}

const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const rows = [
  ['规章', '0', '0', '2'],
  ['行政规范性文件', '3', '1', '24'],
];

describe('One row a line, cells joined by pipes', () => {
  it('is read with the figures right behind their labels when rows are padded at the end', () => {
    const text =
      '二、主动公开\n第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 2 |\n行政规范性文件 | 3 | 1 |';
    const [table] = tablesIn(text);
    expect(table && cellsOf(table)).toEqual([
      '第二十条第（一）项····',
      `${header.join('·')}·`,
      '规章·0·0·2·',
      '行政规范性文件·3·1·',
    ]);
    expect(table?.alignment).toBe('left');
    expectPlaces(text);
  });

  it('is read as a Markdown table with its frame and alignment row left out', () => {
    const text = `|${header.join('|')}|\n|:---|--:|--:|--:|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
    expect(shown(text)).toEqual([[header, ...rows].map((row) => row.join('·'))]);
    expect(tablesIn(text)[0]?.alignment).toBe('exact');
  });

  it('takes the emphasis off the cells of a Markdown table', () => {
    const text = `| **${header.join('** | **')}** |\n|---|---|---|---|\n| **规章** | 0 | **0** | 2 |`;
    expect(shown(text)).toEqual([[header.join('·'), '规章·0·0·2']]);
    expectPlaces(text);
  });

  it('is read with the figures at the end of the row when filler stands in front of them', () => {
    const text =
      '| 申请人情况 | | | 自然人 | 商业企业 |\n|---|---|---|---|---|\n| 一、本年新收 | | | 2 | |\n| 二、上年结转 | | | 0 | 1 |';
    expect(tablesIn(text)[0]?.alignment).toBe('right');
  });

  it('leaves navigation and other tables to the narrative', () => {
    expect(shown('首页 | 新闻 | 政务公开\n姓名 | 职务\n甲 | 主任')).toEqual([
      '首页 | 新闻 | 政务公开',
      '姓名 | 职务',
      '甲 | 主任',
    ]);
  });
});

describe('One cell a line, a pipe alone between rows', () => {
  const lonely = (table: readonly (readonly string[])[]) =>
    table.map((row) => `|\n${row.map((cell) => `${cell} |`.trim()).join('\n')}`).join('\n');

  it('finds the width of the table although blank cells look like row starts', () => {
    const text = `二、主动公开\n${lonely([header, ['规章', '', '', ''], ['行政规范性文件', '', '1', '']])}\n三、申请`;
    expect(shown(text)).toEqual([
      '二、主动公开',
      [header.join('·'), '规章···', '行政规范性文件··1·'],
      '三、申请',
    ]);
    expectPlaces(text);
  });

  it('gives back every table of figures and blanks it was made from', () => {
    const cell = fc.oneof(fc.constant(''), fc.nat(99).map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 12 }), (bodies) => {
        const table = [
          header,
          ...bodies.map((body, index) => [['规章', '行政许可', '行政处罚'][index % 3] ?? '', ...body]),
        ];
        expect(shown(lonely(table))).toEqual([table.map((row) => row.join('·'))]);
      }),
    );
  });
});

describe('One cell a line, rows of different lengths between the pipes', () => {
  const table = [
    ['第二十条第（一）项'],
    header,
    ['规章', '', '', ''],
    ['行政规范性文件', '', '1', ''],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '7'],
    ['第二十条第（六）项'],
    ['行政处罚', ''],
    ['行政强制', '2'],
  ];
  const cellsOf = (row: readonly string[]) => row.map((cell) => `${cell} |`.trim()).join('\n');
  const expected = [table.map((row) => row.join('·'))];

  it('begins a row at the last pipe before a label', () => {
    const text = table.map((row) => `|\n${cellsOf(row)}`).join('\n');
    expect(shown(text)).toEqual(expected);
    expectPlaces(text);
  });

  it('needs no pipe before the first row, and bears one behind the last', () => {
    const text = `二、主动公开\n${table.map((row) => `${cellsOf(row)}\n|`).join('\n')}\n三、申请`;
    expect(shown(text)).toEqual(['二、主动公开', ...expected, '三、申请']);
    expectPlaces(text);
  });

  it('begins a row of figures without a label behind the row of column labels', () => {
    const totals = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const text = [totals, ['', '', '1', '', '1']].map((row) => `|\n${cellsOf(row)}`).join('\n');
    const longer = `|\n行政复议 |\n行政诉讼 |\n${text}`;
    expect(shown(longer)).toEqual([['行政复议·行政诉讼', totals.join('·'), '··1··1']]);
  });

  it('keeps every figure of full rows with its label when filler of different length stands behind', () => {
    const cell = fc.nat(99).map(String);
    const body = fc.tuple(fc.tuple(cell, cell, cell), fc.constantFrom(0, 2, 3));
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 12 }), (bodies) => {
        const names = bodies.map((_, nth) => ['规章', '行政许可', '行政处罚'][nth % 3] ?? '');
        const lines = bodies.map(([figures, filler], nth) =>
          ['|', cellsOf([names[nth] ?? '', ...figures]), ...(filler > 0 ? ['|'.repeat(filler)] : [])].join(
            '\n',
          ),
        );
        const [block] = tablesIn([`|\n${cellsOf(header)}`, ...lines].join('\n'));
        const read = (block?.rows ?? []).slice(1).filter((row) => row[0]?.text !== '');
        expect(read.map((row) => row.slice(0, 4).map((each) => each.text))).toEqual(
          bodies.map(([figures], nth) => [names[nth], ...figures]),
        );
      }),
    );
  });
});

describe('One cell a line with a tab in front, a blank line between rows', () => {
  it('keeps blank cells and the printed cells of each row', () => {
    const text = `二、主动公开\n${[header, ...rows].map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')}\n\n\t\n\t行政许可\n\t7\n\n\n三、申请`;
    expect(shown(text)).toEqual([
      '二、主动公开',
      [...[header, ...rows].map((row) => row.join('·')), '·行政许可·7'],
      '三、申请',
    ]);
    expect(tablesIn(text)[0]?.alignment).toBe('exact');
    expectPlaces(text);
  });

  it('leaves paragraphs that merely begin with a tab alone', () => {
    expect(shown('\t2022年，本局收到申请3件。\n\n\t均已答复。')).toEqual([
      '2022年，本局收到申请3件。',
      '均已答复。',
    ]);
  });
});

describe('One row a line, cells joined by tabs', () => {
  const tabbed = [header, ...rows].map((row) => row.join('\t'));

  it('goes on behind blank lines and page marks', () => {
    for (const mark of ['', '— 5 —', '-4-', '第 3 页 共 9 页', '\n12\n', '\f']) {
      const text = [tabbed[0], tabbed[1], mark, tabbed[2]].join('\n');
      expect(shown(text)).toEqual([[header, ...rows].map((row) => row.join('·'))]);
      expectPlaces(text);
    }
  });

  it('goes on behind a running title, with a single label or none', () => {
    const text = [...tabbed, '云溪县水利局', '第二十条第（五）项\t', '行政许可\t5'].join('\n');
    expect(shown(text).slice(1)).toEqual(['云溪县水利局', ['第二十条第（五）项·', '行政许可·5']]);
  });

  it('ends at a section heading and begins anew behind it', () => {
    const disputes = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t1\t1';
    const text = [...tabbed, '四、行政复议、行政诉讼情况', disputes, '五、问题'].join('\n');
    expect(shown(text)).toEqual([
      [header, ...rows].map((row) => row.join('·')),
      '四、行政复议、行政诉讼情况',
      ['结果维持·结果纠正·其他结果·尚未审结·总计', '0·0·0·1·1'],
      '五、问题',
    ]);
  });

  it('gives title rows, headings in rows and remarks back to the narrative', () => {
    const text = [
      '云溪县2022年年度报告\t\t\t',
      '二、主动公开情况\t\t\t',
      ...tabbed,
      '填表人：甲\t\t审核人：乙',
    ].join('\n');
    expect(shown(text)).toEqual([
      '云溪县2022年年度报告',
      '二、主动公开情况',
      [header, ...rows].map((row) => row.join('·')),
      '填表人：甲\t\t审核人：乙',
    ]);
  });
});

describe('Any text', () => {
  it('keeps its paragraphs without the white space around them', () => {
    expect(shown('　　一、总体情况 \r\n\r\n\u00a0甲\u2028乙\f丙')).toEqual([
      '一、总体情况',
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('loses the number signs of Markdown headings', () => {
    expect(shown('## 一、总体情况\n> 甲\n#乙', 'markdown')).toEqual(['一、总体情况', '甲', '#乙']);
  });

  it('has blocks in order whose places hold, whatever it is', () => {
    const pieces = fc.constantFrom(
      '\t',
      '|',
      '\n',
      '\n\n',
      '0',
      '12',
      '规章',
      '行政许可',
      '信息内容',
      '一、甲',
      '— 3 —',
      ' ',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => expectPlaces(parts.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectPlaces));
  });

  it.each([
    ['pipes', '|\n'],
    ['lone cells', '甲 |\n'],
    ['tabs', '\t甲\n\n'],
    ['tabbed rows', '甲\t乙\n甲\n'],
    ['page marks', '- 1 -\n甲\t\n'],
  ])('is read in time that grows with its length only: %s', async (_, line) => {
    expect(await growth((lines) => read(line.repeat(lines)), 25_000)).toBeLessThan(modest);
  });
});

const seeds = '../shared/seeds';
if (existsSync(seeds)) {
  describe('The real reports', () => {
    const expected = [
      ['000', ['pipes 19', 'pipes 26', 'pipes 4', 'pipes 35', 'pipes 27', 'pipes 4']],
      ['001', ['lone pipes 18', 'lone pipes 26', 'lone pipes 4']],
      ['002', ['leading tabs 18', 'leading tabs 26', 'leading tabs 4']],
      ['003', ['tabbed 18', 'tabbed 27', 'tabbed 4']],
      ['004', []],
    ] as const;
    it.each(expected)('give every row of their tables: %s', async (name, tables) => {
      const file = readdirSync(seeds).find((each) => each.startsWith(name)) ?? '';
      const text = readFileSync(`${seeds}/${file}`, 'utf8');
      const script = detectScript(text);
      const own = makeVocabulary(
        makeNormaliser(script, script.traditional ? await loadSimplify() : identity),
      );
      const blocks = openText(text, 'text').read(own).blocks;
      expect(blocks.flatMap((b) => (b.kind === 'table' ? [`${b.shape} ${b.rows.length}`] : []))).toEqual(
        tables,
      );
      for (const block of blocks)
        expect(block.kind === 'paragraph' && /^\||\|$/.test(block.text)).toBe(false);
    });
  });
}
