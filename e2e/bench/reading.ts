import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';
import { type Line, milliseconds, spread } from './numbers.ts';
import { longDocx, longReport } from './report.ts';

const characters = 30_000;
const times = 40;

/** Reading without a browser: the same code that runs in the worker. */
export async function readingLines(): Promise<readonly Line[]> {
  const text = longReport(characters);
  const input = { kind: 'paste', text, html: '' } as const;
  const cold = await timed(async () => reviewOnce(await read(input)));
  const reads = await repeated(async () => void (await read(input)));
  const bytes = longDocx(25_000);
  const words = await repeated(async () => reviewOnce(await read({ kind: 'file', name: '', bytes })));
  const size = `${text.length.toLocaleString('en')} characters`;
  return [
    { what: `read and check ${size}, first time in a process`, value: milliseconds(cold), budget: '—' },
    { what: `read ${size}, warm, p50 / p95`, value: spread(reads), budget: '—' },
    {
      what: 'read and check a .docx of 40 pages, warm, p50 / p95',
      value: spread(words),
      budget: '≤ 150 ms',
    },
  ];
}

function reviewOnce(reading: Reading): void {
  makeReviewer(reading).review(noChanges(reading));
}

async function timed(act: () => Promise<void> | void): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function repeated(act: () => Promise<void> | void): Promise<readonly number[]> {
  const values: number[] = [];
  for (let n = 0; n < times; n++) values.push(await timed(act));
  return values;
}
