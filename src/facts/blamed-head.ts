import type { Token } from './figures.ts';
import { clearSlip } from './likely.ts';
import type { Reading } from './readings.ts';
import { sumOf } from './sums.ts';

/** 较上年的1950条, 比去年同期1950条: what stands for comparison is divided by nothing. */
const ofLastYear =
  /(?:上一?年度?|去年|[较比](?:20[0-9]{2}|前)年)(?:同期|全年|总量|总数)?(?:共|总共)?(?:的|为|是)?$/;
const LONGEST_LEAD = 16;

/** The heads without those of the year before, as long as others remain. */
export function withoutLastYears(heads: readonly Token[], text: string): readonly Token[] {
  const own = heads.filter(
    ({ start }) => !ofLastYear.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)),
  );
  return own.length > 0 ? own : heads;
}

/**
 * The total of a list that adds up to none of the figures before it, which come with the nearest first: one that a slip
 * of the hand in it or in a part keeps from being the sum, else the nearest that is no smaller than any part, else the
 * one that the parts come nearest to.
 */
export function blamedHead(heads: readonly Token[], readings: readonly Reading[]): Token | undefined {
  const gap = (head: Token) => Math.min(...readings.map((each) => Math.abs(sumIn(each) - head.figure.value)));
  return (
    heads.find((head) => readings.some((reading) => isOneSlip(head, reading))) ??
    heads.find((head) => readings.some((reading) => couldHold(head, reading))) ??
    [...heads].sort((a, b) => gap(a) - gap(b))[0]
  );
}

function sumIn({ parts }: Reading): number {
  return sumOf(parts.map(({ figure }) => figure));
}

/** One figure with its digits swapped, lost or doubled. */
function isOneSlip(head: Token, reading: Reading): boolean {
  const sum = sumIn(reading);
  const gap = head.figure.value - sum;
  const values = reading.parts.map(({ figure }) => figure.value);
  return (
    clearSlip(head.figure.value, sum) !== null ||
    values.some((value) => clearSlip(value, value + gap) !== null)
  );
}

function couldHold(head: Token, { parts }: Reading): boolean {
  return parts.every((part) => part.figure.value <= head.figure.value);
}
