import { readSample } from './read.ts';

/** The clean report of 2021 with the damage that reading has to live with. */

const clean = (): string => readSample('clean-2021.html').text;

/** As plain text, a row of a table on each line, a space between its cells. */
function asText(): string {
  return clean()
    .replace(/<\/td>\s*<td[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '');
}

/** A figure torn in two, a figure that is words, a row that is not printed. */
export function tornReport(): string {
  return clean()
    .replace('<td>7</td><td>1</td>', '<td>7</td><td>1 0</td>')
    .replace(/<tr><td>4\.保护第三方合法权益.*\n/, '')
    .replace('rowspan="8">（三）', 'rowspan="7">（三）');
}

/** Rows that lost figures: which ones, nobody can know. */
export function blanksDropped(): string {
  return asText()
    .replace('2.重复申请 0 0 0 0 0 0 0', '2.重复申请 0 0 0 0')
    .replace('3.要求提供公开出版物 0 0 0 0 0 0 0', '3.要求提供公开出版物 0 0 0')
    .replace('8.属于行政查询事项 0 0 0 0 0 0 0', '8.属于行政查询事项 0 0 0 0 0');
}

/** One row that lost figures: the sums leave one value for each of its cells. */
export function oneRowDropped(): string {
  return asText().replace('2.重复申请 0 0 0 0 0 0 0', '2.重复申请 0 0 0 0');
}

/** Table 四 without its heads: its figures stand in the prose. */
export function withoutHeads(): string {
  return clean().replace(/<tr><td colspan="5">行政复议[\s\S]*?总计<\/td><\/tr>\n(?=<tr><td>1<)/, '');
}

export const figuresOfFour: string = ['1', '0', '0', '0', '1', ...Array.from({ length: 10 }, () => '0')].join(
  '\t',
);
