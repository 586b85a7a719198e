import { describe, expect, it } from 'vitest';
import { rowsLoosely } from './loose-statistics.ts';

/** The rows that the first number of a text may count. */
function rowsIn(text: string): readonly string[] {
  const [printed = '', unit = ''] = /[0-9]+(.)/.exec(text) ?? [];
  const start = text.indexOf(printed);
  return rowsLoosely(text, { start, figure: { unit } });
}

describe('what was made public, in words of their own', () => {
  it.each([
    ['政府网站是主阵地,公开6120条', ['r07']],
    ['微博次之,发布300条', ['r08']],
    ['张榜、广播等一共420条', ['r10']],
    ['本局主动公开环境信息1846条', ['r02']],
    ['《政府公报》6期', ['r06']],
  ])('may be %s', (text, rows) => {
    expect(rowsIn(text)).toEqual(rows);
  });

  it.each(['不予公开524条', '网站、微博共公开900条', '公开规范性文件6件', '编发简报6期'])(
    'is not %s',
    (text) => {
      expect(rowsIn(text)).toEqual([]);
    },
  );
});
