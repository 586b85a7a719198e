import { type Quantity, requestsOf } from './quantity.ts';
import type { ProseRule, Reading } from './statement.ts';

/** What a figure turns out to count, and how that bears on the figures after it. */
export interface Meaning {
  readonly rule: ProseRule;
  readonly readings: readonly Reading[];
  readonly role:
    | 'received'
    | 'handled'
    | 'processed'
    | 'carriedIn'
    | 'carriedOut'
    | 'outcome'
    | 'applicant'
    | 'case'
    | 'document';
  /** Of the likeliest reading; what a list inside it divides. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A difference may have other reasons than a slip: a hint, no warning. */
  readonly mild?: boolean;
  /** It may be one part only of what its cells count: a difference proves nothing. */
  readonly part?: boolean;
  /** What it counts is a guess from its words: it counts only where the cells agree. */
  readonly guess?: boolean | 'loose';
}

export const total: readonly string[] = ['total'];

/** A count of requests: of these rows and columns, or of other rows. The columns of applicants make it R70's. */
export function countOf(
  role: Meaning['role'],
  rule: ProseRule,
  rows: readonly string[],
  columns: readonly string[],
  others: readonly (readonly string[])[] = [],
): Meaning {
  const readings = [rows, ...others].map((each): Reading => ({ sum: [requestsOf(each, columns)] }));
  return { role, rule: columns === total ? rule : 'R70', rows, columns, readings };
}

/** N + C, of what a list with 上年结转 inside it is the head. */
export function withCarriedIn({ rows, columns, readings, ...meaning }: Meaning): Meaning {
  const quantity: Quantity = requestsOf([...rows, 'carriedIn'], columns);
  return { ...meaning, rows: quantity.rows, columns, readings: [{ sum: [quantity] }] };
}
