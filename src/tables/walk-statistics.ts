import { formTables } from '../forms/forms.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import { readCellContent } from './content.ts';
import { type NamedRow, type PrintedColumn, printedColumns, type State } from './printed.ts';
import type { Segment, Token } from './tokens.ts';

/**
 * The form of 2014–2018: one figure a row, behind its unit. Labels that read alike (被依法纠错数 under 行政复议 and
 * under 行政诉讼) are told apart by the order of the form. A second column 历年累计 is read and left out.
 */
export function readStatistics(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const columns = printedColumns(stub, 'statistics').filter((column) => column.id !== 'unit');
  const own = stub.filter((token) => token.kind !== 'blank' && !isUnit(token));
  const last = own[own.length - 1];
  if (columns.length > 0) {
    state.columns = [...state.columns, ...columns];
    return undefined;
  }
  if (!last)
    return hasContent(tail) ? { ...common(state.columns), row: null, key: '', label: '', tail } : undefined;
  if (isHead(last)) return undefined;
  const row = findRow(last, state.row);
  const printed = withoutUnit(tail, row);
  if (row === null && !hasContent(printed)) return undefined;
  state.row = row ?? state.row;
  const label = last.cell.text.replace(/\s+/g, '');
  return { ...common(state.columns), row, key: last.key, label, tail: printed };
}

function hasContent(tail: readonly Token[]): boolean {
  return tail.some((token) => token.kind === 'content');
}

function common(columns: readonly PrintedColumn[]) {
  return { table: 'statistics', group: '', copies: [''], columns } as const;
}

/** 万 is 万元 cut by a page break. */
const unit = /^(?:条|件|次|篇|个|人|人次|万元?|元)$/;

function isUnit(token: Token): boolean {
  return token.kind === 'words' && unit.test(token.key);
}

function isHead(token: Token): boolean {
  return token.meanings.some(
    (meaning) => 'table' in meaning && meaning.table === 'statistics' && meaning.kind !== 'row',
  );
}

const order = formTables['2014'].flatMap((table) => table.rows.map((row) => row.id));

/** Of several rows with this label the first behind the last row read; if there is none, the first. */
function findRow(token: Token, last: string | null): string | null {
  const rows = token.meanings.flatMap((meaning) =>
    meaning.kind === 'row' && meaning.table === 'statistics' ? [meaning.row] : [],
  );
  const after = last === null ? -1 : order.indexOf(last);
  return rows.find((row) => order.indexOf(row) > after) ?? rows[0] ?? null;
}

/** 条, 件 before the figure; a heading prints a dash there. */
export function withoutUnit(tail: readonly Token[], row: string | null): readonly Token[] {
  const first = tail.findIndex((token) => token.kind !== 'blank');
  const token = tail[first];
  if (!token) return tail;
  const isHeading = row !== null && statisticsUnits[row] === null;
  return isUnit(token) || (isHeading && readCellContent(token.cell.text, 'count').state === 'dash')
    ? tail.slice(first + 1)
    : tail;
}
