import type { Review } from '../findings/review.ts';
import { explain } from '../fixes/explain.ts';
import type { Reviewer } from './open-report.ts';
import type { Changes } from './step.ts';

/** A review with all its corrections, searched here and now. */
export function reviewFully(reviewer: Reviewer, changes: Changes): Review {
  const questions = reviewer.openQuestions(changes);
  if (questions.length === 0) return reviewer.review(changes);
  reviewer.reviewSettled(changes, questions.map(explain));
  return reviewFully(reviewer, changes);
}
