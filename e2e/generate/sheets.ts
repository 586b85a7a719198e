import { disputeColumns } from '../../src/forms/disputes.ts';
import { proactive2019, proactive2021 } from '../../src/forms/proactive.ts';
import { requestsCorner } from '../../src/forms/requests.ts';
import type { Random } from './random.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import type { TrueReport, TrueRow, TrueTable } from './truth.ts';

/** Lays a table out as its form is printed. */
export function layOut(table: TrueTable, report: TrueReport, random: Random): Sheet {
  switch (table.id) {
    case 'requests':
      return requestsSheet(table, random);
    case 'disputes':
      return disputesSheet(table);
    case 'statistics':
      return statisticsSheet(table);
    default:
      return proactiveSheet(table, report, random);
  }
}

type Span = Partial<Pick<SheetCell, 'colSpan' | 'rowSpan' | 'role'>>;

function label(text: string, column: number, span: Span = {}): SheetCell {
  return { text, column, colSpan: 1, rowSpan: 1, role: 'label', ...span };
}

function header(text: string, column: number, colSpan = 1, rowSpan = 1): SheetCell {
  return { text, column, colSpan, rowSpan, role: 'header' };
}

function figure(table: TrueTable, row: TrueRow, column: string, place: number, colSpan = 1): SheetCell {
  const id = `${table.id}.${row.id}.${column}`;
  return { text: table.cells.get(id)?.printed ?? '', column: place, colSpan, rowSpan: 1, role: 'figure', id };
}

const stubWidth = 3;
const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

function requestsSheet(table: TrueTable, random: Random): Sheet {
  const columns = table.rows[0]?.columns ?? [];
  const orgs = columns.includes('orgSum') ? [...organisations, '小计'] : organisations;
  return {
    table: table.id,
    width: stubWidth + columns.length,
    rows: [...requestsHeader(orgs, random.chance(0.3)), ...stubbed(table)],
  };
}

/** 总计 stands in the first or in the second line of the header; both are printed. */
function requestsHeader(orgs: readonly string[], totalOnTop: boolean): readonly SheetRow[] {
  const end = stubWidth + 1 + orgs.length;
  const total = header('总计', end, 1, totalOnTop ? 3 : 2);
  const applicants = header('申请人情况', stubWidth, orgs.length + (totalOnTop ? 1 : 2));
  const second = [header('自然人', stubWidth, 1, 2), header('法人或其他组织', stubWidth + 1, orgs.length)];
  return [
    {
      kind: 'header',
      cells: [header(requestsCorner, 0, stubWidth, 3), applicants, ...(totalOnTop ? [total] : [])],
    },
    { kind: 'header', cells: [...second, ...(totalOnTop ? [] : [total])] },
    { kind: 'header', cells: orgs.map((text, index) => header(text, stubWidth + 1 + index)) },
  ];
}

/** Rows whose outer labels agree share one spanning cell. */
function stubbed(table: TrueTable): readonly SheetRow[] {
  return table.rows.map((row, index) => {
    const cells: SheetCell[] = [];
    row.stub.forEach((text, level) => {
      const last = level === row.stub.length - 1;
      if (last) cells.push(label(text, level, { colSpan: stubWidth - level }));
      else if (!sharesStub(table.rows[index - 1], row, level))
        cells.push(label(text, level, { rowSpan: runLength(table.rows, index, level) }));
    });
    row.columns.forEach((column, place) => {
      cells.push(figure(table, row, column, stubWidth + place));
    });
    return { kind: 'body', cells };
  });
}

function sharesStub(other: TrueRow | undefined, row: TrueRow, level: number): boolean {
  if (!other || other.stub.length <= level + 1) return false;
  return row.stub.slice(0, level + 1).every((text, depth) => other.stub[depth] === text);
}

function runLength(rows: readonly TrueRow[], from: number, level: number): number {
  const first = rows[from];
  let end = from + 1;
  while (first && end < rows.length && sharesStub(rows[end], first, level)) end++;
  return end - from;
}

/** Table 三 of a local annex: every column twice, 全市 and 市本级 (forms.md §5). */
export function annexSheet(city: TrueTable, own: TrueTable): Sheet {
  const names = ['自然人', ...organisations, '总计'];
  const pair = (row: TrueRow, column: string, place: number): readonly SheetCell[] => {
    const left = stubWidth + place * 2;
    return [figure(city, row, column, left), figure(own, row, column, left + 1)];
  };
  const body = stubbed(own).map((row, index) => ({
    ...row,
    cells: [
      ...row.cells.filter((cell) => cell.role !== 'figure'),
      ...(own.rows[index]?.columns ?? []).flatMap((column, place) =>
        pair(own.rows[index] as TrueRow, column, place),
      ),
    ],
  }));
  const heads = names.map((text, place) => header(text, stubWidth + place * 2, 2));
  const levels = names.flatMap((_, place) => [
    header('全市', stubWidth + place * 2),
    header('市本级', stubWidth + place * 2 + 1),
  ]);
  return {
    table: own.id,
    width: stubWidth + names.length * 2,
    rows: [
      { kind: 'header', cells: [header('申请人情况', 0, stubWidth), ...heads] },
      { kind: 'header', cells: [header('数据统计层级', 0, stubWidth), ...levels] },
      ...body,
    ],
  };
}

function disputesSheet(table: TrueTable): Sheet {
  const leaves = (start: number) =>
    disputeColumns.map(({ label: text }, index) => header(text, start + index, 1, 1));
  const review = leaves(0).map((cell) => ({ ...cell, rowSpan: 2 }));
  const figures = table.rows.flatMap((row, group) =>
    row.columns.map((column, index) => figure(table, row, column, group * 5 + index)),
  );
  return {
    table: table.id,
    width: 15,
    rows: [
      { kind: 'header', cells: [header('行政复议', 0, 5), header('行政诉讼', 5, 10)] },
      { kind: 'header', cells: [...review, header('未经复议直接起诉', 5, 5), header('复议后起诉', 10, 5)] },
      { kind: 'header', cells: [...leaves(5), ...leaves(10)] },
      { kind: 'body', cells: figures },
    ],
  };
}

const proactiveWidth = 4;

/** Blocks with fewer columns than four: the last cell spans the rest, or an empty one stands beside it. */
function proactiveSheet(table: TrueTable, report: TrueReport, random: Random): Sheet {
  const form = report.facts.form === '2021' ? proactive2021 : proactive2019;
  const spanned = random.chance(0.5);
  const unit = table.cells.get('proactive.procurement.amount');
  const inHeader = unit?.state === 'figure' && unit.value !== 0 && /^[\d.]+$/.test(unit.printed);
  const rows = form.blocks.flatMap((block): readonly SheetRow[] => {
    const heads = block.header.map(({ label: text }) =>
      inHeader && text === '采购总金额' ? '采购总金额（万元）' : text,
    );
    const own = table.rows.filter((row) => block.rows.includes(row.id) || extraOf(row, block.rows));
    return [
      { kind: 'banner', cells: [header(block.heading, 0, proactiveWidth)] },
      {
        kind: 'header',
        cells: fill([header('信息内容', 0), ...heads.map((text, i) => header(text, i + 1))], spanned),
      },
      ...own.map(
        (row): SheetRow => ({
          kind: 'body',
          cells: fill(
            [
              label(row.stub[0] ?? '', 0),
              ...row.columns.map((column, i) => figure(table, row, column, i + 1)),
            ],
            spanned,
          ),
        }),
      ),
    ];
  });
  return { table: table.id, width: proactiveWidth, rows };
}

/** 其他主动公开文件 stands below 规范性文件. */
function extraOf(row: TrueRow, rows: readonly string[]): boolean {
  return row.id === 'otherDocuments' && rows.includes('normativeDocuments');
}

function fill(cells: readonly SheetCell[], spanned: boolean): readonly SheetCell[] {
  const last = cells[cells.length - 1];
  const free = proactiveWidth - cells.length;
  if (!last || free <= 0) return cells;
  if (spanned) return [...cells.slice(0, -1), { ...last, colSpan: free + 1 }];
  return [
    ...cells,
    ...Array.from({ length: free }, (_, i): SheetCell => label('', cells.length + i, { role: 'filler' })),
  ];
}

function statisticsSheet(table: TrueTable): Sheet {
  return {
    table: table.id,
    width: 3,
    rows: [
      { kind: 'header', cells: [header('统计指标', 0), header('单位', 1), header('统计数', 2)] },
      ...table.rows.map(
        (row): SheetRow => ({
          kind: 'body',
          cells: [label(row.stub[0] ?? '', 0), label(row.unit ?? '', 1), figure(table, row, 'value', 2)],
        }),
      ),
    ],
  };
}
