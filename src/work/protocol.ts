import { type Input, Refusal, type RefusalReason } from '../sources/source.ts';
import type { Reading } from '../tables/reading.ts';

/** Page → worker: read this. There is no message for stopping: a cancelled worker is terminated. */
export interface Job {
  readonly id: number;
  readonly input: Input;
}

/** Worker → page, any number of times, then once its end: a reading or a refusal. */
export type JobReport =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'reading'; readonly reading: Reading }
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

/** Does a job and reports on it; whatever is thrown ends as a refusal. */
export async function doJob(
  { id, input }: Job,
  read: Read,
  report: (report: JobReport) => void,
): Promise<void> {
  try {
    const reading = await read(input, { progress: (done) => report({ id, kind: 'progress', done }) });
    report({ id, kind: 'reading', reading });
  } catch (error) {
    const { reason, detail } = toRefusal(error);
    report({ id, kind: 'refusal', reason, detail });
  }
}

export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('failed', error instanceof Error ? error.message : '');
}
