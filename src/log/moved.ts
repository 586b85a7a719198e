import type { Replacement } from './replacements.ts';

/**
 * Where a place between two characters of the old text stands in the new one. What was replaced has no places inside:
 * they stand at its end.
 */
export function movedOffset(replacements: readonly Replacement[], offset: number): number {
  let shift = 0;
  for (const { start, from, to } of replacements) {
    const oldStart = start - shift;
    if (offset < oldStart) break;
    if (offset < oldStart + from.length) return start + to.length;
    shift += to.length - from.length;
  }
  return offset + shift;
}
