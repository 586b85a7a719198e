import type { CorrectedWord } from '../export/word/word-edit.ts';
import type { Explained } from '../fixes/explain.ts';
import { Refusal } from '../sources/source.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';
import type { Job, JobReport, Question, Readers } from './protocol.ts';
import { spawnReader } from './spawn.ts';

/** What is needed of a Worker. */
export type ReaderWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** Reads in a worker; rejects with a Refusal only. Aborting stops the worker at once, however deep it is in. */
export interface WorkerReader extends Readers {
  /** Starts a worker beforehand, so that the first report does not wait for its code. */
  readonly prepare: () => void;
}

/** A reader that keeps one idle worker; a worker that crashed or was stopped is never used again. */
export function makeWorkerReader(spawn: () => ReaderWorker): WorkerReader {
  let idle: ReaderWorker | undefined;
  let jobs = 0;
  const take = (): ReaderWorker => {
    const worker = idle ?? spawn();
    idle = undefined;
    return worker;
  };
  const keep = (worker: ReaderWorker): void => {
    if (idle) worker.terminate();
    else idle = worker;
  };
  const prepare = (): void => {
    if (idle) return;
    const worker = spawnQuietly(spawn);
    // A worker whose code cannot be loaded says so once, perhaps before there is a job.
    if (worker) worker.onerror = () => (idle = idle === worker ? undefined : idle);
    idle = worker;
  };
  const ask = async <Answer>(question: Question, { signal, progress }: Following = {}): Promise<Answer> => {
    if (signal?.aborted) throw new Refusal('cancelled');
    const worker = start(take);
    jobs += 1;
    try {
      const answer = await follow<Answer>(worker, { id: jobs, question }, signal, progress);
      keep(worker);
      return answer;
    } catch (error) {
      if (hasAnswered(error)) keep(worker);
      else worker.terminate();
      prepare();
      throw error;
    }
  };
  return {
    read: (input, following) => ask<Reading>({ kind: 'report', input }, following),
    readPointed: (pointed) => ask<StatTable | null>({ kind: 'table', pointed }),
    explain: (questions, signal) =>
      ask<readonly Explained[]>({ kind: 'corrections', questions }, signal ? { signal } : {}),
    correctWord: (correction) => ask<CorrectedWord>({ kind: 'word', correction }),
    prepare,
  };
}

interface Following {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number) => void;
}

/** After these the worker hangs or is broken; after any other refusal it waits for the next job. */
const hasAnswered = (error: unknown): boolean =>
  error instanceof Refusal && error.reason !== 'cancelled' && error.reason !== 'failed';

function spawnQuietly(spawn: () => ReaderWorker): ReaderWorker | undefined {
  try {
    return spawn();
  } catch {
    return undefined;
  }
}

function start(take: () => ReaderWorker): ReaderWorker {
  try {
    return take();
  } catch (error) {
    throw new Refusal('failed', error instanceof Error ? error.message : '');
  }
}

function follow<Answer>(
  worker: ReaderWorker,
  job: Job,
  signal: AbortSignal | undefined,
  progress: ((done: number) => void) | undefined,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const cancel = () => reject(new Refusal('cancelled'));
    const end = () => signal?.removeEventListener('abort', cancel);
    signal?.addEventListener('abort', cancel);
    worker.onerror = (event) => {
      end();
      reject(new Refusal('failed', typeof event === 'string' ? event : event.type));
    };
    worker.onmessageerror = () => reject(new Refusal('failed', 'messageerror'));
    worker.onmessage = ({ data }: MessageEvent<JobReport<Answer>>) => {
      if (data.id !== job.id) return;
      if (data.kind === 'progress') return progress?.(data.done);
      end();
      if (data.kind === 'answer') resolve(data.answer);
      else reject(new Refusal(data.reason, data.detail));
    };
    worker.postMessage(job);
  });
}

/** The page's reader. */
export const {
  read: readInWorker,
  readPointed: readPointedInWorker,
  explain: explainInWorker,
  correctWord: correctWordInWorker,
  prepare: prepareReader,
} = makeWorkerReader(spawnReader);
