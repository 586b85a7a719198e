import type { Entry } from './entries.ts';
import { channelRows } from './name-statistics.ts';
import type { State } from './prose-state.ts';
import { type Quantity, requestsOf } from './quantity.ts';
import { actObjects } from './table-two.ts';

/** What a word says did not come or happen; of several readings the likeliest first. */
export type Denied = readonly Quantity[];

export const review: Quantity = { table: 'disputes', rows: ['review'], columns: ['total'] };
const suits: Quantity = { table: 'disputes', rows: ['suitDirect', 'suitAfterReview'], columns: ['total'] };

function suitsOf(row: string): Quantity {
  return { table: 'disputes', rows: [row], columns: ['total'] };
}

/** Of an object all that it names: 复议诉讼 are two. */
const objects: Readonly<Record<string, readonly Denied[]>> = {
  review: [[review]],
  suits: [[suits]],
  disputes: [[review], [suits]],
  suitDirect: [[suitsOf('suitDirect')]],
  suitAfterReview: [[suitsOf('suitAfterReview')]],
  procurement: [[proactive('procurement', 'projects')]],
  fees: [[proactive('fees', 'amount')]],
};

/** What the words before tell of those that deny. */
export type Ground = Pick<State, 'base' | 'topic' | 'answered' | 'document' | 'statistics' | 'rows'>;

/** The words beside those that deny. */
export interface Region {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  /** 上年 stands before the words that deny. */
  readonly last: boolean;
  readonly ground: Ground;
  /** The channels that the clause names. */
  readonly channels: readonly string[];
  /** The rows of table 四 that it names before the words that deny. */
  readonly cases: readonly string[] | undefined;
}

/** The longest clause that is looked at. */
export const LONGEST = 120;

/** Where the clause of a place begins. */
export function startOfClause(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return at - before.length + 1 + Math.max(...[...',;:。!?\n()'].map((cut) => before.lastIndexOf(cut)));
}

export const columnsOfVerb: Readonly<Record<string, readonly string[]>> = {
  issue: ['issued', 'made'],
  repeal: ['repealed'],
};

/** What a word says did not come. */
export function deniedBy(word: Entry, region: Region): readonly Denied[] {
  const { kind, value } = word;
  if (kind === 'verb' && value === 'carry') return [carriedBy(word, region)];
  if (kind === 'verb' && value === 'shift' && saysYear(word, region)) return [carriedBy(word, region)];
  if (kind === 'verb' && value === 'pending' && region.ground.topic === 'requests')
    return [[requestsOf(['carriedOut'])]];
  if (kind === 'verb' && value in columnsOfVerb) return documentsDenied(value, region);
  if (kind === 'result') return resultDenied(value, region);
  if (region.ground.statistics && isBesideDisputes(word, region))
    return isSecond(word, region) ? [] : [[complaints]];
  if (kind === 'applicant') return askerDenied(value, region);
  if (kind === 'outcome') return outcomeDenied(value, region);
  if (kind !== 'object') return [];
  if (value === 'application') return isAsked(region) || isByChannel(region) ? asked(region) : [];
  if (value === 'requests' || value === 'heading') return asked(region);
  if (actObjects.includes(value)) return [[proactive(value, 'decisions')]];
  return objects[value] ?? [];
}

const complaints: Quantity = { table: 'statistics', rows: ['r53'], columns: ['value'] };
const complaint = /^(?:举报|投诉|信访)$/;
const joint = /[、和及与或]/;

/** 行政复议、行政诉讼、举报投诉均未发生: complaints go with the disputes; the form of 2014 has a row for them. */
export function isBesideDisputes({ start, end }: Entry, { text, end: to }: Region): boolean {
  if (!complaint.test(text.slice(start, end))) return false;
  const beside = complaint.test(text.slice(start - 2, start)) || complaint.test(text.slice(end, end + 2));
  const joined = beside || joint.test(text.charAt(start - 1)) || joint.test(text.charAt(end));
  return joined && /复议|诉讼/.test(text.slice(startOfClause(text, start), to));
}

/** 举报投诉: the form counts both together. */
function isSecond({ start }: Entry, { text }: Region): boolean {
  return complaint.test(
    text
      .slice(start - 3, start)
      .replace(/[、和及与或]$/, '')
      .slice(-2),
  );
}

/** 没有被纠正的, of the disputes named before, those of its own clause first: 复议纠正2件，诉讼没有被纠正的. */
function resultDenied(value: string, { ground: { topic, rows }, cases = rows }: Region): readonly Denied[] {
  if (topic !== 'disputes' || !cases || !resultColumns.includes(value)) return [];
  return [[{ table: 'disputes', rows: cases, columns: [value] }]];
}

const resultColumns: readonly string[] = ['upheld', 'corrected', 'pending'];

/** 没有部分公开、不予公开的情况, of the requests. */
function outcomeDenied(value: string, { ground: { topic } }: Region): readonly Denied[] {
  return topic === 'requests' && value !== 'granted' ? [[requestsOf([value])]] : [];
}

const askers: readonly string[] = ['business', 'research', 'welfare', 'legal'];
const everybody = /公民|自然人|其他组织/;

/** 无科研机构申请, of the requests; 未收到公民、企业或者其他组织的申请 denies them all. */
function askerDenied(value: string, { text, from, end, ground: { topic } }: Region): readonly Denied[] {
  if (topic !== 'requests' || !askers.includes(value) || everybody.test(text.slice(from, end))) return [];
  return [[requestsOf(['received'], [value])]];
}

const MANY = 3;

/** 未收到传真申请 denies a row of the form of 2014 only; 网络、信函、当面、传真等 all that may come. */
function asked({ channels, ground: { statistics } }: Region): readonly Denied[] {
  if (channels.length === 0 || channels.length >= MANY) return [[requestsOf(['received'])]];
  const rows = channels.flatMap((channel) => channelRows[channel] ?? []);
  return statistics ? rows.map((row) => [{ table: 'statistics', rows: [row], columns: ['value'] }]) : [];
}

/** Under the heading of the requests 没有收到申请 speaks of them. */
function isAsked({ text, from, end, ground }: Region): boolean {
  return (
    ground.base === 'requests' &&
    !/复议|诉讼|法院|[结顺]转|遗留|[在未没待][^,;。]?[办答结回]|跨年|积压/.test(text.slice(from, end))
  );
}

/** 收到申请6件（网络4件、信函2件），无传真申请. */
function isByChannel({ channels, ground: { topic, statistics } }: Region): boolean {
  return statistics && topic === 'requests' && channels.length > 0;
}

/** 未制定规范性文件，也未废止: of the documents named here or before. */
function documentsDenied(verb: string, { text, from, end, ground }: Region): readonly Denied[] {
  const words = text.slice(startOfClause(text, from), end);
  const named = words.includes('规范性文件') ? 'normativeDocuments' : ground.document.object;
  const row = words.includes('规章') && !words.includes('文件') ? 'regulations' : named;
  return row === undefined ? [] : [(columnsOfVerb[verb] ?? []).map((column) => proactive(row, column))];
}

function proactive(row: string, column: string): Quantity {
  return { table: 'proactive', rows: [row], columns: [column] };
}

/** 没有从去年转过来的. */
function saysYear({ end }: Entry, { text, from, last }: Region): boolean {
  return last || /[上去下次明往前]一?年/.test(text.slice(from, end + 8).split(/[,;。\n]/)[0] ?? '');
}

/** Where it says neither from nor to which year 无结转 denies what is left, if answers were counted; else either. */
function carriedBy({ end }: Entry, { text, from, last, ground }: Region): Denied {
  const around = text.slice(from, end + 8).split(/[,;。\n]/)[0] ?? '';
  if (last || /上一?年|去年|往年|以[前往]年|前一年/.test(around)) return [requestsOf(['carriedIn'])];
  const left = requestsOf(['carriedOut']);
  return ground.answered || /下一?年|次年|明年/.test(around) ? [left] : [left, requestsOf(['carriedIn'])];
}
