import { type DigitSlip, digitSlip } from '../text/digits.ts';

/** A miscount by so many is as likely as a slip of the hand. */
const miscount = 3;

/** Whether one who meant `meant` may well have written `written`: nearly the same count, or a slip of the digits. */
export function isLikely(written: number, meant: number): boolean {
  return Math.abs(written - meant) <= miscount || digitSlip(written, meant) !== null;
}

/** A slip that chance hardly makes: among several figures one always differs in a single digit, or in figures of one. */
export function clearSlip(written: number, meant: number): DigitSlip | null {
  const slip = Math.min(written, meant) < 10 ? null : digitSlip(written, meant);
  return slip === 'mistypedDigit' ? null : slip;
}

/** As `isLikely`, where it has to tell one of several from the others. */
export function isTelling(written: number, meant: number): boolean {
  return Math.abs(written - meant) <= miscount || clearSlip(written, meant) !== null;
}
