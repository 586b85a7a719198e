import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { isNameAndFigure } from './items.ts';
import { findBracket, findSentence, type Piece, type Prose, piecesOf } from './pieces.ts';

const sumWords = /^[,，;]?(?:共|合|总)(?:计)?[为有是:]?$/;
const composed = /^[^0-9,，、;:。()]{0,6}(?:组成|构成)/;
const composing = /[,，、;]?(?:共|合|总)计?[为有是]?$/;
const summing =
  /^[,、;|—]{0,2}(?:以上|[两三四五六七]项|[两三]者|各项)?(?:合计|总计|共计|总共|一共|相加|共)(?:为|是|有|达)?$/;
const LONGEST_LIST = 600;
const LONGEST_PART = 14;
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
  const colon = /^(?::|——)/.exec(prose.text.slice(head.end, head.end + 2))?.[0];
  if (!colon || !sentence) return [];
  const end = Math.min(sentence.end, findBracket(prose, head)?.end ?? sentence.end);
  const region = { start: head.end + colon.length, end };
  const words = prose.text.slice(region.start, end);
  if (words.length > LONGEST_LIST) return [];
  const pieces = piecesOf(prose, region, ';,，、');
  const whole = words.split(/[;,，、]/).length === pieces.length;
  if (!whole || !pieces.every((piece) => isPartOf(head, piece))) return [];
  return [{ kind: 'colon', heads: [head], region, exhaustive: false, certain: true }];
}

const announced = /^(?!:)[^0-9,，;。:、()]{1,10}:/;

/** 受理14件申请：公开8件，占57.1%；撤回6件，占42.9%: what a colon opens behind the noun of a figure may divide it. */
export function itemsClaim(prose: Prose, head: Token): Claim[] {
  const colon = announced.exec(prose.text.slice(head.end, head.end + 12))?.[0];
  const sentence = colon ? findSentence(prose, head.start) : undefined;
  if (!colon || !sentence || findBracket(prose, head)) return [];
  const region = { start: head.end + colon.length, end: sentence.end };
  return [{ kind: 'among', heads: [head], region, exhaustive: false, certain: false }];
}

/** 图解7期、视频4期、问答9期，共20期: the total behind its parts. Where nothing else stands before them, those are all. */
export function behindClaim(prose: Prose, total: Token, last: Token | undefined): Claim[] {
  if (!last || !summing.test(prose.text.slice(last.end, total.start))) return [];
  const start = Math.max(findSentence(prose, total.start)?.start ?? 0, last.end - LONGEST_LIST);
  const opening = prose.text.slice(start, last.end).search(/[^;:|(]*$/);
  const region = { start: start + opening, end: last.end };
  const pieces = piecesOf(prose, region, ',，、');
  const certain =
    pieces.length === prose.text.slice(region.start, region.end).split(/[,，、]/).length &&
    pieces.every((piece) => isPartOf(total, piece) && piece.text.length <= LONGEST_PART);
  return [{ kind: 'behind', heads: [total], region, exhaustive: true, certain }];
}

/** In 栏目3个：网站60个 the head counts the names. */
function isPartOf({ figure }: Token, piece: Piece): boolean {
  const part = piece.tokens[0]?.figure;
  return isNameAndFigure(piece) && part?.unit === figure.unit && part.value <= figure.value;
}
