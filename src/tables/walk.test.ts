import { describe, expect, it } from 'vitest';
import { block, requestsHeader } from './printed.testkit.ts';
import { plain } from './rows.testkit.ts';
import { walkTables } from './walk.ts';

const figures = ['1', '0', '0', '0', '0', '0', '1'];

function rowsOf(rows: readonly (readonly string[])[]) {
  return walkTables([block(rows, 'right')], plain).rows.map(({ table, row }) => `${table}.${row}`);
}

describe('A walk over printed rows', () => {
  it('stays in table 三 where half a label reads like a row of the form of 2014', () => {
    const cut = [
      ['（二）部分公开（区分处理的，只计这一情形，不计', '', '', '', '', '', '', ''],
      ['其他情形）', ...figures],
    ];
    expect(rowsOf([...requestsHeader, ['（一）予以公开', ...figures], ...cut])).toEqual([
      'requests.granted',
      'requests.partial',
      'requests.null',
    ]);
  });

  it('goes on with the form of 2014 where several of its rows stand together', () => {
    const rows = ['收到申请数', '当面申请数', '传真申请数'].map((label) => [label, '件', '1']);
    expect(rowsOf(rows)).toEqual(['statistics.r22', 'statistics.r23', 'statistics.r24']);
  });

  it('keeps the group under a head that is printed again: 小计 below it is the sum of the group', () => {
    const rows = [
      ...requestsHeader,
      ['（五）不予处理', '1.信访举报投诉类申请', ...figures],
      ...requestsHeader,
      ['小计', ...figures],
    ];
    expect(rowsOf(rows)).toEqual(['requests.notProcessed.petition', 'requests.notProcessed.sum']);
  });

  it('keeps figures of the form of 2014 beside nothing but a torn unit, without a name', () => {
    const rows = ['收到申请数', '当面申请数', '传真申请数'].map((label) => [label, '件', '1']);
    expect(rowsOf([...rows, ['', '元', '7']])).toEqual([
      'statistics.r22',
      'statistics.r23',
      'statistics.r24',
      'statistics.null',
    ]);
  });
});
