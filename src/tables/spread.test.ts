import { describe, expect, it } from 'vitest';
import { token } from './rows.testkit.ts';
import { withoutSpread } from './spread.ts';

function told(rows: readonly (readonly string[])[]) {
  return withoutSpread(rows.map((row) => row.map(token))).map((row) => row.map(({ cell }) => cell.text));
}

const head = ['信息内容', '上一年项目数量', '本年增/减', '本年增/减'];

describe('A cell written out for each column that it spans', () => {
  it('counts once', () => {
    expect(told([head, ['行政事业性收费', '5', '-5', '-5']])).toEqual([
      ['信息内容', '上一年项目数量', '本年增/减'],
      ['行政事业性收费', '5', '-5'],
    ]);
  });

  it('is kept where the two figures differ', () => {
    expect(told([head, ['行政事业性收费', '5', '-5', '6']])[1]).toEqual(['行政事业性收费', '5', '-5', '6']);
  });

  it('is kept under the next head', () => {
    const rows = [
      head,
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '5', '3', '3'],
    ];
    expect(told(rows)[2]).toEqual(['行政许可', '5', '3', '3']);
  });

  it('is no second set of columns', () => {
    const rows = [head, ['', '全市', '全市', '市本级'], ['行政事业性收费', '5', '3', '3']];
    expect(told(rows)).toEqual(rows);
  });

  it('does not make equal figures one where a row says 总计 twice', () => {
    const rows = [
      ['（七）总计', '（七）总计', '3', '0', '3'],
      ['四、结转下年度继续办理', '0', '0', '0', '0'],
    ];
    expect(told(rows)).toEqual(rows);
  });
});
