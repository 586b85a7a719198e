import { type DigitSlip, digitSlip } from '../text/digits.ts';
import type { Slip } from './slips.ts';

/** Why a figure is likely to have been another, in the order in which they convince; sentences are made in findings/. */
export type Reason = 'leftBlank' | 'leftZero' | 'yuan' | 'lastYear' | DigitSlip | Slip['reason'] | 'sums';

/** The more it costs, the less likely it happened: about the number of halvings of the odds. */
export const costs: Readonly<Record<Reason, number>> = {
  leftBlank: 0.5,
  leftZero: 1,
  yuan: 1,
  lastYear: 1.5,
  swappedDigits: 2,
  lostDigit: 2,
  extraDigit: 2,
  tenfold: 2,
  swappedCells: 3,
  shiftedRow: 3,
  shiftedColumn: 3.2,
  mistypedDigit: 3,
  movedOne: 4,
  sums: 4,
};

/** One figure that would change, and what is known about it. */
export interface Edited {
  readonly from: number | null;
  readonly to: number;
  /** It prints the sum of others: （七）总计, 总计. */
  readonly isTotal: boolean;
  /** It is an amount of money in 万元. */
  readonly isMoney: boolean;
  /** What last year's report prints in the same cell. */
  readonly lastYear: number | null;
}

/** The likeliest slip of the hand that turned `to` into `from`. */
export function reasonFor({ from, to, isTotal, isMoney, lastYear }: Edited): Reason {
  if (from === null) return to === 0 ? 'sums' : 'leftBlank';
  if (from === 0) return isTotal ? 'leftZero' : 'sums';
  if (isMoney && from === to * 10_000) return 'yuan';
  if (from === lastYear) return 'lastYear';
  return digitSlip(from, to) ?? 'sums';
}
