import { runChecks } from '../../src/checks/run.ts';
import { noChanges } from '../../src/log/changes.ts';
import type { Changes } from '../../src/log/step.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';

const times = 60;

/** Milliseconds of every run, warm. */
export interface CheckTimes {
  readonly fromNothing: readonly number[];
  readonly again: readonly number[];
  readonly afterCell: readonly number[];
  readonly afterProse: readonly number[];
}

declare global {
  /** Set in the browser, where the code runs that is measured. */
  var measureChecks: (text: string) => Promise<CheckTimes>;
}

globalThis.measureChecks = async (text) => {
  const reading = await read({ kind: 'paste', text, html: '' });
  const fromNothing = () => void makeReviewer(reading).review(noChanges(reading));
  repeated(fromNothing);
  return {
    fromNothing: repeated(fromNothing),
    again: againAndAgain(reading),
    afterCell: afterEdits(reading, cellEdit),
    afterProse: afterEdits(reading, proseEdit),
  };
};

function repeated(act: () => void): readonly number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
}

/** The checks by themselves, on evidence that is there already. */
function againAndAgain(reading: Reading): readonly number[] {
  const evidence = makeReviewer(reading).review(noChanges(reading));
  return repeated(() => void runChecks(evidence));
}

/** One reviewer sees one edit after another, as on the page. */
function afterEdits(reading: Reading, edit: (before: Changes, n: number) => Changes): readonly number[] {
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
