import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import { type Meaning, withCarriedIn } from './meaning.ts';
import { meaningOf, requestUnits } from './meaning-of.ts';
import { channelOf } from './name-channels.ts';
import { disputeObjects, disputeRows } from './name-disputes.ts';
import { itemObjects } from './name-documents.ts';
import { nameStatistic } from './name-statistics.ts';
import { rememberDocuments } from './observe.ts';
import { has, isNaming, joined, ofKind, type Phrase } from './phrase.ts';
import { type Draft, type State, thisYear } from './prose-state.ts';
import { readRemark } from './read-remarks.ts';
import type { Remark, Statement } from './statement.ts';
import { isOtherAsker, topicOf } from './topic-of.ts';
import type { Topic } from './topics.ts';

/** 行政复议、行政诉讼各1件, 维持、纠正各1件 says it of each; 未收到1件 denies it. */
export function readFigure(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  if (token.figure.value === 1 && has(phrase, 'mark', 'not')) return [];
  const names = has(phrase, 'mark', 'each') ? eachOf(phrase) : [];
  if (names.length < 2) return readOne(state, token, phrase);
  const drafts = names.flatMap((own) =>
    readOne(state, token, {
      ...phrase,
      entries: phrase.entries.filter((each) => each === own || !names.includes(each)),
    }),
  );
  if (state.topic === 'disputes') state.rows = disputeRows(phrase) ?? state.rows;
  return drafts;
}

/** The names of one kind that 各 parts. */
function eachOf(phrase: Phrase): readonly Entry[] {
  const cases = ofKind(phrase, 'object').filter(
    ({ value }) => value === 'requests' || disputeObjects.includes(value),
  );
  const kinds = [cases, ...(['result', 'outcome', 'applicant'] as const).map((kind) => ofKind(phrase, kind))];
  return kinds.find((names) => names.length > 1 && joined(phrase, names).length === names.length) ?? [];
}

function readOne(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  if (phrase.entries.length === 0 && !isRemark(token) && state.topic !== 'procurement')
    return countOnly(state, token, phrase);
  const named = topicOf(state, phrase);
  const topic = named === 'disputes' && !isOfDisclosure(state, token, phrase) ? 'foreign' : named;
  const aside = (isCompared(phrase) && !isChangeOfItems(state, topic, phrase)) || isOtherAsker(state, phrase);
  const meaning = aside ? null : meaningOf(state, topic, token, phrase);
  state.topic = topic;
  if (has(phrase, 'verb', 'disclose'))
    state.classes = topic === 'foreign' && !has(phrase, 'object', 'disclosure');
  if (topic === 'documents' || topic === 'acts' || topic === 'fees') rememberDocuments(state, phrase);
  if (topic === 'disputes') state.rows = disputeRows(phrase) ?? state.rows;
  const draft = meaning && !isPart(state, token, meaning, phrase) ? draftOf(state, token, meaning) : null;
  const restated = aside || !state.statistics ? [] : inStatistics(state, token, phrase);
  remark(state, token, phrase, draft);
  if (draft && ofItems(draft.meaning)) state.period = thisYear;
  if (draft) settle(state, draft, phrase);
  else pass(state, token, phrase, topic === 'requests' && !aside);
  if (restated.length > 0) return restated;
  return draft ? [draft] : [];
}

/** One of several that its cells count together. */
function isPart(state: State, token: Token, meaning: Meaning, phrase: Phrase): boolean {
  return isOneMore(state, meaning, phrase) || isRest(state, token, meaning);
}

/** 另受理58件: more than those counted before, perhaps another body's; 共600件，其中区政府收到158件: some of them. */
function isOneMore({ inside, head, scope }: State, meaning: Meaning, phrase: Phrase): boolean {
  if (meaning.role !== 'received') return false;
  const some = inside && scope !== 'level' && head?.meaning.role === 'received' && !isNew(meaning, phrase);
  return some || has(phrase, 'mark', 'outside');
}

/** 逾期未补正2件，其余1件作其他处理: what of the outcome was not counted before. */
function isRest({ plain: { text } }: State, { start }: Token, { role }: Meaning): boolean {
  return role === 'outcome' && /(?:其余|剩余|余下|剩下)的?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Nothing that the later forms hold. */
function pass(state: State, token: Token, phrase: Phrase, asked: boolean): void {
  if (asked) noteChannel(state, token, phrase);
  if (!isRemark(token)) Object.assign(state, { last: null, fresh: false });
}

/** A row of the form of 2014–2018, by its own words: they say more than the topic does. */
function inStatistics(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  const meaning = nameStatistic(state, token, phrase);
  if (!meaning) return [];
  state.statistic = meaning.rows[0];
  const draft = draftOf(state, token, meaning);
  return draft ? [draft] : [];
}

function noteChannel(state: State, token: Token, phrase: Phrase): void {
  const { period, scope, subject } = state;
  const channel = requestUnits.has(token.figure.unit) ? channelOf(phrase) : undefined;
  if (channel !== undefined) state.channels.push({ token, channel, period, scope, subject });
}

/** Nothing around it tells what it counts: 动态50条 in a list of other things. */
function countOnly(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  Object.assign(state, { last: null, fresh: false, role: null, counts: [...state.counts.slice(-3), token] });
  return state.statistics ? inStatistics(state, token, phrase) : [];
}

/** A share, rate or growth is said of the counts before it; any other figure is one more of them. */
function remark(state: State, token: Token, phrase: Phrase, draft: Draft | null): void {
  const { counts: tokens, lastYear, role } = state;
  const bracketed = state.bracketed && !phrase.entries.some(isNaming);
  const found = readRemark(state.plain.text, token, phrase, { tokens, lastYear, role, bracketed });
  if (found) state.remarks.push(found);
  if (isRemark(token) || has(phrase, 'mark', 'change')) return;
  const beside = has(phrase, 'mark', 'than') && (has(phrase, 'time', 'last') || has(phrase, 'date'));
  if (beside && differs.test(state.plain.text.slice(Math.max(0, token.start - 2), token.start))) return;
  if (beside) state.lastYear = token;
  else noteCount(state, token, phrase, draft);
}

/** 比去年多106条: a difference, not last year's figure. */
const differs = /[多少高低](?:[了出])?$/;

/** One more count, and what growth behind it may stand against: 上年受理64件，今年受理76件; 2022年64件，2023年76件. */
function noteCount(state: State, token: Token, phrase: Phrase, draft: Draft | null): void {
  const { period, counts, dated, lastYear, remarks } = state;
  const year = period.kind === 'year' ? period.year : null;
  const spent = remarks.some(({ base }) => base !== null && base === lastYear);
  const yearBefore = dated && year === dated.year + 1 && isLike(dated.token, token) ? dated.token : null;
  const before = draft?.period.kind === 'last' || isSameOfLastYear(state, token, phrase);
  const last = before ? token : (yearBefore ?? (spent ? null : lastYear));
  Object.assign(state, {
    lastYear: last,
    dated: year === null ? null : { token, year },
    counts: [...counts.slice(-3), token],
    role: roleOf(state, phrase, draft),
  });
}

const LONGEST_NAME = 20;

/** 公开信息200条，上年公开信息100条: the same words, or none, between 上年 and its figure as before this year's. */
function isSameOfLastYear({ plain: { text }, counts }: State, token: Token, phrase: Phrase): boolean {
  const last = phrase.entries.find(({ kind, value }) => kind === 'time' && value === 'last');
  const [own] = counts.slice(-1);
  if (!last || !own || last.end > token.start || !isLike(own, token)) return false;
  const name = text.slice(last.end, token.start).replace(/^(?:同期)?[为是共有]?|[为是共有]$/g, '');
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

/** 本年减少2项, of what form 2019 counts with its change. */
function isChangeOfItems({ act }: State, topic: Topic, phrase: Phrase): boolean {
  const counts =
    (topic === 'acts' || topic === 'fees') && (act !== undefined || has(phrase, 'object', ...itemObjects));
  return counts && !has(phrase, 'mark', 'than', 'share') && !has(phrase, 'time', 'last');
}

function isCompared(phrase: Phrase): boolean {
  return has(phrase, 'mark', 'than', 'change', 'share');
}

/** Growth and share stand beside a figure and do not part it from its list. */
function isRemark({ figure }: Token): boolean {
  return figure.unit === '%' || figure.unit === '百分点' || figure.unit === '倍';
}

/** 办理行政复议案件213件 is another office's work on all kinds of cases (prose.md, trap 10); none at all is none of these. */
function isOfDisclosure({ disclosed, saysDisclosure }: State, { figure }: Token, phrase: Phrase): boolean {
  if (figure.value === 0 || has(phrase, 'object', 'disclosure', 'requests', 'heading')) return true;
  if (has(phrase, 'verb', 'handle', 'undertake')) return false;
  return saysDisclosure || (disclosed && !has(phrase, 'verb', 'receive'));
}

/** 上一年项目数量 is a column of this year's form. */
function ofItems({ columns: [column] }: Meaning): boolean {
  return column === 'previousYear' || column === 'change';
}

function draftOf(state: State, token: Token, meaning: Meaning): Draft | null {
  const { inside, fresh, head } = state;
  if (meaning.role === 'processed' && inside && fresh && head && isOnlyNew(head)) return null;
  const { scope, mild } = state;
  const period = ofItems(meaning) ? thisYear : state.period;
  return {
    token,
    span: token,
    meaning,
    value: meaning.rule === 'R75' ? 0 : token.figure.value,
    period,
    scope,
    subject: state.subject,
    mild: mild || meaning.mild === true,
    soft: softness(state, meaning),
  };
}

/** 收到9件，其中办结8件 says nothing of what was carried in; of N + C the answers are all. */
function isOnlyNew({ meaning }: Draft): boolean {
  return meaning.role !== 'handled' && meaning.rows.length === 1;
}

/** Outcomes of what came in this year, or of what was carried in, need not be all outcomes. */
function softness({ inside, head }: State, { role, part }: Meaning): Statement['soft'] {
  if (part) return 'always';
  if (role !== 'outcome' || !inside || !head) return null;
  if (head.meaning.role === 'carriedIn') return 'always';
  return head.meaning.role === 'received' && head.meaning.rows.length === 1 ? 'carried' : null;
}

function settle(state: State, draft: Draft, phrase: Phrase): void {
  const { meaning } = draft;
  const { head, inside } = state;
  const within = inside && state.fresh && head?.meaning.role === 'received' && head.meaning.rows.length === 1;
  if (within && (meaning.role === 'carriedIn' || isNew(meaning, phrase)) && head)
    head.meaning = withCarriedIn(head.meaning);
  if (meaning.role === 'processed') state.answered = true;
  if (!inside || (meaning.role === 'processed' && !state.fresh)) {
    if (!meaning.role.startsWith('carried')) state.head = draft;
    if (meaning.role === 'processed') state.inside = false;
  }
  state.last = draft;
  if (meaning.role !== 'carriedIn' && !isNew(meaning, phrase)) state.fresh = false;
}

/** 本年收到54件, 新收54件: what was carried in stands apart from it. */
function isNew({ role }: Meaning, { text, entries }: Phrase): boolean {
  const isFresh = ({ kind, value, start }: Entry) =>
    (kind === 'time' && value === 'this') || (kind === 'verb' && text.charAt(start) === '新');
  return role === 'received' && entries.some(isFresh);
}
