import type { Reviewer } from '../log/open-report.ts';
import type { Reading } from '../tables/reading.ts';
import { identity, loadSimplify } from '../text/simplify.ts';

/**
 * The reviewer of one report; its code is fetched when it is first needed, the dictionary when the report or one that
 * may stand beside it needs it.
 */
export async function loadReviewer(reading: Reading, beside: readonly Reading[]): Promise<Reviewer> {
  const isTraditional = [reading, ...beside].some(({ script }) => script.traditional);
  const [{ makeReviewer }, simplify] = await Promise.all([
    import('./reviewing.ts'),
    isTraditional ? loadSimplify() : identity,
  ]);
  return makeReviewer(reading, simplify);
}

/** Fetches the reviewing code beforehand. */
export async function prepareReviewer(): Promise<void> {
  await import('./reviewing.ts');
}
