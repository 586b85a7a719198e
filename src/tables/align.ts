import type { Alignment } from '../sources/source.ts';
import type { Token } from './tokens.ts';

/** One way to give each column its cell; null where nothing is printed for the column. */
export type Arrangement = readonly (Token | null)[];

/** More arrangements than this are not worth weighing: the row cannot be known. */
const mostArrangements = 4000;

/**
 * Every admissible way in which the cells after a label can stand in `width` columns, best known first. The list is
 * empty when there are too many to weigh. Never fills anything in: a column gets a printed cell or none.
 */
export function arrangements(
  tail: readonly Token[],
  width: number,
  alignment: Alignment,
): readonly Arrangement[] {
  if (tail.length === width) return [tail];
  if (tail.every((token) => token.kind === 'blank')) return [padded([], width)];
  if (tail.length < width) return insertions(tail, width);
  if (alignment !== 'right') {
    if (isBlank(tail.slice(width))) return [tail.slice(0, width)];
    if (isBlank(tail.slice(0, -width))) return [tail.slice(-width)];
  }
  const windows = windowsOf(tail, width);
  return windows.length > 0 ? windows : deletions(trim(tail), width);
}

function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === 'blank');
}

function padded(tokens: Arrangement, width: number): Arrangement {
  return [...tokens, ...Array.from({ length: width - tokens.length }, () => null)];
}

/** The windows of full width that hold everything printed. */
function windowsOf(tail: readonly Token[], width: number): Arrangement[] {
  const windows: Arrangement[] = [];
  for (let start = 0; start + width <= tail.length; start++) {
    if (isBlank(tail.slice(0, start)) && isBlank(tail.slice(start + width)))
      windows.push(tail.slice(start, start + width));
  }
  return windows;
}

function trim(tail: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tail.length;
  while (tail[start]?.kind === 'blank') start++;
  while (tail[end - 1]?.kind === 'blank') end--;
  return tail.slice(start, end);
}

/** A row with figures too many: every way to leave the surplus out. */
function deletions(tail: readonly Token[], width: number): readonly Arrangement[] {
  return choices(tail.length, width).map((kept) => kept.map((index) => tail[index] ?? null));
}

/** A row with figures too few: every way to spread them over the columns. */
function insertions(tail: readonly Token[], width: number): readonly Arrangement[] {
  return choices(width, tail.length).map((columns) => {
    const row: (Token | null)[] = Array.from({ length: width }, () => null);
    columns.forEach((column, index) => {
      row[column] = tail[index] ?? null;
    });
    return row;
  });
}

/** All ways to choose `size` of `count` places in order; empty when there are more than can be weighed. */
function choices(count: number, size: number): readonly (readonly number[])[] {
  if (binomial(count, size) > mostArrangements) return [];
  let partial: number[][] = [[]];
  for (let place = 0; place < count; place++) {
    const left = count - place - 1;
    partial = partial.flatMap((chosen) => [
      ...(chosen.length < size ? [[...chosen, place]] : []),
      ...(size - chosen.length <= left ? [chosen] : []),
    ]);
  }
  return partial.filter((chosen) => chosen.length === size);
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return result;
}

/** What an arrangement says, for telling whether two of them agree. */
function signature(arrangement: Arrangement): string {
  return arrangement.map((token) => token?.cell.text ?? '').join('\u0001');
}

/** The arrangements that differ in what they say. */
export function distinct(all: readonly Arrangement[]): readonly Arrangement[] {
  const seen = new Map<string, Arrangement>();
  for (const each of all) if (!seen.has(signature(each))) seen.set(signature(each), each);
  return [...seen.values()];
}
