import type { Span } from '../text/span.ts';
import { allWords } from './vocabulary/all.ts';
import type { ItemKind, Word } from './vocabulary/word.ts';

/** A word of the vocabulary where it stands in a plain text. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly value: string;
}

/** The words that begin with a character: of one character, and by the second one, the longest first. */
interface Beginning {
  one: Word | undefined;
  readonly longer: Map<number, Word[]>;
}

/** By the first character; most characters begin none and are passed over with one look. */
const beginnings: (Beginning | undefined)[] = Array.from({ length: 0x10000 });

for (const word of new Map(allWords.map((each) => [each.text, each])).values()) {
  const [first, second] = [word.text.charCodeAt(0), word.text.charCodeAt(1)];
  const beginning = beginnings[first] ?? { one: undefined, longer: new Map() };
  beginnings[first] = beginning;
  if (word.text.length === 1) beginning.one = word;
  else {
    const alike = beginning.longer.get(second);
    if (alike) alike.push(word);
    else beginning.longer.set(second, [word]);
  }
}
for (const beginning of beginnings)
  for (const words of beginning?.longer.values() ?? []) words.sort((a, b) => b.text.length - a.text.length);

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
  const beginning = beginnings[text.charCodeAt(at)];
  if (!beginning) return undefined;
  const longer = beginning.longer.get(text.charCodeAt(at + 1));
  if (longer) for (const word of longer) if (text.startsWith(word.text, at)) return word;
  return beginning.one;
}

/** The word that begins at a place, if one does. */
export function findWord(text: string, at: number): Item | undefined {
  const word = wordAt(text, at);
  return word && { start: at, end: at + word.text.length, kind: word.kind, value: word.value };
}
