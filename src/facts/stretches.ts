import type { Token } from './figures.ts';

/** Sentences of a passage that are read together. Places of its figures count in its own text. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Up to here the stretch before has been read as well, with more before it. */
  readonly known: number;
}

const MOST_TOGETHER = 300;

/**
 * Cuts a passage with very many figures between sentences, so that reading it takes time in proportion to its length.
 * Each stretch opens with the last sentence of the one before, as a list may continue it (。其中…).
 */
export function stretchesOf(text: string, tokens: readonly Token[]): readonly Stretch[] {
  if (tokens.length <= MOST_TOGETHER) return [{ start: 0, text, tokens, known: 0 }];
  const ends = sentenceEnds(text);
  const stretches: Stretch[] = [];
  let start = 0;
  let last = 0;
  let known = 0;
  let first = 0;
  let next = 0;
  for (const end of ends) {
    const before = next;
    while ((tokens[next]?.end ?? Infinity) <= end) next++;
    if (next - first >= MOST_TOGETHER || end === text.length) {
      const own = tokens.slice(first, next).map((token) => moved(token, -start));
      stretches.push({ start, text: text.slice(start, end), tokens: own, known: known - start });
      known = end;
      start = last;
      first = before;
    }
    last = end;
  }
  return stretches;
}

/** A numbered list stays with its head: behind the first line end nothing is cut. */
function sentenceEnds(text: string): number[] {
  const line = text.indexOf('\n');
  const prose = line < 0 ? text : text.slice(0, line);
  const ends = Array.from(prose.matchAll(/[。！？!?]/g), ({ index = 0 }) => index + 1);
  const inner = line < 0 ? ends : ends.slice(0, -1);
  return [...inner.filter((end) => end < text.length), text.length];
}

/** A figure at another place of the text; what it says stays the same. */
export function moved(token: Token, by: number): Token {
  return by === 0 ? token : { ...token, start: token.start + by, end: token.end + by };
}
