import type { FormTable } from '../forms/form.ts';
import type { PrintedColumn, PrintedRow } from './printed.ts';

/**
 * The columns that a row's figures stand in. The header decides when it names as many columns as the row has
 * figures; a header that was cut or misspelt gives way to the form.
 */
export function columnsOf(row: PrintedRow, form: FormTable, figureCount: number): readonly PrintedColumn[] {
  const wanted =
    form.rows.find((each) => each.id === row.row)?.columns ?? form.columns.map((column) => column.id);
  const printed = inPrintedOrder(row.columns, wanted);
  const fromForm = wanted.map((id) => printed.find((column) => column.id === id) ?? { id });
  const isFull = wanted.every((id) => printed.some((column) => column.id === id));
  // A head that names 小计 beside all columns is believed, however many rows have lost a figure.
  const isBelieved = row.alignment === 'loose' || printed.some((column) => column.id === 'orgSum');
  if (isFull && (printed.length === fromForm.length || isBelieved)) return printed;
  const isCounted = printed.length === figureCount || printed.length * row.copies.length === figureCount;
  return isCounted ? printed : fromForm;
}

/** Columns that forms do not have: 小计 is checked, 历年累计 left out. */
const besides = new Set(['orgSum', 'cumulative']);

/** Reading order is not printed order under a header of several lines: the grid decides, else the form's order. */
function inPrintedOrder(columns: readonly PrintedColumn[], wanted: readonly string[]): PrintedColumn[] {
  const unique = [...new Map(columns.map((column) => [column.id, column])).values()];
  const known = unique.filter((column) => wanted.includes(column.id) || besides.has(column.id));
  const order = formOrder(wanted, known);
  const byForm = (a: PrintedColumn, b: PrintedColumn) => order.indexOf(a.id) - order.indexOf(b.id);
  // Two columns at one place: the head was padded like the rows, its places mean nothing.
  const places = new Set(known.flatMap((column) => column.at ?? []));
  if (places.size === known.length) return known.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return known.sort(byForm).map(({ id, unit }) => (unit ? { id, unit } : { id }));
}

/** Where 小计 stands among the organisations is read off the header: before 商业企业 or after 其他. */
function formOrder(wanted: readonly string[], printed: readonly PrintedColumn[]): string[] {
  const ids = printed.map((column) => column.id);
  if (ids.includes('cumulative')) return ids;
  if (!ids.includes('orgSum')) return [...wanted];
  const first = ids.indexOf('orgSum') < ids.indexOf('business');
  return wanted.flatMap((id) => {
    if (first && id === 'business') return ['orgSum', id];
    return !first && id === 'otherOrg' ? [id, 'orgSum'] : [id];
  });
}
