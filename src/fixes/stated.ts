import type { Evidence } from '../facts/evidence.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import type { Stated } from './system.ts';

/** A fact that the prose states, in one place or in several, and what the places are. */
export interface ToldFact {
  readonly stated: Stated;
  readonly mentions: readonly Mention[];
}

/** Words without a figure (均已办结) have to be written anew: to call them wrong takes more. */
const weightOfWords = 2;

const known = new WeakMap<readonly Mention[], ReadonlyMap<string, ToldFact>>();

/**
 * What the prose says of the tables, as figures that join their sums; the same figure for the same cells is one fact,
 * however often it is said. What could not be compared takes no part, unless it tells of a cell that was not read, nor
 * what may differ for other reasons or may mean other cells; a rounded figure only where it disagrees.
 */
export function toldFacts(evidence: Evidence): ReadonlyMap<string, ToldFact> {
  const mentions = mentionsOf(evidence);
  const before = known.get(mentions);
  if (before) return before;
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { verdict, mild } = mention;
    if (verdict === 'unchecked' ? !tellsUnread(mention) : isRounded(mention) && verdict === 'agrees')
      continue;
    if (verdict === 'disagrees' && (mild || !mention.certain)) continue;
    const key = keyOf(mention);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const facts = new Map([...groups].map(([key, group]) => [key, factOf(key, group)]));
  known.set(mentions, facts);
  return facts;
}

/** It could not be compared for a cell that was not read, and can only mean that one. */
function tellsUnread(mention: Mention): boolean {
  const { reason, readings, mild, figure } = mention;
  return reason === 'unreadable' && readings.length === 1 && !mild && figure !== null && !isRounded(mention);
}

/** 1.2万: a range of values, never an equation. */
export const isRounded = ({ low, high }: Mention): boolean => low !== high;

/** 均已办结, or 办结率100%, which says the same. */
const isWords = ({ figure, rule }: Mention): boolean => !figure || rule === 'R75';

/** Without the place, so that typing elsewhere in the prose leaves it as it is. */
function keyOf(mention: Mention): string {
  const { reading, value } = mention;
  const cells = reading.map(({ cell, sign }) => `${sign < 0 ? '-' : ''}${cell}`).join('+');
  return `${isWords(mention) ? 'words' : 'prose'}:${cells}=${value}`;
}

function factOf(key: string, mentions: readonly Mention[]): ToldFact {
  const [first] = mentions;
  const stated: Stated = {
    key,
    value: first?.value ?? 0,
    terms: first?.reading.map(({ cell, sign }) => [cell, sign] as const) ?? [],
    weight: first && isWords(first) ? weightOfWords : 1,
    ...(mentions.some(isRounded) ? { isRounded: true } : {}),
  };
  return { stated, mentions };
}
