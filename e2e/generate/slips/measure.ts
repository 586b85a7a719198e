import { answered, askAgain, type CorrectionSet, isOpen } from '../../../src/fixes/corrections.ts';
import { explain } from '../../../src/fixes/explain.ts';
import { findCorrections } from '../../../src/fixes/find-corrections.ts';
import type { Reason } from '../../../src/fixes/reasons.ts';
import type { Ground } from '../../../src/fixes/system.ts';
import { type Case, makeCase } from './case.ts';
import { type Mistake, mistakes } from './mistakes.ts';

/** What came out of all cases with the same number of mistakes. */
export interface Found {
  readonly mistakes: number;
  readonly cases: number;
  /** Something smaller than the truth explains everything, too: nobody could know. */
  readonly smaller: number;
  /** The truth is in the list, and at its head, of the other cases. */
  readonly listed: number;
  readonly first: number;
  /** Not settled by the quick search: the long one goes on with these. */
  readonly open: number;
  /** Milliseconds of the processor, the slowest hundredth. */
  readonly p99: number;
}

/** Of all cases of one mistake of this kind: how often the first correction names it rightly. */
export interface Named {
  readonly kind: string;
  readonly cases: number;
  readonly right: number;
}

export function measureCorrections(mistakeCount: number, cases: number): Found {
  warmUp();
  const times: number[] = [];
  const counts = { smaller: 0, listed: 0, first: 0, open: 0 };
  let done = 0;
  for (let seed = mistakeCount; done < cases; seed += 7) {
    const made = makeCase(seed, mistakeCount);
    if (!made) continue;
    const began = process.cpuUsage();
    const [quick] = correctionsOf(made);
    times.push(process.cpuUsage(began).user / 1000);
    // A mistake that breaks no sum cannot be seen.
    if (!quick) continue;
    done++;
    if (isOpen(quick)) counts.open++;
    const set = isOpen(quick) ? answered(askAgain(quick), explain(askAgain(quick)), groundOf(made)) : quick;
    const place = placeOfTruth(set, made);
    if (isSmaller(set, made) && place !== 0) counts.smaller++;
    else if (place === 0) counts.first++;
    if (place >= 0 && !(isSmaller(set, made) && place !== 0)) counts.listed++;
  }
  times.sort((a, b) => a - b);
  return { mistakes: mistakeCount, cases, ...counts, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** As the page is after its first searches. */
function warmUp(): void {
  for (let seed = 1; seed < 60; seed++) {
    const made = makeCase(seed, (seed % 4) + 1);
    if (made) correctionsOf(made);
  }
}

const correctionsOf = (made: Case): readonly CorrectionSet[] => findCorrections(groundOf(made));

function groundOf({ table, stated, lastYear }: Case): Ground {
  return { tables: [table], stated, locked: new Set(), lastYear };
}

function placeOfTruth({ corrections }: CorrectionSet, { truth }: Case): number {
  return corrections.findIndex(
    ({ edits }) => edits.length === truth.size && edits.every(({ cell, to }) => truth.get(cell) === to),
  );
}

function isSmaller({ corrections }: CorrectionSet, { truth }: Case): boolean {
  return corrections.some(({ edits }) => edits.length < truth.size);
}

/** One mistake of each kind that has a name, many times over. */
export function measureNames(cases: number): readonly Named[] {
  return mistakes.filter(({ reasons }) => reasons.length > 0).map((mistake) => namedOf(mistake, cases));
}

function namedOf(mistake: Mistake, cases: number): Named {
  let [done, right] = [0, 0];
  for (let seed = 1; done < cases && seed < cases * 20; seed++) {
    const made = makeCase(seed, 1, mistake);
    const [set] = made ? correctionsOf(made) : [];
    if (!made || !set) continue;
    done++;
    if (isNamed(set.corrections[0]?.reasons, mistake.reasons)) right++;
  }
  return { kind: mistake.kind, cases: done, right };
}

function isNamed(found: readonly Reason[] | undefined, wanted: readonly Reason[]): boolean {
  return found?.length === 1 && found.every((reason) => wanted.includes(reason));
}
