import { runChecks } from '../../src/checks/run.ts';
import { noChanges } from '../../src/log/changes.ts';
import type { Changes } from '../../src/log/step.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';
import { type Line, milliseconds, quantile } from './numbers.ts';
import { longDocx, longReport } from './report.ts';

const characters = 30_000;
const times = 40;

/** Reading and checking without a browser: the same code that runs in the worker and on the page. */
export async function readingLines(): Promise<readonly Line[]> {
  const text = longReport(characters);
  const input = { kind: 'paste', text, html: '' } as const;
  const cold = await timed(async () => reviewOnce(await read(input)));
  const reading = await read(input);
  const reads = await repeated(async () => void (await read(input)));
  await repeated(() => reviewOnce(reading));
  const checks = await repeated(() => reviewOnce(reading));
  const bytes = longDocx(25_000);
  const words = await repeated(async () => reviewOnce(await read({ kind: 'file', name: '', bytes })));
  const size = `${text.length.toLocaleString('en')} characters`;
  const line = (what: string, values: readonly number[], budget: string): Line => ({
    what,
    value: `${milliseconds(quantile(values, 0.5))} / ${milliseconds(quantile(values, 0.95))}`,
    budget,
  });
  return [
    { what: `read and check ${size}, first time in a process`, value: milliseconds(cold), budget: '—' },
    line(`read ${size}, warm, p50 / p95`, reads, '—'),
    line('read and check a .docx of 40 pages, warm, p50 / p95', words, '≤ 150 ms'),
    line(`check ${size} from nothing, p50 / p95`, checks, '≤ 10 ms'),
    line('all checks once more, p50 / p95', await againAndAgain(reading), '≤ 2 ms'),
    line('check again after an edit of a cell, p50 / p95', await afterEdits(reading, cellEdit), '≤ 2 ms'),
    line('check again after an edit of the prose, p50 / p95', await afterEdits(reading, proseEdit), '≤ 2 ms'),
  ];
}

function reviewOnce(reading: Reading): void {
  makeReviewer(reading).review(noChanges(reading));
}

/** The checks by themselves, on evidence that is there already. */
function againAndAgain(reading: Reading): Promise<readonly number[]> {
  const evidence = makeReviewer(reading).review(noChanges(reading));
  return repeated(() => void runChecks(evidence));
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

/** One reviewer sees one edit after another, as on the page. */
async function afterEdits(
  reading: Reading,
  edit: (before: Changes, n: number) => Changes,
): Promise<readonly number[]> {
  const { review } = makeReviewer(reading);
  let changes = noChanges(reading);
  review(changes);
  let n = 0;
  return repeated(() => {
    n += 1;
    changes = edit(changes, n);
    review(changes);
  });
}

const cellEdit = (before: Changes, n: number): Changes => ({
  ...before,
  cells: { 'requests.denied.thirdParty.natural': { raw: String(n), value: n, state: 'figure' } },
});

/** A digit typed over another in the middle of the text. */
function proseEdit(before: Changes, n: number): Changes {
  const { narrative } = before;
  const at = narrative.indexOf('工作动态', narrative.length / 2) + 4;
  return { ...before, narrative: `${narrative.slice(0, at)}${n % 10}${narrative.slice(at + 1)}` };
}
