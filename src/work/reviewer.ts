import type { Reviewer } from '../log/open-report.ts';
import type { Reading } from '../tables/reading.ts';
import { identity, loadSimplify } from '../text/simplify.ts';

/** The reviewer of one report; its code is fetched when it is first needed, the dictionary when the report needs it. */
export async function loadReviewer(reading: Reading): Promise<Reviewer> {
  const [{ makeReviewer }, simplify] = await Promise.all([
    import('./reviewing.ts'),
    reading.script.traditional ? loadSimplify() : identity,
  ]);
  return makeReviewer(reading, simplify);
}

/** Fetches the reviewing code beforehand. */
export async function prepareReviewer(): Promise<void> {
  await import('./reviewing.ts');
}
