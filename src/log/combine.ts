import type { Patch } from './step.ts';

export type TextPatch = Extract<Patch, { readonly kind: 'text' }>;

/**
 * Two replacements, the second in the text that the first left, as one. Undefined when they do not touch.
 * Where the second reaches beyond what the first wrote, it took characters of the text before both.
 */
export function combineTexts(first: TextPatch, second: TextPatch): TextPatch | undefined {
  const firstEnd = first.start + first.after.length;
  const secondEnd = second.start + second.before.length;
  if (second.start > firstEnd || secondEnd < first.start) return undefined;
  const ahead = Math.max(0, first.start - second.start);
  const behind = Math.max(0, secondEnd - firstEnd);
  return {
    kind: 'text',
    start: Math.min(first.start, second.start),
    before: second.before.slice(0, ahead) + first.before + second.before.slice(second.before.length - behind),
    after:
      first.after.slice(0, Math.max(0, second.start - first.start)) +
      second.after +
      first.after.slice(Math.min(first.after.length, Math.max(0, secondEnd - first.start))),
  };
}
