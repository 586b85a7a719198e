import { describe, expect, it } from 'vitest';
import { requests2021 } from '../forms/requests.ts';
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
