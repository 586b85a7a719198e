import {
  columnsOfVerb,
  type Denied,
  deniedBy,
  type Ground,
  isBesideDisputes,
  LONGEST,
  type Region,
  review,
  startOfClause,
} from './denied.ts';
import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { disputeRows } from './name-disputes.ts';
import { type Quantity, requestsOf } from './quantity.ts';
import { none, type SaidInWords } from './said-in-words.ts';
import { documentObjects } from './table-two.ts';
import { findWord } from './words.ts';

/** All that may stand around what did not come; any other word (投诉, 超期, 纠错) is what did not happen. */
const fillers = (
  '有 都 也 均 为 件数 数量 数 总数 总量 人 收到 接到 接收到 接收 受理 发生 产生 出现 存在 涉及 引发 引起 新收 新增 因 被 过 任何 一件 一起 一例 一宗 1件 1起 1例 1宗 关于 有关 对 向 由 ' +
  '我镇 本镇 我乡 本乡 我街道 本街道 我厅 本厅 我院 本院 我校 本校 我中心 本中心 本部门 我部门 我市 本市 我县 本县 我区 本区 街道 镇里 乡里 局里 村里 ' +
  '镇政府 乡政府 县政府 区政府 市政府 街道办 管委会 前来 人来 登门 上门 递交 递来 送来 要办 待办 需办 提过 提出过 受理量 收件量 办理量 收到量 ' +
  '公民 、 法人 或者 或 和 及 与 以及 或其他组织 其他组织 群众 公众 单位 个人 自然人 提出 提起 提交 书面 要求 申请 的 政府信息公开 ' +
  '信息公开 政务公开 工作 事项 而 我局 我办 我委 本局 本办 本机关 本单位 本级 行政机关 当事人 申请人 社会 各类 相关 方面 案件 案例 ' +
  '针对 答复不当 答复不及时 答复不规范 处理不当 办理不当 不服答复 对答复不服 案子 的案子 之事 情况 情形 现象 事件 件 书 类 就 到 往 这方面 此类 该类 因此 因而 由此 为此 为 的事 而起 起 打 全年 任何形式 过 均 申请人 办理 问题 需要 任何 别的 其他 规范性文件 行政规范性文件 规章 决定 措施 和争议 情事 被告 被申请人 的案件 网络 信函 当面 传真 等 形式 方式 途径 渠道 通过 以 线上 线下 继续 办理 至 到 本年度 本年 从 过来 而来 下来 来 也 亦 同样 仍 行为 年度内 文件 继续保持 连续保持 保持 实现 继续 持续 记录 增长量 “ ” 今年 年内 全年'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/**
 * 未收到政府信息公开申请, 未发生因政府信息公开被申请行政复议、提起行政诉讼的情况, 无结转: zero in the tables. The whole
 * clause must be made of words that may stand there.
 */
export function findZero(text: string, entries: readonly Entry[], ground: Ground): readonly SaidInWords[] {
  const denials = entries.filter((entry) => denies(entry, text, entries));
  if (denials.length === 0) return [];
  const aside = ground.topic === 'foreign' && ground.base === 'none';
  const around = {
    text,
    ground,
    channels: channelsIn(entries),
    cases: casesBefore(text, entries, denials[0]),
    lastFrom: entries.find(({ kind, value }) => kind === 'time' && value === 'last')?.start,
  };
  const said: SaidInWords[] = [];
  let done = -1;
  for (const entry of denials) {
    if (entry.start < done) continue;
    said.push(...zeroAt(entry, around));
    done = said[said.length - 1]?.span.end ?? done;
  }
  return aside ? said.filter(({ meaning }) => meaning.rule === 'R72' || meaning.rule === 'R71') : said;
}

/** 未 by itself, or in 未制作, which is an outcome unless 规范性文件 stands in its clause. */
function denies({ kind, value, start }: Entry, text: string, entries: readonly Entry[]): boolean {
  if (kind === 'mark') return value === 'not';
  const made = value === 'unavailable.notHeld' && text.startsWith('未制作', start);
  return made && entries.some((each) => documentObjects.includes(each.value));
}

/** What holds for every denial of a clause. */
interface Around extends Pick<Region, 'text' | 'ground' | 'channels' | 'cases'> {
  /** Where 上年 stands first, if it does. */
  readonly lastFrom: number | undefined;
}

function zeroAt(from: Entry, { lastFrom, ...around }: Around): readonly SaidInWords[] {
  const { text } = around;
  const last = lastFrom !== undefined && lastFrom < from.start;
  const asked = noneAsked.exec(text.slice(from.start, from.start + LONGEST));
  if (asked) return [saidOf(from.start, from.start + 3, [requestsOf(['received'])])];
  const start = from.kind === 'mark' ? from.end : from.start + 1;
  const end = clauseEnd(text, start);
  if (end === undefined) return [];
  const region = { ...around, from: start, end, last };
  const found = deniedIn(region);
  if (found?.length === 0 && !/收费|收取|缴/.test(text.slice(start, end)))
    return turnedRound({ ...region, end: from.start, last: false }, end);
  return (found ?? []).map(({ denied, end: to }) => saidOf(from.start, to, denied));
}

/** 零受理、零复议、零诉讼: beside the disputes 受理 is said of the requests. */
const noneAsked = /^零(?:受理|申请|收件)[、,和]零(?:行政)?(?:复议|诉讼)/;

/** 政府信息公开申请没有收到, 行政复议、行政诉讼均未发生: the objects stand before the words that deny them. */
function turnedRound(region: Region, end: number): readonly SaidInWords[] {
  const start = startOfClause(region.text, region.end);
  const found = deniedIn({ ...region, from: start }) ?? [];
  return found.map(({ denied }) => saidOf(start, end, denied));
}

function channelsIn(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ kind, value }) => (kind === 'channel' ? [value] : [])))];
}

/** 诉讼无纠错: the cases that stand before the first denial of a clause. */
function casesBefore(text: string, entries: readonly Entry[], denial: Entry | undefined) {
  const before = denial ? entries.slice(0, entries.indexOf(denial)) : [];
  return disputeRows({ text, entries: before });
}

function saidOf(start: number, end: number, [sum, ...others]: Denied): SaidInWords {
  return { span: { start, end }, meaning: meaningOf(sum ?? review, others) };
}

function meaningOf(sum: Quantity, others: Denied): Meaning {
  if (sum.table === 'disputes') return none('R71', 'case', sum);
  if (sum.table !== 'requests') return none('R72', 'document', sum, others);
  return none(ruleOf(sum), 'received', sum, others);
}

function ruleOf({ rows: [row] }: Quantity): Meaning['rule'] {
  if (row === 'received') return 'R61';
  return row?.startsWith('carried') ? 'R63' : 'R64';
}

function clauseEnd(text: string, from: number): number | undefined {
  const tail = text.slice(from, from + LONGEST);
  const cut =
    /[,，;:。!?\n()]|[、和及](?=[零无未]|没有)/.exec(tail)?.index ??
    (tail.length < LONGEST ? tail.length : undefined);
  return cut === undefined ? undefined : from + cut;
}

interface Found {
  readonly denied: Denied;
  readonly end: number;
}

const ofYear = /^20[0-9]{2}年度?/;

/** 没有制发税务规范性文件: the field that the office's documents are about. */
const ofField = /^[\u4e00-\u9fff]{2}(?:[\u4e00-\u9fff]{2})?(?=(?:行政)?规范性)/;

/** The objects of a clause that holds nothing but them and fillers; undefined if it holds more. */
function deniedIn(region: Region): readonly Found[] | undefined {
  const { text, from, end } = region;
  const found: Found[] = [];
  for (let at = from; at < end; ) {
    const filler = fillers.find((each) => text.startsWith(each, at)) ?? '';
    const word = findWord(text, at);
    const own = word ? deniedBy(word, region) : [];
    const known = own.length > 0 || (word && (isBeside(word) || isBesideDisputes(word, region)));
    const year = ofYear.exec(text.slice(at, at + 6))?.[0].length ?? 0;
    const longest = Math.max(filler.length, year, known && word ? word.end - at : 0);
    const length = longest > 0 ? longest : (ofField.exec(text.slice(at, at + 8))?.[0].length ?? 0);
    if (length === 0 || at + length > end) return undefined;
    at += length;
    if (word && length === word.end - word.start && !(word.kind === 'object' && isCause(text, at)))
      found.push(...own.map((denied) => ({ denied, end: at })));
  }
  const askers = found.filter(({ denied: [sum] }) => sum && isOfAskers(sum));
  return askers.length > 0 ? askers : found;
}

/** 无科研机构申请: it denies one column of the requests only. */
function isOfAskers({ table, columns: [column] }: Quantity): boolean {
  return table === 'requests' && column !== 'total';
}

/** A word that goes with what is denied and denies nothing by itself. */
function isBeside({ kind, value }: Entry): boolean {
  const deed =
    kind === 'verb' && (value in columnsOfVerb || ['undertake', 'decide', 'collect'].includes(value));
  return deed || (kind === 'time' && (value === 'last' || value === 'next' || value === 'this'));
}

/** 因政府信息公开申请引发行政复议: the request is the cause, not what did not come. */
function isCause(text: string, at: number): boolean {
  return /^(?:工作)?(?:引发|引起|被|而|行政|产生|导致|提起|复议|诉讼)/.test(text.slice(at, at + 4));
}
