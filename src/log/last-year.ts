import { makeCurrentTables } from '../tables/current.ts';
import type { Reading } from '../tables/reading.ts';
import { amend } from './amend.ts';
import type { Draft } from './draft.ts';
import type { Log, Patch } from './step.ts';

export const linkLabel = '打开上年报告';
export const unlinkLabel = '移去上年报告';

/**
 * A report as it stands, to be put beside another as last year's: edits applied, and without the source, which nobody
 * looks up there. It is kept with the report that it stands beside, so that nothing is lost when its own goes away.
 */
export function asItStands({ reading, changes }: Draft): Reading {
  const { tables, ...amended } = amend(reading, changes);
  return {
    ...amended,
    tables: makeCurrentTables(tables)(changes.cells),
    narrative: changes.narrative,
    lines: [],
    source: { ...amended.source, text: '' },
  };
}

/** Puts a report beside this one, or with null takes it away. */
export function lastYearPatches({ changes }: Draft, after: Reading | null): readonly Patch[] {
  const before = changes.lastYear;
  return before === after ? [] : [{ kind: 'lastYear', before, after }];
}

/** The last year's reports that the log knows of, also those that were taken away again and may come back. */
export function lastYearsIn({ steps }: Log): readonly Reading[] {
  return steps
    .flatMap(({ patches }) =>
      patches.flatMap((patch) => (patch.kind === 'lastYear' ? [patch.before, patch.after] : [])),
    )
    .filter((reading) => reading !== null);
}
