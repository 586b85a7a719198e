import { describe, expect, it } from 'vitest';
import { requests2021 } from '../forms/requests.ts';
import { statistics2014 } from '../forms/statistics.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { readLines } from './lines.testkit.ts';
import { bodyRows, requestsHeader } from './printed.testkit.ts';
import { regroup } from './regroup.ts';

function cellOf(lines: readonly string[], id: string) {
  const cell = readLines(lines).find((table) => id.startsWith(`${table.id}.`))?.cells[id];
  return cell?.state === 'figure' ? cell.value : cell?.state;
}

/** One request, received and granted; everything adds up. */
function figure(row: string, column: string): string {
  const counts = row === 'received' || row === 'granted' || row === 'processed';
  return counts && (column === 'natural' || column === 'total') ? '3' : '0';
}

const rows = bodyRows(requests2021, figure);
const head = requestsHeader.map((row) => row.join(' '));
const labelsOf = (row: readonly string[]) => row.slice(0, -7).join(' ');
const figuresOf = (row: readonly string[]) => row.slice(-7).join(' ');

function values(lines: readonly string[]): unknown {
  return requests2021.rows.map((row) => cellOf(lines, `requests.${row.id}.natural`));
}

const expected = requests2021.rows.map((row) => Number(figure(row.id, 'natural')));

describe('A table without borders', () => {
  it.each([
    ['spaces between its cells', rows.map((row) => row.join(' '))],
    ['one cell a line', rows.flat()],
    ['its figures below their labels', rows.flatMap((row) => [labelsOf(row), figuresOf(row)])],
    ['its figures above their labels', rows.flatMap((row) => [figuresOf(row), labelsOf(row)])],
    [
      'its figures among the fragments of their labels',
      rows.flatMap((row) => {
        const label = labelsOf(row);
        return [label.slice(0, 5), figuresOf(row), label.slice(5)].filter((line) => line !== '');
      }),
    ],
    ['its figures run together', rows.map((row) => `${labelsOf(row)} ${row.slice(-7).join('')}`)],
  ])('is read with %s', (_, lines) => {
    expect(values([...head, ...lines])).toEqual(expected);
  });

  it('does not guess where dropped blanks stood', () => {
    const lines = rows.flatMap((row) => [labelsOf(row), ...row.slice(-7).filter((text) => text !== '0')]);
    expect(cellOf([...head, ...lines], 'requests.received.natural')).toBe('unreadable');
  });

  it('does not guess figures run together that do not add up', () => {
    const lines = rows.map(
      (row, index) => `${labelsOf(row)} ${index === 0 ? '1200009' : row.slice(-7).join('')}`,
    );
    expect(cellOf([...head, ...lines], 'requests.received.natural')).toBe('unreadable');
  });

  it('knows the other rows where the figures of one were run together, or it lost some', () => {
    const spoilt = rows.findIndex((row) => row.includes('2.重复申请'));
    for (const together of ['0000000', '1000001', '000', '00 00 0']) {
      const lines = rows.map((row, index) =>
        index === spoilt ? `${labelsOf(row)} ${together}` : row.join(' '),
      );
      const known = requests2021.rows.filter((row) => row.id !== 'notProcessed.repeat');
      expect(known.map((row) => cellOf([...head, ...lines], `requests.${row.id}.natural`))).toEqual(
        known.map((row) => Number(figure(row.id, 'natural'))),
      );
    }
  });

  it('does not take what was run together for one figure beside blanks, though that adds up', () => {
    const lines = rows.map((row, index) => (index === 0 ? `${labelsOf(row)} 2 001 0 0 3` : row.join(' ')));
    for (const column of ['business', 'research', 'welfare'])
      expect(cellOf([...head, ...lines], `requests.received.${column}`)).toBe('unreadable');
  });

  it('doubts lines of figures whose sums fail, for they may be those of other rows', () => {
    const lines = rows.flatMap((row, index) => [
      labelsOf(row),
      index === 1 ? '9 0 0 0 0 0 9' : figuresOf(row),
    ]);
    expect(cellOf([...head, ...lines], 'requests.carriedIn.natural')).toBe('doubtful');
  });
});

describe('Lines of a table that look like something else', () => {
  const torn = (row: readonly string[]) => [figuresOf(row), labelsOf(row)];

  it('are a row of dashes around one figure, which is no page mark', () => {
    const lines = rows.flatMap((row) =>
      row.includes('2.重复申请') ? ['— – —— – - 0 -', labelsOf(row)] : torn(row),
    );
    expect(cellOf([...head, ...lines], 'requests.notProcessed.repeat.legal')).toBe('dash');
    expect(cellOf([...head, ...lines], 'requests.notProcessed.repeat.otherOrg')).toBe(0);
    expect(values([...head, ...rows.flatMap(torn), '— 5 —'])).toEqual(expected);
  });

  it.each([
    ['4.无正当理由大量反复申请', ['4 . 无', '正 当 理', '由 大 量', '反 复 申 请']],
    ['（四）无法提供', ['（ 四 ） 无', '法 提 供', '1.本机关不掌握相关政府信息']],
  ])('are the first of a label whose characters stand apart: %s', (label, pieces) => {
    const lines = rows.flatMap((row) => (row.includes(label) ? [figuresOf(row), ...pieces] : torn(row)));
    expect(values([...head, ...lines])).toEqual(expected);
  });

  it('are the head of a block of table 二 whose characters stand apart', () => {
    const block = ['第 二 十 条 第 （ 一 ） 项', '信息内容 本 年 制 发 件 数 本年废止件数 现行有效件数'];
    const lines = [...block, '7 1 9', '规章', '3 0 12', '行 政 规 范', '性 文 件'];
    expect(cellOf(lines, 'proactive.regulations.issued')).toBe(7);
    expect(cellOf(lines, 'proactive.normativeDocuments.inForce')).toBe(12);
  });
});

describe('A row that lost its label', () => {
  it('is the only row of the form missing between its neighbours', () => {
    const lines = rows.map((row) => (row.includes('2.重复申请') ? figuresOf(row) : row.join(' ')));
    expect(values([...head, ...lines])).toEqual(expected);
  });
});

describe('The form of 2014–2018', () => {
  const lines = statistics2014.rows.map(({ stub }, index) => `${stub[0]}\t件\t${index}`);

  it('is one figure a row, equal labels told apart by their order', () => {
    const table = ['统计指标\t单位\t统计数', ...lines];
    expect(cellOf(table, 'statistics.r47.value')).toBe(46);
    expect(cellOf(table, 'statistics.r51.value')).toBe(50);
    expect(readLines(table)[0]?.form).toBe('2014');
  });

  it('leaves out a second column of cumulative figures', () => {
    const table = ['统计指标\t单位\t统计数\t历年累计', ...lines.map((line) => `${line}\t999`)];
    expect(cellOf(table, 'statistics.r22.value')).toBe(21);
  });

  it('keeps local rows', () => {
    const table = ['统计指标\t单位\t统计数', ...lines, '（四）接受咨询次数\t次\t7'];
    expect(cellOf(table, 'statistics.x1.value')).toBe(7);
  });
});

describe('Figures run together with dashes', () => {
  it('are no blank row: what a label has beside it is not known', () => {
    const block = ['第二十条第（五）项', '信息内容 上一年项目数量 本年增/减 处理决定数量'];
    const lines = [...block, '行政许可 \\0—', '其他对外管理服务事项 3 0 12'];
    expect(cellOf(lines, 'proactive.licensing.change')).toBe('unreadable');
    expect(cellOf(lines, 'proactive.otherServices.decisions')).toBe(12);
  });

  it('leave the columns of a heading whose characters stand apart', () => {
    const lines = ['第二十条第（八）项', '信 息 内 容 上一年项目数量 本 年 增 / 减', '行政事业性收费 32 2'];
    expect(cellOf(lines, 'proactive.fees.previousYear')).toBe(32);
    expect(cellOf(lines, 'proactive.fees.change')).toBe(2);
  });
});

describe('Readings torn from their characters', () => {
  it('belong to the label before them, not to the figure behind', () => {
    const pinyin = makeNormaliser({ traditional: false, pinyin: true, markdown: false }, identity);
    const lines = ['信息内容 本年处理决定数量', '行政处(chu', ')罚', '(fa)(fa', ')', '27', '行政强制', '0'];
    const rows = lines.map((text) =>
      text.split(' ').map((cell) => ({ text: cell, span: { start: 0, end: 0 } })),
    );
    const segments = regroup(rows, pinyin, new Set(['proactive'] as const));
    expect(segments.map(({ tail }) => tail.map((token) => token.cell.text).join(' '))).toEqual([
      '',
      '',
      '27',
      '0',
    ]);
  });
});
