import type { Token } from './figures.ts';
import { inTurn, isCount, jointPart, takesTogether } from './joint-shares.ts';
import { baseByName, statedBase } from './named-base.ts';
import { fitsPercent } from './percent.ts';
import { has, type Phrase } from './phrase.ts';
import type { Remark } from './statement.ts';

/** A remark in the places of the plain passage. */
export interface RemarkDraft extends Omit<Remark, 'figure' | 'part' | 'base' | 'wholes' | 'earlier'> {
  readonly token: Token;
  readonly part: Token | null;
  readonly base: Token | null;
  readonly wholes: readonly Token[];
  readonly earlier: readonly Token[];
}

/** The figures before a remark that it may be about, the nearest last. */
export interface Before {
  readonly tokens: readonly Token[];
  /** The shares before it, the nearest last. */
  readonly percents: readonly Token[];
  /** A figure of the year before, which growth stands against. */
  readonly lastYear: Token | null;
  readonly role: Remark['role'];
  /** Nothing stands between the last figure and the brackets that the remark fills. */
  readonly bracketed: boolean;
  /** Of a share whose part is named beside it: what that name counted before. */
  readonly named: Token | null;
  readonly said: Remark['said'];
}

const requests = '(?:政府)?(?:信息公开)?申请';
const share = new RegExp(
  `(?:占比?|比例|比重)(?:了|已|全年|本年度?|全部|所有|总|新收|收到|受理|办结|答复|办理|处理|${requests}|数|量|件|的|为|约|是|:|其|当年|总共)*$`,
);
const mostBefore = 40;

/** What a percentage or a difference says of the figures before it; undefined if it is neither. */
export function readRemark(
  text: string,
  token: Token,
  phrase: Phrase,
  before: Before,
): RemarkDraft | undefined {
  const { unit } = token.figure;
  if (unit === '百分点') return points(token, before);
  const grows =
    has(phrase, 'mark', 'change') || isMore(text, token, before.lastYear) || isSigned(text, token);
  if (!grows && unit !== '%') return undefined;
  const [part = null] = before.tokens.slice(-1);
  const falling =
    grows &&
    (/[降减落少↓▼]/.test(wordsOf(phrase)) ||
      fewer.test(text.slice(Math.max(0, token.start - 4), token.start)));
  const wholes: readonly Token[] = [];
  const earlier = before.tokens.slice(0, -1).filter(({ figure }) => figure.unit === part?.figure.unit);
  const common = {
    token,
    part,
    base: null,
    wholes,
    said: before.said,
    earlier,
    of: 'any',
    role: before.role,
    falling,
  } as const;
  if (grows) return isOfOtherYear(text, token, before.lastYear) ? undefined : growth(common, before, unit);
  if (lastYears.test(text.slice(Math.max(0, token.start - mostBefore), token.start))) return undefined;
  const base = statedBase(text, token, before.tokens);
  if (base) return { ...common, kind: 'share', of: 'any', role: null, ...base };
  if (has(phrase, 'mark', 'rate') || isRate(text, token)) return rate(text, common, before.tokens);
  const turn = inTurn(text, token, before.tokens);
  if (turn) return { ...common, kind: 'share', part: turn, earlier: [] };
  const joint = jointPart(text, token, before.tokens);
  if (joint) return { ...common, kind: 'share', of: shareOf(text, token), part: joint };
  if (takesTogether(text, token)) return { ...common, kind: 'share', of: 'other', part: null };
  const named = shareOf(text, token) === 'other' ? baseByName(text, token, before.tokens) : undefined;
  if (named && part) return { ...common, kind: 'share', ...named };
  if (has(phrase, 'mark', 'share'))
    return {
      ...common,
      kind: 'share',
      ...(wholeOf(text, token, before.tokens.slice(-4)) ?? {}),
      ...aloneIn(phrase, before.named, part),
      of: shareOf(text, token),
    };
  return { ...common, kind: 'share', ...(before.bracketed ? {} : { of: 'other', role: null }) };
}

/** 28件（+12%）, 较上年-10%. */
function isSigned(text: string, { start, figure: { unit, value } }: Token): boolean {
  return unit === '%' && (value < 0 || text.charAt(start - 1) === '+');
}

const moreThanLast =
  /[比较](?:上年|去年|上一年|20[0-9]{2}年)度?(?:同期)?(?:又|还)?[多少](?:办结|办理|答复|受理|收到|收|公开|发布|制发)?了?$/;
const LONGEST_THAN = 14;
const moreBefore = /[多少]了?$/;

/** 比2021年的75件多15件, 比上年多15件, 较上年多办结11件, 去年2件，多了4件. */
export function isMore(text: string, { start }: Token, lastYear: Token | null): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_THAN), start);
  const follows = lastYear !== null && text.slice(lastYear.end, start).length <= 4;
  return (follows && moreBefore.test(before)) || moreThanLast.test(before);
}

const fewer = /少[^,;。0-9]{0,3}$/;

function wordsOf({ text, entries }: Phrase): string {
  return entries.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** 8件，占22.9%，较上年（15件，占40%）: a share of last year. */
const lastYears = /[比较与](?:上年|去年|上一年|前年|20[0-9]{2}年)度?(?:同期)?的?\([^()]*$/;
const otherYear = /[比较与](?:前年|疫情前|上?半年|[一二三四]季度|上?月|历年)[^,;。]*$/;
const namedYear = /[比较与]20[0-9]{2}年[^,;。]*$/;

/** 较上年的30件增长20%，较前年增长50%: beside another year than the one whose figure is stated. */
function isOfOtherYear(text: string, { start }: Token, lastYear: Token | null): boolean {
  const before = text.slice(Math.max(lastYear?.end ?? 0, start - mostBefore), start);
  return otherYear.test(before) || (lastYear !== null && namedYear.test(before));
}

type Common = Omit<RemarkDraft, 'kind'>;

function growth(common: Common, { lastYear, tokens }: Before, unit: string): RemarkDraft | undefined {
  const [part = null] = tokens.filter((each) => each !== lastYear).slice(-1);
  const isRate = unit === '%' || unit === '倍';
  if (!part && lastYear && (isRate || unit === lastYear.figure.unit))
    return { ...common, part: null, kind: 'growth', base: lastYear };
  if (!part || (!isRate && unit !== part.figure.unit)) return undefined;
  if (lastYear && lastYear.figure.unit !== part.figure.unit) return undefined;
  const earlier = common.earlier.filter((each) => each !== lastYear && each !== part);
  return { ...common, part, earlier, kind: 'growth', base: lastYear };
}

const NONE = { wholes: [], said: [], earlier: [], of: 'any', role: null } as const;

/** 占42.9%，较上年的33.3%提高9.6个百分点: the difference of the two shares before it. */
function points(token: Token, { percents }: Before): RemarkDraft | undefined {
  const [base, part] = percents.slice(-2);
  if (!base || !part) return undefined;
  const falling = part.figure.value < base.figure.value;
  return { ...NONE, kind: 'growth', token, part, base, falling };
}

const rateWords = /(?<!概|效|频|利|汇|税|费)率(?:为|是|:)?$/;

/** 整改率98%, 回收率为95.25%. */
function isRate(text: string, { start }: Token): boolean {
  return rateWords.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * 受理9件，办结8件，办结率88.9%: the figure before it, or the one that its name repeats (纠正6件，其他10件，纠错率9.2%), of the
 * nearest that it fits. Of what it is a rate may also stand in the tables: then no base.
 */
function rate(text: string, common: Common, tokens: readonly Token[]): RemarkDraft {
  const [last] = tokens.slice(-1);
  const of = isOfAnswers(text, common.token) ? 'received' : common.of;
  if (!last) return { ...common, kind: 'rate', of, part: null };
  const first = firstOfName(text, common.token);
  const named =
    first === '' ? [] : tokens.filter(({ start }) => text.slice(start - 3, start).includes(first));
  const own = ofOpinion.test(text.slice(Math.max(0, common.token.start - 8), common.token.start))
    ? []
    : [last];
  const found = [...own, ...named.reverse()].flatMap((part) => {
    const base = baseOf(common.token, part, tokens);
    return base ? [{ part, base }] : [];
  });
  return { ...common, kind: 'rate', of, ...(found[0] ?? { part: named[0] ?? last, base: null }) };
}

/** 办结率, of all that there was to answer; 按时办结率 says when. */
function isOfAnswers(text: string, { start }: Token): boolean {
  return ofAnswers.test(text.slice(Math.max(0, start - 8), start));
}

const ofAnswers = /(?<!按[时期]|及时|限时|提前|[期法时])(?:办结|答复|办复|回复)率(?:为|是|达到?|:)?$/;

/** What people think, or whether it was in time, no figure beside it tells unless it is named alike. */
const ofOpinion = /(?:满意|好评|知晓|支持|按[时期][^,，;。]{0,2})率(?:为|是|:)?$/;

function baseOf({ figure }: Token, part: Token, tokens: readonly Token[]): Token | undefined {
  const before = tokens.filter((each) => each.start < part.start && each.figure.unit === part.figure.unit);
  return before.reverse().find((base) => fitsPercent((100 * part.figure.value) / base.figure.value, figure));
}

/** 纠正6件 and 纠错率, 整改6098项 and 整改率: they begin alike. */
function firstOfName(text: string, { start }: Token): string {
  const before = text.slice(Math.max(0, start - 6), start);
  return /([\u4e00-\u9fff])[\u4e00-\u9fff]率(?:为|是|:)?$/.exec(before)?.[1] ?? '';
}

/** 信息200条，其中动态60条，占30%; 解读28条，其中图解占33.9%: what 其中 divides, and the part if it is stated. */
function wholeOf(
  text: string,
  token: Token,
  tokens: readonly Token[],
): Pick<RemarkDraft, 'part' | 'wholes'> | undefined {
  const last = tokens[tokens.length - 1];
  const from = last && text.lastIndexOf('其中', token.start);
  if (!last || from === undefined || from < 0 || token.start - from > mostBefore) return undefined;
  const heads = tokens.filter(({ end }) => end <= from);
  const parts = tokens.filter(({ start }) => start > from);
  const part = parts[0] ?? null;
  const unit = part?.figure.unit ?? heads[heads.length - 1]?.figure.unit;
  const wholes = heads.filter((head) => isCount(head) && head.figure.unit === unit).reverse();
  return parts.length > 1 || wholes.length === 0 ? undefined : { part, wholes };
}

/** What the words between 占 and the figure make its base. */
function shareOf(text: string, { start }: Token): Remark['of'] {
  const words = share.exec(text.slice(Math.max(0, start - mostBefore), start))?.[0];
  if (words === undefined) return 'other';
  if (/新收|收到|受理/.test(words)) return 'received';
  if (/办结|答复/.test(words)) return 'processed';
  return /办理|处理/.test(words) ? 'handled' : 'any';
}

/** 网络申请占33.3%: the part is named beside its share and not stated; names before the last count are that count's. */
function aloneIn(
  { entries }: Phrase,
  part: Token | null,
  last: Token | null,
): { part?: Token | null; role?: Remark['role'] } {
  const roles = ['outcome', 'applicant', 'channel'] as const;
  const role = roles.find((each) =>
    entries.some(({ kind, start }) => kind === each && start >= (last?.end ?? 0)),
  );
  return role ? { part, role } : {};
}
