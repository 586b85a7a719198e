import type { Settings } from '../checks/settings.ts';
import type { Review } from '../findings/review.ts';
import type { Explained, Question } from '../fixes/explain.ts';
import type { Draft } from './draft.ts';
import type { Changes } from './step.ts';

/** A report as it is open: what was read, what the person made of it, and what follows from both. */
export interface OpenReport extends Draft {
  readonly id: string;
  /** Rises with every edit, undo and redo. */
  readonly revision: number;
  readonly review: Review;
  /** The latest revision for which corrections were searched; -1 before the first search has ended. */
  readonly corrected: number;
}

/** What follows from a reading and a person's changes; made once per report (pipeline.ts). */
export interface Reviewer {
  /**
   * After every edit, at once: tables and prose as they stand → facts → checks → findings, with the corrections of
   * failing sums that are known already.
   */
  readonly review: (changes: Changes, settings?: Settings) => Review;
  /** What the worker is to search for next; none when there is nothing more to be found. */
  readonly openQuestions: (changes: Changes) => readonly Question[];
  /** With the worker's answers to these questions, in their order. */
  readonly reviewSettled: (changes: Changes, answers: readonly Explained[], settings?: Settings) => Review;
}

/** The day in this place, ISO. */
export function isoDate(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
