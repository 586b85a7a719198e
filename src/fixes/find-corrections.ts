import { answered, type CorrectionSet, questionsOn } from './corrections.ts';
import { explain } from './explain.ts';
import type { Limits } from './limits.ts';
import type { Ground } from './system.ts';

/** For each set of sums of which one fails: the smallest corrections, searched here and now. */
export function findCorrections(ground: Ground, limits?: Limits): readonly CorrectionSet[] {
  return questionsOn(ground, limits).map((question) => answered(question, explain(question), ground));
}
