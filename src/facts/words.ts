import type { Span } from '../text/span.ts';
import { allWords } from './vocabulary/all.ts';
import type { ItemKind, Word } from './vocabulary/word.ts';

/** A word of the vocabulary where it stands in a plain text. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly value: string;
}

/** Words by their first two characters, the longest first; those of one character by it. */
const byTwo = new Map<number, Word[]>();
const byOne = new Map<number, Word>();
/** Whether any word begins with a character: most are passed over with one look. */
const begins = new Uint8Array(0x10000);

const SECOND = 0x10000;

for (const word of new Map(allWords.map((each) => [each.text, each])).values()) {
  const [first, second] = [word.text.charCodeAt(0), word.text.charCodeAt(1)];
  begins[first] = 1;
  if (word.text.length === 1) byOne.set(first, word);
  else {
    const alike = byTwo.get(first * SECOND + second);
    if (alike) alike.push(word);
    else byTwo.set(first * SECOND + second, [word]);
  }
}
for (const words of byTwo.values()) words.sort((a, b) => b.text.length - a.text.length);

/** Adds the words in a stretch of text to a list, from left to right, the longest at each place, none overlapping; noise is passed over. */
export function addWords(items: { push(item: Item): unknown }, text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const word = begins[code] === 1 ? wordAt(text, at, code) : undefined;
    if (!word) at++;
    else {
      const end = at + word.text.length;
      if (word.kind !== 'noise') items.push({ start: at, end, kind: word.kind, value: word.value });
      at = end;
    }
  }
}

function wordAt(text: string, at: number, code: number): Word | undefined {
  for (const word of byTwo.get(code * SECOND + text.charCodeAt(at + 1)) ?? [])
    if (text.startsWith(word.text, at)) return word;
  return byOne.get(code);
}

/** The word that begins at a place, if one does. */
export function findWord(text: string, at: number): Item | undefined {
  const word = wordAt(text, at, text.charCodeAt(at));
  return word && { start: at, end: at + word.text.length, kind: word.kind, value: word.value };
}
