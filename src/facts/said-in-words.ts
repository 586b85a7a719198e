import type { Span } from '../text/span.ts';
import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { type Quantity, requestsOf } from './quantity.ts';
import { findWord } from './words.ts';

/** Words that mean a figure of the tables: none. */
export interface SaidInWords {
  readonly span: Span;
  readonly meaning: Meaning;
}

function none(rule: Meaning['rule'], role: Meaning['role'], sum: Quantity): Meaning {
  return { role, rule, rows: sum.rows, columns: sum.columns, readings: [{ sum: [sum] }] };
}

/** What may stand between 均 and 办结 if it speaks of the fact, not of the time it took (均在期限内答复). */
const onlyDone =
  /^(?:已经?|在?(?:年内|当年|本年度?|年底前)|按[时期]|及时|依法|依规|予以|给予|作出|进行|得到|妥善|全部|规范|,|、)*$/;

/** 均已办结, 已全部答复: nothing is carried on to the next year (R75). */
export function findSettled(text: string, entries: readonly Entry[]): readonly SaidInWords[] {
  const all = entries.findIndex(({ kind, value }) => kind === 'mark' && value === 'all');
  const from = entries[all];
  const done = entries.find(
    ({ kind, value }, index) => index > all && kind === 'verb' && value === 'process',
  );
  if (!from || !done || !onlyDone.test(text.slice(from.end, done.start))) return [];
  if (entries.some((entry) => entry.end <= from.start && narrows(entry))) return [];
  if (ofTheRest.test(text.slice(Math.max(0, from.start - LONGEST_REST), from.start))) return [];
  const meaning = none('R75', 'carriedOut', requestsOf(['carriedOut']));
  return [{ span: { start: from.start, end: done.end }, meaning }];
}

const onlyUpheld =
  /^(?:已|均|被|获|获得|得到|予?以|结果|决定|判决|裁定|作出|的|是|为|复议机关|人民法院|法院|行政机关|驳回|,)*$/;

/** 行政复议2件，均维持: none of its other results; a case that is still open is worth a hint only (R71). */
export function findUpheld(
  text: string,
  entries: readonly Entry[],
  rows: readonly string[] | undefined,
): readonly SaidInWords[] {
  const at = entries.findIndex(({ kind, value }) => kind === 'mark' && value === 'all');
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

/** All that may stand around what did not come; any other word (投诉, 超期, 纠错) is what did not happen. */
const fillers = (
  '有 都 也 均 为 件数 数量 数 总数 总量 人 收到 接到 接收到 接收 受理 发生 产生 出现 存在 涉及 引发 引起 新收 新增 因 被 过 任何 一件 一起 一例 一宗 1件 1起 1例 1宗 关于 有关 对 向 由 ' +
  '公民 、 法人 或者 或 和 及 与 以及 或其他组织 其他组织 群众 公众 单位 个人 自然人 提出 提起 提交 书面 要求 申请 的 政府信息公开 ' +
  '信息公开 政务公开 工作 事项 而 我局 我办 我委 本局 本办 本机关 本单位 本级 行政机关 当事人 申请人 社会 各类 相关 方面 案件 案例 ' +
  '情况 情形 现象 事件 件 书 类 网络 信函 当面 传真 等 形式 方式 途径 渠道 通过 以 线上 线下 继续 办理 至 到 本年度 本年 也 行为 年度内'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

const objects: Readonly<Record<string, Quantity>> = {
  requests: requestsOf(['received']),
  heading: requestsOf(['received']),
  review: { table: 'disputes', rows: ['review'], columns: ['total'] },
  suits: { table: 'disputes', rows: ['suitDirect', 'suitAfterReview'], columns: ['total'] },
};

const LONGEST = 120;

/**
 * 未收到政府信息公开申请, 未发生因政府信息公开被申请行政复议、提起行政诉讼的情况, 无结转: zero in the tables. The whole
 * clause must be made of words that may stand there.
 */
export function findZero(text: string, entries: readonly Entry[]): readonly SaidInWords[] {
  const at = entries.findIndex(({ kind, value }) => kind === 'mark' && value === 'not');
  const from = entries[at];
  if (!from) return [];
  const none = noneAsked.exec(text.slice(from.start, from.start + LONGEST));
  if (none)
    return [
      { span: { start: from.start, end: from.start + 3 }, meaning: meaningOf(requestsOf(['received'])) },
    ];
  const before = entries.slice(0, at).some(({ kind, value }) => kind === 'time' && value === 'last');
  const end = clauseEnd(text, from.end);
  const found = end === undefined ? undefined : objectsIn(text, from.end, end, before);
  if (found?.length === 0 && end !== undefined) return turnedRound(text, from.start, end);
  return (found ?? []).map(({ sum, end: to }) => ({
    span: { start: from.start, end: to },
    meaning: meaningOf(sum),
  }));
}

/** 零受理、零复议、零诉讼: beside the disputes 受理 is said of the requests. */
const noneAsked = /^零(?:受理|申请|收件)[、,和]零(?:行政)?(?:复议|诉讼)/;

/** 政府信息公开申请没有收到, 行政复议、行政诉讼均未发生: the objects stand before the words that deny them. */
function turnedRound(text: string, not: number, end: number): readonly SaidInWords[] {
  const before = text.slice(Math.max(0, not - LONGEST), not);
  const start =
    not - before.length + 1 + Math.max(...[...',;:。!?\n()'].map((cut) => before.lastIndexOf(cut)));
  const found = objectsIn(text, start, not, false) ?? [];
  return found.map(({ sum }) => ({ span: { start, end }, meaning: meaningOf(sum) }));
}

function meaningOf(sum: Quantity): Meaning {
  if (sum.table === 'disputes') return none('R71', 'case', sum);
  return none(sum.rows[0] === 'received' ? 'R61' : 'R63', 'received', sum);
}

function clauseEnd(text: string, from: number): number | undefined {
  const tail = text.slice(from, from + LONGEST);
  const cut =
    /[,，;:。!?\n()]|[、和]零/.exec(tail)?.index ?? (tail.length < LONGEST ? tail.length : undefined);
  return cut === undefined ? undefined : from + cut;
}

interface Found {
  readonly sum: Quantity;
  readonly end: number;
}

/** The objects of a clause that holds nothing but them and fillers; undefined if it holds more. */
function objectsIn(text: string, from: number, end: number, last: boolean): readonly Found[] | undefined {
  const found: Found[] = [];
  for (let at = from; at < end; ) {
    const filler = fillers.find((each) => text.startsWith(each, at)) ?? '';
    const word = findWord(text, at);
    const own = word && sumOf(word, text, from, last);
    const length = Math.max(filler.length, own || isTime(word) ? (word?.end ?? at) - at : 0);
    if (length === 0 || at + length > end) return undefined;
    at += length;
    if (own && word && length === word.end - word.start && !isCause(text, at))
      found.push({ sum: own, end: at });
  }
  return found;
}

function isTime(word: { readonly kind: string; readonly value: string } | undefined): boolean {
  return word?.kind === 'time' && (word.value === 'last' || word.value === 'next' || word.value === 'this');
}

/** 因政府信息公开申请引发行政复议: the request is the cause, not what did not come. */
function isCause(text: string, at: number): boolean {
  return /^(?:工作)?(?:引发|引起|被|而|行政|产生|导致|提起|复议|诉讼)/.test(text.slice(at, at + 4));
}

/** What a word says did not come; 结转 needs its direction. */
function sumOf({ kind, value, end }: Entry, text: string, from: number, last: boolean): Quantity | undefined {
  if (kind === 'object') return objects[value];
  if (kind !== 'verb' || value !== 'carry') return undefined;
  const around = text.slice(from, end + 8);
  if (last || /上一?年|去年/.test(around)) return requestsOf(['carriedIn']);
  return /下一?年|次年/.test(around) ? requestsOf(['carriedOut']) : undefined;
}
