import { isFigure } from './row.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A label is torn into no more pieces, and none of them is longer. */
export const mostFragments = 12;
export const longestFragment = 16;

/** The last line of a label may hold its explanation in brackets. */
const longestLine = 60;

/**
 * Whether a line that looks like a heading is the first of a label that a narrow column tore: 二、上年洁 | 转政府信息 |
 * 公开申请数量. `textAt` gives the words of the line so many lines below, '' for figures between them.
 */
export function beginsTornLabel(
  textAt: (nth: number) => string | undefined,
  vocabulary: Vocabulary,
): boolean {
  let text = '';
  for (let nth = 0; nth < mostFragments; nth++) {
    const own = textAt(nth);
    if (own === undefined || own.length > longestLine) return false;
    text += own;
    if (nth > 0 && own !== '' && vocabulary.labelOf(text) !== undefined) return true;
    if (own.length > longestFragment) return false;
  }
  return false;
}

const units = /(?:^|\s)(?:条|件|次|篇|个|人|人次|万元|元)$/;
const fewestInLine = 3;
const partHeading = /^\s*[一二三四五六七]\s*[、.．].*(?:情\s*[况況]|事\s*[项項])\s*$/u;

/**
 * Whether what stands right behind a line that looks like a heading makes it a row of a table: the unit of the form of
 * 2014, or a line of figures. One figure alone does not: it may be a page number. 三、……情况 is the heading of a part,
 * whose table may have lost its head.
 */
export function isRowBehind(text: string, texts: readonly string[]): boolean {
  if (partHeading.test(text)) return false;
  const isFigures = texts.length >= fewestInLine && texts.every((text) => isFigure(text));
  return isFigures || units.test(texts[0] ?? '');
}

/** （四）接受咨询次数 次: what looks like a heading ends with the unit of a row of the form of 2014. */
export function endsWithUnit(text: string): boolean {
  return /\s/.test(text) && units.test(text);
}

/** A heading has more than one character behind its ordinal. */
const headingOrdinal =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．，,]\s*[、.．，,]?\s*\p{Script=Han}\P{Script=Han}*\p{Script=Han}/u;

/** Most lines begin otherwise and are passed over with one look. */
const mayBegin = /^[#*>\s（(一二三四五六七八九十]/;

/** The signs of Markdown before a heading. */
const headingSigns = /^(?:#{1,6}|\*{2}|>|\s)+/;

/**
 * 三、收到和处理政府信息公开申请情况 and the like: an ordinal or the number signs of Markdown, and words, but no label of a
 * row nor the beginning of one.
 */
export function isHeading(text: string, vocabulary: Vocabulary): boolean {
  if (!mayBegin.test(text)) return false;
  const own = text.replace(headingSigns, '');
  return (
    (/^#{1,6}\s/.test(text) || headingOrdinal.test(own.replace(/\s+/g, ''))) &&
    vocabulary.labelOf(own) === undefined &&
    !vocabulary.begins(own)
  );
}

/** A table goes on behind a page break when no more lines than this stand between its halves. */
export const longestBreak = 2;

/** A page number, a running title or half a label, but no heading and no sentence. */
export function isBreakLine(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= 40 && !/[。；;]/.test(text) && !isHeading(text, vocabulary);
}
