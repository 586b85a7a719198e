import { describe, expect, it } from 'vitest';
import { requests2019, requests2021 } from '../forms/requests.ts';
import { statistics2014, statisticsUnits } from '../forms/statistics.ts';
import { readLines } from './lines.testkit.ts';
import { bodyRows, requestsHeader } from './printed.testkit.ts';

function cellOf(lines: readonly string[], id: string) {
  const cell = readLines(lines).find((table) => id.startsWith(`${table.id}.`))?.cells[id];
  return cell?.state === 'figure' ? cell.value : cell?.state;
}

/** The form of 2014, its figures counting up, with some labels as a copy left them. */
function statistics(cut: Readonly<Record<string, string>>, separator: string): readonly string[] {
  const rows = statistics2014.rows.map(({ id, stub }) => {
    const unit = statisticsUnits[id] ?? null;
    const label = cut[id] ?? stub[0] ?? '';
    return unit === null ? [label, '—', ''] : [label, unit, String(Number(id.slice(1)))];
  });
  return [['统计指标', '单位', '统计数'], ...rows].map((row) => row.join(separator));
}

describe('A label of the form of 2014 that was cut at its end', () => {
  const cut = {
    r11: '二、回应解',
    r27: '（二）申请',
    r45: '四、行政复议',
    r48: '（三）其他',
    r49: '五、行政诉讼',
  };

  it.each([
    ['tabs', '\t'],
    ['pipes', ' | '],
    ['spaces', ' '],
  ])('is that of the one row wanting between its neighbours, among %s', (_, separator) => {
    const lines = statistics(cut, separator);
    for (const row of ['r27', 'r45', 'r48', 'r49', 'r53'])
      expect(cellOf(lines, `statistics.${row}.value`)).toBe(Number(row.slice(1)));
  });

  it('keeps the dash of a heading as its unit', () => {
    expect(cellOf(statistics(cut, '\t'), 'statistics.r11.value')).toBe('blank');
  });

  it('is no row of the form where other words stand', () => {
    const lines = statistics({ r27: '（二）上级交办数' }, '\t');
    expect(cellOf(lines, 'statistics.r27.value')).toBe('missing');
  });

  it('leaves its unit alone where both stand on a line of their own', () => {
    const lines = statistics(cut, ' ').flatMap((line) => line.split(/(?<=[条件次篇个人元]) (?=\d)/));
    expect(cellOf(lines, 'statistics.r27.value')).toBe(27);
  });
});

describe('A label of table 三 that was cut or lost', () => {
  const figure = (row: string, column: string) =>
    ['received', 'granted', 'processed'].includes(row) && ['natural', 'total'].includes(column) ? '3' : '0';
  const rows = bodyRows(requests2021, figure);
  const written = (change: (label: string) => string) =>
    [...requestsHeader, ...rows].map((row) => row.map(change).join('\t'));

  it('of few characters is that of the row wanting', () => {
    const lines = written((text) => (text === '1.属于国家秘密' ? '1.属于国' : text));
    expect(cellOf(lines, 'requests.denied.stateSecret.total')).toBe(0);
  });

  it('behind 三、本年度办理结果 is that of the row wanting', () => {
    const lines = written((text) => (text === '（一）予以公开' ? '' : text));
    expect(cellOf(lines, 'requests.granted.total')).toBe(3);
  });
});

describe('The article over a block of table 二 that was cut', () => {
  it.each(['第二十条第（六', '第二十条第（'])('still begins a block: %s', (article) => {
    const lines = [
      ...['第二十条第（五）项', '信息内容 本年处理决定数量', '行政许可 7', article],
      ...['信息内容 本年处理决定数量', '行政处罚 8', '行政强制 9'],
    ];
    expect(cellOf(lines, 'proactive.licensing.decisions')).toBe(7);
    expect(cellOf(lines, 'proactive.penalties.decisions')).toBe(8);
  });
});

describe('A label that spaces and line ends tear', () => {
  const rows = bodyRows(requests2021, (row, column) =>
    ['received', 'notProcessed.repeat', 'processed'].includes(row) && ['natural', 'total'].includes(column)
      ? '7'
      : '0',
  );
  const head = requestsHeader.map((row) => row.join(' '));
  /** One cell a line; one label as it was torn. */
  const lines = (label: string, torn: readonly string[]) => [
    ...head,
    ...rows.flatMap((row) => row.flatMap((cell) => (cell === label ? torn : [cell]))),
  ];

  it.each([
    ['4.无正当理由大量反复申请', ['4. 无 正当理由', '大量反复申请']],
    ['4.无正当理由大量反复申请', ['4.', '无', '正当理由大量反复申请']],
    ['2.重复申请', ['2', '.重复申请']],
    ['（四）无法提供', ['（四）', '无', '法提供']],
  ])('keeps its 无 and its number: %s', (label, torn) => {
    const read = lines(label, torn);
    expect(cellOf(read, 'requests.notProcessed.repeat.natural')).toBe(7);
    for (const row of ['notProcessed.excessive', 'notProcessed.petition', 'unavailable.notHeld'])
      expect(cellOf(read, `requests.${row}.natural`)).toBe(0);
  });

  it('keeps what stands in its brackets', () => {
    const torn = statistics({}, ' ').map((line) => line.replace('热点或舆情计1次）', '热点或舆情计 1 次）'));
    expect(cellOf(torn, 'statistics.r12.value')).toBe(12);
  });

  it('has its figures behind a blank line, where the next row of the form follows', () => {
    const parted = rows.flatMap((row) => [
      '',
      ...row.flatMap((cell) => (cell === '2.重复申请' ? [`\t${cell}`, ''] : [`\t${cell}`])),
    ]);
    const read = ['\t自然人', '\t商业企业', '\t科研机构', ...parted];
    expect(cellOf(read, 'requests.notProcessed.repeat.total')).toBe(7);
  });
});

describe('A row without any cell', () => {
  it('is blank where blanks at the ends of rows were trimmed, also as the last', () => {
    const lines = [
      ...[
        '第二十条第（一）项',
        '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
        '规章',
        '行政规范性文件\t3\t1\t5',
      ],
      ...['第二十条第（五）项', '信息内容\t本年处理决定数量', '行政许可'],
      ...['第二十条第（六）项', '信息内容\t本年处理决定数量', '行政处罚\t8', '行政强制'],
    ];
    for (const cell of ['regulations.inForce', 'licensing.decisions', 'coercion.decisions'])
      expect(cellOf(lines, `proactive.${cell}`)).toBe('blank');
  });

  it('is blank where all other figures stand on the lines of their labels', () => {
    const lines = [
      ...['第二十条第（五）项', '信息内容 本年处理决定数量', '行政许可'],
      ...['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 8', '行政强制'],
    ];
    for (const cell of ['licensing.decisions', 'coercion.decisions'])
      expect(cellOf(lines, `proactive.${cell}`)).toBe('blank');
    expect(cellOf(lines, 'proactive.penalties.decisions')).toBe(8);
  });

  it('is （六）其他处理 in the form of 2019', () => {
    const rows = bodyRows(requests2019, (row) => (row === 'other' ? '' : '0'));
    const lines = [...requestsHeader, ...rows].map((row) => row.filter((cell) => cell !== '').join(' '));
    expect(cellOf(lines, 'requests.other.total')).toBe('blank');
  });
});

describe('Figures run together', () => {
  it('with a 无 among them are not known', () => {
    const lines = [
      ...['第二十条第（五）项', '信息内容 上一年项目数量 本年增/减 处理决定数量'],
      ...['行政许可 671113438', '其他对外管理服务事项 无0无'],
    ];
    expect(cellOf(lines, 'proactive.otherServices.previousYear')).toBe('unreadable');
  });

  it('are not dealt out by the sums of their column where a blank may stand among them', () => {
    const counts = (row: string) =>
      ['received', 'granted', 'processed'].includes(row) ? '0000330033' : '0000000';
    const lines = bodyRows(requests2021, (row, column) => (column === 'natural' ? counts(row) : ''));
    const read = readLines(
      [...requestsHeader, ...lines].map((row) => row.filter((cell) => cell !== '').join(' ')),
    );
    expect(read[0]?.cells['requests.granted.welfare']?.state).toBe('unreadable');
  });
});

describe('Rows cut out of a PDF that hold a figure too many', () => {
  it('make a blank at the end of another row no filler, where the report leaves cells blank', () => {
    const body = bodyRows(requests2021, () => '0').map((row) => [...row, '0']);
    const blanks = body.map((row) =>
      row.includes('6.属于四类过程性信息') ? [row[0] ?? '', '', ...row.slice(2)] : row,
    );
    const gap = blanks.map((row) =>
      row.includes('2.重复申请') ? [...row.slice(0, 3), '', ...row.slice(4)] : row,
    );
    const read = [...requestsHeader, ...gap].map((row) => row.join('\t'));
    expect(cellOf(read, 'requests.denied.processInfo.natural')).toBe('unreadable');
  });
});

describe('A reading in brackets that is torn around figures', () => {
  it.each([
    ['行政许(x', 'ǔ)可'],
    ['行政许(xu)(', 'xu)可'],
    ['行政许(xu', ')(xu)可'],
  ])('is no part of the label: %s | %s', (above, below) => {
    const lines = [
      ...[
        '第二十条(tiáo)第（五）项(xiàng)',
        '信息内(nèi)容 本年处(chù)理决(jué)定数(shù)量',
        above,
        '7 ',
        below,
      ],
      ...['第二十条(tiáo)第（六）项(xiàng)', '信息内(nèi)容 本年处(chù)理决(jué)定数(shù)量'],
      ...['行政处(chù)罚(fá) 8', '行政强(qiáng)制 9'],
    ];
    expect(readLines(lines, true)[0]?.cells['proactive.licensing.decisions']?.value).toBe(7);
  });
});
