import type { Span } from '../text/span.ts';
import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { type Quantity, requestsOf } from './quantity.ts';

/** Words that mean a figure of the tables: none. */
export interface SaidInWords {
  readonly span: Span;
  readonly meaning: Meaning;
}

/** None of a quantity, or of another that the words may mean. */
export function none(
  rule: Meaning['rule'],
  role: Meaning['role'],
  sum: Quantity,
  others: readonly Quantity[] = [],
): Meaning {
  const readings = [sum, ...others].map((each) => ({ sum: [each] }));
  return { role, rule, rows: sum.rows, columns: sum.columns, readings };
}

/** What may stand between 均 and 办结 if it speaks of the fact alone. */
const onlyDone =
  /^(?:已经?|在?(?:年内|当年|本年度?|年底前)|按[时期]|及时|依法|依规|予以|给予|作出|进行|得到|妥善|全部|规范|,|、)*$/;
/** 均由专人在法定期限内答复 says it by the way; 均未按期答复 does not. */
const byTheWay = /^[^,，;:。未不没无非]{0,20}$/;

/**
 * 均已办结, 已全部答复: nothing is carried on to the next year (R75). Where the words speak of time or manner as well
 * (均在法定期限内答复), a difference is worth a hint only.
 */
export function findSettled(text: string, entries: readonly Entry[]): readonly SaidInWords[] {
  const done = entries.findIndex(({ kind, value }, at) => at > 0 && kind === 'verb' && value === 'process');
  const all = lastAll(entries, done);
  const [from, to, next] = [entries[all], entries[done], entries[done + 1]];
  if (next?.value === 'foreign') return [];
  if (!from || !to || !entries.slice(all + 1, done).every(mayStandBetween)) return [];
  if (text.charAt(to.end) === '的') return [];
  const between = withoutRepeat(text.slice(from.end, to.start));
  if (/[0-9][件份宗条]/.test(between)) return [];
  const plain = onlyDone.test(between);
  if (!plain && !byTheWay.test(between)) return [];
  if (entries.slice(0, all).some(narrows)) return [];
  if (ofTheRest.test(text.slice(Math.max(0, from.start - LONGEST_REST), from.start))) return [];
  const meaning = { ...none('R75', 'carriedOut', requestsOf(['carriedOut'])), mild: !plain };
  return [{ span: { start: from.start, end: to.end }, meaning }];
}

/** 全部申请13件已办结: the figure repeats how many they are. */
function withoutRepeat(words: string): string {
  return words.replace(
    /^(?:政府信息公开|信息公开)?(?:申请)?[0-9]+[件份宗条](?:政府信息公开|信息公开)?(?:申请)?/,
    '',
  );
}

function lastAll(entries: readonly Entry[], before: number): number {
  for (let at = before - 1; at >= 0; at--)
    if (entries[at]?.kind === 'mark' && entries[at]?.value === 'all') return at;
  return -1;
}

/** The requests, the time and the manner. */
function mayStandBetween({ kind, value, token }: Entry): boolean {
  if (token) return /^(?:工作日|天|日|件|份|宗|条)$/.test(token.figure.unit);
  if (kind === 'object') return value === 'requests' || value === 'application';
  return (
    (kind === 'mark' && value !== 'not') ||
    kind === 'time' ||
    kind === 'scope' ||
    value === 'handle' ||
    value === 'undertake'
  );
}

const onlyUpheld =
  /^(?:已|均|被|获|获得|得到|予?以|结果|决定|判决|裁定|作出|的|是|为|复议机关|人民法院|法院|行政机关|驳回|,)*$/;

/** 行政复议2件，均维持: none of its other results; a case that is still open is worth a hint only (R71). */
export function findUpheld(
  text: string,
  entries: readonly Entry[],
  rows: readonly string[] | undefined,
): readonly SaidInWords[] {
  const at = entries.findIndex((entry) => isAll(text, entry));
  const from = entries[at];
  const upheld = entries.find(
    ({ kind, value }, index) => index > at && kind === 'result' && value === 'upheld',
  );
  if (!from || !upheld || !rows || !onlyUpheld.test(text.slice(from.end, upheld.start))) return [];
  if (entries.slice(0, at).some(({ kind }) => kind === 'verb')) return [];
  const span = { start: from.start, end: upheld.end };
  const others = (columns: readonly string[]) => none('R71', 'case', { table: 'disputes', rows, columns });
  return [
    { span, meaning: others(['corrected', 'other']) },
    { span, meaning: { ...others(['pending']), mild: true } },
  ];
}

/** 均, 均为. */
function isAll(text: string, { kind, value, start }: Entry): boolean {
  return kind === 'mark' && (value === 'all' || (value === 'each' && text.charAt(start) === '均'));
}

/** 除6件结转下年外，其余74件均已办结 speaks of the rest, whatever was carried on. */
const ofTheRest = /(?:其[余他它]|剩余|余下)[^,，;:。!?\n]*$/;
const LONGEST_REST = 24;

/** The words before 均 name some of the requests only, or something else. */
function narrows({ kind, value }: Entry): boolean {
  return (
    kind === 'outcome' ||
    kind === 'applicant' ||
    kind === 'channel' ||
    value === 'carry' ||
    value === 'foreign'
  );
}
