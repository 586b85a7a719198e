import { hasOrdinal, labelKey, labelMeanings } from './labels.ts';
import { closestLength } from './near-labels.ts';

/** A label, or words that are none, made of `start`–`end` of the given words. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isLabel: boolean;
}

/** No label is torn into more words than this, unless every character stands alone. */
const mostWords = 48;
const longestPiece = 160;

/**
 * Cuts words that stand one after another into labels: a narrow column, a page break or spaces tear a label into
 * several words, and several labels stand side by side (layouts.md §1). Takes normalised words; of all ways to cut
 * them the one is chosen whose pieces come closest to labels of the forms. An ordinal always begins a piece, and so does
 * the article of a block of table 二.
 */
export function cutLabels(words: readonly string[]): readonly Piece[] {
  const begins = words.map(
    (word, index) =>
      index === 0 ||
      (hasOrdinal(word) && !isInArticle(words, index)) ||
      /^第二十条/.test(word) ||
      isFigures(word) ||
      isFigures(words[index - 1] ?? ''),
  );
  const best: { cost: number; from: number; isLabel: boolean }[] = [{ cost: 0, from: 0, isLabel: false }];
  for (let end = 1; end <= words.length; end++)
    best.push({ cost: Number.POSITIVE_INFINITY, from: end - 1, isLabel: false });
  for (let start = 0; start < words.length; start++) {
    const before = best[start]?.cost ?? 0;
    let text = '';
    for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++) {
      if (end > start + 1 && begins[end - 1]) break;
      text += words[end - 1] ?? '';
      if (text.length > longestPiece && end > start + 1) break;
      const { cost, isLabel } = costOf(text);
      const known = best[end];
      if (known && before + cost < known.cost) best[end] = { cost: before + cost, from: start, isLabel };
    }
  }
  return backtrack(best);
}

/** 第 二 十 条 第 （ 一 ） 项: the bracket behind 条第 is no ordinal of a label. */
function isInArticle(words: readonly string[], index: number): boolean {
  return /条第$/.test(words.slice(Math.max(0, index - 2), index).join(''));
}

/** Figures run together with units or words for nothing are no part of a label: 20件-1137件, 无0无. */
function isFigures(word: string): boolean {
  return /\d.*\d|无[无\d]|\d无|不适用|^\d+\p{Script=Han}$/u.test(word.replace(/\([^()]*\)?/g, ''));
}

function backtrack(best: readonly { from: number; isLabel: boolean }[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let end = best.length - 1; end > 0; ) {
    const { from, isLabel } = best[end] ?? { from: end - 1, isLabel: false };
    pieces.push({ start: from, end, isLabel });
    end = from;
  }
  return pieces.reverse();
}

interface Cost {
  readonly cost: number;
  readonly isLabel: boolean;
}

const costs = new Map<string, Cost>();
const mostCosts = 20_000;

/** Labels repeat, and every cut of a line is weighed: answers are kept. */
function costOf(text: string): Cost {
  const before = costs.get(text);
  if (before) return before;
  if (costs.size > mostCosts) costs.clear();
  const cost = weigh(text);
  costs.set(text, cost);
  return cost;
}

/** A label costs little, the less the closer it is to the printed form; words cost by their length. */
function weigh(text: string): Cost {
  const key = labelKey(text);
  const length = lengthOf(text);
  const meanings = labelMeanings(key);
  if (meanings.length === 0) return { cost: 1 + 2 * length, isLabel: false };
  return { cost: 1 + 0.6 * Math.abs(closestLength(key, meanings) - length), isLabel: true };
}

/** （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） is so much longer than its key. */
const cornerExcess = 25;

/** Its characters, without an ordinal and explanations in brackets; what follows them counts. */
function lengthOf(text: string): number {
  if (/勾稽关系/.test(text)) return Math.max(10, text.length - cornerExcess);
  const outside = text.replace(/\([^()]*(?:\)|$)/g, (inner, at: number) =>
    at === 0 || /^\([一二三四五六七八九]\)$/.test(inner) ? inner : '',
  );
  return labelKey(outside.replace(/[()]/g, '')).length;
}
