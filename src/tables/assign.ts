import { statisticsUnits } from '../forms/statistics.ts';
import { type Arrangement, alike, arrangements, distinct } from './align.ts';
import { readCellContent } from './content.ts';
import type { PrintedColumn, PrintedRow } from './printed.ts';
import { addsUp, bySum, hasTotal, type Slot } from './row-sums.ts';
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
  if (row.open) return sure(slots.map(() => ({ kind: 'unreadable' })));
  if (isCellless(row) && siblings.some((each) => each.tail.some((token) => token.kind === 'content')))
    return sure(slots.map(() => ({ kind: 'unreadable' })));
  const byGrid = assignByGrid(row, slots);
  if (byGrid) return sure(byGrid);
  // Table 四 has no label that filler could stand behind; where no row holds a cell too many or too few, none is filler.
  const isWhole =
    row.alignment === 'right' &&
    row.tail.length === slots.length &&
    (row.row === '' || isEvenBlock(row, slots.length, siblings));
  const all = arrangements(row.tail, slots.length, isWhole ? 'exact' : row.alignment);
  const readings = distinct(all);
  if (readings.length === 0) return sure(slots.map(() => ({ kind: 'unreadable' })));
  const plain =
    shortRow(row, slots) ?? (readings.length > 1 ? usualReading(row, slots, siblings) : undefined);
  if (plain) return sure(plain.map(known));
  const adding = readings.length > 1 ? bySum(readings, slots) : readings;
  const [only, ...others] = adding;
  if (only && others.length === 0 && (readings.length === 1 || hasTotal(slots)))
    return sure(slots.map((_, index) => agreed(alike(all, only), index, row)));
  return { cells: slots.map((_, index) => agreed(all, index, row)), open: adding };
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

/** Every row of the block holds as many cells as it must. */
function isEvenBlock(row: PrintedRow, width: number, siblings: readonly PrintedRow[]): boolean {
  let others = 0;
  for (const { block, tail } of siblings) {
    if (block !== row.block || tail.length === 0) continue;
    if (tail.length !== width) return false;
    others++;
  }
  return others >= fewestRows;
}

/** One line a cell, blank lines for blank cells: so if every row of the block then holds as many cells as it must. */
function blanksKept(
  row: PrintedRow,
  width: number,
  siblings: readonly PrintedRow[],
): Arrangement | undefined {
  const isKept = isEvenBlock(row, width, siblings);
  return isKept ? row.tail : undefined;
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
    const figures = sibling.tail.slice(first, first + width);
    if (first < 0 || figures.length < width || figures.some((token) => token.kind === 'blank')) continue;
    if (!addsUp(figures, slots)) return undefined;
    isProved ||= figures.some((token) => (readCellContent(token.cell.text, 'count').value ?? 0) > 0);
    starts.add(first);
  }
  const [start] = starts;
  if (starts.size !== 1 || start === undefined || !isProved) return undefined;
  const outside = [...row.tail.slice(0, start), ...row.tail.slice(start + width)];
  const figures = row.tail.slice(start, start + width);
  const isBounded = figures[0]?.kind !== 'blank' || figures[0].cell.column !== undefined;
  const isAlone = outside.every((token) => token.kind === 'blank');
  return isAlone && isBounded && addsUp(figures, slots) ? figures : undefined;
}

/** With filler among the cells only rows of one group are alike: their labels stand in one column. */
function isAlike(a: PrintedRow, b: PrintedRow, width: number): boolean {
  if (a.block !== b.block || a.stubShape !== b.stubShape || a.tail.length !== b.tail.length) return false;
  return a.group === b.group || a.tail.length === width;
}

/**
 * What all readings give to a column. A row with cells too few has lost some: nobody knows what stood in them, not even
 * when the sum says what it must be worth.
 */
function agreed(readings: readonly Arrangement[], index: number, row: PrintedRow): Assigned {
  const [first = null, ...rest] = readings.map((reading) => reading[index] ?? null);
  const mayBeLost = row.tail.length > 0 && fewestCells(row) < (readings[0]?.length ?? 0);
  const isOpen = rest.some((token) => (token?.cell.text ?? '') !== (first?.cell.text ?? ''));
  const isLost = mayBeLost && [first, ...rest].includes(null);
  return isOpen || isLost ? { kind: 'unreadable' } : known(first);
}
