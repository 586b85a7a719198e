import { namesOf } from '../../findings/figure-words.ts';
import type { Review } from '../../findings/review.ts';
import type { CellId } from '../../tables/cells.ts';

/** A quantity that prose restates most often. */
export interface Total {
  readonly name: string;
  readonly cells: readonly CellId[];
}

const usual: readonly (readonly CellId[])[] = [
  ['requests.received.total'],
  ['requests.carriedIn.total'],
  ['requests.received.total', 'requests.carriedIn.total'],
  ['requests.granted.total'],
  ['requests.partial.total'],
  ['requests.granted.total', 'requests.partial.total'],
  ['requests.processed.total'],
  ['requests.carriedOut.total'],
  ['disputes.review.total'],
  ['disputes.suitDirect.total', 'disputes.suitAfterReview.total'],
  ['proactive.regulations.issued'],
  ['proactive.regulations.made'],
  ['proactive.normativeDocuments.issued'],
  ['proactive.normativeDocuments.made'],
  ['proactive.normativeDocuments.repealed'],
  ['proactive.normativeDocuments.inForce'],
  ['proactive.licensing.decisions'],
  ['proactive.penalties.decisions'],
  ['proactive.coercion.decisions'],
  ['proactive.fees.amount'],
  ['proactive.procurement.projects'],
  ['proactive.procurement.amount'],
];

/** Those that this report's tables have. */
export function totalsOf(review: Review): readonly Total[] {
  const has = (id: CellId): boolean => review.tables.some(({ cells }) => id in cells);
  return usual.filter((cells) => cells.every(has)).map((cells) => ({ name: namesOf(cells, review), cells }));
}
