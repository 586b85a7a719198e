import type { Token } from './figures.ts';

/** A counted enumeration: 5个股室：甲股、乙股…; 由总体情况、…五部分组成. Places of the token count in the plain text. */
export interface CountedNames {
  readonly token: Token;
  /** How many names are listed. */
  readonly names: number;
  readonly verdict: 'agrees' | 'fewer' | 'more';
}

const counted = new Set([
  '个',
  '份',
  '部分',
  '方面',
  '项',
  '类',
  '部',
  '名',
  '种',
  '家',
  '所',
  '处',
  '篇',
  '大类',
  '渠道',
  '环节',
]);
const MOST_NAMES = 30;
const LONGEST = 400;

/** From the figure to its list: a noun, and a colon or words that open a list. */
const opens = /^[^0-9,，、;:。!?\n()《》]{0,10}(?:[,，]?(?:分别(?:为|是|有)|即|依次为|包括|包含):?|:)/;
/** What a list in front of its number begins with; the number follows its last name. */
const begins = /由|包括|包含|内设|下设|设有|设立了?|分为|从|围绕|涵盖/;
const ends = /[。;!?\n]/;

/** 设立镇、村查阅点14个: names before a number that leave out more say of what kind its things are. */
const MOST_MISSED = 2;

/** The enumerations of a passage whose names can be counted. */
export function countedNamesOf(text: string, tokens: readonly Token[]): readonly CountedNames[] {
  return tokens.flatMap((token, index) => {
    const { value, unit, approximate } = token.figure;
    const fit =
      Number.isInteger(value) && value >= 2 && value <= MOST_NAMES && counted.has(unit) && !approximate;
    if (!fit) return [];
    return (
      behind(text, token, tokens[index + 1]) ??
      bracketed(text, token) ??
      before(text, token, tokens[index - 1]) ??
      []
    );
  });
}

function behind(text: string, token: Token, next: Token | undefined): CountedNames[] | undefined {
  const opening = opens.exec(text.slice(token.end, token.end + 24));
  if (!opening) return undefined;
  const start = token.end + opening[0].length;
  const rest = text.slice(start, start + LONGEST);
  const end = ends.exec(rest)?.index ?? rest.length;
  const list = rest.slice(0, end).replace(/[,，].*$/, '');
  if (next && next.start < start + end && goesOn(rest, list, next.start - start)) return undefined;
  return judge(token, list);
}

/** 5个：甲股、乙股、丙股、丁股，编制11名: behind its comma something else is counted. */
function goesOn(rest: string, list: string, next: number): boolean {
  return next < list.length || rest.slice(list.length, next).includes('、');
}

const inBrackets = /^[^0-9,，、;:。!?\n()《》]{1,10}[(]([^()。;\n]{3,})[)]/;

/** 8个内设机构（甲局、乙局…）: brackets need not name all. */
function bracketed(text: string, token: Token): CountedNames[] | undefined {
  const [, list] = inBrackets.exec(text.slice(token.end, token.end + LONGEST)) ?? [];
  if (list === undefined || /[0-9]/.test(list)) return undefined;
  const judged = judge(token, list);
  return judged?.some(({ verdict }) => verdict === 'agrees') ? judged : undefined;
}

function before(text: string, token: Token, last: Token | undefined): CountedNames[] | undefined {
  const from = Math.max(token.start - LONGEST, last?.end ?? 0);
  const clause =
    text
      .slice(from, token.start)
      .split(/[,，;:。!?\n()]/)
      .pop() ?? '';
  const opening = begins.exec(clause);
  const list = opening ? clause.slice(opening.index + opening[0].length) : '';
  if (!list.includes('、') || /[、和及与]$/.test(list)) return undefined;
  const judged = judge(token, list.replace(/(?:共|这|以上|上述)$/, ''));
  return judged?.filter(({ names }) => token.figure.value - names <= MOST_MISSED);
}

/**
 * A name may hold 、 or 和 itself: that there are too many is sure only of titles and of names that end alike. With 等
 * the list need not name them all.
 */
function judge(token: Token, list: string): CountedNames[] | undefined {
  const { value } = token.figure;
  const open = /等(?:等)?[^、]{0,6}$/.test(list);
  const titles = list.match(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g)?.length ?? 0;
  const pieces = list.split('、');
  const joints = list.match(/[和及与]/g)?.length ?? 0;
  const [least, most] = titles > 0 ? [titles, titles] : [pieces.length, pieces.length + joints];
  if (most < 2) return undefined;
  if (value >= least && value <= most) return [{ token, names: value, verdict: 'agrees' }];
  if (most < value) return open ? undefined : [{ token, names: most, verdict: 'fewer' }];
  const sure = titles > 0 || (joints === 0 && endAlike(pieces));
  return sure ? [{ token, names: least, verdict: 'more' }] : undefined;
}

function endAlike(pieces: readonly string[]): boolean {
  const ends = new Set(pieces.map((piece) => piece.slice(-1)));
  return ends.size === 1 && pieces.every((piece) => piece.length > 1 && piece.length <= 12);
}
