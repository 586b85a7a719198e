import { organisationColumns } from '../forms/requests.ts';
import type { Arrangement } from './align.ts';
import { readCellContent } from './content.ts';
import { worth } from './equations.ts';
import type { PrintedColumn } from './printed.ts';

/** Where one figure of a printed row belongs: a row and column of ours, in a copy ('' for the table itself). */
export interface Slot {
  readonly row: string;
  readonly column: PrintedColumn;
  readonly copy: string;
}

export function hasTotal(slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.column.id === 'total');
}

/** The readings whose total equals their parts; all of them if none does. */
export function bySum(readings: readonly Arrangement[], slots: readonly Slot[]): readonly Arrangement[] {
  const sums = sumsOf(slots);
  const adding = readings.filter((reading) => sums.every((sum) => holds(sum, reading)));
  return adding.length > 0 ? adding : readings;
}

export function addsUp(reading: Arrangement, slots: readonly Slot[]): boolean {
  return sumsOf(slots).every((sum) => holds(sum, reading));
}

/** The columns that 总计 adds up, in tables 三 and 四 (R03, R11). */
const parts = new Set(['natural', ...organisationColumns, 'upheld', 'corrected', 'other', 'pending']);

/** The slots of one row and copy by what they are in its sums: places in a reading. */
interface RowSum {
  readonly total: readonly number[];
  readonly parts: readonly number[];
  readonly organisations: readonly number[];
  readonly orgSum: readonly number[];
}

function sumsOf(slots: readonly Slot[]): readonly RowSum[] {
  const rows = [...new Set(slots.map(rowOf))];
  return rows.map((row) => {
    const places = (wanted: (column: string) => boolean) =>
      slots.flatMap((slot, at) => (rowOf(slot) === row && wanted(slot.column.id) ? [at] : []));
    return {
      total: places((column) => column === 'total'),
      parts: places((column) => parts.has(column)),
      organisations: places((column) => organisationColumns.includes(column)),
      orgSum: places((column) => column === 'orgSum'),
    };
  });
}

function rowOf(slot: Slot): string {
  return `${slot.row}@${slot.copy}`;
}

/** 总计 is the sum of its parts, and a printed 小计 that of the organisations. */
function holds(sum: RowSum, reading: Arrangement): boolean {
  const total = sumAt(sum.total, reading);
  if (total === undefined || total !== sumAt(sum.parts, reading)) return false;
  return sum.orgSum.length === 0 || sumAt(sum.orgSum, reading) === sumAt(sum.organisations, reading);
}

function sumAt(places: readonly number[], reading: Arrangement): number | undefined {
  let sum = 0;
  for (const at of places) {
    const value = worth(readCellContent(reading[at]?.cell.text ?? '', 'count'));
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
