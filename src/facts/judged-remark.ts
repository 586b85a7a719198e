import type { Evidence } from './evidence.ts';
import type { Remark } from './statement.ts';

/** A percentage or difference beside the figures it follows from. */
export interface JudgedRemark {
  readonly remark: Remark;
  /** `other`: it fits, but with another base than the words suggest. */
  readonly verdict: 'agrees' | 'disagrees' | 'other' | 'impossible' | 'unchecked';
  /** What it should be: the percentage, or last year's figure plus or minus the difference. Null if unchecked. */
  readonly expected: number | null;
  /** The base it was held against. */
  readonly base: number | null;
}

/** What remarks are judged by. */
export type RemarkReport = Pick<
  Evidence,
  'tables' | 'facts' | 'figures' | 'statements' | 'narrative' | 'remarks' | 'breakdowns' | 'lastYear'
>;

export function unchecked(remark: Remark): JudgedRemark {
  return { remark, verdict: 'unchecked', expected: null, base: null };
}
