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
  return replaceSequence(linesOf(old), linesOf(next), 0).flatMap(
    (lines) => pairFigures(lines) ?? refine(lines, next),
  );
}

function refine({ start, from, to }: Replacement, next: string): readonly Replacement[] {
  const joined = joinRewritten(replaceSequence(tokensOf(from), tokensOf(to), start), next);
  return joined.flatMap((each) => pairFigures(each) ?? [each]);
}

/** Where only figures differ (1、2 → 2、3) each is replaced by the one in its place; undefined elsewhere. */
function pairFigures({ start, from, to }: Replacement): readonly Replacement[] | undefined {
  const [old, next] = [tokensOf(from), tokensOf(to)];
  const starts = startsOf(next, start);
  const differing = [...next.keys()].filter((i) => old[i] !== next[i]);
  const areFigures = differing.every(
    (i) => wholeNumber.test(old[i] ?? '') && wholeNumber.test(next[i] ?? ''),
  );
  if (old.length !== next.length || !areFigures) return undefined;
  return differing.map((i) => ({ start: starts[i] ?? start, from: old[i] ?? '', to: next[i] ?? '' }));
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
 * In a sentence written anew a few characters are the same by chance: replacements with no more between them than
 * they replace are one.
 */
function joinRewritten(replacements: readonly Replacement[], next: string): Replacement[] {
  const joined: Replacement[] = [];
  for (const each of replacements) {
    const last = joined[joined.length - 1];
    const between = last ? next.slice(last.start + last.to.length, each.start) : '';
    if (last && between.length <= Math.min(sizeOf(last), sizeOf(each)))
      joined[joined.length - 1] = {
        start: last.start,
        from: last.from + between + each.from,
        to: last.to + between + each.to,
      };
    else joined.push(each);
  }
  return joined;
}

const sizeOf = ({ from, to }: Replacement): number => Math.max(from.length, to.length);
