import { appendFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Under `npm test` the counts go to a file, so that the sum is the only such line; alone they are printed.
 *  @param {Counts} counts */
export function reportCounts(counts) {
  const file = process.env.GOUJI_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
  else console.log(closingLine(counts));
}
