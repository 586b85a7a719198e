import type { Span } from '../text/span.ts';
import { allWords } from './vocabulary/all.ts';
import type { ItemKind, Word } from './vocabulary/word.ts';

/** A word of the vocabulary where it stands in a plain text. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly value: string;
}

/**
 * The words that begin with some characters: the one that is nothing more, and the longer ones by the next character, the
 * longest first.
 */
interface Beginning {
  whole: Word | undefined;
  readonly longer: Map<number, Beginning | Word[]>;
}

/** By the first character; most characters begin none and are passed over with one look. */
const beginnings: (Beginning | undefined)[] = Array.from({ length: 0x10000 });

/** So many characters are looked up one by one; what is left of a word is compared. */
const DEPTH = 4;

for (const word of new Map(allWords.map((each) => [each.text, each])).values()) {
  const first = word.text.charCodeAt(0);
  const beginning = beginnings[first] ?? { whole: undefined, longer: new Map() };
  beginnings[first] = beginning;
  add(beginning, word, 1);
}

function add(beginning: Beginning, word: Word, depth: number): void {
  if (word.text.length === depth) {
    beginning.whole = word;
    return;
  }
  const next = word.text.charCodeAt(depth);
  const known = beginning.longer.get(next);
  if (depth === DEPTH) {
    const words = Array.isArray(known) ? known : [];
    words.push(word);
    words.sort((a, b) => b.text.length - a.text.length);
    beginning.longer.set(next, words);
    return;
  }
  const deeper = known && !Array.isArray(known) ? known : { whole: undefined, longer: new Map() };
  beginning.longer.set(next, deeper);
  add(deeper, word, depth + 1);
}

/** Adds the words in a stretch of text to a list, from left to right, the longest at each place, none overlapping; noise is passed over. */
export function addWords(items: { push(item: Item): unknown }, text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const word = wordAt(text, at);
    if (!word) at++;
    else {
      const end = at + word.text.length;
      if (word.kind !== 'noise') items.push({ start: at, end, kind: word.kind, value: word.value });
      at = end;
    }
  }
}

function wordAt(text: string, at: number): Word | undefined {
  let found: Word | undefined;
  let beginning = beginnings[text.charCodeAt(at)];
  for (let depth = 1; beginning; depth++) {
    found = beginning.whole ?? found;
    const next = beginning.longer.get(text.charCodeAt(at + depth));
    if (!next) return found;
    if (Array.isArray(next)) return next.find((word) => text.startsWith(word.text, at)) ?? found;
    beginning = next;
  }
  return found;
}

/** The word that begins at a place, if one does. */
export function findWord(text: string, at: number): Item | undefined {
  const word = wordAt(text, at);
  return word && { start: at, end: at + word.text.length, kind: word.kind, value: word.value };
}
