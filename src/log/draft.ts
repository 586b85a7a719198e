import type { Reading } from '../tables/reading.ts';
import { applyPatches, noChanges, revertPatches } from './changes.ts';
import { append, emptyLog, redo, stepToRedo, stepToUndo, undo } from './log.ts';
import type { Changes, Log, Step } from './step.ts';

/** A reading with what the person made of it; `changes` always equals the applied steps of `log`. */
export interface Draft {
  readonly reading: Reading;
  readonly log: Log;
  readonly changes: Changes;
}

export function newDraft(reading: Reading): Draft {
  return { reading, log: emptyLog, changes: noChanges(reading) };
}

/** One step more; `add` is `append` or, for typing, `coalesce`. Undefined when the step is stale. */
export function takeStep(draft: Draft, step: Step, add: typeof append = append): Draft | undefined {
  const changes = applyPatches(draft.changes, draft.reading, step.patches);
  return changes && { ...draft, changes, log: add(draft.log, step) };
}

/** The last step taken back; undefined when there is none. */
export function undoStep(draft: Draft): Draft | undefined {
  const step = stepToUndo(draft.log);
  const changes = step && revertPatches(draft.changes, draft.reading, step.patches);
  return changes && { ...draft, changes, log: undo(draft.log) };
}

/** The step taken back last, made again; undefined when there is none. */
export function redoStep(draft: Draft): Draft | undefined {
  const step = stepToRedo(draft.log);
  const changes = step && applyPatches(draft.changes, draft.reading, step.patches);
  return changes && { ...draft, changes, log: redo(draft.log) };
}

/**
 * A saved log made again on its reading. A log that was damaged in the saving is followed as far as it fits;
 * the rest is dropped, so that the person gets back what can be known.
 */
export function replay(reading: Reading, log: Log): Draft {
  let changes = noChanges(reading);
  for (let index = 0; index < Math.min(log.position, log.steps.length); index++) {
    const next = applyPatches(changes, reading, log.steps[index]?.patches ?? []);
    if (!next) return { reading, changes, log: { steps: log.steps.slice(0, index), position: index } };
    changes = next;
  }
  return { reading, changes, log };
}
