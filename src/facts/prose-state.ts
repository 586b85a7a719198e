import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import type { DocumentContext } from './name-documents.ts';
import { noOutlook, type Outlook } from './outlook.ts';
import type { Plain } from './plain.ts';
import type { RemarkDraft } from './read-remarks.ts';
import type { Period, Remark, Scope, Statement } from './statement.ts';
import type { Topic } from './topics.ts';

/** All that a passage has said so far and that bears on what follows. */
export interface State {
  readonly plain: Plain;
  /** What the heading above or at the beginning announces. */
  base: Topic;
  topic: Topic;
  period: Period;
  /** The time that goes on behind a clause with 日均 in it. */
  steady: Period | null;
  /** Where the words stand that gave it. */
  periodAt: number;
  scope: Scope;
  /** The sentence speaks of 信息公开: disputes are those of table 四. */
  disclosed: boolean;
  saysDisclosure: boolean;
  mild: boolean;
  /** The last figure outside a list, and the last of all: null if no table holds it. */
  head: Draft | null;
  last: Draft | null;
  /** The requests that came, were handled or answered, as the passage has counted them. */
  totals: readonly Draft[];
  /** What single applicants, channels and outcomes counted last in the passage. */
  readonly parts: Map<string, Token>;
  /** In a list (其中, brackets): of which figure; the first of it is still to come. */
  inside: boolean;
  fresh: boolean;
  answered: boolean;
  /** The requests of all offices of a place were counted: 全区收到300件. */
  whole: boolean;
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
  /** What the passage has named of disputes, each once, and all rows that the sentence has named. */
  named: readonly (readonly string[])[];
  allRows: readonly string[];
  /** Those of them that no result has been said of, and whether one has since the last was named. */
  openRows: readonly string[];
  judged: boolean;
  /** One of those who ask is the subject, not the body: 申请人王某提出12件. */
  asker: boolean;
  /** Something of unknown kind is counted: 办理群众事项120件，办结118件. */
  unknown: boolean;
  /** What the sentence counts of the requests about one matter: 涉及征地的申请9件，予以公开4件. */
  part: Token | null;
  /** Disputes of another kind are the subject: 征收补偿类复议8起、诉讼11起. */
  otherCases: boolean;
  /** Disputes against the office, of which nothing tells that they are about 信息公开. */
  vague: boolean;
  /** What cases of all kinds were counted, of which those about 信息公开 are named behind. */
  divided: string | null;
  /** Disputes of all kinds are counted: 办理行政复议46件、行政诉讼13件. */
  allCases: boolean;
  /** What the sentence as a whole tells. */
  outlook: Outlook;
  /** What table 二 counts by item and decision was named last in the sentence. */
  act: string | undefined;
  /** The scope outside the list: a ； ends what its last item said of its body. */
  wide: Scope;
  document: DocumentContext;
  /** The counts of the sentence so far, without differences; what the last of them divides. */
  counts: readonly Token[];
  /** The last two shares of the sentence. */
  percents: readonly Token[];
  role: Remark['role'];
  /** The report is one of 2014–2018: its figures may restate rows of that form; the last row of the sentence. */
  readonly statistics: boolean;
  statistic: string | undefined;
  /** The last row of the passage. */
  lastStatistic: string | undefined;
  lastYear: Token | null;
  /** A figure of the year before that stands in brackets: 比上年（8件）少3件. */
  bracketedBase: Token | null;
  /** The last count if its year is named. */
  dated: { readonly token: Token; readonly year: number } | null;
  remarks: RemarkDraft[];
  channels: ChannelDraft[];
  /** Requests that were withdrawn: no cell holds them, but they are some of those that were settled. */
  withdrawn: Token[];
  /** Figures that no word of the vocabulary names, with what was the subject there. */
  readonly open: OpenFigure[];
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

/** A figure that is left to a guess (guesses.ts). */
export interface OpenFigure extends Pick<Draft, 'period' | 'scope' | 'subject' | 'mild'> {
  readonly token: Token;
  readonly topic: Topic;
}

/** Requests that came by one channel: no table holds them, but together they are all. */
export interface ChannelDraft extends Pick<Draft, 'period' | 'scope' | 'subject'> {
  readonly token: Token;
  readonly channel: string;
}

export function beginning(plain: Plain, base: Topic, statistics: boolean): State {
  return {
    plain,
    statistics,
    base,
    topic: base,
    head: null,
    last: null,
    answered: false,
    whole: false,
    carries: false,
    than: -9,
    bracketed: false,
    rows: undefined,
    named: nothing,
    lastStatistic: undefined,
    remarks: [],
    channels: [],
    withdrawn: [],
    open: [],
    parts: new Map(),
    totals: nothing,
    ...sentence(base),
  };
}

type Sentence = Pick<
  State,
  | 'period'
  | 'steady'
  | 'periodAt'
  | 'scope'
  | 'act'
  | 'wide'
  | 'disclosed'
  | 'saysDisclosure'
  | 'mild'
  | 'inside'
  | 'fresh'
  | 'document'
  | 'pending'
  | 'inTurn'
  | 'counts'
  | 'percents'
  | 'classes'
  | 'subject'
  | 'role'
  | 'statistic'
  | 'lastYear'
  | 'bracketedBase'
  | 'dated'
  | 'outlook'
  | 'allRows'
  | 'openRows'
  | 'judged'
  | 'otherCases'
  | 'allCases'
  | 'vague'
  | 'divided'
  | 'asker'
  | 'unknown'
  | 'part'
>;

const nothing: readonly never[] = [];
export const thisYear: Period = { kind: 'this' };
const noDocument: DocumentContext = { object: undefined, verb: undefined, cleared: false };

function sentence(base: Topic): Sentence {
  return {
    period: thisYear,
    steady: null,
    periodAt: -1,
    scope: 'own',
    act: undefined,
    wide: 'own',
    disclosed: base === 'requests' || base === 'disputes',
    saysDisclosure: false,
    mild: false,
    inside: false,
    fresh: false,
    document: noDocument,
    pending: nothing,
    inTurn: nothing,
    counts: nothing,
    percents: nothing,
    classes: false,
    subject: null,
    role: null,
    statistic: undefined,
    lastYear: null,
    bracketedBase: null,
    dated: null,
    outlook: noOutlook,
    allRows: nothing,
    openRows: nothing,
    judged: false,
    otherCases: false,
    allCases: false,
    vague: false,
    divided: null,
    asker: false,
    unknown: false,
    part: null,
  };
}

/** What a sentence has said of time, body and subject ends with it. */
export function newSentence(state: State): void {
  Object.assign(state, { topic: topicBehind(state) }, sentence(state.base));
}

/** What the sentence behind goes on with: 申请内容涉及执法案件9件、信访6件 still speaks of the requests. */
export function topicBehind({ topic, outlook }: State): Topic {
  return outlook.contents ? 'requests' : topic;
}

/** Behind ； goes on what the sentence said, but for its last item's body and for a date under which nothing was counted. */
export function newItem(state: State): void {
  const { period, periodAt, counts } = state;
  const used = period.kind !== 'other' || counts.some(({ start }) => start > periodAt);
  const open = { fresh: false, scope: state.wide, asker: false, judged: true, part: null, pending: nothing };
  const over = state.head?.meaning.role.startsWith('carried') ? { inside: false, head: null } : {};
  Object.assign(state, open, over, used ? {} : { period: thisYear });
}

/** What stands in brackets behind a figure divides it. */
export function openBracket(state: State): Partial<State> {
  return { head: state.last, inside: true, fresh: true, openRows: state.rows ?? nothing };
}

/** Behind the brackets it goes on as before them; what they said of the figure stays said. */
export function closeBracket(
  { answered, topic, bracketedBase }: State,
  before: State | undefined,
): Partial<State> {
  if (!before) return {};
  const foreign = before.topic === 'foreign' || topic === 'foreign';
  return { ...before, answered, bracketedBase, topic: foreign ? before.topic : topic };
}
