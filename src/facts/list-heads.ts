import type { Span } from '../text/span.ts';
import type { Token } from './figures.ts';
import { findBracket, findSentence, type Prose, tokensAtLevel } from './pieces.ts';

const MOST_HEADS = 5;
const enumerated = /^(?:方面|部分|环节|渠道|阶段|层面|栏目|板块|途径)/;
const opensSentence =
  /^[,:]?(?:其中[^0-9]*|(?:在|从|按照?|对|于)?[^0-9,;:。]{1,14}|(?:具体|项目|资金)?(?:明细|分布|构成|分配|分类|数量|分别|安排)(?:情况|计划)?)?$/;
const LONGEST_LEAD = 1500;

/**
 * The figures that stand before the words of the list: in its sentence, or — if it opens one — in the sentence before.
 * In brackets: the figures before them.
 */
export function headsOf(prose: Prose, before: Span, bracket: Span | undefined): readonly Token[] {
  const own = tokensAtLevel(prose, { ...before, start: Math.max(before.start, before.end - LONGEST_LEAD) });
  const outside = own.length > 0 || !bracket ? own : beforeBracket(prose, bracket);
  const found = outside.length > 0 || bracket ? outside : beforeSentence(prose, before);
  return found
    .filter(({ figure }) => figure.unit !== '%' && figure.unit !== '百分点')
    .filter((token) => !enumerated.test(prose.text.slice(token.end, token.end + 2)))
    .slice(-MOST_HEADS)
    .reverse();
}

function beforeBracket(prose: Prose, bracket: Span): readonly Token[] {
  const sentence = findSentence(prose, bracket.start - 1);
  const from = Math.max(
    sentence?.start ?? 0,
    findBracket(prose, { start: bracket.start - 1, end: bracket.end + 1 })?.start ?? 0,
  );
  return tokensAtLevel(prose, { start: from, end: bracket.start - 1 }).slice(-1);
}

/** A list that opens its sentence (nothing, 其中 or 明细 before it) goes with the sentence before. */
function beforeSentence(prose: Prose, before: Span): readonly Token[] {
  if (!opensSentence.test(prose.text.slice(before.start, before.end))) return [];
  const previous = findSentence(prose, before.start - 1);
  return previous ? tokensAtLevel(prose, previous) : [];
}
