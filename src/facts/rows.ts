import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { saysDeed } from './items.ts';
import { headsOf } from './list-heads.ts';
import { findBracket, findSentence, type Prose } from './pieces.ts';
import { unitsMatch } from './units.ts';

const LONGEST_ROW = 240;
const LONGEST_NAME = 24;

/** 收到申请5件，电子邮件4件、信函1件: names and figures in a row right behind what they may make up. They prove it, or nothing. */
export function rowClaim(prose: Prose, head: Token, next: Token | undefined): Claim[] {
  if (
    !next ||
    head.figure.value === 0 ||
    next.start - head.end > LONGEST_NAME ||
    !/^[,、|]/.test(prose.text.charAt(head.end))
  )
    return [];
  const sentence = findSentence(prose, head.start);
  if (!sentence || !isAhead(prose, head, sentence.start)) return [];
  const bracket = findBracket(prose, head);
  const end = Math.min(sentence.end, bracket?.end ?? sentence.end, head.end + LONGEST_ROW);
  const region = { start: head.end + 1, end };
  return [{ kind: 'row', heads: [head], region, exhaustive: false, certain: false }];
}

/** It opens its sentence or says what was done; 网站10条 between others like it is one of them. */
function isAhead({ text }: Prose, head: Token, from: number): boolean {
  const lead = text.slice(Math.max(from, head.start - LONGEST_ROW), head.start);
  const clause = lead.split(/[,、|:(]/).pop() ?? '';
  return !/[,、|]/.test(lead.split(';').pop() ?? '') || saysDeed(clause);
}

/** 收到3件。2件予以公开，1件补正后答复: a sentence of figures with their names behind them goes with the one before. */
export function openingClaim(prose: Prose, first: Token): Claim[] {
  if (first.start > 0 && !/[。！？!?\n]/.test(prose.text.charAt(first.start - 1))) return [];
  const sentence = findSentence(prose, first.start);
  if (!sentence || sentence.start !== first.start) return [];
  const heads = headsOf(prose, { start: sentence.start, end: sentence.start }, undefined);
  const alike = heads.filter(({ figure }) => unitsMatch(figure.unit, first.figure.unit) === 'same');
  return [{ kind: 'opening', heads: alike, region: sentence, exhaustive: false, certain: false }];
}
