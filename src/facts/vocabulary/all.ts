import { applicants, channels } from './askers.ts';
import { scopes, times } from './circumstances.ts';
import { cuts, marks } from './marks.ts';
import { noise } from './noise.ts';
import { objects } from './objects.ts';
import { outcomes } from './outcomes.ts';
import { results } from './results.ts';
import { verbs } from './verbs.ts';
import type { ItemKind, Vocabulary, Word } from './word.ts';

const groups: readonly (readonly [ItemKind, Vocabulary])[] = [
  ['noise', noise],
  ['object', objects],
  ['verb', verbs],
  ['outcome', outcomes],
  ['result', results],
  ['applicant', applicants],
  ['channel', channels],
  ['time', times],
  ['scope', scopes],
  ['mark', marks],
  ['cut', cuts],
];

/**
 * The words by which the prose of these reports names what the tables count (domain/prose.md). The longest word at a
 * place wins, so a longer word also takes a shorter one out of play (不予公开 hides 公开, 比例 hides 比); one that stands
 * in two groups belongs to the later one.
 */
export const allWords: readonly Word[] = groups.flatMap(([kind, vocabulary]) =>
  Object.entries(vocabulary).flatMap(([value, words]) =>
    wordsIn(words).map((text) => ({ text, kind, value })),
  ),
);

/** Words are parted by blanks, also at the beginning of a line; a line end by itself is a word (the end of a sentence). */
function wordsIn(list: string): readonly string[] {
  return list.split(/\n? +/).filter(Boolean);
}
