import type { Span } from '../text/span.ts';
import { respectivelyClaim } from './claims-in-turn.ts';
import type { Token } from './figures.ts';
import { headsOf } from './list-heads.ts';
import { openingClaim } from './openings.ts';
import { findBracket, findSentence, type Prose, tokensIn } from './pieces.ts';
import { behindClaim, colonClaim, composedClaim, itemsClaim } from './totals.ts';

/** A place where the prose says that a figure is made up of others. What exactly they are, readings.ts finds out. */
export interface Claim {
  readonly kind:
    | 'among'
    | 'lines'
    | 'respectively'
    | 'bracket'
    | 'leading'
    | 'composed'
    | 'colon'
    | 'behind'
    | 'opening';
  /** The figures that may be the total, the nearest first. */
  readonly heads: readonly Token[];
  readonly region: Span;
  /** The words promise all parts: 分别为, 明细如下, 包括以下, 共计…组成. */
  readonly exhaustive: boolean;
  /** Nested or crossing lists make it unclear where this one ends: it may then be proved, never disproved. */
  readonly certain: boolean;
}

const among = /其中(?!之)|主要(?:包括|是|有|为)|包括(?:以下)?|包含(?:以下)?/g;
/** 办结的74件中：…, 在办结件中，…, 从办理结果看，…: what comes divides what the words name. */
const ofThese =
  /(?<=[件份条宗项起次篇人]|申请|答复|信息|办件|案件)(?:[当之]?中|里[面头]?)(?=[,:有])|(?:按照?|从)[^,;:。!?\n()]{2,12}(?:分类?|划分|区分|统计|看)(?=[,:])/g;
const linesBelow = /(?:如下|其中):\n|(?<=[条件个项次篇期份人名家场户处元])\n(?=—|[-•●·▪◆○■])/g;
const respectively = /分别(?:为|是|有|达|:)?:?/g;
const noList = /^(?:不含|不包括|不计|另|除|同比|环比|较|比|占|含)/;
const counted = /(?:(?<!公)共(?!同|享)|合计|总计)[^0-9,，、;:。()]{0,14}$/;

/** No honest paragraph holds more; beyond it lists are not looked for, so that no input can make the page wait. */
const MOST_TOKENS = 1500;
const MOST_CLAIMS = 200;
/** 件政府信息公开申请中. */
const LONGEST_NOUN = 12;

export function claimsOf(prose: Prose): readonly Claim[] {
  if (prose.tokens.length < 3 || prose.tokens.length > MOST_TOKENS) return [];
  if (prose.brackets.length > MOST_TOKENS) return [];
  return allClaims(prose)
    .filter((claim) => claim.heads.length > 0)
    .slice(0, MOST_CLAIMS);
}

function allClaims(prose: Prose): Claim[] {
  return [
    ...markersOf(prose, among).flatMap((marker) => amongClaim(prose, marker)),
    ...markersOf(prose, ofThese).flatMap((marker) => ofTheseClaim(prose, marker)),
    ...(prose.text.includes('\n') ? markersOf(prose, linesBelow) : []).flatMap((marker) =>
      linesClaim(prose, marker),
    ),
    ...markersOf(prose, respectively).flatMap((marker) => respectivelyClaim(prose, marker)),
    ...prose.brackets.flatMap((bracket) => bracketClaim(prose, bracket)),
    ...prose.tokens.flatMap((token, index) => [
      ...leadingClaim(prose, token),
      ...composedClaim(prose, token),
      ...colonClaim(prose, token),
      ...itemsClaim(prose, token),
      ...behindClaim(prose, token, prose.tokens[index - 1]),
      ...openingClaim(prose, token),
    ]),
  ];
}

function markersOf(prose: Prose, pattern: RegExp): Span[] {
  const markers = Array.from(prose.text.matchAll(pattern), ({ index = 0, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return markers.slice(0, MOST_CLAIMS);
}

/** n 条。其中，甲 a 条，乙 b 条 — up to the end of the sentence or of the brackets it stands in. */
function amongClaim(prose: Prose, marker: Span): Claim[] {
  const place = placeOf(prose, marker);
  if (!place) return [];
  const { before, region, bracket } = place;
  const words = prose.text.slice(marker.start, marker.end);
  const lead = prose.text.slice(before.start, before.end);
  const crossed = /其中|分别|,(?:内?含|包括|包含)/.test(textAtLevel(prose, region));
  const certain =
    !lead.includes('其中') &&
    !crossed &&
    (words === '其中' || (!words.startsWith('主要') && isClose(prose, before)));
  const heads = headsOf(prose, before, bracket);
  const claim = { kind: 'among', heads, region, exhaustive: words.endsWith('以下'), certain } as const;
  const item = certain && lead.includes(';') ? itemIn(prose, region) : undefined;
  return item
    ? [
        { ...claim, certain: false },
        { ...claim, region: item },
      ]
    : [claim];
}

interface ListPlace {
  readonly before: Span;
  readonly region: Span;
  readonly bracket: Span | undefined;
}

/** What stands before and behind the words of a list, in their sentence or brackets. */
function placeOf(prose: Prose, marker: Span): ListPlace | undefined {
  const sentence = findSentence(prose, marker.start);
  if (!sentence) return undefined;
  const bracket = findBracket(prose, marker);
  return {
    before: { start: Math.max(sentence.start, bracket?.start ?? 0), end: marker.start },
    region: { start: marker.end, end: Math.min(sentence.end, bracket?.end ?? sentence.end) },
    bracket,
  };
}

/** 不予公开35件；无法提供215件，其中177件…；不予处理44件: a list within one item ends with it. */
function itemIn(prose: Prose, region: Span): Span | undefined {
  const end = prose.text.slice(region.start, region.end).indexOf(';');
  return end < 0 ? undefined : { start: region.start, end: region.start + end };
}

/** 件申请中, behind a figure; 件；按方式分 goes with the sentence. */
function isNoun(words: string): boolean {
  return /[中里面头]$/.test(words) && !/[,;:、]/.test(words);
}

/** 办结的74件中：予以公开34件，…; the figure right before it is surely what is divided. */
function ofTheseClaim(prose: Prose, marker: Span): Claim[] {
  const place = placeOf(prose, marker);
  if (!place) return [];
  const { before, region, bracket } = place;
  const [head] = tokensIn(prose, before).slice(-1);
  const close =
    head !== undefined &&
    marker.end - head.end <= LONGEST_NOUN &&
    isNoun(prose.text.slice(head.end, marker.end));
  const heads = close ? [head] : headsOf(prose, before, bracket);
  const crossed = /其中|分别/.test(textAtLevel(prose, region));
  return [{ kind: 'among', heads, region, exhaustive: false, certain: close && !crossed }];
}

/** 包括 continues a figure only when it stands right behind it and its noun. */
function isClose(prose: Prose, before: Span): boolean {
  const last = tokensIn(prose, before).slice(-1)[0];
  return last !== undefined && before.end - last.end <= 8;
}

function textAtLevel(prose: Prose, region: Span): string {
  return prose.text.slice(region.start, region.end).replace(/[(][^()]*[)]/g, '');
}

/** …600万元；安排项目9个。明细如下： or 其中： and a numbered list. */
function linesClaim(prose: Prose, marker: Span): Claim[] {
  const sentence = findSentence(prose, marker.start);
  if (!sentence) return [];
  const before = { start: sentence.start, end: marker.start };
  const heads = headsOf(prose, before, undefined);
  return [
    {
      kind: 'lines',
      heads,
      region: { start: marker.end, end: prose.text.length },
      exhaustive: prose.text.startsWith('如下', marker.start),
      certain: true,
    },
  ];
}

/** 收到申请 9 件（网络 5 件、信函 4 件）: the brackets add up to the figure they follow. */
function bracketClaim(prose: Prose, bracket: Span): Claim[] {
  const content = prose.text.slice(bracket.start, bracket.end);
  if (noList.test(content) || /其中|分别/.test(content)) return [];
  const head = prose.tokens.find((token) => token.end <= bracket.start - 1 && token.end >= bracket.start - 9);
  const gap = head && prose.text.slice(head.end, bracket.start - 1);
  if (!head || gap === undefined || /[,，、;:。\n()]/.test(gap)) return [];
  return [{ kind: 'bracket', heads: [head], region: bracket, exhaustive: false, certain: true }];
}

/** 共 9 件，1 件通过网络申请，8 件为信件申请: figures before their names. */
function leadingClaim(prose: Prose, head: Token): Claim[] {
  if (!counted.test(prose.text.slice(Math.max(0, head.start - 18), head.start))) return [];
  const next = prose.text.charAt(head.end);
  const sentence = findSentence(prose, head.start);
  if (!sentence || (next !== ',' && next !== ':')) return [];
  const end = Math.min(sentence.end, findBracket(prose, head)?.end ?? sentence.end);
  return [
    {
      kind: 'leading',
      heads: [head],
      region: { start: head.end + 1, end },
      exhaustive: false,
      certain: true,
    },
  ];
}
