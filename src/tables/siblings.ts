import type { Arrangement } from './align.ts';
import { readCellContent } from './content.ts';
import type { PrintedRow } from './printed.ts';
import { addsUp, hasTotal, type Slot } from './row-sums.ts';

/** What the other rows of its block tell of a row that can be read in several ways. */

/** The reading that full rows of the block show to be the usual one. */
export function usualReading(
  row: PrintedRow,
  slots: readonly Slot[],
  siblings: readonly PrintedRow[],
): Arrangement | undefined {
  return row.alignment === 'loose'
    ? blanksKept(row, slots.length, siblings)
    : usualWindow(row, slots, siblings);
}

const fewestRows = 8;

/** A row with cells too many may hold a figure that is no part of it, beside a blank that is. */
export function mayHaveGained(row: PrintedRow, width: number, siblings: readonly PrintedRow[]): boolean {
  const isGained = siblings.some((each) => hasGained(each, row, width));
  return isGained && siblings.some((each) => each.block === row.block && hasGap(each));
}

/** Cut out of a PDF as many cells as this row has, too many, none of them blank at its ends: one of them is no part of it. */
function hasGained({ block, tail }: PrintedRow, row: PrintedRow, width: number): boolean {
  if (block !== row.block || tail.length !== row.tail.length || tail.length <= width) return false;
  return tail[0]?.kind !== 'blank' && tail[tail.length - 1]?.kind !== 'blank';
}

/** A blank among its figures: the report itself leaves cells blank. */
function hasGap({ tail }: PrintedRow): boolean {
  const first = tail.findIndex((token) => token.kind !== 'blank');
  const blank = tail.findIndex((token, at) => at > first && token.kind === 'blank');
  return first >= 0 && blank >= 0 && tail.slice(blank).some((token) => token.kind !== 'blank');
}

/** Every row of the block holds as many cells as it must. */
export function isEvenBlock(row: PrintedRow, width: number, siblings: readonly PrintedRow[]): boolean {
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
