import { describe, expect, it } from 'vitest';
import { leavesOf, splitLabel } from '../../tables/sheet.ts';
import { buildBoard, fits } from './board.ts';
import { filledTable } from './grids.testkit.ts';

const only = (table: ReturnType<typeof filledTable>) => {
  const [board] = buildBoard([table]);
  if (!board) throw new Error('no board');
  return board;
};

describe('the tables as they are printed', () => {
  it('shows every cell exactly once', () => {
    for (const form of ['2019', '2021'] as const)
      for (const name of ['proactive', 'requests', 'disputes'] as const) {
        const table = filledTable(name, form);
        const shown = only(table).grid.rows.flat();
        expect([...shown].sort()).toEqual(Object.keys(table.cells).sort());
      }
  });

  it('prints table 二 in blocks under the items of 第二十条', () => {
    const { sheets } = only(filledTable('proactive', '2019'));
    expect(sheets.map((sheet) => sheet.heading.slice(-3))).toEqual([
      '一）项',
      '五）项',
      '六）项',
      '八）项',
      '九）项',
    ]);
    expect(sheets.map((sheet) => leavesOf(sheet.header).length)).toEqual([3, 3, 3, 2, 2]);
  });

  it('puts a row that only this report prints into the block where it stands', () => {
    const table = filledTable(
      'proactive',
      '2019',
      {},
      {
        rows: [['otherDocuments', 'normativeDocuments', '其他主动公开文件']],
      },
    );
    const first = only(table).sheets[0];
    expect(first?.rows.map((row) => row.stub)).toEqual([['规章'], ['规范性文件'], ['其他主动公开文件']]);
    expect(first?.rows[2]?.cells.made).toBe('proactive.otherDocuments.made');
  });

  it('puts extra rows of table 三 into their group with their printed labels', () => {
    const table = filledTable(
      'requests',
      '2021',
      {},
      {
        rows: [
          ['denied.x1', 'denied.adminQuery', '9.属于工作秘密'],
          ['denied.sum', 'partial', '小计'],
          ['x1', 'notProcessed.reconfirm', '其他情形'],
        ],
      },
    );
    const stub = (id: string) => only(table).sheets[0]?.rows.find((row) => row.id === id)?.stub;
    expect(stub('denied.x1')).toEqual(['三、本年度办理结果', '（三）不予公开', '9.属于工作秘密']);
    expect(stub('denied.sum')).toEqual(['三、本年度办理结果', '（三）不予公开', '小计']);
    expect(stub('x1')).toEqual(['三、本年度办理结果', '其他情形']);
  });

  it('puts 法人或其他组织小计 among the organisations, where it is printed', () => {
    const table = filledTable('requests', '2019', {}, { columns: [['orgSum', 'otherOrg']] });
    const board = only(table);
    expect(leavesOf(board.sheets[0]?.header ?? []).slice(-3)).toEqual(['otherOrg', 'orgSum', 'total']);
    expect(board.names['requests.other.orgSum']).toBe('（六）其他处理 · 小计');
  });

  it('names every cell in the words of the form', () => {
    expect(only(filledTable('requests', '2019')).names['requests.partial.total']).toBe(
      '（二）部分公开 · 总计',
    );
    expect(only(filledTable('disputes', '2021')).names['disputes.suitDirect.upheld']).toBe(
      '未经复议直接起诉 · 结果维持',
    );
  });

  it('stays the same through an edit and not through another report', () => {
    const table = filledTable('requests', '2019');
    const board = buildBoard([table]);
    const edited = { ...table, cells: {} };
    expect(fits(board, [edited])).toBe(true);
    expect(fits(board, [filledTable('requests', '2019')])).toBe(false);
    expect(fits(board, [])).toBe(false);
  });

  it('shows a table that its form does not have, too', () => {
    const plan = {
      id: 'statistics',
      form: '2021',
      rows: ['r02'],
      columns: ['value'],
      labels: { r02: '公开数' },
    } as const;
    const board = buildBoard([plan])[0];
    expect(board?.grid.rows).toEqual([['statistics.r02.value']]);
    expect(board?.sheets[0]?.rows[0]?.stub).toEqual(['公开数']);
  });
});

describe('a label with a remark', () => {
  it('is parted before the bracket, but not before the number of the row', () => {
    expect(splitLabel('（二）部分公开（区分处理的）')).toEqual({
      main: '（二）部分公开',
      remark: '（区分处理的）',
    });
    expect(splitLabel('（七）总计')).toEqual({ main: '（七）总计', remark: '' });
  });
});
