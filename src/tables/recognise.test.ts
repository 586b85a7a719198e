import { describe, expect, it } from 'vitest';
import type { FormTable } from '../forms/form.ts';
import { proactive2019, proactive2021 } from '../forms/proactive.ts';
import { requests2019, requests2021 } from '../forms/requests.ts';
import type { TableBlock } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import { block, bodyRows, disputesHeader, requestsHeader } from './printed.testkit.ts';
import { recogniseTables } from './recognise.ts';

const plain: Normaliser = (text) => ({
  text: text.normalize('NFKC'),
  starts: new Uint32Array(),
  ends: new Uint32Array(),
});

function read(blocks: readonly TableBlock[], annex = false) {
  const placed = blocks.map((each) => ({ block: each, afterLine: 0, annex }));
  return recogniseTables(placed, plain, null);
}

function valueAt(blocks: readonly TableBlock[], id: string) {
  const cell = read(blocks).tables.find((table) => id.startsWith(`${table.id}.`))?.cells[id];
  return cell?.state === 'figure' || cell?.state === 'doubtful' ? cell.value : cell?.state;
}

/** A figure of its own for each cell, so that a shifted reading cannot pass. */
function numbering(form: FormTable): (row: string, column: string) => string {
  const ids = form.rows.flatMap((row) => row.columns.map((column) => `${row.id}.${column}`));
  return (row, column) => String(ids.indexOf(`${row}.${column}`) + 1);
}

function allFigures(blocks: readonly TableBlock[]) {
  return read(blocks).tables.map((table) => Object.values(table.cells).map((cell) => cell.value));
}

function counting(form: FormTable): number[] {
  return form.rows.flatMap((row) => row.columns).map((_, index) => index + 1);
}

describe('table 三', () => {
  it.each([requests2019, requests2021])('is read row by row under its labels (form $form)', (form) => {
    const rows = [...requestsHeader, ...bodyRows(form, numbering(form))];
    const result = read([block(rows)]);
    expect(result.form).toBe(form.form);
    expect(allFigures([block(rows)])).toEqual([counting(form)]);
  });

  it('is read alike when rows are padded on the right', () => {
    const rows = bodyRows(requests2019, numbering(requests2019)).map((row) => [...row, ...Array(3).fill('')]);
    expect(allFigures([block([...requestsHeader, ...rows], 'left')])).toEqual([counting(requests2019)]);
  });

  it('is read alike when filler stands between label and figures', () => {
    const rows = bodyRows(requests2019, numbering(requests2019)).map((row) => [
      ...row.slice(0, -7),
      '',
      ...row.slice(-7),
      '',
    ]);
    expect(allFigures([block([...requestsHeader, ...rows], 'right')])).toEqual([counting(requests2019)]);
  });

  it('is read alike when the source lost its row breaks', () => {
    const rows = [...requestsHeader, ...bodyRows(requests2019, numbering(requests2019))];
    expect(allFigures([block([rows.flat()], 'left')])).toEqual([counting(requests2019)]);
  });

  it('keeps 其他 under （六） apart from the column 其他', () => {
    const rows = [...requestsHeader, ...bodyRows(requests2021, numbering(requests2021))];
    const misc = requests2021.rows.findIndex((row) => row.id === 'other.misc');
    expect(valueAt([block(rows)], 'requests.other.misc.natural')).toBe(misc * 7 + 1);
  });

  it('keeps a blank, a dash and a zero apart', () => {
    const rows = bodyRows(requests2019, (_, column) => ({ natural: '', total: '—' })[column] ?? '0');
    const blocks = [block([...requestsHeader, ...rows])];
    expect(valueAt(blocks, 'requests.granted.natural')).toBe('blank');
    expect(valueAt(blocks, 'requests.granted.total')).toBe('dash');
    expect(valueAt(blocks, 'requests.granted.legal')).toBe(0);
  });

  it('counts a row that the form does not know in its group', () => {
    const rows = bodyRows(requests2019, () => '0');
    const after = rows.findIndex((row) => row.includes('8.属于行政查询事项'));
    rows.splice(after + 1, 0, ['9.属于工作秘密', '1', '0', '0', '0', '0', '0', '1']);
    const [table] = read([block([...requestsHeader, ...rows])]).tables;
    expect(table?.cells['requests.denied.x1.total']?.value).toBe(1);
    expect(table?.labels['denied.x1']).toBe('9.属于工作秘密');
    expect(table?.rows[table.rows.indexOf('denied.adminQuery') + 1]).toBe('denied.x1');
  });

  it('reads a group row that prints a figure of its own', () => {
    const rows = bodyRows(requests2019, () => '1').flatMap((row) => {
      const at = row.indexOf('（三）不予公开');
      return at < 0 ? [row] : [['（三）不予公开', ...Array(7).fill('8')], row.slice(at + 1)];
    });
    expect(valueAt([block([...requestsHeader, ...rows])], 'requests.denied.sum.natural')).toBe(8);
  });

  it('reads a column 小计 where the header prints it', () => {
    const header = [
      ['自然人', '法人或其他组织', '总计'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '小计'],
    ];
    const rows = bodyRows(requests2019, () => '').map((row) => [
      ...row.filter((text) => text !== ''),
      ...['1', '2', '3', '4', '5', '6', '20', '21'],
    ]);
    const blocks = [block([...header, ...rows])];
    expect(valueAt(blocks, 'requests.received.otherOrg')).toBe(6);
    expect(valueAt(blocks, 'requests.received.orgSum')).toBe(20);
    expect(valueAt(blocks, 'requests.received.total')).toBe(21);
  });
});

describe('a damaged row of table 三', () => {
  function damaged(tail: readonly string[], alignment: 'right' | 'exact' = 'right') {
    const rows = bodyRows(requests2019, () => '0');
    rows[0] = ['一、本年新收政府信息公开申请数量', ...tail];
    return [block([...requestsHeader, ...rows], alignment)];
  }

  it('with a figure too many is readable when every reading agrees', () => {
    expect(valueAt(damaged(Array(8).fill('0')), 'requests.received.total')).toBe(0);
  });

  it('with a figure too many is readable when the sums leave one reading', () => {
    expect(valueAt(damaged(['4', '1', '0', '0', '0', '2', '9', '7']), 'requests.received.otherOrg')).toBe(2);
  });

  it('with a figure too many is unreadable where the readings differ', () => {
    const blocks = damaged(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(valueAt(blocks, 'requests.received.natural')).toBe('unreadable');
    expect(read(blocks).tables[0]?.cells['requests.received.natural']?.raw).toBe('1 2 3 4 5 6 7 8');
  });

  it('with blanks dropped is unreadable, never filled in', () => {
    const blocks = damaged(['3', '3'], 'exact');
    expect(valueAt(blocks, 'requests.received.natural')).toBe('unreadable');
    expect(valueAt(blocks, 'requests.received.total')).toBe('unreadable');
  });

  it('cut short at its end has blanks there, if it then adds up', () => {
    const rows = bodyRows(requests2019, (_, column) => (column === 'natural' ? '0' : ''));
    rows[rows.length - 1] = ['四、结转下年度继续办理', '0', ''];
    const blocks = [block([...requestsHeader, ...rows], 'left')];
    expect(valueAt(blocks, 'requests.carriedOut.natural')).toBe(0);
    expect(valueAt(blocks, 'requests.carriedOut.total')).toBe('blank');
    rows[rows.length - 1] = ['四、结转下年度继续办理', '3', '3'];
    expect(valueAt([block([...requestsHeader, ...rows], 'left')], 'requests.carriedOut.natural')).toBe(
      'unreadable',
    );
  });

  it('whose label was cut in two keeps its figures, wherever they stand', () => {
    const rows = bodyRows(requests2019, (row) => (row === 'notProcessed.reconfirm' ? '2' : '0'));
    const cut = rows.findIndex((row) => row.some((text) => text.startsWith('5.要求')));
    const first = [...rows];
    first.splice(
      cut,
      1,
      ['5.要求行政机关确认或重新出', ...Array(7).fill('2')],
      ['', '具已获取信息', ...Array(7).fill('')],
    );
    const second = [...rows];
    second.splice(
      cut,
      1,
      ['5.要求行政机关确认或重新出', ...Array(7).fill('')],
      ['具已获取信息', ...Array(7).fill('2')],
    );
    for (const each of [first, second]) {
      const blocks = [block([...requestsHeader, ...each], 'right')];
      expect(valueAt(blocks, 'requests.notProcessed.reconfirm.natural')).toBe(2);
      expect(read(blocks).tables[0]?.rows).toHaveLength(23);
    }
  });

  it('that is not printed at all is missing, not blank', () => {
    const rows = bodyRows(requests2019, () => '0').filter((row) => !row.includes('（七）总计'));
    const blocks = [block([...requestsHeader, ...rows])];
    expect(valueAt(blocks, 'requests.processed.natural')).toBe('missing');
    expect(read(blocks).tables[0]?.missingRows).toEqual(['processed']);
  });
});

describe('table 四', () => {
  const figures = Array.from({ length: 15 }, (_, index) => String(index + 1));

  it('is one row of fifteen figures', () => {
    expect(allFigures([block([...disputesHeader, figures])])).toEqual([figures.map(Number)]);
  });

  it('may begin with blanks', () => {
    const blocks = [block([...disputesHeader, [...Array(5).fill(''), ...figures.slice(0, 10)]], 'right')];
    expect(valueAt(blocks, 'disputes.review.upheld')).toBe('blank');
    expect(valueAt(blocks, 'disputes.suitDirect.upheld')).toBe(1);
  });

  it('whose row of figures is gone has fifteen missing cells', () => {
    const [table] = read([block(disputesHeader)]).tables;
    expect(Object.values(table?.cells ?? {}).map((cell) => cell.state)).toEqual(Array(15).fill('missing'));
  });
});

function proactiveRows(form: FormTable, figure: (row: string, column: string) => string) {
  const body = bodyRows(form, figure);
  return form.blocks.flatMap((each) => [
    [each.heading],
    ['信息内容', ...each.header.map((node) => node.label)],
    ...body.slice(0).filter((_, index) => each.rows.includes(form.rows[index]?.id ?? '')),
  ]);
}

describe('table 二', () => {
  it.each([proactive2019, proactive2021])('is read block by block (form $form)', (form) => {
    const result = read([block(proactiveRows(form, numbering(form)))]);
    expect(result.form).toBe(form.form);
    const values = form.rows.flatMap((row) =>
      row.columns.map((column) => result.tables[0]?.cells[`proactive.${row.id}.${column}`]),
    );
    expect(values.filter((cell) => cell?.state !== 'unitUnknown').map((cell) => cell?.value)).toEqual(
      counting(form).slice(0, form.form === '2019' ? -1 : undefined),
    );
  });

  it('keeps a local row with its name', () => {
    const rows = proactiveRows(proactive2019, () => '0');
    const after = rows.findIndex((row) => row[0] === '规范性文件');
    rows.splice(after + 1, 0, ['其他主动公开文件（含以本单位名义签发的文件）', '70', '71', '72']);
    expect(valueAt([block(rows)], 'proactive.otherDocuments.totalDisclosed')).toBe(72);
  });

  it('knows an amount without a unit only under a heading that names one', () => {
    const bare = proactiveRows(proactive2019, () => '5');
    expect(valueAt([block(bare)], 'proactive.procurement.amount')).toBe('unitUnknown');
    const named = bare.map((row) => row.map((text) => text.replace('采购总金额', '采购总金额（万元）')));
    expect(valueAt([block(named)], 'proactive.procurement.amount')).toBe(5);
  });

  it('does not take years or -8 out of an explained heading', () => {
    const rows = proactiveRows(proactive2019, () => '3').map((row) =>
      row.map((text) => text.replace('本年增/减', '本年增/减(指2020年增加或减少的事项数,减用负值表示,如-8)')),
    );
    expect(valueAt([block(rows)], 'proactive.licensing.change')).toBe(3);
  });
});

describe('a local annex', () => {
  it('is kept apart, 全市 and 市本级 each as a copy', () => {
    const copies = ['数据统计层级', ...Array.from({ length: 7 }, () => ['全市', '市本级']).flat()];
    const rows = bodyRows(requests2019, () => '').map((row) => [
      ...row.filter((text) => text !== ''),
      ...Array.from({ length: 7 }, () => ['5', '2']).flat(),
    ]);
    const main = block([...requestsHeader, ...bodyRows(requests2019, () => '0')]);
    const annex = block([...requestsHeader, copies, ...rows]);
    const result = recogniseTables(
      [
        { block: main, afterLine: 0, annex: false },
        { block: annex, afterLine: 1, annex: true },
      ],
      plain,
      null,
    );
    expect(result.tables.map((table) => table.id)).toEqual(['requests', 'requests@city', 'requests@own']);
    expect(result.tables[1]?.cells['requests@city.received.total']?.value).toBe(5);
    expect(result.tables[2]?.cells['requests@own.received.natural']?.value).toBe(2);
    expect(result.tables[0]?.cells['requests.received.total']?.value).toBe(0);
  });

  it('of table 二 stands upright: one line a figure', () => {
    const rows = [
      ['第二十条第(一)项'],
      ['信息内容', '全市', '市本级'],
      ['规章', '本年新制作数量', '1', ''],
      ['本年新公开数量', '2', ''],
      ['对外公开总数量', '3', ''],
    ];
    const result = read([block(rows, 'left')], true);
    const city = result.tables.find((table) => table.id === 'proactive@city');
    expect(city?.cells['proactive@city.regulations.totalDisclosed']?.value).toBe(3);
    const own = result.tables.find((table) => table.id === 'proactive@own');
    expect(own?.cells['proactive@own.regulations.made']?.state).toBe('blank');
  });
});

describe('what is no statutory table', () => {
  it('has no form and no cells', () => {
    expect(read([])).toEqual({ form: null, tables: [] });
  });
});

describe('many rows that do not add up', () => {
  const wrongTotals = (row: string, column: string) =>
    column === 'total' && row.startsWith('denied.') ? '1' : '0';

  it('stay as they are printed where every row has a cell for every column', () => {
    const blocks = [block([...requestsHeader, ...bodyRows(requests2019, wrongTotals)])];
    expect(read(blocks).tables[0]?.cells['requests.denied.stateSecret.total']?.state).toBe('figure');
  });

  it('are doubtful where the figures may have moved', () => {
    const rows = bodyRows(requests2019, wrongTotals).map((row) => [
      ...row.slice(0, -7),
      '',
      ...row.slice(-7),
      '',
    ]);
    const blocks = [block([...requestsHeader, ...rows], 'right')];
    expect(read(blocks).tables[0]?.cells['requests.denied.stateSecret.total']?.state).toBe('doubtful');
  });
});
