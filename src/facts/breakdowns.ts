import { blamedHead, withoutLastYears } from './blamed-head.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Token } from './figures.ts';
import { goesOn, isShared } from './items.ts';
import { narrow, type Prose, proseOf } from './pieces.ts';
import { isRemarkOn, type Reading, readingsOf } from './readings.ts';
import { moved, stretchesOf } from './stretches.ts';
import { compareSum, type SumVerdict, sumOf } from './sums.ts';
import { unitsMatch } from './units.ts';

/** A list of a passage: its total and its parts as tokens of that passage. */
export interface List {
  readonly total: Token;
  readonly parts: readonly Token[];
  readonly exhaustive: boolean;
}

interface Judged extends List {
  readonly verdict: SumVerdict;
}

/**
 * The lists of a passage that add up, and those that cannot be read so that they do (rules.md, R68). Where a
 * sentence allows several readings, one that adds up is taken; what is unsure is left out.
 */
export function listsOf(text: string, tokens: readonly Token[]): readonly List[] {
  const judged = stretchesOf(text, tokens).flatMap(({ start, known, ...stretch }) =>
    judgeStretch(stretch.text, stretch.tokens)
      .filter((list) => endOf(list) > known)
      .map((list) => ({
        ...list,
        total: moved(list.total, start),
        parts: list.parts.map((part) => moved(part, start)),
      })),
  );
  return unique(judged).sort((a, b) => a.total.start - b.total.start);
}

function endOf({ total, parts }: List): number {
  return Math.max(total.end, ...parts.map((part) => part.end));
}

function judgeStretch(text: string, tokens: readonly Token[]): readonly Judged[] {
  const prose = proseOf(text, tokens);
  const claims = claimsOf(prose);
  const judged = claims.filter((claim) => !isLoose(claim)).flatMap((claim) => settle(prose, claim));
  const proved = judged.filter((list) => list.verdict === 'agrees');
  const open = judged.filter(
    (list) => list.verdict !== 'agrees' && !proved.some((each) => overlaps(each, list)),
  );
  const announced = [...proved, ...open];
  return [...announced, ...looseLists(prose, claims, announced)];
}

/** No word says that a list comes: it must add up, of figures that no announced list holds. */
function isLoose({ kind, certain }: Claim): boolean {
  return kind === 'opening' || (kind === 'behind' && !certain);
}

function looseLists(prose: Prose, claims: readonly Claim[], announced: readonly List[]): readonly Judged[] {
  const taken = new Set(announced.flatMap(({ parts }) => parts.map(({ start }) => start)));
  return claims
    .filter(isLoose)
    .map((claim) => ({ ...claim, heads: claim.heads.filter(({ start }) => !taken.has(start)) }))
    .flatMap((claim) => settle(prose, claim))
    .filter(({ verdict, parts }) => verdict === 'agrees' && isTelling(parts, taken));
}

/** Two figures at least, not counting zeros, and none of another list. */
function isTelling(parts: readonly Token[], taken: ReadonlySet<number>): boolean {
  return (
    parts.filter(({ figure }) => figure.value > 0).length > 1 && parts.every(({ start }) => !taken.has(start))
  );
}

/** Two readings of the same words: one total, or a total that is a part of the other, with parts in common. */
function overlaps(a: List, b: List): boolean {
  return a.parts.some((part) => b.parts.some((other) => other.start === part.start));
}

function unique(lists: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return lists.filter((list) => {
    const key = [list.total, ...list.parts].map((token) => token.start).join();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** At most one list for each unit in which the claim can be read. */
function settle(prose: Prose, claim: Claim): readonly Judged[] {
  const local = narrow(prose, claim.region);
  if (!local) return [];
  const readings = readingsOf(local, claim);
  const shared = isShared(prose, claim.region);
  const units = [...new Set(readings.map((reading) => reading.unit))];
  const lists = units.flatMap((unit) => {
    const own = readings.filter((reading) => reading.unit === unit);
    return prove(local, claim, own) ?? (shared ? undefined : disprove(prose, claim, own)) ?? [];
  });
  const proved = lists.filter((list) => list.verdict === 'agrees').map((list) => list.total);
  return lists.filter((list) => list.verdict === 'agrees' || !proved.includes(list.total));
}

/** The first reading that adds up, to the last digit if one does: 受理41.3万件，办结40.9万件，其中咨询30万件、… */
function prove(local: Prose, claim: Claim, readings: readonly Reading[]): Judged | undefined {
  const totals = claim.heads.filter(
    (total) => !total.figure.approximate && !isPassedOver(claim.heads, total, readings),
  );
  const proved = totals.flatMap((total) => proveOf(local, claim, readings, total) ?? []);
  return proved.find(isExact) ?? proved[0];
}

function isExact({ total, parts }: List): boolean {
  return sumOf(parts.map(({ figure }) => figure)) === total.figure.value;
}

/** A list may also end earlier than its sentence, if its unit is the total's. */
function proveOf(local: Prose, claim: Claim, readings: readonly Reading[], total: Token): Judged | undefined {
  for (const reading of readings) {
    const match = unitsMatch(total.figure.unit, reading.unit);
    if (match === 'none') continue;
    const shortest = match === 'same' ? 2 : Math.max(2, reading.parts.length);
    for (let length = reading.parts.length; length >= shortest; length--) {
      const list = judgeList(claim, total, { ...reading, parts: reading.parts.slice(0, length) });
      if (list.verdict !== 'agrees') continue;
      if (endsClause(local.text, reading, length) || !breaksOff(local.text, total, reading, length))
        return list;
    }
  }
  return undefined;
}

/** 文件8件，解读材料19份，其中甲5份、乙3份: a nearer figure of the parts' own unit is what they divide. */
function isPassedOver(heads: readonly Token[], total: Token, readings: readonly Reading[]): boolean {
  const unit = readings[0]?.unit;
  const nearer = heads.slice(0, heads.indexOf(total));
  return total.figure.unit !== unit && nearer.some(({ figure }) => figure.unit === unit);
}

/** 复议4件，其中维持3件、纠正1件；诉讼2件: the first ； stands behind a list whose items part by weaker marks. */
function endsClause(text: string, { pieces }: Reading, length: number): boolean {
  const marks = pieces.slice(1, length + 1).map((piece) => text.charAt(piece.start - 1));
  return marks.length === length && marks.indexOf(';') === length - 1;
}

/**
 * The list does not end there: the next item is one like those before, with nothing else counted between them (备案率
 * 100%), and no second list of the same total.
 */
function breaksOff(text: string, total: Token, { parts, pieces }: Reading, length: number): boolean {
  const rest = parts.slice(length).map((part) => part.figure);
  if (rest.length === 0 || compareSum(total.figure, rest) === 'agrees') return false;
  const between = text.slice(pieces[length - 1]?.end, pieces[length]?.start);
  if (/[0-9]/.test(between) && !isRemarkOn(between)) return false;
  return goesOn(pieces.slice(0, length), pieces[length]);
}

/** The total of the same unit that is likeliest meant, and the reading that comes closest to it. */
function disprove(prose: Prose, claim: Claim, readings: readonly Reading[]): Judged | undefined {
  const strict = readings.filter((reading) => !reading.lenient);
  const alike = claim.heads.filter((head) => unitsMatch(head.figure.unit, strict[0]?.unit ?? '') === 'same');
  const heads = withoutLastYears(alike, prose.text);
  if (!claim.certain || heads.some((head) => head.figure.approximate)) return undefined;
  const total = blamedHead(heads, strict);
  if (!total || strict.some((reading) => isJoint(heads, reading))) return undefined;
  if (alike.length > 2 && isBehindRow(prose, total, strict)) return undefined;
  const lists = strict.map((reading) => judgeList(claim, total, reading));
  const [closest] = lists.sort((a, b) => distance(a) - distance(b));
  const others = heads.filter((head) => head !== total);
  const open = closest !== undefined && others.some((head) => couldBeOpen(head, closest));
  return closest?.verdict === 'over' && open ? undefined : closest;
}

/** 予以公开23件，不予公开4件，其他处理2件。其中市政府办公室承办10件…: a sentence behind a row divides no single figure of it. */
function isBehindRow({ text }: Prose, total: Token, [reading]: readonly Reading[]): boolean {
  const first = reading?.parts[0];
  return first !== undefined && text.slice(total.end, first.start).includes('。');
}

/** 新收8件，上年结转1件。其中…: the parts add up to the figures before them taken together. */
function isJoint(heads: readonly Token[], { parts }: Reading): boolean {
  const sum = sumOf(parts.map((part) => part.figure));
  return heads.some((_, from) =>
    heads.some((__, to) => to > from && sumOf(heads.slice(from, to + 1).map((head) => head.figure)) === sum),
  );
}

function couldBeOpen(head: Token, { parts }: List): boolean {
  return sumOf(parts.map((part) => part.figure)) < head.figure.value;
}

function judgeList(claim: Claim, total: Token, reading: Pick<Reading, 'parts' | 'closed'>): Judged {
  const { parts, closed } = reading;
  const verdict = compareSum(
    total.figure,
    parts.map((part) => part.figure),
  );
  return { total, parts, exhaustive: claim.exhaustive || closed, verdict };
}

function distance({ total, parts }: List): number {
  return Math.abs(sumOf(parts.map((part) => part.figure)) - total.figure.value);
}
