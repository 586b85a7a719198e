import type { Figure } from './fact.ts';
import type { Token } from './figures.ts';
import { disputeObjects, disputeRows, nameDispute } from './name-disputes.ts';
import { nameAct, nameDocument, nameFee, nameProcurement } from './name-documents.ts';
import { channelOf, grantedOf, type Meaning, nameRequest, rateOf, withCarriedIn } from './name-requests.ts';
import { rememberDocuments } from './observe.ts';
import { has, isNaming, type Phrase } from './phrase.ts';
import type { Draft, State } from './prose-state.ts';
import { readRemark } from './read-remarks.ts';
import type { Remark, Statement } from './statement.ts';
import { isGranted, isOtherAsker, topicOf } from './topic-of.ts';
import type { Topic } from './topics.ts';

const requestUnits = new Set(['件', '份', '条', '宗', '起', '个', '例', '项', '']);

const documentUnits = new Set(['件', '个', '部', '份', '项', '条', '']);

const caseUnits = new Set(['件', '起', '宗', '例', '个', '次', '']);

/** 行政复议、行政诉讼各1件 says it of each. */
export function readFigure(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  const objects = phrase.entries.filter(
    ({ kind, value }) => kind === 'object' && disputeObjects.includes(value),
  );
  if (!has(phrase, 'mark', 'each') || objects.length < 2) return readOne(state, token, phrase);
  const drafts = objects.flatMap((own) =>
    readOne(state, token, {
      ...phrase,
      entries: phrase.entries.filter((each) => each === own || !objects.includes(each)),
    }),
  );
  if (state.topic === 'disputes') state.rows = disputeRows(phrase) ?? state.rows;
  return drafts;
}

function readOne(state: State, token: Token, phrase: Phrase): readonly Draft[] {
  if (phrase.entries.length === 0 && !isRemark(token) && state.topic !== 'procurement')
    return countOnly(state, token);
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
    if (topic === 'requests' && !aside) noteChannel(state, token, phrase);
    if (!isRemark(token)) Object.assign(state, { last: null, fresh: false });
    return [];
  }
  settle(state, draft, phrase);
  return [draft];
}

function noteChannel(state: State, token: Token, phrase: Phrase): void {
  const { period, scope, subject } = state;
  const channel = requestUnits.has(token.figure.unit) ? channelOf(phrase) : undefined;
  if (channel !== undefined) state.channels.push({ token, channel, period, scope, subject });
}

/** Nothing around it tells what it counts: 动态50条 in a list of other things. */
function countOnly(state: State, token: Token): readonly Draft[] {
  Object.assign(state, { last: null, fresh: false, role: null, counts: [...state.counts.slice(-3), token] });
  return [];
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
    mild: mild || meaning.mild === true,
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
