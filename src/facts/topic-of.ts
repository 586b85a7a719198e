import type { Entry } from './entries.ts';
import { disputeObjects } from './name-disputes.ts';
import { has, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import { actObjects, documentObjects } from './table-two.ts';
import type { Topic } from './topics.ts';

/** What the words around a figure make the subject; unchanged if they name none. */
export function topicOf(state: State, phrase: Phrase): Topic {
  const objects = phrase.entries.filter(({ kind }) => kind === 'object');
  for (let i = objects.length - 1; i >= 0; i--) {
    const entry = objects[i];
    const topic = entry && topicOfObject(state, entry, phrase);
    if (topic) return topic;
  }
  if (isBackToRequests(state, phrase)) return 'requests';
  const disclosed = has(phrase, 'verb', 'disclose') && !has(phrase, 'outcome');
  return disclosed && state.topic !== 'documents' && !isGranted(state, phrase) ? 'foreign' : state.topic;
}

const ofRequests = ['partial', 'denied.*', 'unavailable.*', 'notProcessed.*', 'other.*'] as const;

/** Under the heading of the requests a sentence that opens with their outcomes or applicants speaks of them again. */
function isBackToRequests({ topic, base, counts, outlook, head }: State, phrase: Phrase): boolean {
  if (topic !== 'foreign' && topic !== 'none') return false;
  const listed = outlook.outcomes > 1 && !outlook.foreign;
  if (listed && (has(phrase, 'outcome') || saysPublic(phrase))) return true;
  if (outlook.askers && !outlook.foreign && has(phrase, 'applicant', ...sureAskers)) return true;
  const before = topic === 'none' || (head !== null && roles.has(head.meaning.role));
  if (before && isCarriedOver(phrase)) return true;
  if (topic === 'none' && has(phrase, 'outcome', ...ofRequests)) return true;
  if (base !== 'requests' || counts.length > 0) return false;
  if (has(phrase, 'applicant', 'natural', 'organisations')) return true;
  const { text, entries } = phrase;
  const granted = entries.some(
    ({ kind, start, end }) => kind === 'outcome' && /^(?:予以|同意)/.test(text.slice(start, end)),
  );
  return granted || has(phrase, 'outcome', ...ofRequests);
}

/** Requests were counted before. */
const roles: ReadonlySet<string> = new Set(['received', 'handled', 'processed']);
const sureAskers = ['natural', 'organisations', 'business', 'research', 'welfare', 'legal'] as const;

/** 结转下年度的1件: nothing else is carried from year to year in these reports. */
function isCarriedOver(phrase: Phrase): boolean {
  const { text, entries } = phrase;
  const dated = entries.some(
    ({ kind, end }) => kind === 'date' && /^结[转存]/.test(text.slice(end, end + 2)),
  );
  return has(phrase, 'verb', 'carry') && (dated || has(phrase, 'time', 'last', 'next'));
}

/** Among the answers 公开22件 is short for 予以公开, 已主动公开22件 for 属于已主动公开范围. */
export function isGranted({ answered, outlook, topic: own }: State, phrase: Phrase, topic = own): boolean {
  const listed = outlook.outcomes > 0 && !outlook.foreign;
  return topic === 'requests' && (answered || listed) && saysPublic(phrase);
}

/** 公开 and nothing else. */
function saysPublic({ text, entries }: Phrase): boolean {
  const verbs = entries.filter(({ kind }) => kind === 'verb');
  const [verb] = verbs;
  return (
    verbs.length === 1 &&
    verb !== undefined &&
    isAnswer(text, verb) &&
    !entries.some(({ kind, value }) => kind === 'object' || kind === 'outcome' || value === 'not')
  );
}

function isAnswer(text: string, { start, end }: Entry): boolean {
  const words = text.slice(start, end);
  return words === '公开' || (words === '主动公开' && /[已于]/.test(text.charAt(start - 1)));
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
  if (entry.value === 'foreign' && has(phrase, 'object', 'procurement')) return undefined;
  if (
    entry.value === 'foreign' &&
    state.topic === 'procurement' &&
    phrase.text.startsWith('项目', entry.start)
  )
    return undefined;
  if (entry.value === 'foreign' && (isOfAsker(entry, phrase) || isOfItems(state, entry))) return undefined;
  if (isDocument(state, entry, phrase) || isPretence(entry, phrase)) return undefined;
  if (isBesideDisputes(entry, phrase)) return undefined;
  if (entry.value === 'heading' && state.classes) return 'foreign';
  if (entry.value === 'application' && isOtherAsker(state, phrase)) return undefined;
  if (entry.value === 'application' && has(phrase, 'object', 'foreign', ...actObjects)) return 'foreign';
  if (entry.value === 'application') return isBareRequest(state, entry, phrase) ? 'requests' : 'foreign';
  return byObject.find(([, values]) => values.includes(entry.value))?.[0];
}

/** 以申请公开为名反映诉求、不予处理2件: the form that a petition took. */
function isPretence({ value, start }: Entry, phrase: Phrase): boolean {
  const before = phrase.text.slice(Math.max(0, start - 2), start);
  return value === 'application' && /[以借]$|名为$/.test(before) && has(phrase, 'outcome');
}

/** 其他对外管理服务事项上一年31项，办件8640件: what was done of the items before. */
export function isOfItems({ topic, last, plain: { text } }: State, { start, end }: Entry): boolean {
  const [column] = last?.meaning.columns ?? [];
  const counted = topic === 'acts' && (column === 'previousYear' || column === 'change');
  return counted && text.slice(start, end) === '办件';
}

/** 行政复议、行政诉讼和举报投诉均为0. */
function isBesideDisputes({ start, end }: Entry, phrase: Phrase): boolean {
  if (!/^(?:举报|投诉)$/.test(phrase.text.slice(start, end))) return false;
  return has(phrase, 'mark', 'each') && has(phrase, 'object', 'review', 'suits');
}

/** 项目施工企业递交的: it tells what kind of applicant. */
function isOfAsker({ end }: Entry, { entries }: Phrase): boolean {
  return entries.some(({ kind, start }) => kind === 'applicant' && start >= end);
}

/** 制发规范性文件1件，清理出失效文件2件: 文件 is short for what the sentence has named. */
function isDocument(
  { topic, document, plain: { text } }: State,
  { start, end }: Entry,
  phrase: Phrase,
): boolean {
  const short = topic === 'documents' && document.object !== undefined && text.slice(start, end) === '文件';
  return short && has(phrase, 'verb', 'repeal', 'lapse', 'inForce', 'keep');
}

/** 其中学生申请2件: a part of the requests by a name that the form does not know. */
export function isOtherAsker(state: State, phrase: Phrase): boolean {
  if (!state.inside || state.topic !== 'requests') return false;
  const asked = phrase.entries.find(({ kind, value }) => kind === 'object' && value === 'application');
  return asked !== undefined && !isPretence(asked, phrase) && !isBareRequest(state, asked, phrase);
}

/** 书面申请, 群众申请: under the heading of the requests nothing else. */
const isOfPeople = /(?:书面|群众|村民|居民|市民|公众)$/;

/** 征地类申请最多，共211件: one kind among others. */
const isRanked = /^(?:最多|较多|居多|次之|为主)/;

const someOfDisclosure = /^[^。;]{0,14}其中[^。;，,]{0,8}(?:政府信息|信息|依申请)公开/;

/** 受理各类申请156件，其中政府信息公开申请2件. */
function isOfAllKinds({ base }: State, text: string, start: number, end: number): boolean {
  if (!/各[类种项]$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return base !== 'requests' || someOfDisclosure.test(text.slice(end, end + 40));
}

/** 申请 alone means those of table 三 where nothing else stands before it: 收到申请, 自然人申请, but not 低保申请. */
function isBareRequest(state: State, { start, end: to }: Entry, { text, entries }: Phrase): boolean {
  if (isRanked.test(text.slice(to, to + 2)) && !entries.some(({ kind }) => kind === 'applicant'))
    return false;
  const before = text.charAt(start - 1);
  if (isOfAllKinds(state, text, start, to)) return false;
  if (state.base === 'requests' && isOfPeople.test(text.slice(Math.max(0, start - 2), start))) return true;
  const near = entries.some(({ end, kind }) => end === start && kind !== 'object' && kind !== 'result');
  return (
    near ||
    /[,;:、。()的了出条件份宗到个述有些该类新来年度]/.test(before) ||
    start === 0 ||
    state.plain.text.charAt(start - 1) === '\n'
  );
}
