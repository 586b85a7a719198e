import { Annotation, type ChangeSpec, type EditorState, type Transaction } from '@codemirror/state';
import type { TextPatch } from '../../log/combine.ts';

/** Marks a transaction that brings the editor up to the workspace, not the other way round. */
export const fromWorkspace = Annotation.define<boolean>();

/**
 * What the person typed, as patches to be applied one after the other: each counts in the text that the ones
 * before it have left.
 */
export function patchesOf(transaction: Transaction): readonly TextPatch[] {
  if (!transaction.docChanged || transaction.annotation(fromWorkspace)) return [];
  const patches: TextPatch[] = [];
  transaction.changes.iterChanges((fromA, toA, fromB, _toB, inserted) => {
    const before = transaction.startState.sliceDoc(fromA, toA);
    patches.push({ kind: 'text', start: fromB, before, after: inserted.toString() });
  });
  return patches;
}

/** The smallest changes that turn the editor's text into `after`, line by line where the lines still pair up. */
export function changesTo(state: EditorState, after: string): readonly ChangeSpec[] {
  const before = state.doc.toString();
  if (before === after) return [];
  const [old, next] = [before.split('\n'), after.split('\n')];
  return old.length === next.length ? lineChanges(old, next) : difference(before, after, 0);
}

function lineChanges(old: readonly string[], next: readonly string[]): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  let offset = 0;
  old.forEach((line, index) => {
    changes.push(...difference(line, next[index] ?? '', offset));
    offset += line.length + 1;
  });
  return changes;
}

/** One replacement between the common beginning and the common end; none when both are the same. */
function difference(before: string, after: string, offset: number): ChangeSpec[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return [
    {
      from: offset + start,
      to: offset + before.length - tail,
      insert: after.slice(start, after.length - tail),
    },
  ];
}
