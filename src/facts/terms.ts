import type { CellId, StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import { type Copy, cellsOf } from './quantity.ts';
import type { Reading, Statement } from './statement.ts';

/** A cell in a sum. */
export interface Term {
  readonly cell: CellId;
  readonly sign: 1 | -1;
}

/** All that a statement may restate, as far as the report has the cells. `year`: the report's own; it decides 结转2023年. */
export function readingsIn(
  { readings }: Statement,
  tables: readonly StatTable[],
  year: number | null,
  copy: Copy,
): readonly (readonly Term[])[] {
  return readings.flatMap((reading) => termsOf(reading, tables, year, copy));
}

function termsOf(
  { sum, ifYear, negative }: Reading,
  tables: readonly StatTable[],
  year: number | null,
  copy: Copy,
) {
  if (ifYear && ifYear.year - (year ?? Number.NaN) !== ifYear.distance) return [];
  const sums = sum.map((quantity) => cellsOf(quantity, tables, copy));
  if (sums.some((alternatives) => alternatives.length === 0)) return [];
  const [first = []] = sums;
  const rest = sums.slice(1).flatMap((alternatives) => alternatives[0] ?? []);
  return first.map((cells) => [...cells, ...rest].map((cell): Term => ({ cell, sign: negative ? -1 : 1 })));
}

/** A cell of any table of the report. */
export function findCell(cell: CellId, tables: readonly StatTable[]) {
  return tables.find((table) => cell in table.cells)?.cells[cell];
}

/** What the cells of a reading come to in the report's own tables; null if that cannot be known. */
export function comesTo(reading: Reading, tables: readonly StatTable[]): number | null {
  const [first] = termsOf(reading, tables, null, '');
  return first ? sumOfCells(first, tables) : null;
}

/** The signed sum of some cells; null if one of them cannot be known. */
export function sumOfCells(terms: readonly Term[], tables: readonly StatTable[]): number | null {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const value = worth(findCell(cell, tables));
    if (value === undefined) return null;
    sum += sign * value;
  }
  return Math.round(sum * 1e6) / 1e6;
}
