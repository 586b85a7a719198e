import type { Alignment } from '../sources/source.ts';
import { joinTokens, sliceToken } from './split-token.ts';
import type { Token } from './tokens.ts';

/** One way to give each column its cell; null where nothing is printed for the column. */
export type Arrangement = readonly (Token | null)[];

/** More arrangements than this are not worth weighing: the row cannot be known. */
const mostArrangements = 4000;

/**
 * Every admissible way in which the cells after a label can stand in `width` columns. The list is empty when there are
 * too many to weigh. Never fills anything in: a column gets what is printed or nothing. `gained` says that rows of this
 * length hold a figure that is no part of them: then a blank at an end need not be filler.
 */
export function arrangements(
  tail: readonly Token[],
  width: number,
  alignment: Alignment,
  gained = false,
): readonly Arrangement[] {
  if (isBlank(tail)) return [Array.from({ length: width }, () => null)];
  if (alignment === 'loose') return looseArrangements(tail, width);
  if (tail.length === width && (alignment !== 'right' || tail.every(isPrinted))) return [tail];
  if (tail.length < width) return insertions(tail, width);
  if (alignment !== 'right') {
    if (isBlank(tail.slice(width))) return [tail.slice(0, width)];
    if (isBlank(tail.slice(0, -width))) return [tail.slice(-width)];
  }
  const windows = windowsOf(tail, width);
  if (windows.length === 0) return reductions(trim(tail), width);
  if (gained) return [...windows, ...reductions(tail, width)];
  const printed = tail.filter(isPrinted);
  return printed.length === width ? windows : [...windows, ...insertions(printed, width)];
}

function isPrinted(token: Token): boolean {
  return token.kind !== 'blank';
}

/** Blanks may be lost or be mere gaps; figures may be torn apart or run together. */
function looseArrangements(tail: readonly Token[], width: number): readonly Arrangement[] {
  const printed = tail.filter(isPrinted);
  if (printed.length === width) return [printed];
  if (printed.length > width) return reductions(printed, width);
  const [only] = printed;
  const together = only && printed.length === 1 ? splits(only, width) : [];
  if (only && together.length === 0 && only.cell.text.length > width && printed.length === 1) return [];
  return /^0\d/.test(only?.cell.text ?? '') ? together : [...together, ...insertions(printed, width)];
}

function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === 'blank');
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

/** A row with figures too many: some are no part of it, or are one figure torn apart. */
function reductions(tail: readonly Token[], width: number): readonly Arrangement[] {
  const surplus = tail.length - width;
  if (surplus > 3 || 2 ** surplus * binomial(tail.length, surplus) > 4 * mostArrangements) return [];
  let partial: readonly PartialRow[] = [{ row: [], next: 0 }];
  tail.forEach((token, index) => {
    const left = tail.length - index - 1;
    partial = partial
      .flatMap((each) => extended(each, token, index))
      .filter(({ row }) => row.length + left >= width && row.length <= width);
  });
  return partial.map(({ row }) => row).filter((row) => row.length === width);
}

/** Cells made of the first tokens of a row; the last of them ends before token `next`. */
interface PartialRow {
  readonly row: readonly Token[];
  readonly next: number;
}

/** The next token begins a cell, is left out, or goes on with the figure right before it. */
function extended({ row, next }: PartialRow, token: Token, index: number): readonly PartialRow[] {
  const before = next === index ? row[row.length - 1] : undefined;
  const joined = before && joinTokens(before, token);
  const options: PartialRow[] = [
    { row: [...row, token], next: index + 1 },
    { row, next },
  ];
  return joined ? [...options, { row: [...row.slice(0, -1), joined], next: index + 1 }] : options;
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

/**
 * 1000001: every way to cut the digits of one token into figures for all columns; and for fewer columns some examples
 * each, for their blanks may stand anywhere.
 */
function splits(token: Token, width: number): readonly Arrangement[] {
  const digits = token.cell.text;
  if (!/^\d+$/.test(digits) || digits.length < width) return [];
  return cuts(digits, width).flatMap((ends) => {
    const figures = ends.map((end, nth) => sliceToken(token, ends[nth - 1] ?? 0, end));
    if (figures.length === width) return [figures];
    const blanks = Array.from({ length: width - figures.length }, () => null);
    return [
      [...figures.slice(0, -1), ...blanks, ...figures.slice(-1)],
      [...blanks, ...figures],
      [...figures, ...blanks],
    ];
  });
}

/** Where figures may end in a string of digits, at most `width` of them; a figure of several digits begins with no 0. */
function cuts(digits: string, width: number): readonly (readonly number[])[] {
  let open: (readonly number[])[] = [[]];
  const whole: (readonly number[])[] = [];
  while (open.length > 0 && whole.length + open.length <= mostArrangements) {
    open = open.flatMap((ends) => {
      const from = ends[ends.length - 1] ?? 0;
      const longest = digits[from] === '0' ? from + 1 : digits.length;
      return Array.from({ length: longest - from }, (_, size) => [...ends, from + size + 1]);
    });
    whole.push(...open.filter((ends) => ends[ends.length - 1] === digits.length));
    open = open.filter((ends) => ends[ends.length - 1] !== digits.length && ends.length < width);
  }
  return open.length > 0 ? [] : whole.filter((ends) => ends.length > 1);
}

/** All ways to choose `size` of `count` places in order; empty when there are more than can be weighed. */
function choices(count: number, size: number): readonly (readonly number[])[] {
  if (size < 0 || binomial(count, size) > mostArrangements) return [];
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

/** Those that say the same as one of them, be a cell blank or not there. */
export function alike(all: readonly Arrangement[], one: Arrangement): readonly Arrangement[] {
  const own = signature(one);
  return all.filter((each) => signature(each) === own);
}

/** The arrangements that differ in what they say. */
export function distinct(all: readonly Arrangement[]): readonly Arrangement[] {
  if (all.length < 2) return all;
  const seen = new Map<string, Arrangement>();
  for (const each of all) {
    const own = signature(each);
    if (!seen.has(own)) seen.set(own, each);
  }
  return [...seen.values()];
}
