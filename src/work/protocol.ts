import type { CorrectedWord, WordCorrection } from '../export/word/word-edit.ts';
import type { Question as Doubt, Explained } from '../fixes/explain.ts';
import { type Input, Refusal, type RefusalReason } from '../sources/source.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Pointed } from '../tables/point-out.ts';
import type { Reading } from '../tables/reading.ts';

/**
 * What the page may ask: to read a report, or a part of one as a certain table, to search for corrections, or to write
 * changes into the Word file that a report was read from.
 */
export type Question =
  | { readonly kind: 'report'; readonly input: Input }
  | { readonly kind: 'table'; readonly pointed: Pointed }
  | { readonly kind: 'corrections'; readonly questions: readonly Doubt[] }
  | { readonly kind: 'word'; readonly correction: WordCorrection };

/** Page → worker. There is no message for stopping: a cancelled worker is terminated. */
export interface Job {
  readonly id: number;
  readonly question: Question;
}

/** Worker → page, any number of times, then once its end: an answer or a refusal. */
export type JobReport<Answer = unknown> =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly id: number;
      readonly kind: 'refusal';
      readonly reason: RefusalReason;
      readonly detail: string;
    };

export type Read = (
  input: Input,
  options?: { readonly signal?: AbortSignal; readonly progress?: (done: number) => void },
) => Promise<Reading>;

/** A table that a person pointed out; null when the words are none. */
export type ReadPointed = (pointed: Pointed) => Promise<StatTable | null>;

/** Answers in the order of the questions. */
export type Explain = (questions: readonly Doubt[], signal?: AbortSignal) => Promise<readonly Explained[]>;

/** The file with the changes in it, and which of them found no place. */
export type CorrectWord = (correction: WordCorrection) => Promise<CorrectedWord>;

export interface Readers {
  readonly read: Read;
  readonly readPointed: ReadPointed;
  readonly explain: Explain;
  readonly correctWord: CorrectWord;
}

/** Does a job and reports on it; whatever is thrown ends as a refusal. */
export async function doJob(
  { id, question }: Job,
  readers: Readers,
  report: (report: JobReport) => void,
): Promise<void> {
  const progress = (done: number) => report({ id, kind: 'progress', done });
  try {
    const answer = await answerTo(question, readers, progress);
    report({ id, kind: 'answer', answer });
  } catch (error) {
    const { reason, detail } = toRefusal(error);
    report({ id, kind: 'refusal', reason, detail });
  }
}

function answerTo(question: Question, readers: Readers, progress: (done: number) => void): Promise<unknown> {
  switch (question.kind) {
    case 'report':
      return readers.read(question.input, { progress });
    case 'table':
      return readers.readPointed(question.pointed);
    case 'corrections':
      return readers.explain(question.questions);
    case 'word':
      return readers.correctWord(question.correction);
  }
}

export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('failed', error instanceof Error ? error.message : '');
}
