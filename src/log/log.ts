import { combineTexts, type TextPatch } from './combine.ts';
import type { Log, Patch, Step } from './step.ts';

/** Older steps than these are folded into one: what they did stays, only taking them back one by one is lost. */
const mostSteps = 5000;

/** Two keystrokes further apart than this (milliseconds) are two steps. */
const typingPause = 600;

export const emptyLog: Log = { steps: [], position: 0 };

/** Adds a step behind the applied ones; steps that were undone are gone for good. */
export function append(log: Log, step: Step, limit: number = mostSteps): Log {
  const applied = log.steps.slice(0, log.position);
  const steps = foldOldest([...applied, step], limit);
  return { steps, position: steps.length };
}

/**
 * Like `append`, but typing in the prose that goes on where it stopped, within a moment, stays one step.
 * The step keeps its label and takes the later time; typing that cancels itself out leaves no step.
 */
export function coalesce(log: Log, step: Step, limit: number = mostSteps): Log {
  const last = log.steps[log.position - 1];
  const patch = last && step.label === last.label ? goOnTyping(last, step) : undefined;
  if (!last || !patch) return append(log, step, limit);
  const earlier = log.steps.slice(0, log.position - 1);
  if (patch.before === patch.after) return { steps: earlier, position: earlier.length };
  const steps = [...earlier, { ...last, patches: [patch], time: step.time }];
  return { steps, position: steps.length };
}

function goOnTyping(last: Step, next: Step): TextPatch | undefined {
  if (next.time - last.time > typingPause) return undefined;
  const [one, other] = [onlyText(last), onlyText(next)];
  return one && other ? combineTexts(one, other) : undefined;
}

function onlyText({ patches }: Step): TextPatch | undefined {
  const [patch] = patches;
  return patches.length === 1 && patch?.kind === 'text' ? patch : undefined;
}

function foldOldest(steps: readonly Step[], limit: number): readonly Step[] {
  const [first] = steps;
  if (steps.length <= limit || !first) return steps;
  const extra = steps.length - limit + 1;
  const patches = steps.slice(0, extra).flatMap((step): readonly Patch[] => step.patches);
  return [{ ...first, patches }, ...steps.slice(extra)];
}

export const canUndo = (log: Log): boolean => log.position > 0;
export const canRedo = (log: Log): boolean => log.position < log.steps.length;

/** The step that `undo` takes back. */
export const stepToUndo = (log: Log): Step | undefined => log.steps[log.position - 1];
/** The step that `redo` makes again. */
export const stepToRedo = (log: Log): Step | undefined => log.steps[log.position];

export const undo = (log: Log): Log => (canUndo(log) ? { ...log, position: log.position - 1 } : log);
export const redo = (log: Log): Log => (canRedo(log) ? { ...log, position: log.position + 1 } : log);
