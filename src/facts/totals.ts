import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { isNameAndFigure } from './items.ts';
import { findBracket, findSentence, type Piece, type Prose, piecesOf } from './pieces.ts';

const sumWords = /^[,，;]?(?:共|合|总)(?:计)?[为有是:]?$/;
const composed = /^[^0-9,，、;:。()]{0,6}(?:组成|构成)/;
const composing = /[,，、;]?(?:共|合|总)计?[为有是]?$/;
const LONGEST_LIST = 600;
const from = /(?<![自理缘事案来])由/g;

/** …分别为10条、20条、31条，共计60条: the total right behind the last part. */
export function totalBehind(prose: Prose, last: Token): Token | undefined {
  const next = prose.tokens.find((token) => token.start >= last.end);
  return next && sumWords.test(prose.text.slice(last.end, next.start)) ? next : undefined;
}

/** 由网站60条、微信30条、其他10条，共计100条组成. */
export function composedClaim(prose: Prose, head: Token): Claim[] {
  if (!composed.test(prose.text.slice(head.end, head.end + 10))) return [];
  const sentence = findSentence(prose, head.start);
  if (!sentence) return [];
  const start = Math.max(sentence.start, head.start - LONGEST_LIST);
  const before = prose.text.slice(start, head.start);
  const opening = Array.from(before.matchAll(from), ({ index = 0 }) => index).pop();
  const words = composing.exec(before);
  if (opening === undefined || !words || words.index <= opening) return [];
  const region = { start: start + opening + 1, end: start + words.index };
  return [{ kind: 'composed', heads: [head], region, exhaustive: true, certain: true }];
}

/** 公开信息100条：网站60条、微信40条 — nothing but names and figures of the total's unit up to the sentence's end. */
export function colonClaim(prose: Prose, head: Token): Claim[] {
  const sentence = findSentence(prose, head.start);
  if (prose.text.charAt(head.end) !== ':' || !sentence) return [];
  const end = Math.min(sentence.end, findBracket(prose, head)?.end ?? sentence.end);
  const region = { start: head.end + 1, end };
  const words = prose.text.slice(region.start, end);
  if (words.length > LONGEST_LIST) return [];
  const pieces = piecesOf(prose, region, ';,，、');
  const whole = words.split(/[;,，、]/).length === pieces.length;
  if (!whole || !pieces.every((piece) => isPartOf(head, piece))) return [];
  return [{ kind: 'colon', heads: [head], region, exhaustive: false, certain: true }];
}

/** In 栏目3个：网站60个 the head counts the names. */
function isPartOf({ figure }: Token, piece: Piece): boolean {
  const part = piece.tokens[0]?.figure;
  return isNameAndFigure(piece) && part?.unit === figure.unit && part.value <= figure.value;
}
