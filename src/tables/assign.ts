import type { FormTable } from '../forms/form.ts';
import { organisationColumns } from '../forms/requests.ts';
import { type Arrangement, arrangements, distinct } from './align.ts';
import { readCellContent } from './content.ts';
import { worth } from './equations.ts';
import type { PrintedColumn, PrintedRow } from './printed.ts';
import type { Token } from './tokens.ts';

/** What a row gives to one column: a printed cell, nothing printed, or a figure that cannot be known. */
export type Assigned =
  | { readonly kind: 'cell'; readonly token: Token }
  | { readonly kind: 'blank' | 'unreadable' };

/** Where one figure of a printed row belongs: a row and column of ours, in a copy ('' for the table itself). */
export interface Slot {
  readonly row: string;
  readonly column: PrintedColumn;
  readonly copy: string;
}

/** The slots that a printed row's figures fill, in printed order: 自然人·全市, 自然人·市本级, … */
export function slotsOf(
  printed: PrintedRow,
  rows: readonly string[],
  columns: readonly PrintedColumn[],
): readonly Slot[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => printed.copies.map((copy) => ({ row, column, copy }))),
  );
}

/** How the figures of a row are given to its slots; where several readings are left, `open` holds them. */
export interface AssignedRow {
  readonly cells: readonly Assigned[];
  readonly open: readonly Arrangement[];
}

/**
 * Gives the figures of each row to its slots. Where several readings are admissible, rows of the same block that
 * can be read in one way only show how the block is filled; then the row's own sum decides if it leaves exactly one
 * reading; cells in which the remaining readings differ cannot be known.
 */
export function assignRow(
  row: PrintedRow,
  slots: readonly Slot[],
  siblings: readonly PrintedRow[],
): AssignedRow {
  const sure = (reading: readonly Assigned[]): AssignedRow => ({ cells: reading, open: [] });
  if (row.open) return sure(slots.map(() => ({ kind: 'unreadable' })));
  const byGrid = assignByGrid(row, slots);
  if (byGrid) return sure(byGrid);
  // Table 四 has no label that filler could stand behind.
  const isWhole = row.row === '' && row.alignment === 'right' && row.tail.length === slots.length;
  const readings = distinct(arrangements(row.tail, slots.length, isWhole ? 'exact' : row.alignment));
  if (readings.length === 0) return sure(slots.map(() => ({ kind: 'unreadable' })));
  const plain =
    shortRow(row, slots) ?? (readings.length > 1 ? usualReading(row, slots, siblings) : undefined);
  if (plain) return sure(plain.map(known));
  const adding = readings.length > 1 ? bySum(readings, slots) : readings;
  const [only, ...others] = adding;
  if (only && others.length === 0 && (readings.length === 1 || hasTotal(slots))) return sure(only.map(known));
  return { cells: slots.map((_, index) => agreed(readings, index)), open: adding };
}

function usualReading(
  row: PrintedRow,
  slots: readonly Slot[],
  siblings: readonly PrintedRow[],
): Arrangement | undefined {
  return row.alignment === 'loose'
    ? blanksKept(row, slots.length, siblings)
    : usualWindow(row, slots, siblings);
}

const fewestRows = 8;

/** One line a cell, blank lines for blank cells: so if every row of the block then holds as many cells as it must. */
function blanksKept(
  row: PrintedRow,
  width: number,
  siblings: readonly PrintedRow[],
): Arrangement | undefined {
  const others = siblings.filter((each) => each.block === row.block && each.tail.length > 0);
  const isKept = others.length >= fewestRows && others.every((each) => each.tail.length === width);
  return isKept ? row.tail : undefined;
}

function hasTotal(slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.column.id === 'total');
}

export function known(token: Token | null): Assigned {
  return token ? { kind: 'cell', token } : { kind: 'blank' };
}

/**
 * A piped row shorter than its table: as in Markdown the cells left out at its end are empty ones. Believed only if
 * the row then adds up.
 */
function shortRow(row: PrintedRow, slots: readonly Slot[]): Arrangement | undefined {
  if (row.alignment !== 'left' || row.tail.length >= slots.length) return undefined;
  const reading = slots.map((_, index) => row.tail[index] ?? null);
  return addsUp(reading, slots) ? reading : undefined;
}

/** The source knows grid columns and the row has cells too many or too few: place each by its own column. */
function assignByGrid(row: PrintedRow, slots: readonly Slot[]): readonly Assigned[] | undefined {
  const isPlain = row.tail.length === slots.length && row.alignment !== 'right';
  if (isPlain || slots.some((slot) => slot.column.at === undefined)) return undefined;
  const at = new Map(slots.map((slot, index) => [slot.column.at, index] as const));
  if (at.size !== slots.length) return undefined;
  const cells: (Token | null)[] = slots.map(() => null);
  for (const token of row.tail) {
    const index = at.get(token.cell.column);
    if (index !== undefined) cells[index] = token;
    else if (token.kind !== 'blank') return undefined;
  }
  return cells.every((cell, index) => cell || isBeyond(row, slots[index])) ? cells.map(known) : undefined;
}

/** A row that ends early prints nothing in the columns behind its end. */
function isBeyond(row: PrintedRow, slot: Slot | undefined): boolean {
  const last = row.tail[row.tail.length - 1]?.cell;
  return last?.column !== undefined && (slot?.column.at ?? 0) >= last.column + (last.colSpan ?? 1);
}

/**
 * Where the figures stand in sibling rows that are full: they must add up there, one of them to more than 0, or the
 * siblings are shifted themselves.
 */
function usualWindow(
  row: PrintedRow,
  slots: readonly Slot[],
  siblings: readonly PrintedRow[],
): Arrangement | undefined {
  const width = slots.length;
  const starts = new Set<number>();
  let isProved = !hasTotal(slots);
  for (const sibling of siblings) {
    if (sibling === row || !isAlike(sibling, row, width)) continue;
    const first = sibling.tail.findIndex((token) => token.kind !== 'blank');
    const window = sibling.tail.slice(first, first + width);
    if (first < 0 || window.length < width || window.some((token) => token.kind === 'blank')) continue;
    if (!addsUp(window, slots)) return undefined;
    isProved ||= window.some((token) => (readCellContent(token.cell.text, 'count').value ?? 0) > 0);
    starts.add(first);
  }
  const [start] = starts;
  if (starts.size !== 1 || start === undefined || !isProved) return undefined;
  const outside = [...row.tail.slice(0, start), ...row.tail.slice(start + width)];
  const window = row.tail.slice(start, start + width);
  const isBounded = start === 0 || window[0]?.kind !== 'blank';
  const isAlone = outside.every((token) => token.kind === 'blank');
  return isAlone && isBounded && addsUp(window, slots) ? window : undefined;
}

/** With filler among the cells only rows of one group are alike: their labels stand in one column. */
function isAlike(a: PrintedRow, b: PrintedRow, width: number): boolean {
  if (a.block !== b.block || a.stubShape !== b.stubShape || a.tail.length !== b.tail.length) return false;
  return a.group === b.group || a.tail.length === width;
}

/** The readings whose total equals their parts; all of them if none does. */
function bySum(readings: readonly Arrangement[], slots: readonly Slot[]): readonly Arrangement[] {
  const adding = readings.filter((reading) => addsUp(reading, slots));
  return adding.length > 0 ? adding : readings;
}

/** The columns that 总计 adds up, in tables 三 and 四 (R03, R11). */
const parts = new Set(['natural', ...organisationColumns, 'upheld', 'corrected', 'other', 'pending']);

function addsUp(reading: Arrangement, slots: readonly Slot[]): boolean {
  const sums = [...new Set(slots.map(sumOf))];
  return sums.every((sum) => {
    const total = sumWhere(reading, slots, (slot) => sumOf(slot) === sum && slot.column.id === 'total');
    return (
      total !== undefined &&
      total === sumWhere(reading, slots, (slot) => sumOf(slot) === sum && parts.has(slot.column.id)) &&
      organisationsAddUp(reading, slots, sum)
    );
  });
}

/** A printed 小计 is the sum of the organisations. */
function organisationsAddUp(reading: Arrangement, slots: readonly Slot[], sum: string): boolean {
  if (!slots.some((slot) => slot.column.id === 'orgSum')) return true;
  const own = (ids: readonly string[]) =>
    sumWhere(reading, slots, (slot) => sumOf(slot) === sum && ids.includes(slot.column.id));
  return own(['orgSum']) === own(organisationColumns);
}

function sumOf(slot: Slot): string {
  return `${slot.row}@${slot.copy}`;
}

function sumWhere(
  reading: Arrangement,
  slots: readonly Slot[],
  wanted: (slot: Slot) => boolean,
): number | undefined {
  let sum = 0;
  for (const [index, slot] of slots.entries()) {
    if (!wanted(slot)) continue;
    const value = worth(readCellContent(reading[index]?.cell.text ?? '', 'count'));
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function agreed(readings: readonly Arrangement[], index: number): Assigned {
  const [first, ...rest] = readings.map((reading) => reading[index] ?? null);
  const text = first?.cell.text ?? '';
  return rest.every((token) => (token?.cell.text ?? '') === text)
    ? known(first ?? null)
    : { kind: 'unreadable' };
}

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
  if (isFull && (printed.length === fromForm.length || row.alignment === 'loose')) return printed;
  return printed.length === figureCount ? printed : fromForm;
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
