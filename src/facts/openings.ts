import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { headsOf } from './list-heads.ts';
import { findSentence, type Prose } from './pieces.ts';
import { unitsMatch } from './units.ts';

/** 收到3件。2件予以公开，1件补正后答复: a sentence of figures with their names behind them goes with the one before. */
export function openingClaim(prose: Prose, first: Token): Claim[] {
  if (first.start > 0 && !/[。！？!?\n]/.test(prose.text.charAt(first.start - 1))) return [];
  const sentence = findSentence(prose, first.start);
  if (!sentence || sentence.start !== first.start) return [];
  const heads = headsOf(prose, { start: sentence.start, end: sentence.start }, undefined);
  const alike = heads.filter(({ figure }) => unitsMatch(figure.unit, first.figure.unit) === 'same');
  return [{ kind: 'opening', heads: alike, region: sentence, exhaustive: false, certain: false }];
}
