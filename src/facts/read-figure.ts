import { isAside } from './aside.ts';
import { answersOf, besideOf } from './beside-of.ts';
import { nameDisclosedTotal } from './disclosed-total.ts';
import { isOfDisclosure, rememberRows } from './disclosure.ts';
import { ofDivided } from './divided-cases.ts';
import { draftOf, isNew, ofItems, settle } from './draft.ts';
import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import { countOf, type Meaning, total } from './meaning.ts';
import { meaningOf, requestUnits } from './meaning-of.ts';
import { isUndone } from './name-carried.ts';
import { channelOf } from './name-channels.ts';
import { disputeObjects } from './name-disputes.ts';
import { isOwnPart } from './name-requests.ts';
import { nameStatistic } from './name-statistics.ts';
import { rememberDocuments } from './observe.ts';
import { has, joined, ofKind, type Phrase } from './phrase.ts';
import { type Draft, type State, thisYear } from './prose-state.ts';
import { asReached, reachedFrom } from './reached.ts';
import { countsItems, isBracketedBase, isRemark, MOST_COUNTS, remark } from './read-counts.ts';
import { isMore } from './read-remarks.ts';
import { repeatedTotal } from './repeated-total.ts';
import { actObjects, documentObjects } from './table-two.ts';
import { topicOf } from './topic-of.ts';
import type { Topic } from './topics.ts';

/** 行政复议、行政诉讼各1件, 维持、纠正各1件 says it of each, 行政复议和行政诉讼0件 as well; 未收到1件 denies it. */
export function readFigure(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  if (token.figure.value === 1 && isDenied(phrase) && !isUndone(phrase)) return [];
  const names = token.figure.value === 0 || has(phrase, 'mark', 'each') ? eachOf(phrase) : [];
  if (names.length < 2) return readOne(state, token, phrase);
  const drafts = names.flatMap((own) =>
    readOne(state, token, {
      ...phrase,
      entries: phrase.entries.filter(
        (each) => each === own || (!names.includes(each) && each.value !== 'foreign'),
      ),
    }),
  );
  if (state.topic === 'disputes') rememberRows(state, phrase);
  return drafts;
}

const tableTwo: readonly string[] = [...documentObjects, ...actObjects];

/** 未收到1件; 信息不存在1件 tells an outcome. */
function isDenied({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) => kind === 'mark' && value === 'not' && !text.startsWith('不存在', start),
  );
}

/** The names of one kind that 各 parts. */
function eachOf(phrase: Phrase): readonly Entry[] {
  const cases = ofKind(phrase, 'object').filter(
    ({ value, end }, at, all) =>
      (disputeObjects.includes(value) && !isSummary(value, all)) ||
      (value === 'requests' && all[at + 1]?.start !== end),
  );
  const documents = ofKind(phrase, 'object').filter(({ value }) => tableTwo.includes(value));
  const kinds = [
    cases,
    documents,
    reasonsOf(ofKind(phrase, 'outcome')),
    ...(['result', 'applicant'] as const).map((kind) => ofKind(phrase, kind)),
  ];
  return kinds.find((names) => names.length > 1 && joined(phrase, names).length === names.length) ?? [];
}

/** 复议诉讼: 行政复议、行政诉讼均为0件: the heading names no third kind of them. */
function isSummary(value: string, all: readonly Entry[]): boolean {
  return value === 'disputes' && all.some((each) => each.value === 'review' || each.value === 'suits');
}

/** 因国家秘密、过程性信息不予公开的各1件: it is the reasons that are counted, not their outcome behind them. */
function reasonsOf(names: readonly Entry[]): readonly Entry[] {
  const isGroup = ({ value }: Entry) => value.endsWith('.*');
  const last = names[names.length - 1];
  const reasons = names.filter((each) => !isGroup(each));
  return last && isGroup(last) && reasons.length > 1 && reasons.length === names.length - 1 ? reasons : names;
}

function readOne(state: State, token: Token, said: Phrase): readonly Draft[] {
  if (countsItems(state, token)) return [];
  const reached = reachedFrom(state, token);
  const phrase = ofDivided(state, reached ? asReached(state, said) : said);
  const told =
    reached !== null ||
    phrase.entries.length > 0 ||
    isRemark(token) ||
    isMore(state.plain.text, token, state.lastYear);
  if (!told && state.topic !== 'procurement') return countOnly(state, token, phrase);
  const topic = ownTopic(state, token, phrase);
  const aside = reached === null && isAside(state, topic, token, phrase);
  if (topic === 'requests' && isGuessed(state, phrase)) state.unknown = true;
  const named = reached ?? (aside ? null : meaningOf(state, topic, token, phrase));
  const meaning = named && isRest(state, token, named) ? restOf(named) : named;
  if (topic === 'requests' && isOnMatter(state, token, phrase)) state.part = token;
  if (topic !== 'foreign' || !isRemark(token)) state.topic = topic;
  if (has(phrase, 'verb', 'disclose'))
    state.classes = topic === 'foreign' && !has(phrase, 'object', 'disclosure');
  if (topic === 'documents' || topic === 'acts' || topic === 'fees') rememberDocuments(state, phrase);
  if (topic === 'disputes') rememberRows(state, phrase);
  const some = meaning && (isOneMore(state, meaning, phrase) || isAccepted(state, token, meaning));
  const draft = meaning && !some ? draftOf(state, token, meaning) : null;
  const restated = aside || !state.statistics ? [] : inStatistics(state, token, phrase, draft);
  remark(state, token, phrase, draft);
  if (draft && ofItems(draft.meaning)) state.period = thisYear;
  if (draft) settle(state, draft, phrase);
  else pass(state, token, phrase, topic === 'requests' && !aside);
  if (restated.length > 0) return restated;
  if (aside) return besideOf(state, topic, token, phrase);
  if (!named) leaveOpen(state, token);
  return draft ? [draft] : toldAgain(state, token);
}

/** What it counts is left to a guess from its words' stems. */
function leaveOpen(state: State, token: Token): void {
  const { topic, period, scope, subject, mild, asker } = state;
  if (isRemark(token)) return;
  state.open.push({ token, topic, period, scope: asker ? 'others' : scope, subject, mild });
}

/** What a report may tell twice though no cell holds it. */
function toldAgain(state: State, token: Token): readonly Draft[] {
  const meaning = state.statistics ? null : nameDisclosedTotal(state, token);
  const draft = meaning && draftOf(state, token, meaning);
  return draft ? [draft] : [];
}

/** 结转下年度的1件, 不予处理的3件: requests, where nothing has been said of what is counted, but who knows. */
function isGuessed({ topic, outlook }: State, phrase: Phrase): boolean {
  return topic === 'none' && !has(phrase, 'object') && outlook.outcomes < 2 && !outlook.askers;
}

function ownTopic(state: State, token: Token, phrase: Phrase): Topic {
  const topic = topicOf(state, phrase);
  return topic === 'disputes' && !isOfDisclosure(state, token, phrase) ? 'foreign' : topic;
}

const onMatter =
  /(?:(?:涉及|关于|有关|针对)(?![我本]|(?:政府|政务|信息|公开)+的?申请)[^,;:。、()0-9]{1,16}|[^,;:。、()0-9]{2,10}(?<![各此该几两三四五])类)的?(?:政府信息公开|信息公开)?申请(?:件|共|计|有|为|合计|共计)*$/;

/** 涉及征地的申请9件, 征地类申请共9件: some of the requests, by what they ask about. */
function isOnMatter({ plain: { text } }: State, token: Token, phrase: Phrase): boolean {
  if (!requestUnits.has(token.figure.unit) || has(phrase, 'outcome') || has(phrase, 'applicant'))
    return false;
  return onMatter.test(text.slice(Math.max(0, token.start - LONGEST_STEP), token.start));
}

const LONGEST_STEP = 40;

/** 收到24件，经审查受理22件: those that were taken on. */
function isAccepted({ head, plain: { text } }: State, token: Token, { role }: Meaning): boolean {
  const asked = head?.token;
  if (role !== 'received' || head?.meaning.role !== 'received' || !asked) return false;
  const between = text.slice(asked.end, token.start);
  if (between.length > LONGEST_STEP || !/受理[^,;]*$/.test(between) || /[。;]/.test(between)) return false;
  return token.figure.value < asked.figure.value;
}

/** 另受理58件: more than those counted before, perhaps another body's; 共600件，其中区政府收到158件: some of them. */
function isOneMore(state: State, meaning: Meaning, phrase: Phrase): boolean {
  const { inside, head, scope, named } = state;
  if (meaning.role === 'applicant' && meaning.guess) return has(phrase, 'mark', 'outside', 'some');
  if (meaning.role === 'document' && inside && head && !has(phrase, 'verb'))
    return isSame(head.meaning, meaning);
  if (meaning.role === 'case') return isOtherCase(named, meaning, phrase);
  if (meaning.role === 'processed' || meaning.role === 'handled')
    return has(phrase, 'mark', 'outside') && state.counts.length > 0;
  if (meaning.role !== 'received' || isOwnPart(state, phrase)) return false;
  const some = inside && scope !== 'level' && head?.meaning.role === 'received' && !isNew(meaning, phrase);
  return some || has(phrase, 'mark', 'outside');
}

/** 现行有效56件，其中县政府45件: those of one body among them. */
function isSame(head: Meaning, { rule, rows, columns }: Meaning): boolean {
  return rule === head.rule && rows.join() === head.rows.join() && columns.join() === head.columns.join();
}

/** 另提复议6件 behind those of table 四; 另1件尚未审结 is one of them. */
function isOtherCase(named: State['named'], { columns, rows }: Meaning, phrase: Phrase): boolean {
  const again = named.some((each) => each.join() === rows.join());
  return again && columns.join() === 'total' && has(phrase, 'mark', 'outside') && has(phrase, 'object');
}

/** 逾期未补正2件，其余1件作其他处理: what of the outcome was not counted before. */
function isRest({ plain: { text }, last }: State, { start }: Token, { role, rows }: Meaning): boolean {
  const [family] = rows[0]?.split('.') ?? [];
  const begun = last?.meaning.rows.some((row) => row.split('.')[0] === family) ?? true;
  return (
    role === 'outcome' &&
    begun &&
    /(?:其余|剩余|余下|剩下)的?$/.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** Of 其他处理 the row 其他, as far as it fits; the rest of any other outcome has no row. */
function restOf(meaning: Meaning): Meaning | null {
  if (meaning.rows.join() !== 'other.*') return null;
  return { ...countOf('outcome', 'R64', ['other.misc'], total), guess: true };
}

/** Nothing that the later forms hold. */
function pass(state: State, token: Token, phrase: Phrase, asked: boolean): void {
  if (asked) noteChannel(state, token, phrase);
  if (asked && requestUnits.has(token.figure.unit) && has(phrase, 'verb', 'withdraw'))
    state.withdrawn.push(token);
  if (!isRemark(token)) Object.assign(state, { last: null, fresh: false });
}

/** A row of the form of 2014–2018, by its own words: they say more than the topic does. */
function inStatistics(
  state: State,
  token: Token,
  phrase: Phrase,
  asLater: Draft | null = null,
): readonly Draft[] {
  const meaning = nameStatistic(state, token, phrase);
  if (!meaning || isWider(asLater, meaning)) return answersOf(asLater, phrase);
  if (!meaning.guess || meaning.rows[0] !== 'r64')
    Object.assign(state, { statistic: meaning.rows[0], lastStatistic: meaning.rows[0] });
  const draft = draftOf(state, token, meaning);
  return draft ? [draft] : [];
}

/** 同意公开与同意部分公开合计56件: the later forms' words name both, those right before the figure one. */
function isWider(asLater: Draft | null, { rows }: Meaning): boolean {
  return asLater?.meaning.role === 'outcome' && asLater.meaning.rows.length > rows.length;
}

function noteChannel(state: State, token: Token, phrase: Phrase): void {
  const { period, scope, subject } = state;
  const channel = requestUnits.has(token.figure.unit) ? channelOf(phrase) : undefined;
  if (channel !== undefined) state.channels.push({ token, channel, period, scope, subject });
}

/** Nothing around it tells what it counts: 动态50条 in a list of other things. */
function countOnly(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  if (isBracketedBase(state, token)) {
    state.bracketedBase = token;
    return [];
  }
  const again = requestUnits.has(token.figure.unit) ? repeatedTotal(state, token) : null;
  const draft = again && draftOf(state, token, again);
  if (draft) {
    remark(state, token, phrase, draft);
    settle(state, draft, phrase);
    return [draft];
  }
  const restated = state.statistics ? inStatistics(state, token, phrase) : [];
  if (restated.length === 0) leaveOpen(state, token);
  const first = state.counts.length === 0 && restated.length === 0;
  if (first && requestUnits.has(token.figure.unit)) state.unknown = true;
  Object.assign(state, {
    last: null,
    fresh: false,
    role: null,
    counts: [...state.counts.slice(1 - MOST_COUNTS), token],
  });
  return restated;
}
