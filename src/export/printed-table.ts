import { tableTitle } from '../findings/names.ts';
import type { HeaderNode } from '../forms/form.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { StatTable } from '../tables/cells.ts';
import { formOf, leavesOf, type Sheet, type SheetRow, sheetsOf } from '../tables/sheet.ts';

/** One cell of a printed table with the grid columns and rows that it takes; what it covers has no cell. */
export interface PrintedCell {
  readonly kind: 'head' | 'label' | 'figure';
  readonly text: string;
  /** Leftmost grid column, 0-based. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Written downwards in a narrow column: 三、本年度办理结果. */
  readonly upright?: boolean;
}

export type PrintedRow = readonly PrintedCell[];

/** A statutory table exactly as its form prints it, header merged, with what stands in its cells now. */
export interface PrintedTable {
  /** 三、收到和处理政府信息公开申请情况 */
  readonly title: string;
  /** Width of the grid. */
  readonly columns: number;
  /** How many columns the row labels take. */
  readonly stub: number;
  /** How many rows on top are printed again on every page; table 二 has its heads in between and none on top. */
  readonly headRows: number;
  readonly rows: readonly PrintedRow[];
}

/** The table as printed. The blocks of table 二 stand one below another and share the width of the widest. */
export function printTable(table: StatTable): PrintedTable {
  const sheets = sheetsOf(table).map(withUnits);
  const stub = Math.max(...sheets.map((sheet) => sheet.depth));
  const columns = stub + Math.max(...sheets.map((sheet) => leavesOf(sheet.header).length));
  const text = (row: SheetRow, key: string) =>
    key === unitKey ? (statisticsUnits[row.id] ?? '—') : (table.cells[row.cells[key] ?? '']?.raw ?? '');
  const rows = sheets.flatMap((sheet) => [
    ...headingRow(sheet, columns),
    ...headRows(sheet, columns),
    ...bodyRows(sheet, columns, text),
  ]);
  const [only] = sheets;
  const headRowCount = only && sheets.length === 1 ? levelsOf(only.header) : 0;
  return { title: titleOf(table), columns, stub, headRows: headRowCount, rows };
}

/** A copy says whose figures it holds: 三、…情况（表三（全市））. */
function titleOf(table: StatTable): string {
  const { title } = formOf(table);
  return table.id.includes('@') ? `${title}（${tableTitle(table.id)}）` : title;
}

const unitKey = 'unit';

/** The form of 2014 prints 统计指标 · 单位 · 统计数; the unit is no cell of the report. */
function withUnits(sheet: Sheet): Sheet {
  if (!sheet.key.startsWith('statistics')) return sheet;
  return { ...sheet, corner: '统计指标', header: [{ label: '单位', column: unitKey }, ...sheet.header] };
}

function headingRow({ heading }: Sheet, columns: number): readonly PrintedRow[] {
  if (heading === '') return [];
  return [[{ kind: 'head', text: heading, column: 0, colSpan: columns, rowSpan: 1 }]];
}

/** The header level by level, its corner first. */
function headRows({ corner, depth, header }: Sheet, columns: number): readonly PrintedRow[] {
  const levels = levelsOf(header);
  const rows: PrintedCell[][] = Array.from({ length: levels }, () => []);
  if (depth > 0) rows[0]?.push({ kind: 'head', text: corner, column: 0, colSpan: depth, rowSpan: levels });
  const widths = widthsOf(leavesOf(header).length, columns - depth);
  placeHeads(header, 0, { rows, columns: startsOf(widths, depth), next: 0 });
  return rows;
}

interface Heads {
  readonly rows: PrintedCell[][];
  /** Where each leaf begins, and last where the table ends. */
  readonly columns: readonly number[];
  /** The next leaf. */
  next: number;
}

/** A leaf reaches down to the figures; above a group of fewer levels its heading is as much taller. */
function placeHeads(nodes: readonly HeaderNode[], level: number, heads: Heads): void {
  for (const { label, children } of nodes) {
    const below = children ? levelsOf(children) : 0;
    const rowSpan = heads.rows.length - level - below;
    const first = heads.next;
    if (children) placeHeads(children, level + rowSpan, heads);
    else heads.next++;
    const column = heads.columns[first] ?? 0;
    const colSpan = (heads.columns[heads.next] ?? column + 1) - column;
    heads.rows[level]?.push({ kind: 'head', text: label, column, colSpan, rowSpan });
  }
}

const levelsOf = (nodes: readonly HeaderNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => levelsOf(children ?? [])));

/** A block of fewer columns than the table is wide: the last ones take the room, as the form prints it. */
function widthsOf(leaves: number, columns: number): readonly number[] {
  return Array.from({ length: leaves }, (_, i) => (i === leaves - 1 ? columns - leaves + 1 : 1));
}

function startsOf(widths: readonly number[], from: number): readonly number[] {
  const starts = [from];
  for (const [index, width] of widths.entries()) starts.push((starts[index] ?? from) + width);
  return starts;
}

function bodyRows(
  sheet: Sheet,
  columns: number,
  text: (row: SheetRow, key: string) => string,
): readonly PrintedRow[] {
  const keys = leavesOf(sheet.header);
  const starts = startsOf(widthsOf(keys.length, columns - sheet.depth), sheet.depth);
  return sheet.rows.map((row, index) => [
    ...labelsOf(sheet, index),
    ...keys.map((key, i): PrintedCell => {
      const column = starts[i] ?? 0;
      const colSpan = (starts[i + 1] ?? column + 1) - column;
      return { kind: 'figure', text: text(row, key), column, colSpan, rowSpan: 1 };
    }),
  ]);
}

/** Group labels span the rows that share them; a row's own label takes the rest of the stub. */
function labelsOf({ rows, depth }: Sheet, index: number): readonly PrintedCell[] {
  const stub = rows[index]?.stub ?? [];
  return stub.flatMap((label, level): readonly PrintedCell[] => {
    const isOwn = level === stub.length - 1;
    if (!isOwn && sharesGroup(rows[index - 1], rows[index], level)) return [];
    let rowSpan = 1;
    while (!isOwn && sharesGroup(rows[index + rowSpan - 1], rows[index + rowSpan], level)) rowSpan++;
    const colSpan = isOwn ? depth - level : 1;
    const upright = depth === 3 && level === 0 && !isOwn;
    return [{ kind: 'label', text: label, column: level, colSpan, rowSpan, ...(upright ? { upright } : {}) }];
  });
}

function sharesGroup(one: SheetRow | undefined, other: SheetRow | undefined, level: number): boolean {
  if (!one || !other || level >= one.stub.length - 1 || level >= other.stub.length - 1) return false;
  return one.stub.slice(0, level + 1).every((label, i) => label === other.stub[i]);
}
