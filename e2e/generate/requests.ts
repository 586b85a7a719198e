import { organisationColumns, requests2019, requests2021 } from '../../src/forms/requests.ts';
import type { ReportOptions } from './options.ts';
import type { Random } from './random.ts';
import { type Figures, makeTable, type TrueRow, type TrueTable, worthOf } from './truth.ts';

const applicants = ['natural', ...organisationColumns] as const;
const outside: ReadonlySet<string> = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);
const groups = ['denied', 'unavailable', 'notProcessed'] as const;
const extraRow = { id: 'denied.x1', label: '9.属于工作秘密' };

/** 三、收到和处理政府信息公开申请情况: every balance and sum of the form holds (R01–R03, R09). */
export function makeRequests(options: ReportOptions, random: Random): TrueTable {
  const rows = printedRows(options);
  const parts = rows.map((row) => row.id).filter((id) => !outside.has(id) && !id.endsWith('.sum'));
  const columns = applicants.map((_, index) => column(index, parts, options, random));
  return makeTable('requests', options.form, rows, figures(rows, columns, options));
}

/** One applicant's column by row id. */
type Column = ReadonlyMap<string, number>;

function column(index: number, parts: readonly string[], options: ReportOptions, random: Random): Column {
  const received = volume(index, options, random);
  const last = options.after?.tables.find((table) => table.id === 'requests');
  const invented = random.chance(0.3) ? random.whole(0, Math.ceil(received / 8)) : 0;
  const carriedIn = last ? worthOf(last, 'carriedOut', applicants[index] ?? '') : invented;
  const carriedOut = random.chance(0.3) ? random.whole(0, Math.ceil((received + carriedIn) / 10)) : 0;
  const processed = received + carriedIn - carriedOut;
  const weights = parts.map((id) => (id === 'granted' ? 8 : random.chance(0.35) ? random.next() * 3 : 0));
  const dealt = random.deal(processed, weights);
  return new Map([
    ['received', received],
    ['carriedIn', carriedIn],
    ...parts.map((id, place): [string, number] => [id, dealt[place] ?? 0]),
    ['processed', processed],
    ['carriedOut', carriedOut],
  ]);
}

function volume(index: number, options: ReportOptions, random: Random): number {
  if (options.size === 'city')
    return random.whole(...((index === 0 ? [900, 6000] : [0, 400]) as [number, number]));
  if (index === 0) return random.chance(options.spread ? 0.5 : 0.8) ? random.whole(1, 14) : 0;
  return random.chance(options.spread ? 0.5 : 0.2) ? random.whole(1, 5) : 0;
}

function figures(rows: readonly TrueRow[], columns: readonly Column[], options: ReportOptions): Figures {
  const lines: Record<string, Record<string, number>> = {};
  for (const { id } of rows) {
    const own = columns.map((each) => partOf(each, id, rows));
    const line: Record<string, number> = { total: own.reduce((a, b) => a + b, 0) };
    applicants.forEach((name, index) => {
      line[name] = own[index] ?? 0;
    });
    if (options.orgSum) line.orgSum = own.slice(1).reduce((a, b) => a + b, 0);
    lines[id] = line;
  }
  return lines;
}

function partOf(column: Column, id: string, rows: readonly TrueRow[]): number {
  if (!id.endsWith('.sum')) return column.get(id) ?? 0;
  const group = id.slice(0, -3);
  return rows
    .filter((row) => row.id.startsWith(group) && row.id !== id)
    .reduce((sum, row) => sum + (column.get(row.id) ?? 0), 0);
}

function printedRows(options: ReportOptions): readonly TrueRow[] {
  const form = options.form === '2021' ? requests2021 : requests2019;
  const columns = options.orgSum ? [...applicants, 'orgSum', 'total'] : [...applicants, 'total'];
  let rows: TrueRow[] = form.rows.map(({ id, stub }) => ({ id, stub, columns }));
  if (options.extraRows) rows = withExtraRow(rows, columns);
  for (const group of options.groupSums ? groups : []) rows = withSum(rows, group, options.groupSums);
  return rows;
}

function withExtraRow(rows: readonly TrueRow[], columns: readonly string[]): TrueRow[] {
  return rows.flatMap((row) =>
    row.id === 'denied.adminQuery'
      ? [row, { id: extraRow.id, stub: [...row.stub.slice(0, 2), extraRow.label], columns }]
      : [row],
  );
}

/** `line`: （三）不予公开 is a row with figures and its parts stand below it; `last`: 小计 closes the group. */
function withSum(rows: readonly TrueRow[], group: string, style: ReportOptions['groupSums']): TrueRow[] {
  const members = rows.filter((row) => row.id.startsWith(`${group}.`));
  const [first] = members;
  if (!first) return [...rows];
  const sum = (stub: readonly string[]): TrueRow => ({ id: `${group}.sum`, stub, columns: first.columns });
  const printed: readonly TrueRow[] =
    style === 'line'
      ? [
          sum(first.stub.slice(0, 2)),
          ...members.map((row) => ({ ...row, stub: [row.stub[0] ?? '', row.stub[2] ?? ''] })),
        ]
      : [...members, sum([...first.stub.slice(0, 2), '小计'])];
  return rows.flatMap((row) => (row.id === first.id ? printed : members.includes(row) ? [] : [row]));
}
