import { isOtherYears, parseCellId } from '../forms/form.ts';
import type { Cell, CellId, CellState, StatTable } from '../tables/cells.ts';
import { isEmptyForm } from '../tables/empty.ts';
import { columnName, type Printed, rowName, tableTitle } from './names.ts';

/** What was not read for certain, in the clerk's words. */

const uncertain: readonly CellState[] = ['unreadable', 'doubtful', 'unitUnknown'];

export const isUncertain = ({ state }: Pick<Cell, 'state'>): boolean => uncertain.includes(state);

/** The cells of one row that were not read for certain. */
export interface UnreadRow {
  readonly name: string;
  /** None of its cells was. */
  readonly isWhole: boolean;
  readonly cells: readonly { readonly id: CellId; readonly name: string }[];
}

export interface UnreadTable {
  readonly id: string;
  /** 表三有 6 格没有读准 */
  readonly title: string;
  readonly count: number;
  readonly rows: readonly UnreadRow[];
}

/** The report's tables with cells that were not read for certain, row by row. */
export function unreadTables(printed: Printed): readonly UnreadTable[] {
  return printed.tables
    .filter(({ id }) => !isOtherYears(id))
    .flatMap((table) => {
      const cells = Object.values(table.cells).filter(isUncertain);
      if (cells.length === 0) return [];
      const title = `${tableTitle(table.id)}有 ${cells.length} 格没有读准`;
      return [{ id: table.id, title, count: cells.length, rows: rowsOf(table, cells, printed) }];
    });
}

function rowsOf(table: StatTable, cells: readonly Cell[], printed: Printed): readonly UnreadRow[] {
  return table.rows.flatMap((row) => {
    const own = table.columns.flatMap((column) => {
      const cell = cells.find(({ id }) => id === `${table.id}.${row}.${column}`);
      return cell ? [{ id: cell.id, name: columnName(table.id, column, printed) }] : [];
    });
    const isWhole = own.length > 1 && own.length === cellsIn(table, row).length;
    return own.length > 0 ? [{ name: rowName(table.id, row, printed), isWhole, cells: own }] : [];
  });
}

/** Why a cell was not read for certain, and what to do about it; '' for a cell that was. */
export function problemOf(cell: Cell, table: StatTable): string {
  switch (cell.state) {
    case 'unreadable':
      return `这一格读不准：${whyUnreadable(cell, table)}请照原件填写。`;
    case 'doubtful':
      return `这一格读作 ${figureOf(cell)}，没有把握${printedAs(cell)}。没有参加核对，请照原件确认。`;
    case 'unitUnknown':
      return `“${short(cell.raw)}”没有写明是元还是万元，没有参加核对。请连单位一起填写。`;
    case 'missing':
      return isEmptyForm(table)
        ? '这是一张空表。照原件填写，没有发生的填 0。'
        : '报告里没有印出这一格。原件上有的请补填，没有发生的填 0。';
    case 'text':
      return `这一格填的是“${short(cell.raw)}”，不是数字。`;
    default:
      return '';
  }
}

function whyUnreadable(cell: Cell, table: StatTable): string {
  if (cell.raw === '') return '原文里分不清哪个数字属于这一格。';
  const words = `原文“${short(cell.raw)}”`;
  const figures = cell.raw.split(/\s+/).filter((word) => /^[+-]?\d/.test(word));
  const columns = columnsOf(cell.id, table, figures.length);
  if (figures.length === 1 && figures[0] === cell.raw && columns > 1)
    return `${words}连在一起，分不清各列的数字。`;
  return figures.length === 0 || figures.length === columns
    ? `${words}分不清各列的数字。`
    : `${words}有 ${figures.length} 个数字，表格有 ${columns} 列。`;
}

/** How many cells stand in its row; table 四 prints its three rows side by side. */
function columnsOf(id: CellId, table: StatTable, figures: number): number {
  const own = cellsIn(table, parseCellId(id).row).length;
  const all = Object.keys(table.cells).length;
  return table.id.startsWith('disputes') && figures > own ? all : own;
}

function cellsIn({ cells }: StatTable, row: string): readonly CellId[] {
  return Object.keys(cells).filter((id) => parseCellId(id).row === row);
}

const figureOf = ({ value, raw }: Cell): string => (value === null ? raw : String(value));

function printedAs(cell: Cell): string {
  return cell.raw === '' || cell.raw === figureOf(cell) ? '' : `：原文是“${short(cell.raw)}”`;
}

const longest = 30;

function short(words: string): string {
  const folded = words.replace(/\s+/g, ' ');
  return folded.length > longest ? `${folded.slice(0, longest)}…` : folded;
}
