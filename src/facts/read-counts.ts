import type { Token } from './figures.ts';
import { total } from './meaning.ts';
import { columnsOf, nameApplicant } from './name-applicants.ts';
import { nameDispute } from './name-disputes.ts';
import { nameOutcome } from './name-outcomes.ts';
import { fitsPercent } from './percent.ts';
import { has, isNaming, type Phrase } from './phrase.ts';
import type { Draft, State } from './prose-state.ts';
import { requestsOf } from './quantity.ts';
import { isMore, type RemarkDraft, readRemark } from './read-remarks.ts';
import type { Remark } from './statement.ts';

/** A share, rate or growth is said of the counts before it; any other figure is one more of them. */
export function remark(state: State, token: Token, phrase: Phrase, draft: Draft | null): void {
  const { counts: tokens, role } = state;
  const lastYear = state.bracketedBase ?? state.lastYear;
  const bracketed = state.bracketed && !phrase.entries.some(isNaming);
  const found = readRemark(state.plain.text, token, phrase, {
    tokens,
    percents: state.percents,
    lastYear,
    role,
    bracketed,
    named: state.parts.get(partOf(phrase)) ?? null,
    said: isRemark(token) ? saidOf(state, phrase) : [],
  });
  if (found) state.remarks.push(withChangedBase(state, found));
  if (token.figure.unit === '%' && !token.figure.approximate)
    state.percents = [...state.percents.slice(-1), token];
  if (within.test(state.plain.text.slice(token.end, token.end + 2))) return;
  if (isRemark(token) || isChange(state, token, phrase) || countsItems(state, token)) return;
  const beside = has(phrase, 'mark', 'than') && (has(phrase, 'time', 'last') || has(phrase, 'date'));
  if (isBracketedBase(state, token)) {
    state.bracketedBase = token;
    return;
  }
  lendBase(state, token);
  if (beside && differs.test(state.plain.text.slice(Math.max(0, token.start - 2), token.start))) return;
  if (beside) state.lastYear = token;
  else noteCount(state, token, phrase, draft);
}

/** 予以公开和部分公开占56.3%, 维持率83.3%: what the words of a share count, though no figure stands beside them. */
function saidOf(state: State, phrase: Phrase): Remark['said'] {
  if (state.topic === 'disputes' && has(phrase, 'result')) return nameDispute(phrase, state)?.readings ?? [];
  if (state.topic !== 'requests') return [];
  const answered = has(phrase, 'mark', 'rate') && !has(phrase, 'mark', 'timely');
  if (answered) return [{ sum: [requestsOf(['processed'])] }];
  const columns = columnsOf(phrase);
  const asked = columns
    ? nameApplicant(phrase, columns, { head: null, before: null, askers: [] }).readings
    : [];
  return nameOutcome(phrase, total)?.readings ?? asked;
}

const alsoGrown =
  /^[,、(]?(?:同比|即|也就是)?(?:增长|上升|增加|提高|增幅|涨幅|下降|减少|降低|回落|降幅|减幅)(?:率|幅度)?(?:了|为|是|达到?|约)*$/;

/** 收到34件，比上年增加6件，增长21.4%: last year's figure is what the change beside it leaves. */
function withChangedBase({ plain: { text }, remarks }: State, found: RemarkDraft): RemarkDraft {
  const change = remarks[remarks.length - 1];
  const { kind, part, base, token, falling } = found;
  if (kind !== 'growth' || base || !part || token.figure.unit !== '%' || change?.kind !== 'growth')
    return found;
  if (change.part !== part || change.base || change.falling !== falling) return found;
  if (change.token.figure.approximate || !isLike(change.token, part)) return found;
  if (!alsoGrown.test(text.slice(change.token.end, token.start))) return found;
  const bases = [part, ...found.earlier].flatMap((each) => beforeChange(each, change));
  const fits = bases.find((each) => isGrowth(each, found));
  const [own] = bases;
  if (!own || (!fits && found.earlier.length > 0)) return found;
  return { ...found, earlier: [], ...(fits ?? own) };
}

interface Grown {
  readonly part: Token;
  readonly base: Token;
}

/** The figure of the year before that a change leaves of a figure; none if that cannot be. */
function beforeChange(part: Token, { token, falling }: RemarkDraft): readonly Grown[] {
  const value = part.figure.value + (falling ? 1 : -1) * Math.abs(token.figure.value);
  if (value <= 0 || part.figure.approximate) return [];
  return [{ part, base: { ...part, figure: { ...part.figure, value, low: value, high: value } } }];
}

function isGrowth({ part, base }: Grown, { token, falling }: RemarkDraft): boolean {
  const grown = (falling ? -1 : 1) * (part.figure.value - base.figure.value);
  return fitsPercent((100 * grown) / base.figure.value, token.figure);
}

const lastYears = '(?:上年|去年|前年|前一年|上一年度?|上年度|上一?学年|20[0-9]{2}年度?)(?:同期)?';
const besideBracket = new RegExp(`(?:[比较与])${lastYears}的?\\($`);
const baseBehind = new RegExp(
  `^(?:\\)?,|\\(|,而)${lastYears}(?:为|是|共|的|数|量|总|仅|有|收到|受理|新收|接收|公开|发布|办理|办结|政府|信息|申请)*$`,
);
const LONGEST_BASE = 24;

/** 比上年（8件）少3件. */
export function isBracketedBase({ plain: { text } }: State, { start }: Token): boolean {
  return (
    text.charAt(start - 1) === '(' && besideBracket.test(text.slice(Math.max(0, start - LONGEST_BASE), start))
  );
}

/** 同比增长50%，上年为100条: the base of a growth told behind it. */
function lendBase({ plain: { text }, remarks }: State, token: Token): void {
  const last = remarks[remarks.length - 1];
  if (!last?.part || last.kind !== 'growth' || last.base || !isLike(last.part, token)) return;
  const between = text.slice(last.token.end, token.start);
  if (between.length > LONGEST_BASE || !baseBehind.test(between)) return;
  remarks[remarks.length - 1] = { ...last, base: token };
}

function isChange({ plain: { text }, lastYear }: State, token: Token, phrase: Phrase): boolean {
  return has(phrase, 'mark', 'change') || isMore(text, token, lastYear);
}

const LONGEST_AMOUNT = 24;

/** 两项合计占48%: how many figures are taken together; 采购3项合计88万元 counts what was bought. */
export function countsItems({ plain: { text } }: State, { end, figure }: Token): boolean {
  return (
    figure.unit === '项' &&
    figure.value < 7 &&
    /^(?:合计|共计|共|之和|相加|总计|加起|合起|占|约占)/.test(text.slice(end, end + 2)) &&
    !/^(?:合计|共计?|总计)(?:为|达|约)?[0-9.]+[万亿]*元/.test(text.slice(end, end + LONGEST_AMOUNT))
  );
}

/** 25件在10个工作日内答复，占71.4%: a time is no part. */
const within = /^[之以]?内/;

/** 比去年多106条: a difference, not last year's figure. */
const differs = /[多少高低](?:[了出])?$/;

/** One more count, and what growth behind it may stand against: 上年受理64件，今年受理76件; 2022年64件，2023年76件. */
function noteCount(state: State, token: Token, phrase: Phrase, draft: Draft | null): void {
  const { period, counts, dated, lastYear, remarks } = state;
  const year = period.kind === 'year' ? period.year : null;
  const spent = remarks.some(({ base }) => base !== null && base === lastYear);
  const follows = dated && (year === dated.year + 1 || (year === null && has(phrase, 'time', 'this')));
  const precedes = dated !== null && year === dated.year - 1 && isLike(dated.token, token);
  const yearBefore = dated && follows && isLike(dated.token, token) ? dated.token : null;
  const then = (draft?.period ?? period).kind === 'last' && has(phrase, 'time', 'last');
  const before = draft?.period.kind === 'last' || then || isSameOfLastYear(state, token, phrase);
  const last = before || precedes ? token : (yearBefore ?? (spent ? null : lastYear));
  Object.assign(state, {
    lastYear: last,
    dated: year === null ? null : { token, year },
    counts: [...counts.slice(1 - MOST_COUNTS), token],
    role: roleOf(state, phrase, draft),
  });
  const part = partOf(phrase) || outcomeOf(draft);
  if (part !== '') state.parts.set(part, token);
}

/** 公开113件 among the answers. */
function outcomeOf(draft: Draft | null): string {
  const [row, ...more] = draft?.meaning.role === 'outcome' ? draft.meaning.rows : [];
  return row && more.length === 0 ? `outcome ${row}` : '';
}

const partKinds: readonly string[] = ['applicant', 'channel', 'outcome'];

/** 网络申请388件，…，网络申请占76.68%: how the one applicant, channel or outcome of a phrase is called; '' if there is none or more. */
function partOf({ entries }: Phrase): string {
  let name = '';
  for (const { kind, value } of entries) {
    if (!partKinds.includes(kind)) continue;
    const own = `${kind} ${value}`;
    if (name !== '' && name !== own) return '';
    name = own;
  }
  return name;
}

/** As many as a rate or share may look back. */
export const MOST_COUNTS = 8;
const LONGEST_NAME = 20;

/** 公开信息200条，上年公开信息100条: the same words, or none, between 上年 and its figure as before this year's. */
function isSameOfLastYear({ plain: { text }, counts }: State, token: Token, phrase: Phrase): boolean {
  const last = phrase.entries.find(({ kind, value }) => kind === 'time' && value === 'last');
  const [own] = counts.slice(-1);
  if (!last || !own || last.end > token.start || !isLike(own, token)) return false;
  const name = text.slice(last.end, token.start).replace(/^(?:同期)?[只仅才]?[为是共有]?|[为是共有]$/g, '');
  return (
    /^[^,，;。:()、]*$/.test(name) &&
    text.slice(Math.max(0, own.start - LONGEST_NAME), own.start).endsWith(name)
  );
}

function isLike(one: Token, other: Token): boolean {
  return one.figure.unit === other.figure.unit;
}

function roleOf({ topic }: State, phrase: Phrase, draft: Draft | null): Remark['role'] {
  const role = draft?.meaning.role;
  if (role === 'outcome') return 'outcome';
  if (role === 'applicant' || draft?.meaning.rule === 'R70') return 'applicant';
  return topic === 'requests' && has(phrase, 'channel') ? 'channel' : null;
}

/** Growth and share stand beside a figure and do not part it from its list. */
export function isRemark({ figure }: Token): boolean {
  return figure.unit === '%' || figure.unit === '百分点' || figure.unit === '倍';
}
