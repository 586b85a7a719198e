import { countOf, type Meaning, total } from './meaning.ts';
import { columnsOf, inheritedColumns, nameApplicant, nameOtherApplicants } from './name-applicants.ts';
import { nameCarried } from './name-carried.ts';
import { isOneChannel } from './name-channels.ts';
import { nameOtherOutcomes, nameOutcome } from './name-outcomes.ts';
import { has, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import { requestsOf } from './quantity.ts';

export interface RequestContext {
  /** Where the figure begins. */
  readonly start: number;
  /** The figure that a list divides, if one does. */
  readonly head: Meaning | null;
  readonly inside: boolean;
  /** Answers have been counted before in this passage: 结转 without a direction is what is left. */
  readonly answered: boolean;
  /** The figure before counts those of one kind of applicant: 其他 are other organisations. */
  readonly listed: boolean;
  /** What the figure before counts. */
  readonly before: Meaning | null;
  /** The applicants that the passage has counted so far. */
  readonly askers: readonly string[];
  /** The figure before counts one outcome among the answers: 其他 are other outcomes. */
  readonly judged: boolean;
  /** …and that was a reason of （六）: 其他 is the last of its reasons. */
  readonly afterOther: boolean;
}

/** 办结率100%: nothing is carried on to the next year (R75); 按时办结率 says nothing of what is still open. */
export function rateOf(phrase: Phrase): Meaning | null {
  const whole = has(phrase, 'mark', 'rate') && !has(phrase, 'mark', 'timely');
  return whole ? countOf('carriedOut', 'R75', ['carriedOut'], total) : null;
}

/** 全市共收到60件，其中本局13件: the office's own share of what a wider body counts. */
export function isOwnPart({ inside, head, scope, wide }: State, phrase: Phrase): boolean {
  const wider = head?.meaning.role === 'received' && wide !== 'own' && head.scope === wide;
  return inside && wider && scope === 'own' && has(phrase, 'scope', 'own', 'level');
}

/** N, or N + C. */
export function allReceived(): Meaning {
  return countOf('received', 'R61', ['received'], total, [['received', 'carriedIn']]);
}

export function grantedOf(phrase: Phrase): Meaning {
  return countOf('outcome', 'R64', ['granted'], columnsOf(phrase) ?? total);
}

/** 当面、信函、网络等三个渠道: by how many ways requests may come. */
const ofWays =
  /^[0-9一二两三四五六七八九十]{1,3}[个种类条大项]{0,2}(?:申请)?(?:渠道|方式|途径|形式|平台|窗口|环节)/;
const LONGEST_WAYS = 10;

/** What the words around a figure say it counts of the requests; null if nothing that a table holds. */
export function nameRequest(phrase: Phrase, context: RequestContext): Meaning | null {
  if (ofWays.test(phrase.text.slice(context.start, context.start + LONGEST_WAYS))) return null;
  if (has(phrase, 'verb', 'withdraw') && has(phrase, 'outcome', 'other.*')) return withdrawn();
  if (has(phrase, 'verb', 'withdraw', 'extended', 'forward')) return null;
  if (has(phrase, 'verb', 'collect') && !has(phrase, 'object', 'requests') && !has(phrase, 'outcome'))
    return null;
  const own = columnsOf(phrase, context.listed || context.inside);
  const columns = own ?? inheritedColumns(context);
  return (
    nameOtherApplicants(phrase, context) ??
    nameOtherOutcomes(phrase, context) ??
    (isWithCarried(phrase) ? countOf('handled', 'R61', ['received', 'carriedIn'], columns ?? total) : null) ??
    nameCarried(phrase, context, columns ?? total) ??
    besideOther(nameOutcome(phrase, columns ?? total), context) ??
    (isOneChannel(phrase) ? null : counted(phrase, columns ?? total, context)) ??
    (own ? nameApplicant(phrase, columns ?? total, context) : null)
  );
}

/** 逾期不补正2件，其他处理1件: beside one of its reasons the whole group, or the last of them. */
function besideOther(meaning: Meaning | null, { afterOther }: RequestContext): Meaning | null {
  if (!meaning || !afterOther || meaning.rows.join() !== 'other.*' || meaning.readings.length > 1)
    return meaning;
  return {
    ...meaning,
    readings: [...meaning.readings, { sum: [requestsOf(['other.misc'], meaning.columns)] }],
  };
}

/** 申请人撤回按其他处理2件: in the last group, perhaps with others. */
function withdrawn(): Meaning {
  return { ...countOf('outcome', 'R64', ['other.*'], total), part: true };
}

/** What is done with requests beside receiving them. */
const otherDeeds = ['disclose', 'shift', 'issue', 'undertake', 'other', 'collect'] as const;

const joins = /[和及与加、]|连同/;

/** 新收和上年结转共43件, 上年结转及新收43件: both together. */
function isWithCarried({ text, entries }: Phrase): boolean {
  const asked = entries.find(({ kind, value }) => kind === 'verb' && value === 'receive');
  const carried = entries.find(({ kind, value }) => kind === 'verb' && value === 'carry');
  if (!asked || !carried || entries.some(({ kind, value }) => kind === 'time' && value === 'next'))
    return false;
  return joins.test(text.slice(Math.min(asked.end, carried.end), Math.max(asked.start, carried.start)));
}

/** 15个工作日内办结30件: those of them that were answered so soon. */
function isWithinDays({ text, entries }: Phrase): boolean {
  const done = entries.find(({ kind, value }) => kind === 'verb' && value === 'process');
  return (
    done !== undefined &&
    /[0-9一二三四五六七八九十](?:个?工作日|天|日)(?:之|以)?内(?:予以|作出|按期)?$/.test(
      text.slice(Math.max(0, done.start - 12), done.start),
    )
  );
}

const byArticle = /(?:第[^,;。:、]{1,12}[条项款]|》)(?:的?规定|之规定|要求)?(?:予以|作出|依法)?$/;

/** 按照《条例》第三十六条第（四）项答复6件: those for one reason. */
function isByArticle({ text, entries }: Phrase): boolean {
  const done = entries.find(({ kind, value }) => kind === 'verb' && value === 'process');
  return done !== undefined && byArticle.test(text.slice(Math.max(0, done.start - 24), done.start));
}

/** 审核答复9件, 起草答复6件. */
function isOfOtherWork({ entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, end }, at) =>
      kind === 'verb' &&
      value === 'other' &&
      entries[at + 1]?.value === 'process' &&
      entries[at + 1]?.start === end,
  );
}

const concerned = /(?:涉及|牵涉|关联|惠及|涵盖|覆盖|对应)(?:到|了|全[省市县区]|政府信息公开|的|共)*$/;

/** 收取信息处理费2460元，涉及3宗申请: some of the requests. */
function isConcerned({ text }: Phrase, start: number): boolean {
  return concerned.test(text.slice(Math.max(0, start - 12), start));
}

const late = '(?:延期|延长|超期|逾期|超时)';
const someLate = new RegExp(
  `^[0-9]+[件份宗起]?[^。]{0,24}?(?:[1-9][0-9]*[件份宗起][^,;。0-9]{0,12}${late}|${late}[^,;。0-9无未]{0,8}[1-9])`,
);
const LONGEST_TALE = 56;

/** 按时办结44件，1件延期: those that were answered in time, where others are told that were not. */
function isInTime(phrase: Phrase, start: number): boolean {
  return has(phrase, 'mark', 'timely') && someLate.test(phrase.text.slice(start, start + LONGEST_TALE));
}

function counted(
  phrase: Phrase,
  columns: readonly string[],
  { head, inside, start }: RequestContext,
): Meaning | null {
  if ((inside && head?.role === 'outcome') || has(phrase, 'verb', 'shift')) return null;
  const received = has(phrase, 'verb', 'receive');
  const processed = has(phrase, 'verb', 'process');
  if (received && processed) return countOf('received', 'R61', ['received'], columns, [['processed']]);
  if (processed && (isOfOtherWork(phrase) || isWithinDays(phrase) || isByArticle(phrase))) return null;
  if (processed)
    return { ...countOf('processed', 'R62', ['processed'], columns), guess: isInTime(phrase, start) };
  if (has(phrase, 'verb', 'handle'))
    return countOf('handled', 'R61', ['received', 'carriedIn'], columns, [['processed'], ['received']]);
  const named =
    has(phrase, 'object', 'requests', 'heading', 'application') && !has(phrase, 'verb', ...otherDeeds);
  if (!received && (!(named && columns === total) || isConcerned(phrase, start))) return null;
  const others = columns === total ? [] : [['received', 'carriedIn']];
  return countOf('received', 'R61', ['received'], columns, others);
}
