import { describe, expect, it } from 'vitest';
import { disputes2021 } from '../forms/disputes.ts';
import { readLines } from './lines.testkit.ts';

const figures = ['3', '0', '1', '0', '4', '0', '0', '0', '1', '1', '0', '0', '0', '0', '0'];
const head = [
  '行政复议 行政诉讼',
  '未经复议直接起诉 复议后起诉',
  '结果 结果 其他 尚未',
  '维持 纠正 结果 审结 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计',
  '维持 纠正 结果 审结 维持 纠正 结果 审结',
];

/** All cells of table 四, the state of those that show no figure. */
function cellsIn(lines: readonly string[]): readonly unknown[] {
  const table = readLines(lines).find(({ id }) => id === 'disputes');
  return disputes2021.rows.flatMap((row) =>
    row.columns.map((column) => {
      const cell = table?.cells[`disputes.${row.id}.${column}`];
      return cell?.state === 'figure' ? String(cell.value) : cell?.state;
    }),
  );
}

const withLine = (line: string) => [...head, line];

describe('Table 四 under a head that was torn over its lines', () => {
  it('is a line of as many figures as the form has columns', () => {
    expect(cellsIn(withLine(figures.join(' ')))).toEqual(figures);
    expect(cellsIn(['四、结转下年度继续办理 0 0 0 0 0 0 0', '', ...withLine(figures.join(' '))])).toEqual(
      figures,
    );
  });

  it('may be torn elsewhere, and have lost a 总计', () => {
    const [first = '', second = '', ...others] = head;
    const [, third = '', fourth = ''] = others;
    const torn = ['未经复议 复议后', '直接起诉 起诉', ...others];
    expect(cellsIn([first, ...torn, figures.join(' ')])).toEqual(figures);
    const short = [first, second, others[0] ?? '', third.replace(' 总计', ''), fourth];
    expect(cellsIn([...short, figures.join(' ')])).toEqual(figures);
  });

  it('is doubtful where its sums fail, for only order tells the columns', () => {
    expect(new Set(cellsIn(withLine(figures.join(' ').replace('4', '5'))))).toEqual(new Set(['doubtful']));
  });

  it('is not known where a figure is wanting, or one too many', () => {
    for (const line of [figures.slice(1).join(' '), [...figures, '0'].join(' ')])
      expect(new Set(cellsIn(withLine(line))).has('3')).toBe(false);
  });

  it('is not known where the words above are not those of its head', () => {
    const others = head.map((line) => line.replace(/结果/g, '答复'));
    expect(cellsIn([...others, figures.join(' ')])).not.toEqual(figures);
  });
});
