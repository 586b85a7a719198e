import { cellId } from '../forms/form.ts';
import { worth } from '../tables/equations.ts';
import type { Reading } from '../tables/reading.ts';
import type { TypedCell } from './edits.ts';
import { writeDecimal } from './typed.ts';

export const carryLabel = '上年结转取自上年报告';

/** What 上年结转 should be: last year's 结转下年度, column by column, as far as it is known. */
export function carriedInEdits(lastYear: Reading | null): readonly TypedCell[] {
  const table = lastYear?.tables.find(({ id }) => id === 'requests');
  if (!table) return [];
  return table.columns.flatMap((column) => {
    const value = worth(table.cells[cellId('requests', 'carriedOut', column)]);
    return value === undefined
      ? []
      : [{ id: cellId('requests', 'carriedIn', column), text: writeDecimal(value) }];
  });
}
