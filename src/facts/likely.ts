import { digitSlip } from '../text/digits.ts';

/** A miscount by so many is as likely as a slip of the hand. */
const miscount = 3;

/** Whether one who meant `meant` may well have written `written`: nearly the same count, or a slip of the digits. */
export function isLikely(written: number, meant: number): boolean {
  return Math.abs(written - meant) <= miscount || digitSlip(written, meant) !== null;
}
