import { describe, expect, it, vi } from 'vitest';
import { explain, type Question } from '../fixes/explain.ts';
import { inventReading } from '../log/invented-report.testkit.ts';
import { type Input, Refusal } from '../sources/source.ts';
import type { Pointed } from '../tables/point-out.ts';
import { doJob, type Job, type JobReport, type Read } from './protocol.ts';
import { makeWorkerReader, type ReaderWorker } from './read-in-worker.ts';

const input: Input = { kind: 'paste', text: '一、总体情况', html: '' };
const reading = inventReading();
const [table = null] = reading.tables;
const pointed: Pointed = { text: '', start: 7, script: reading.script, forms: ['2019'], table: 'requests' };

/** A worker of the same thread; `behave` is what its reader does with each job. */
function makeWorker(behave: Read) {
  const worker = {
    onmessage: null as ReaderWorker['onmessage'],
    onerror: null as ReaderWorker['onerror'],
    onmessageerror: null as ReaderWorker['onmessageerror'],
    terminate: vi.fn(),
    postMessage: (job: Job) => {
      const answer = (data: JobReport) =>
        worker.onmessage?.call({} as Worker, { data } as MessageEvent<JobReport>);
      void doJob(
        job,
        {
          read: behave,
          readPointed: async ({ start }) => (start === 0 ? null : table),
          explain: async (questions) => questions.map(explain),
          correctWord: async ({ bytes }) => ({ bytes, isSameText: true, unplaced: [] }),
        },
        answer,
      );
    },
  };
  return worker;
}

function makeReader(...behaviours: readonly Read[]) {
  const workers: ReturnType<typeof makeWorker>[] = [];
  const reader = makeWorkerReader(() => {
    const worker = makeWorker(behaviours[workers.length] ?? behaviours[behaviours.length - 1] ?? hang);
    workers.push(worker);
    return worker;
  });
  return { ...reader, workers };
}

/** A figure of 5 that must be 3. */
function findCorrectionQuestion(): Question {
  const variable = { scale: 1, lowest: 0, weight: 1 };
  const variables = [
    { ...variable, key: 'a', value: 5 },
    { ...variable, key: 'b', value: 3, weight: Number.POSITIVE_INFINITY },
  ];
  const equations = [
    [
      { variable: 0, factor: 1 },
      { variable: 1, factor: -1 },
    ],
  ];
  return { problem: { variables, equations, unread: [] }, tables: [], most: 2, nodes: 100 };
}

const succeed: Read = async (_input, options) => {
  options?.progress?.(0.5);
  return reading;
};
const hang: Read = () => new Promise(() => undefined);
const reasonOf = (job: Promise<unknown>) =>
  job.then(
    () => 'read',
    (error) => (error as Refusal).reason,
  );

describe('reading in a worker', () => {
  it('gives progress, then the reading', async () => {
    const progress = vi.fn();
    const { read } = makeReader(succeed);
    expect(await read(input, { progress })).toBe(reading);
    expect(progress).toHaveBeenCalledWith(0.5);
  });

  it('answers what table pointed words are, or that they are none', async () => {
    const { readPointed, workers } = makeReader(hang);
    expect(await readPointed(pointed)).toBe(table);
    expect(await readPointed({ ...pointed, start: 0 })).toBeNull();
    expect(workers).toHaveLength(1);
  });

  it('answers questions about corrections', async () => {
    const { explain: ask } = makeReader(hang);
    const [answer] = await ask([findCorrectionQuestion()]);
    expect(answer?.explanations).toEqual([{ changes: [{ variable: 0, to: 3 }], slips: [] }]);
  });

  it('starts one worker beforehand and uses it again and again', async () => {
    const { read, prepare, workers } = makeReader(succeed);
    prepare();
    prepare();
    await read(input);
    await read(input);
    expect(workers).toHaveLength(1);
  });

  it('passes a refusal on and goes on with the same worker', async () => {
    const { read, workers } = makeReader(async () => {
      throw new Refusal('noReport', '小说');
    });
    await expect(read(input)).rejects.toMatchObject({ reason: 'noReport', detail: '小说' });
    await reasonOf(read(input));
    expect(workers).toHaveLength(1);
  });

  it('turns an error of the reader into a refusal and replaces the worker', async () => {
    const { read, workers } = makeReader(async () => {
      throw new TypeError('undefined is not a function');
    }, succeed);
    expect(await reasonOf(read(input))).toBe('failed');
    expect(workers[0]?.terminate).toHaveBeenCalled();
    expect(await reasonOf(read(input))).toBe('read');
  });

  it('survives a worker that crashes', async () => {
    const { read, workers } = makeReader(hang, succeed);
    const job = reasonOf(read(input));
    workers[0]?.onerror?.call({} as AbstractWorker & Worker, { type: 'error' } as ErrorEvent);
    expect(await job).toBe('failed');
    expect(workers).toHaveLength(2);
    expect(await reasonOf(read(input))).toBe('read');
  });

  it('forgets a worker that broke before it had a job', async () => {
    const { read, prepare, workers } = makeReader(hang, succeed);
    prepare();
    workers[0]?.onerror?.call({} as AbstractWorker & Worker, { type: 'error' } as ErrorEvent);
    expect(await reasonOf(read(input))).toBe('read');
  });

  it('stops a job that hangs as soon as it is cancelled', async () => {
    const { read, workers } = makeReader(hang, succeed);
    const abort = new AbortController();
    const job = reasonOf(read(input, { signal: abort.signal }));
    abort.abort();
    expect(await job).toBe('cancelled');
    expect(workers[0]?.terminate).toHaveBeenCalled();
    expect(await reasonOf(read(input))).toBe('read');
    expect(await reasonOf(read(input, { signal: abort.signal }))).toBe('cancelled');
  });

  it('refuses when no worker can be started', async () => {
    const { read, prepare } = makeWorkerReader(() => {
      throw new Error('SecurityError');
    });
    prepare();
    expect(await reasonOf(read(input))).toBe('failed');
  });

  it('keeps one of two workers that were busy at a time', async () => {
    const { read, workers } = makeReader(succeed);
    await Promise.all([read(input), read(input)]);
    expect(workers).toHaveLength(2);
    expect(workers.filter((worker) => worker.terminate.mock.calls.length > 0)).toHaveLength(1);
  });
});
