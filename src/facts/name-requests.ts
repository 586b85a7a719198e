import type { Entry } from './entries.ts';
import { familyOf, isBesidePublic, isHalf } from './outcome-words.ts';
import { has, isNaming, joined, ofKind, type Phrase } from './phrase.ts';
import { organisations, type Quantity, requestsOf } from './quantity.ts';
import type { ProseRule, Reading } from './statement.ts';

/** What a figure turns out to count, and how that bears on the figures after it. */
export interface Meaning {
  readonly rule: ProseRule;
  readonly readings: readonly Reading[];
  readonly role:
    | 'received'
    | 'handled'
    | 'processed'
    | 'carriedIn'
    | 'carriedOut'
    | 'outcome'
    | 'applicant'
    | 'case'
    | 'document';
  /** Of the likeliest reading; what a list inside it divides. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A difference may have other reasons than a slip: a hint, no warning. */
  readonly mild?: boolean;
  /** It may be one part only of what its cells count: a difference proves nothing. */
  readonly part?: boolean;
}

export interface RequestContext {
  /** The figure that a list divides, if one does. */
  readonly head: Meaning | null;
  readonly inside: boolean;
  /** Answers have been counted before in this passage: 结转 without a direction is what is left. */
  readonly answered: boolean;
  /** The figure before counts those of one kind of applicant: 其他 are other organisations. */
  readonly listed: boolean;
  /** The figure before counts one outcome among the answers: 其他 are other outcomes. */
  readonly judged: boolean;
}

const total: readonly string[] = ['total'];

/** 办结率100%: nothing is carried on to the next year (R75); 按时办结率 says nothing of what is still open. */
export function rateOf(phrase: Phrase): Meaning | null {
  const whole = has(phrase, 'mark', 'rate') && !has(phrase, 'mark', 'timely');
  return whole ? simple('carriedOut', 'R75', ['carriedOut'], total) : null;
}

/** N, or N + C. */
export function allReceived(): Meaning {
  return simple('received', 'R61', ['received'], total, [['received', 'carriedIn']]);
}

export function grantedOf(phrase: Phrase): Meaning {
  return simple('outcome', 'R64', ['granted'], columnsOf(phrase) ?? total);
}

/** What the words around a figure say it counts of the requests; null if nothing that a table holds. */
export function nameRequest(phrase: Phrase, context: RequestContext): Meaning | null {
  if (has(phrase, 'verb', 'withdraw')) return null;
  if (has(phrase, 'verb', 'collect') && !has(phrase, 'object', 'requests')) return null;
  const columns = columnsOf(phrase) ?? inheritedColumns(context);
  return (
    otherApplicants(phrase, context) ??
    otherOutcomes(phrase, context) ??
    carried(phrase, context, columns ?? total) ??
    outcome(phrase, columns ?? total) ??
    (isOneChannel(phrase) ? null : counted(phrase, columns ?? total)) ??
    (columnsOf(phrase) ? byApplicant(phrase, columns ?? total, context) : null)
  );
}

/** 自然人9件、商业企业2件、其他1件. */
function otherApplicants(phrase: Phrase, context: RequestContext): Meaning | null {
  return context.listed && isOther(phrase) ? byApplicant(phrase, ['otherOrg'], context) : null;
}

/** 无法提供4件、其他1件: 其他处理, or whatever outcomes were not named. */
function otherOutcomes(phrase: Phrase, { judged }: RequestContext): Meaning | null {
  return judged && isOther(phrase) ? { ...simple('outcome', 'R64', ['other.*'], total), part: true } : null;
}

function isOther(phrase: Phrase): boolean {
  const [only, ...more] = phrase.entries.filter(isNaming);
  return only?.kind === 'result' && only.value === 'other' && more.length === 0;
}

/** Parts of what natural persons asked for are theirs as well. */
function inheritedColumns({ head, inside }: RequestContext): readonly string[] | undefined {
  return inside && head && head.columns !== total ? head.columns : undefined;
}

function columnsOf(phrase: Phrase): readonly string[] | undefined {
  const named = joined(phrase, ofKind(phrase, 'applicant'));
  if (named.length === 0) return undefined;
  const columns = named.flatMap(({ value }) => (value === 'organisations' ? organisations : [value]));
  return [...new Set(columns)];
}

function simple(
  role: Meaning['role'],
  rule: ProseRule,
  rows: readonly string[],
  columns: readonly string[],
  others: readonly (readonly string[])[] = [],
): Meaning {
  const readings = [rows, ...others].map((each): Reading => ({ sum: [requestsOf(each, columns)] }));
  return { role, rule: columns === total ? rule : 'R70', rows, columns, readings };
}

/** 上年结转, 结转下年度, 结转2023年, 尚未办结; 结转 alone is what is left when answers have been counted. */
function carried(phrase: Phrase, { answered }: RequestContext, columns: readonly string[]): Meaning | null {
  const carry = has(phrase, 'verb', 'carry');
  const open = has(phrase, 'verb', 'pending') || has(phrase, 'result', 'pending');
  const left = () => simple('carriedOut', 'R63', ['carriedOut'], columns);
  if (has(phrase, 'time', 'next'))
    return carry || open || has(phrase, 'verb', 'process', 'handle') ? left() : null;
  if ((carry || open) && has(phrase, 'time', 'last'))
    return simple('carriedIn', 'R63', ['carriedIn'], columns);
  const years = yearsIn(phrase);
  if (carry && years.length > 0)
    return carriedOverYears(Number(years[years.length - 1]?.value.slice(0, 4)), columns);
  if (carry) return answered ? left() : simple('carriedOut', 'R63', ['carriedOut'], columns, [['carriedIn']]);
  return open ? left() : null;
}

function yearsIn({ entries }: Phrase): readonly Entry[] {
  return entries.filter(({ kind, value }) => kind === 'date' && /^20[0-9]{2}年度?$/.test(value));
}

function carriedOverYears(year: number, columns: readonly string[]): Meaning {
  const over = (row: string, distance: number): Reading => ({
    sum: [requestsOf([row], columns)],
    ifYear: { year, distance },
  });
  return {
    role: 'carriedOut',
    rule: 'R63',
    rows: ['carriedOut'],
    columns,
    readings: [over('carriedOut', 1), over('carriedOut', 0), over('carriedIn', -1)],
  };
}

/** Outcomes by name; a reason with its outcome (因涉密不予公开) is that row or, with 等, the whole outcome. */
function outcome(phrase: Phrase, columns: readonly string[]): Meaning | null {
  const named = ofKind(phrase, 'outcome');
  if (named.length === 0) return null;
  const together = joined(phrase, named);
  const isGroup = ({ value }: Entry) => value.endsWith('.*') || !value.includes('.');
  const groups = named.filter(isGroup);
  if (together.every(({ value }) => value === 'partial') && isBesidePublic(phrase, together[0]))
    return simple('outcome', 'R64', ['granted', 'partial'], columns);
  const reasons = named.filter((each) => !isGroup(each));
  if (together.length > 1 && together.every((each) => isGroup(each) === isGroup(named[0] ?? each)))
    return simple('outcome', 'R64', [...new Set(together.map(({ value }) => value))], columns);
  const group = groups[groups.length - 1]?.value;
  const reason = reasons[reasons.length - 1];
  if (!group && reason)
    return {
      ...simple('outcome', 'R64', [reason.value], columns),
      part: isHalf(phrase, reason),
    };
  if (!group || !reason) return simple('outcome', 'R64', [group ?? ''], columns);
  if (phrase.text.charAt(reason.end) === '等') return simple('outcome', 'R64', [group], columns);
  if (familyOf(reason.value) !== familyOf(group))
    return simple('outcome', 'R64', [group], columns, [[reason.value]]);
  return simple('outcome', 'R64', [reason.value], columns, [[group]]);
}

/** 网络申请5件 is a part that no table knows; 当面、信函、网络等方式共12件 names all ways there are. */
function isOneChannel(phrase: Phrase): boolean {
  const named = ofKind(phrase, 'channel');
  if (named.length === 0) return false;
  return new Set(named.map(({ value }) => value)).size === 1 || !has(phrase, 'mark', 'sum');
}

const asking: readonly string[] = ['receive', 'handle'];
const asked: readonly string[] = ['requests', 'heading', 'application', 'disclosure'];

/** The channel by which the requests came that a figure counts; undefined if the words say more than that. */
export function channelOf(phrase: Phrase): string | undefined {
  const named = new Set(ofKind(phrase, 'channel').map(({ value }) => value));
  const [channel] = named;
  const fits = phrase.entries.every(
    ({ kind, value }) =>
      (kind !== 'verb' || asking.includes(value)) &&
      (kind !== 'object' || asked.includes(value)) &&
      kind !== 'outcome' &&
      kind !== 'result' &&
      kind !== 'applicant',
  );
  return named.size === 1 && fits ? channel : undefined;
}

function counted(phrase: Phrase, columns: readonly string[]): Meaning | null {
  const received = has(phrase, 'verb', 'receive');
  const processed = has(phrase, 'verb', 'process');
  if (received && processed) return simple('received', 'R61', ['received'], columns, [['processed']]);
  if (processed) return simple('processed', 'R62', ['processed'], columns);
  if (has(phrase, 'verb', 'handle'))
    return simple('handled', 'R61', ['received', 'carriedIn'], columns, [['processed'], ['received']]);
  const named = has(phrase, 'object', 'requests', 'heading', 'application');
  if (!received && !(named && columns === total)) return null;
  const others = columns === total ? [] : [['received', 'carriedIn']];
  return simple('received', 'R61', ['received'], columns, others);
}

/** 其中自然人9件: of what the list divides, or of N or of N + C (R70). */
function byApplicant(phrase: Phrase, columns: readonly string[], { head }: RequestContext): Meaning {
  const own = head && divides(head) ? [head.rows] : [];
  const asked = [['received'], ['received', 'carriedIn']];
  if (columns.join() === 'otherOrg') return byOthers(head);
  const rows = (
    saysAsked(phrase) && head?.role === 'processed' ? [...asked, ...own] : [...own, ...asked]
  ).filter((each, index, all) => all.findIndex((other) => other.join() === each.join()) === index);
  return simple('applicant', 'R70', rows[0] ?? [], columns, rows.slice(1));
}

function divides({ role }: Meaning): boolean {
  return role !== 'case' && role !== 'document';
}

/** 企业5件，其他组织6件: the column 其他 or all organisations but those named before; which, only the figures tell. */
function byOthers(head: RequestContext['head']): Meaning {
  const rows = [...(head && divides(head) ? [head.rows] : []), ['received'], ['received', 'carriedIn']];
  const columns = organisations.map((_, index) => organisations.slice(organisations.length - 1 - index));
  const readings = columns.flatMap((each) => rows.map((row): Reading => ({ sum: [requestsOf(row, each)] })));
  return { role: 'applicant', rule: 'R70', rows: rows[0] ?? [], columns: ['otherOrg'], readings };
}

/** 自然人申请9件 behind the answers still counts what was asked. */
function saysAsked({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, start, end }) => kind === 'applicant' && text.slice(start, end + 2).includes('申请'),
  );
}

/** N + C, of what a list with 上年结转 inside it is the head. */
export function withCarriedIn({ rows, columns, readings, ...meaning }: Meaning): Meaning {
  const quantity: Quantity = requestsOf([...rows, 'carriedIn'], columns);
  return { ...meaning, rows: quantity.rows, columns, readings: [{ sum: [quantity] }] };
}
