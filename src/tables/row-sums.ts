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
  const adding = readings.filter((reading) => addsUp(reading, slots));
  return adding.length > 0 ? adding : readings;
}

/** The columns that 总计 adds up, in tables 三 and 四 (R03, R11). */
const parts = new Set(['natural', ...organisationColumns, 'upheld', 'corrected', 'other', 'pending']);

export function addsUp(reading: Arrangement, slots: readonly Slot[]): boolean {
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
