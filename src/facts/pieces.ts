import type { Span } from '../text/span.ts';
import type { Token } from './figures.ts';

/** A passage with its figures, taken apart by sentences and brackets. All places count in `text`. */
export interface Prose {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  /** What stands between brackets, without them; an inner pair comes before its outer one. */
  readonly brackets: readonly Span[];
}

export function proseOf(text: string, tokens: readonly Token[]): Prose {
  return { text, tokens, sentences: sentencesOf(text), brackets: bracketsOf(text) };
}

function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。！？!?\n]/g)) {
    const at = match.index ?? 0;
    sentences.push({ start, end: at });
    start = at + 1;
  }
  return start < text.length ? [...sentences, { start, end: text.length }] : sentences;
}

function bracketsOf(text: string): Span[] {
  const open: number[] = [];
  const brackets: Span[] = [];
  for (const match of text.matchAll(/[()]/g)) {
    const at = match.index ?? 0;
    if (match[0] === '(') open.push(at + 1);
    else {
      const start = open.pop();
      if (start !== undefined) brackets.push({ start, end: at });
    }
  }
  return brackets;
}

export function isInside(place: Span, span: Span): boolean {
  return place.start >= span.start && place.end <= span.end;
}

/** The innermost brackets around a place. */
export function findBracket(prose: Prose, place: Span): Span | undefined {
  return prose.brackets.find((bracket) => isInside(place, bracket));
}

export function findSentence({ sentences }: Prose, at: number): Span | undefined {
  const sentence = sentences[firstFrom(sentences, ({ end }) => end >= at)];
  return sentence && at >= sentence.start ? sentence : undefined;
}

/** The first of an ordered row for which something holds from there on; its length if for none. */
function firstFrom<T>(row: readonly T[], holds: (each: T) => boolean): number {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = row[middle];
    if (each !== undefined && holds(each)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The figures in a region that stand in no brackets opened within it. */
export function tokensAtLevel(prose: Prose, region: Span): readonly Token[] {
  const within = prose.brackets.filter(
    (bracket) => bracket.start > region.start && bracket.end <= region.end,
  );
  const tokens = tokensIn(prose, region);
  if (within.length === 0) return tokens;
  return tokens.filter((token) => !within.some((bracket) => isInside(token, bracket)));
}

export function tokensIn({ tokens }: Prose, region: Span): readonly Token[] {
  const from = firstFrom(tokens, ({ start }) => start >= region.start);
  return tokens.slice(
    from,
    firstFrom(tokens, ({ end }) => end > region.end),
  );
}

const LONGEST_LIST = 4000;
const MOST_ITEMS = 200;

/**
 * What of the passage concerns a list: the figures and brackets in its region. Nothing if it is longer than any list:
 * a part of one must not be summed.
 */
export function narrow(prose: Prose, region: Span): Prose | undefined {
  const tokens = tokensIn(prose, region);
  if (tokens.length > MOST_ITEMS || region.end - region.start > LONGEST_LIST) return undefined;
  return { ...prose, tokens, brackets: prose.brackets.filter((bracket) => isInside(bracket, region)) };
}

/** One item of a list: its words and its figures; those in brackets count when there are no others. */
export interface Piece extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Cuts a region at the separators that stand outside brackets; pieces without a figure are left out. */
export function piecesOf(prose: Prose, region: Span, separators: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = region.start;
  for (const end of [...cutsIn(prose, region, separators), region.end]) {
    const piece = pieceOf(prose, { start, end });
    if (piece.tokens.length > 0) pieces.push(piece);
    start = end + 1;
  }
  return pieces;
}

function cutsIn(prose: Prose, region: Span, separators: string): number[] {
  const ends = new Map(prose.brackets.map((bracket) => [bracket.start - 1, bracket.end]));
  const cuts: number[] = [];
  for (let at = region.start; at < region.end; at++) {
    const bracketEnd = ends.get(at);
    if (bracketEnd !== undefined && bracketEnd <= region.end) at = bracketEnd;
    else if (separators.includes(prose.text.charAt(at)) && mayCut(prose, at)) cuts.push(at);
  }
  return cuts;
}

/**
 * 和 and 及 join two items only right behind a figure; elsewhere they belong to a name. The comma of 1,950 is a part
 * of it.
 */
function mayCut(prose: Prose, at: number): boolean {
  if (/[0-9],[0-9]/.test(prose.text.slice(at - 1, at + 2)))
    return !prose.tokens.some(({ start, end }) => start < at && at < end);
  return !/[和及与]/.test(prose.text.charAt(at)) || prose.tokens.some((token) => token.end === at);
}

function pieceOf(prose: Prose, span: Span): Piece {
  const own = tokensAtLevel(prose, span);
  return {
    start: span.start,
    end: span.end,
    text: prose.text.slice(span.start, span.end),
    tokens: own.length > 0 ? own : tokensIn(prose, span),
  };
}
