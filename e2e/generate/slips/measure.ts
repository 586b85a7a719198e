import { toldOf } from '../../../src/findings/told.ts';
import { answered, askAgain, type CorrectionSet, isOpen } from '../../../src/fixes/corrections.ts';
import { explain } from '../../../src/fixes/explain.ts';
import { findCorrections } from '../../../src/fixes/find-corrections.ts';
import type { Reason } from '../../../src/fixes/reasons.ts';
import type { Ground } from '../../../src/fixes/system.ts';
import { type Case, makeCase, type Wanted } from './case.ts';
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
  /** Cells that were not read: how many there are, for how many a value is offered, and is the right one. */
  readonly unread: { readonly cells: number; readonly offered: number; readonly right: number };
}

/** Of all cases of one mistake of this kind: how often the first correction names it rightly. */
export interface Named {
  readonly kind: string;
  readonly cases: number;
  readonly right: number;
}

/** `lost` cells, or those of one row, cannot be read beside the mistakes. */
export function measureCorrections(
  mistakeCount: number,
  cases: number,
  lost: NonNullable<Wanted['unread']> = 0,
): Found {
  warmUp();
  const times: number[] = [];
  const counts = { smaller: 0, listed: 0, first: 0, open: 0 };
  const unread = { cells: 0, offered: 0, right: 0 };
  let done = 0;
  for (let seed = mistakeCount; done < cases; seed += 7) {
    const made = makeCase(seed, mistakeCount, { unread: lost });
    if (!made) continue;
    const began = process.cpuUsage();
    const [quick] = correctionsOf(made);
    times.push(process.cpuUsage(began).user / 1000);
    // A mistake that breaks no sum cannot be seen.
    if (!quick) continue;
    done++;
    if (isOpen(quick)) counts.open++;
    const set = isOpen(quick) ? answered(askAgain(quick), explain(askAgain(quick)), groundOf(made)) : quick;
    const told = toldOf(groundOf(made), { sets: [set], isWhole: true }).filter(({ to }) => to !== null);
    unread.cells += made.unread.size;
    unread.offered += told.length;
    unread.right += told.filter(({ cell, to }) => made.unread.get(cell) === to).length;
    const place = placeOfTruth(set, made);
    if (isSmaller(set, made) && place !== 0) counts.smaller++;
    else if (place === 0) counts.first++;
    if (place >= 0 && !(isSmaller(set, made) && place !== 0)) counts.listed++;
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  return { mistakes: mistakeCount, cases, ...counts, p99, unread };
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
    const made = makeCase(seed, 1, { only: mistake });
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
