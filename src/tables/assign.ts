import { statisticsUnits } from '../forms/statistics.ts';
import { type Arrangement, alike, arrangements, distinct } from './align.ts';
import type { PrintedColumn, PrintedRow } from './printed.ts';
import { addsUp, bySum, hasTotal, type Slot } from './row-sums.ts';
import { isEvenBlock, mayHaveGained, usualReading } from './siblings.ts';
import type { Token } from './tokens.ts';

/** What a row gives to one column: a printed cell, nothing printed, or a figure that cannot be known. */
export type Assigned =
  | { readonly kind: 'cell'; readonly token: Token }
  | { readonly kind: 'blank' | 'unreadable' };

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
  if (row.open || mayBeMerged(row, slots)) return sure(slots.map(() => ({ kind: 'unreadable' })));
  if (isCellless(row) && siblings.some((each) => each.tail.some((token) => token.kind === 'content')))
    return sure(slots.map(() => ({ kind: 'unreadable' })));
  const byGrid = assignByGrid(row, slots);
  if (byGrid) return sure(byGrid);
  // Table 四 has no label that filler could stand behind; where no row holds a cell too many or too few, none is filler.
  const isWhole =
    row.alignment === 'right' &&
    row.tail.length === slots.length &&
    (row.row === '' || isEvenBlock(row, slots.length, siblings));
  const gained = row.alignment === 'right' && mayHaveGained(row, slots.length, siblings);
  const all = arrangements(row.tail, slots.length, isWhole ? 'exact' : row.alignment, gained);
  const readings = distinct(all);
  if (readings.length === 0) return sure(slots.map(() => ({ kind: 'unreadable' })));
  const plain =
    shortRow(row, slots) ?? (readings.length > 1 ? usualReading(row, slots, siblings) : undefined);
  if (plain) return sure(plain.map(known));
  const adding = readings.length > 1 ? bySum(readings, slots) : readings;
  const [only, ...others] = adding;
  if (only && others.length === 0 && (readings.length === 1 || hasTotal(slots)))
    return sure(slots.map((_, index) => agreed(alike(all, only), index, row)));
  if (all.some((reading) => isSample(reading, row))) return sure(slots.map(() => ({ kind: 'unreadable' })));
  return { cells: slots.map((_, index) => agreed(all, index, row)), open: adding };
}

/** Where figures may be run together, as many as there are columns are one each: any two would leave one too few. */
function mayBeMerged({ merged, tail }: PrintedRow, slots: readonly Slot[]): boolean {
  const figures = tail.filter((token) => token.kind === 'content').length;
  return merged && figures > 1 && figures < slots.length;
}

/** Figures run together with blanks among them: not every place where these may stand was weighed (align.ts). */
function isSample(reading: Arrangement, { tail }: PrintedRow): boolean {
  const printed = tail.filter((token) => token.kind !== 'blank').length;
  return reading.includes(null) && reading.filter((token) => token !== null).length > printed;
}

/** The cells that a row surely has: in lines cut out of a PDF blanks behind its label may be filler. */
function fewestCells({ alignment, tail }: PrintedRow): number {
  if (alignment === 'loose') return Number.POSITIVE_INFINITY;
  const first = tail.findIndex((token) => token.kind !== 'blank');
  return alignment === 'right' && first > 0 ? tail.length - first : tail.length;
}

/** Not one cell stands behind its label, while others have theirs: its figures are lost or stand elsewhere. */
function isCellless(row: PrintedRow): boolean {
  return (
    row.alignment !== 'loose' && row.tail.length === 0 && !(row.row && statisticsUnits[row.row] === null)
  );
}

/** A row with cells too few: what is blank in it may have been a figure. */
export function hasLost(row: PrintedRow, width: number): boolean {
  return row.tail.length > 0 && fewestCells(row) < width;
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
  const isWhole = cells.every((cell, index) => cell || isBeyond(row, slots[index]));
  return isWhole && !mayHaveLost(row, cells, slots) ? cells.map(known) : undefined;
}

/** A row of one cell too few whose last figure is the sum of the others: its total moved up when another was lost. */
function mayHaveLost(row: PrintedRow, cells: Arrangement, slots: readonly Slot[]): boolean {
  const isShort = row.alignment === 'right' && cells[cells.length - 1] === null && cells[cells.length - 2];
  return Boolean(isShort) && hasTotal(slots) && addsUp([null, ...cells.slice(0, -1)], slots);
}

/** A row that ends early prints nothing in the columns behind its end. */
function isBeyond(row: PrintedRow, slot: Slot | undefined): boolean {
  const last = row.tail[row.tail.length - 1]?.cell;
  return last?.column !== undefined && (slot?.column.at ?? 0) >= last.column + (last.colSpan ?? 1);
}

/**
 * What all readings give to a column. A row with cells too few has lost some: nobody knows what stood in them, not even
 * when the sum says what it must be worth.
 */
function agreed(readings: readonly Arrangement[], index: number, row: PrintedRow): Assigned {
  const [first = null, ...rest] = readings.map((reading) => reading[index] ?? null);
  const isOpen = rest.some((token) => (token?.cell.text ?? '') !== (first?.cell.text ?? ''));
  const isLost = hasLost(row, readings[0]?.length ?? 0) && [first, ...rest].includes(null);
  return isOpen || isLost ? { kind: 'unreadable' } : known(first);
}
