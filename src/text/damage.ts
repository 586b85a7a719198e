import type { Script } from './normalise.ts';
import type { Span } from './span.ts';

/** One syllable as it is written in pinyin, with tone marks (also combining ones) or without. */
const syllable =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouüvêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][\\u0300-\\u030c]{0,2}){1,3}(?:ng|n|r)?';

/**
 * Readings in brackets right behind a Han character, also repeated: 公(gong)(gong); and at the very beginning, where a
 * page break or the end of a cell tore them off their character.
 */
export const pinyinBehind = new RegExp(
  `(?<=\\p{Script=Han}|^)(?:[(（] ?(?:${syllable}|n|ng|m) ?[)）])+`,
  'gu',
);

/** The end of a reading that was torn in two, with what follows it: ei) of 沒(mei), n)(wan) of 萬(wan)(wan). */
const tornReading = new RegExp(
  `^[\\p{Script=Latin}\\p{M}]{1,6} ?[)）](?:[(（] ?${syllable} ?[)）])*(?=\\p{Script=Han})`,
  'gu',
);

/** Two or three asterisks, neither of them part of a longer run: 420***********12 hides digits and stays. */
const emphasis = /(?<!\*)\*{2,3}(?!\*)/g;

/** A line break that a converter wrote into a Markdown cell; between digits it stays: 2 and 0 are not 20. */
const markdownBreak = /(?<!\d)<br ?\/?>|<br ?\/?>(?!\d)/gi;

/** The ranges of a folded text that the damage of its copy put there, in order. */
export function damageOf(folded: string, script: Script): readonly Span[] {
  const patterns = [
    ...(script.pinyin ? [pinyinBehind, tornReading] : []),
    ...(script.markdown ? [emphasis, markdownBreak] : []),
  ];
  return patterns.flatMap((pattern) => rangesOf(folded, pattern)).sort((a, b) => a.start - b.start);
}

function rangesOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
}
