import type { Meaning } from './meaning.ts';
import type { Quantity } from './quantity.ts';

export const documentObjects: readonly string[] = ['regulations', 'normativeDocuments'];
export const actObjects: readonly string[] = ['licensing', 'otherServices', 'penalties', 'coercion'];
/** What form 2019 counts by items of last year and their change as well. */
export const itemObjects: readonly string[] = [...actObjects, 'fees'];

/** A row of table 二 in the likeliest of these columns; a form has one of them. */
export function proactive(row: string, columns: readonly string[]): Meaning {
  const readings = columns.map((column) => ({ sum: [quantity(row, column)] }));
  return { role: 'document', rule: 'R72', rows: [row], columns: columns.slice(0, 1), readings };
}

function quantity(row: string, column: string): Quantity {
  return { table: 'proactive', rows: [row], columns: [column] };
}
