import { findHunks, type Hunk } from './difference.ts';

/** `from` stood in the old text; `to` stands in the new text at `start` (UTF-16 offset in the new text). */
export interface Replacement {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

const number = '[\\d０-９]+(?:[.,．][\\d０-９]+)*|[零〇一二三四五六七八九十百千万亿两]+';
const token = new RegExp(`${number}|[\\s\\S]`, 'gu');
const wholeNumber = new RegExp(`^(?:${number})$`, 'u');

/**
 * What turns one text into the other, in order, as contiguous replacements: found line by line, then inside the
 * lines. A number is replaced whole: 57 → 58 is never 7 → 8.
 */
export function findReplacements(old: string, next: string): readonly Replacement[] {
  if (old === next) return [];
  return replaceSequence(linesOf(old), linesOf(next), 0).flatMap(({ start, from, to }) =>
    joinRewritten(replaceSequence(tokensOf(from), tokensOf(to), start), next),
  );
}

/** Takes replacements back; those whose `to` does not stand where they say are left out. */
export function undoReplacements(next: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { start, from, to } of [...replacements].sort((one, other) => one.start - other.start)) {
    if (start < end || next.slice(start, start + to.length) !== to) continue;
    pieces.push(next.slice(end, start), from);
    end = start + to.length;
  }
  return pieces.join('') + next.slice(end);
}

/** Lines with their ends, so that joining them gives the text back. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

function replaceSequence(old: readonly string[], next: readonly string[], offset: number): Replacement[] {
  const starts = startsOf(next, offset);
  return findHunks(old, next).map((hunk: Hunk) => ({
    start: starts[hunk.newStart] ?? offset,
    from: old.slice(hunk.oldStart, hunk.oldEnd).join(''),
    to: next.slice(hunk.newStart, hunk.newEnd).join(''),
  }));
}

/** Where each element begins, and last where the text ends. */
function startsOf(elements: readonly string[], offset: number): readonly number[] {
  const starts = [offset];
  let end = offset;
  for (const element of elements) {
    end += element.length;
    starts.push(end);
  }
  return starts;
}

/**
 * In a sentence written anew a few characters are the same by chance. Replacements with less between them than
 * they replace are one; two figures changed side by side (1、2 → 2、3) stay two.
 */
function joinRewritten(replacements: readonly Replacement[], next: string): Replacement[] {
  const joined: Replacement[] = [];
  for (const each of replacements) {
    const last = joined[joined.length - 1];
    const between = last ? next.slice(last.start + last.to.length, each.start) : '';
    if (last && isByChance(last, between, each))
      joined[joined.length - 1] = {
        start: last.start,
        from: last.from + between + each.from,
        to: last.to + between + each.to,
      };
    else joined.push(each);
  }
  return joined;
}

function isByChance(one: Replacement, between: string, other: Replacement): boolean {
  if (isFigure(one) && isFigure(other)) return false;
  return between.length <= Math.min(sizeOf(one), sizeOf(other));
}

const isFigure = ({ from, to }: Replacement): boolean => wholeNumber.test(from) && wholeNumber.test(to);
const sizeOf = ({ from, to }: Replacement): number => Math.max(from.length, to.length);
