import { findFormTable } from '../forms/forms.ts';
import type { StatTable } from '../tables/cells.ts';

/** The form's own label of a row, without its group: 1.属于国家秘密; undefined for extra rows. */
export function formRowLabel(table: Pick<StatTable, 'id' | 'form'>, row: string): string | undefined {
  const stub = findFormTable(table.form, table.id)?.rows.find((each) => each.id === row)?.stub;
  return stub?.[stub.length - 1];
}
