import type { StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';
import type { Changes } from './step.ts';

const order = ['proactive', 'requests', 'disputes', 'statistics'];

/** The reading with the tables that the person pointed out or added, main ones in the order of the form. */
export function amend(reading: Reading, { tables }: Pick<Changes, 'tables'>): Reading {
  const changed = Object.keys(tables);
  if (changed.length === 0) return reading;
  const kept = reading.tables.filter(({ id }) => !changed.includes(id));
  const added = changed.flatMap((id) => tables[id] ?? []);
  const all = [...kept, ...added].sort((one, other) => rankOf(one) - rankOf(other));
  return { ...reading, tables: all, form: reading.form ?? all[0]?.form ?? null };
}

function rankOf({ id }: StatTable): number {
  const rank = order.indexOf(id);
  return rank < 0 ? order.length : rank;
}

/** By what they hold: a table or report that was kept in the browser comes back as another object. */
export function isSameValue<Value extends StatTable | Reading>(
  one: Value | null,
  other: Value | null,
): boolean {
  return one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));
}
