import { type Clause, clausesOf, type Entry } from './entries.ts';
import type { Figure } from './fact.ts';
import type { Other, Token } from './figures.ts';
import { disputeObjects, disputeRows, nameDispute } from './name-disputes.ts';
import {
  actObjects,
  type DocumentContext,
  documentObjects,
  documentVerb,
  nameAct,
  nameDocument,
  nameFee,
  nameProcurement,
  objectOf,
} from './name-documents.ts';
import { grantedOf, type Meaning, nameRequest, rateOf, withCarriedIn } from './name-requests.ts';
import { periodOf } from './period.ts';
import { has, isNaming, type Phrase } from './phrase.ts';
import type { Plain } from './plain.ts';
import { type RemarkDraft, readRemark } from './read-remarks.ts';
import { namesInTurn } from './respectively.ts';
import { findSettled, findZero } from './said-in-words.ts';
import type { Period, Remark, Scope, Statement } from './statement.ts';
import type { Topic } from './topics.ts';

/** All that a passage has said so far and that bears on what follows. */
interface State {
  readonly plain: Plain;
  /** What the heading above or at the beginning announces. */
  base: Topic;
  topic: Topic;
  period: Period;
  scope: Scope;
  /** The sentence speaks of 信息公开: disputes are those of table 四. */
  disclosed: boolean;
  saysDisclosure: boolean;
  mild: boolean;
  /** The last figure outside a list, and the last of all: null if no table holds it. */
  head: Draft | null;
  last: Draft | null;
  /** In a list (其中, brackets): of which figure; the first of it is still to come. */
  inside: boolean;
  fresh: boolean;
  answered: boolean;
  /** The clause speaks of 结转: its 上年 and its year say from where or to where, not when. */
  carries: boolean;
  /** Documents are counted by how they may be had: 主动公开9件、依申请公开3件、不予公开1件. */
  classes: boolean;
  /** Another body than the report's is the subject: 县自然资源局受理20件. */
  subject: string | null;
  /** The clause stands first in its brackets. */
  bracketed: boolean;
  /** Where the last 比, 较 ends. */
  than: number;
  rows: readonly string[] | undefined;
  document: DocumentContext;
  /** The counts of the sentence so far, without differences; what the last of them divides. */
  counts: readonly Token[];
  role: Remark['role'];
  lastYear: Token | null;
  remarks: RemarkDraft[];
  /** Names that the figures to come take in turn. */
  inTurn: readonly (readonly Entry[])[];
  /** Names that stand before a mark of punctuation and wait for their figure. */
  pending: readonly Entry[];
}

/** A statement in the making: a later 含上年结转 may still change what it means. */
export interface Draft {
  readonly token: Token | null;
  readonly span: { readonly start: number; readonly end: number };
  meaning: Meaning;
  readonly value: number;
  readonly period: Period;
  readonly scope: Scope;
  readonly subject: string | null;
  readonly soft: Statement['soft'];
  readonly mild: boolean;
}

export interface Said {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly RemarkDraft[];
  /** What it was about in the end. */
  readonly topic: Topic;
}

/** Reads a passage clause by clause. `base`: what the heading above it announces. */
export function readDrafts(
  plain: Plain,
  tokens: readonly Token[],
  others: readonly Other[],
  base: Topic,
): Said {
  const state = beginning(plain, base);
  const drafts: Draft[] = [];
  const outer: State[] = [];
  const clauses = clausesOf(plain.text, tokens, others);
  clauses.forEach((clause, index) => {
    if (clause.opener === '(') {
      outer.push({ ...state });
      Object.assign(state, openBracket(state));
    }
    if (clause.opener === ')') Object.assign(state, closeBracket(state, outer.pop()));
    if (clause.opener === '.') Object.assign(state, newSentence(state));
    if (clause.opener === ';') state.fresh = false;
    state.bracketed = clause.opener === '(';
    state.subject = subjectOf(plain.text, clause) ?? state.subject;
    const inTurn = namesInTurn(state.pending, clauses, index);
    if (inTurn.length > 0) state.inTurn = inTurn;
    drafts.push(...readClause(state, clause));
  });
  return { drafts, remarks: state.remarks, topic: state.topic };
}

function beginning(plain: Plain, base: Topic): State {
  return {
    plain,
    base,
    topic: base,
    head: null,
    last: null,
    answered: false,
    carries: false,
    than: -9,
    bracketed: false,
    rows: undefined,
    remarks: [],
    ...sentence(base),
  };
}

function sentence(base: Topic) {
  return {
    period: { kind: 'this' } as Period,
    scope: 'own' as Scope,
    disclosed: base === 'requests' || base === 'disputes',
    saysDisclosure: false,
    mild: false,
    inside: false,
    fresh: false,
    document: { object: undefined, verb: undefined },
    pending: [],
    inTurn: [],
    counts: [],
    classes: false,
    subject: null,
    role: null,
    lastYear: null,
  };
}

function newSentence(state: State): Partial<State> {
  return sentence(state.base);
}

/** What stands in brackets behind a figure divides it. */
function openBracket(state: State): Partial<State> {
  return { head: state.last, inside: true, fresh: true };
}

/** Behind the brackets it goes on as before them; what they said of the figure stays said. */
function closeBracket({ answered, topic }: State, before: State | undefined): Partial<State> {
  if (!before) return {};
  const foreign = before.topic === 'foreign' || topic === 'foreign';
  return { ...before, answered, topic: foreign ? before.topic : topic };
}

function readClause(state: State, clause: Clause): readonly Draft[] {
  const { entries } = clause;
  const figures = entries.flatMap((each, index) => (each.token ? [index] : []));
  if (figures.length === 0) return readWords(state, clause);
  const first = figures[0] ?? 0;
  const before = entries.slice(0, first).some(isNaming);
  const drafts: Draft[] = [];
  state.carries = isCarry(entries);
  figures.forEach((at, nth) => {
    const pre = entries.slice(nth === 0 ? 0 : (figures[nth - 1] ?? 0) + 1, at);
    const post = entries.slice(at + 1, figures[nth + 1] ?? entries.length);
    if (before || nth === 0) for (const entry of pre) observe(state, entry);
    const names = namesOf(state, { pre, post, before, alone: figures.length === 1, at: entries[at] });
    const token = entries[at]?.token;
    const [turn, ...inTurn] = state.inTurn;
    state.inTurn = inTurn;
    if (token) drafts.push(...readFigure(state, token, { text: state.plain.text, entries: turn ?? names }));
    if (!before || nth === figures.length - 1) for (const entry of post) observe(state, entry);
  });
  state.pending = [];
  return [...drafts, ...inWords(state, entries)];
}

const body = /[\u4e00-\u9fff]{1,12}(?:局|委|厅|院|镇|乡|街道|办事处|分局|中心)$/;

/** The body that opens a clause: what stands right before its first word. */
function subjectOf(text: string, { entries: [first], start }: Clause): string | undefined {
  if (first?.kind !== 'verb') return undefined;
  const words = text.slice(Math.max(start, first.start - 16), first.start).replace(/(?:共|共计|全年)$/, '');
  const name = body.exec(words)?.[0];
  return name && !/^[我本各全]/.test(name) ? name : undefined;
}

function isCarry(entries: readonly Entry[]): boolean {
  return entries.some(({ kind, value }) => kind === 'verb' && value === 'carry');
}

interface Around {
  readonly pre: readonly Entry[];
  readonly post: readonly Entry[];
  readonly before: boolean;
  readonly alone: boolean;
  readonly at: Entry | undefined;
}

/** The words that name a figure: before it, else behind it, else those that wait for one. */
function namesOf(state: State, { pre, post, before, alone, at }: Around): readonly Entry[] {
  if (before) {
    const object = post[0];
    const follows = alone && object?.kind === 'object' && object.start - (at?.end ?? 0) <= 1;
    const waits = state.pending.length > 0 && pre.some(isNaming);
    const names = waits && isWaiting(state.pending, pre) ? [...state.pending, ...pre] : pre;
    return follows ? [...names, object] : names;
  }
  if (post.some(isNaming) && !isOfNext(post, alone, at)) return [...pre, ...post];
  return pre.some(isNaming) ? pre : [...state.pending, ...pre];
}

/** 13个县新收85件: what stands further off names the next figure. */
function isOfNext(post: readonly Entry[], alone: boolean, at: Entry | undefined): boolean {
  const first = post.find(isNaming);
  return !alone && first !== undefined && first.start - (at?.end ?? 0) > 1;
}

/** 予以公开、部分公开共9件; 当面、网络等共收到9件: names of one kind wait for those that come. */
function isWaiting(pending: readonly Entry[], pre: readonly Entry[]): boolean {
  return pending.some(({ kind }) => kind !== 'verb' && pre.some((each) => each.kind === kind));
}

/** Takes in what a word says of time, body and subject. */
function observe(state: State, entry: Entry): void {
  const { kind, value } = entry;
  const period = periodOf(entry);
  if (period && !isBeside(state, entry)) state.period = period;
  if (kind === 'mark' && value === 'than') state.than = entry.end;
  if (kind === 'scope') state.scope = scopes[value] ?? 'own';
  if (kind === 'verb' && value === 'court') state.mild = true;
  if (kind === 'object') observeObject(state, entry);
  if (kind === 'mark' && value === 'inside') Object.assign(state, openList(state));
  if (kind === 'mark' && value === 'outside') state.inside = false;
}

/** 上年 in 上年结转 and 比上年增加 says from where it came or beside what it stands, not when. */
function isBeside({ carries, than }: State, { kind, value, start }: Entry): boolean {
  return (carries && (kind === 'date' || value === 'last')) || start - than <= 1;
}

const scopes: Readonly<Record<string, Scope>> = {
  country: 'country',
  province: '省',
  city: '市',
  county: '县',
  district: '区',
  prefecture: '州',
  town: '镇',
  system: '系统',
  others: 'others',
  office: 'office',
};

/** 其中 divides the figure before it; what came over from or goes on to another year is seldom divided. */
function openList({ last, head }: State): Partial<State> {
  const carried = last?.meaning.role === 'carriedOut' && head !== null;
  return { inside: true, fresh: true, head: carried ? head : (last ?? head) };
}

function observeObject(state: State, { value }: Entry): void {
  if (value === 'heading' && state.classes) return;
  if (value === 'disclosure' || value === 'requests' || value === 'heading') {
    state.disclosed = true;
    state.saysDisclosure = true;
  }
  if (value === 'requests' || value === 'heading') state.topic = 'requests';
  if (value === 'heading' || value === 'requests') state.base = 'requests';
}

/** A clause without a figure: its names may wait for one, its subject stays, and it may say all in words. */
function readWords(state: State, { entries, closer }: Clause): readonly Draft[] {
  state.carries = isCarry(entries);
  for (const entry of entries) observe(state, entry);
  const phrase = { text: state.plain.text, entries };
  const foreign = has(phrase, 'object', 'foreign') && has(phrase, 'verb', 'receive', 'process', 'handle');
  if (foreign && !has(phrase, 'object', 'requests')) state.topic = 'foreign';
  const topic = topicOf(state, phrase);
  const drafts = inWords(state, entries);
  if (topic !== 'foreign') state.topic = topic;
  rememberDocuments(state, phrase);
  const names = entries.filter(isNaming);
  state.pending = closer === '、' || closer === '(' ? [...state.pending, ...names] : names;
  return drafts;
}

function rememberDocuments(state: State, phrase: Phrase): void {
  const object = objectOf(phrase, documentObjects);
  const verb = documentVerb(phrase);
  state.document = { object: object ?? state.document.object, verb: verb ?? state.document.verb };
}

/** What the words around a figure make the subject; unchanged if they name none. */
function topicOf(state: State, phrase: Phrase): Topic {
  const objects = phrase.entries.filter(({ kind }) => kind === 'object');
  for (let i = objects.length - 1; i >= 0; i--) {
    const entry = objects[i];
    const topic = entry && topicOfObject(state, entry, phrase);
    if (topic) return topic;
  }
  const disclosed = has(phrase, 'verb', 'disclose') && !has(phrase, 'outcome');
  return disclosed && state.topic !== 'documents' && !isGranted(state, phrase) ? 'foreign' : state.topic;
}

/** Among the answers 公开22件 is short for 予以公开. */
function isGranted({ topic, answered }: State, { text, entries }: Phrase): boolean {
  const verbs = entries.filter(({ kind }) => kind === 'verb');
  const [verb] = verbs;
  return (
    topic === 'requests' &&
    answered &&
    verbs.length === 1 &&
    verb !== undefined &&
    text.slice(verb.start, verb.end) === '公开' &&
    !entries.some(({ kind }) => kind === 'object')
  );
}

const byObject: readonly (readonly [Topic, readonly string[]])[] = [
  ['requests', ['requests', 'heading']],
  ['disputes', disputeObjects],
  ['documents', documentObjects],
  ['acts', actObjects],
  ['fees', ['fees']],
  ['procurement', ['procurement']],
  ['foreign', ['foreign', 'processingFee']],
];

function topicOfObject(state: State, entry: Entry, phrase: Phrase): Topic | undefined {
  if (entry.value === 'foreign' && state.topic === 'requests' && has(phrase, 'outcome')) return undefined;
  if (entry.value === 'heading' && state.classes) return 'foreign';
  if (entry.value === 'application' && isOtherAsker(state, phrase)) return undefined;
  if (entry.value === 'application') return isBareRequest(state, entry, phrase) ? 'requests' : 'foreign';
  return byObject.find(([, values]) => values.includes(entry.value))?.[0];
}

/** 其中学生申请2件: a part of the requests by a name that the form does not know. */
function isOtherAsker(state: State, phrase: Phrase): boolean {
  if (!state.inside || state.topic !== 'requests') return false;
  const asked = phrase.entries.find(({ kind, value }) => kind === 'object' && value === 'application');
  return asked !== undefined && !isBareRequest(state, asked, phrase);
}

/** 申请 alone means those of table 三 where nothing else stands before it: 收到申请, 自然人申请, but not 低保申请. */
function isBareRequest(state: State, { start }: Entry, { text, entries }: Phrase): boolean {
  const before = text.charAt(start - 1);
  const near = entries.some(({ end, kind }) => end === start && kind !== 'object' && kind !== 'noise');
  return (
    near ||
    /[,;:、。()的了出条件份宗到个述有些该类]/.test(before) ||
    start === 0 ||
    state.plain.text.charAt(start - 1) === '\n'
  );
}

const requestUnits = new Set(['件', '份', '条', '宗', '起', '个', '例', '项', '']);
const documentUnits = new Set(['件', '个', '部', '份', '项', '条', '']);
const caseUnits = new Set(['件', '起', '宗', '例', '个', '次', '']);

/** 行政复议、行政诉讼各1件 says it of each. */
function readFigure(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  const objects = phrase.entries.filter(
    ({ kind, value }) => kind === 'object' && disputeObjects.includes(value),
  );
  if (!has(phrase, 'mark', 'each') || objects.length < 2) return readOne(state, token, phrase);
  return objects.flatMap((own) =>
    readOne(state, token, {
      ...phrase,
      entries: phrase.entries.filter((each) => each === own || !objects.includes(each)),
    }),
  );
}

function readOne(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  const named = topicOf(state, phrase);
  const topic = named === 'disputes' && !isOfDisclosure(state, phrase) ? 'foreign' : named;
  const aside = isCompared(phrase) || isOtherAsker(state, phrase);
  const meaning = aside ? null : meaningOf(state, topic, token, phrase);
  state.topic = topic;
  if (has(phrase, 'verb', 'disclose'))
    state.classes = topic === 'foreign' && !has(phrase, 'object', 'disclosure');
  if (topic === 'documents' || topic === 'acts') rememberDocuments(state, phrase);
  if (topic === 'disputes') state.rows = disputeRows(phrase) ?? state.rows;
  const draft = meaning && draftOf(state, token, meaning);
  remark(state, token, phrase, draft);
  if (!draft) {
    if (!isRemark(token)) Object.assign(state, { last: null, fresh: false });
    return [];
  }
  settle(state, draft, phrase);
  return [draft];
}

/** A share, rate or growth is said of the counts before it; any other figure is one more of them. */
function remark(state: State, token: Token, phrase: Phrase, draft: Draft | null): void {
  const { counts: tokens, lastYear, role } = state;
  const bracketed = state.bracketed && !phrase.entries.some(isNaming);
  const found = readRemark(state.plain.text, token, phrase, { tokens, lastYear, role, bracketed });
  if (found) state.remarks.push(found);
  if (isRemark(token) || has(phrase, 'mark', 'change')) return;
  const beside = has(phrase, 'mark', 'than') && has(phrase, 'time', 'last');
  if (beside || draft?.period.kind === 'last') state.lastYear = token;
  if (!beside)
    Object.assign(state, { counts: [...tokens.slice(-3), token], role: roleOf(state, phrase, draft) });
}

function roleOf({ topic }: State, phrase: Phrase, draft: Draft | null): Remark['role'] {
  const role = draft?.meaning.role;
  if (role === 'outcome') return 'outcome';
  if (role === 'applicant' || draft?.meaning.rule === 'R70') return 'applicant';
  return topic === 'requests' && has(phrase, 'channel') ? 'channel' : null;
}

function isCompared(phrase: Phrase): boolean {
  return has(phrase, 'mark', 'than', 'change', 'share');
}

/** Growth and share stand beside a figure and do not part it from its list. */
function isRemark({ figure }: Token): boolean {
  return figure.unit === '%' || figure.unit === '百分点' || figure.unit === '倍';
}

function isWhole({ value, approximate }: Figure): boolean {
  return value === 100 && !approximate;
}

function meaningOf(state: State, topic: Topic, { figure }: Token, phrase: Phrase): Meaning | null {
  const { unit } = figure;
  switch (topic) {
    case 'requests':
      if (unit === '%') return isWhole(figure) ? rateOf(phrase) : null;
      if (isGranted(state, phrase)) return grantedOf(phrase);
      return requestUnits.has(unit) ? nameRequest(phrase, requestContext(state)) : null;
    case 'disputes':
      return caseUnits.has(unit) ? nameDispute(phrase, state.rows) : null;
    case 'documents':
      return documentUnits.has(unit) ? nameDocument(phrase, state.document) : null;
    case 'acts':
      return requestUnits.has(unit) ? nameAct(phrase, state.document.verb) : null;
    case 'fees':
      return unit === '元' ? nameFee(phrase) : null;
    case 'procurement':
      return unit === '元' || documentUnits.has(unit) ? nameProcurement(unit) : null;
    default:
      return null;
  }
}

/** 办理行政复议案件213件 is another office's work on all kinds of cases (prose.md, trap 10). */
function isOfDisclosure({ disclosed, saysDisclosure }: State, phrase: Phrase): boolean {
  return saysDisclosure || (disclosed && !has(phrase, 'verb', 'handle', 'undertake', 'receive'));
}

function requestContext({ head, inside, answered }: State) {
  return { head: head?.meaning ?? null, inside, answered };
}

function draftOf(state: State, token: Token, meaning: Meaning): Draft | null {
  const { inside, fresh, head } = state;
  if (meaning.role === 'processed' && inside && fresh && head && isOnlyNew(head)) return null;
  const { period, scope, mild } = state;
  return {
    token,
    span: token,
    meaning,
    value: meaning.rule === 'R75' ? 0 : token.figure.value,
    period,
    scope,
    subject: state.subject,
    mild,
    soft: softness(state, meaning),
  };
}

/** 收到9件，其中办结8件 says nothing of what was carried in; of N + C the answers are all. */
function isOnlyNew({ meaning }: Draft): boolean {
  return meaning.role !== 'handled' && meaning.rows.length === 1;
}

/** Outcomes of what came in this year, or of what was carried in, need not be all outcomes. */
function softness({ inside, head }: State, { role }: Meaning): Statement['soft'] {
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

function isNew({ role }: Meaning, { entries }: Phrase): boolean {
  return role === 'received' && entries.some(({ kind, value }) => kind === 'time' && value === 'this');
}

/** What a clause says without a figure of its own: 均已办结, 未收到…申请. */
function inWords(state: State, entries: readonly Entry[]): readonly Draft[] {
  const { period, scope, subject, mild, plain } = state;
  const common = { token: null, period, scope, subject, mild, value: 0, soft: null } as const;
  const head = state.head?.meaning.role;
  const named = entries.some(({ kind, value }) => kind === 'object' && value !== 'foreign');
  const whole = head === undefined ? named : head !== 'carriedIn';
  const settled =
    state.topic === 'requests' && !state.inside && whole ? findSettled(plain.text, entries) : [];
  const zero = state.topic === 'foreign' ? [] : findZero(plain.text, entries);
  return [...settled, ...zero].map((each) => ({ ...common, ...each }));
}
