import { cardsOf } from '../findings/cards.ts';
import type { Review, ReviewedFinding } from '../findings/review.ts';

/** The findings that are not dismissed, in the order in which the cards show them. */
export function openInOrder(review: Review): readonly ReviewedFinding[] {
  return cardsOf(review).flatMap((card) => card.findings.filter((finding) => !finding.dismissed));
}

/** The finding to go to from the chosen one; past the last comes the first again. */
export function findingAfter(
  findings: readonly ReviewedFinding[],
  chosen: string | null,
  by: 1 | -1,
): ReviewedFinding | undefined {
  const here = findings.findIndex((finding) => finding.key === chosen);
  const start = here < 0 && by < 0 ? 0 : here;
  return findings[(start + by + findings.length) % findings.length];
}
