import type { Entry } from './entries.ts';
import { documentVerb, objectOf } from './name-documents.ts';
import { periodOf } from './period.ts';
import { has, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';
import type { Scope } from './statement.ts';
import { documentObjects, itemObjects } from './table-two.ts';

/** Takes in what a word says of time, body and subject. */
export function observe(state: State, entry: Entry): void {
  const { kind, value } = entry;
  const period = periodOf(state.plain.text, entry);
  if (period && kind === 'time' && value === 'each') state.steady ??= state.period;
  if (period && !isBeside(state, entry) && !isWithinYear(state, entry) && !isOfElse(state, entry))
    Object.assign(state, { period, periodAt: entry.start });
  if (kind === 'mark' && value === 'than') state.than = entry.end;
  if (kind === 'scope' && value === 'asker') state.asker = true;
  else if (
    kind === 'scope' &&
    !isWithGovernment(state, entry) &&
    !isAllOf(state, entry) &&
    !isRanked(state, entry)
  ) {
    state.scope = scopeOf(state, entry);
    if (!state.inside) state.wide = state.scope;
  }
  if (kind === 'verb' && value === 'court') state.mild = true;
  if (kind === 'object') observeObject(state, entry);
  if (kind === 'mark' && value === 'inside') Object.assign(state, openList(state, entry));
  if (kind === 'mark' && value === 'outside') state.inside = false;
}

/** 上年 in 上年结转 and 比上年增加 says from where it came or beside what it stands, not when. */
function isBeside({ carries, than }: State, { kind, value, start }: Entry): boolean {
  return (carries && (kind === 'date' || value === 'last')) || start - than <= 1;
}

const LONGEST_OPENING = 24;
const ofTheYear = /(?:全年|本年度?|今年|当年|20[0-9]{2}年(?![底末初]|[0-9]))/;
const sinceOrUntil = /截[至止]|以来|[年月][底末]|[自从]|历年|[0-9]月/;

/** 2014年度，我局累计公开960条: what added up in the course of the year. */
function isWithinYear({ plain: { text } }: State, { kind, value, start }: Entry): boolean {
  if (kind !== 'time' || value !== 'sofar') return false;
  const opening =
    text
      .slice(Math.max(0, start - LONGEST_OPENING), start)
      .split(/[。;!?\n]/)
      .pop() ?? '';
  return ofTheYear.test(opening) && !sinceOrUntil.test(opening);
}

const askedFor =
  /(?:要求?|索要|索取|查询|查阅|查|了解|获取|(?<!公开|[到理收新的])申请|提供|涉及|有关|关于)(?:公开|提供|获取|查询|该|本|我)?[^,;。:、()0-9]{0,4}$/;

/** 申请人要历年雨量资料: the time of what was asked for. */
function isAskedFor({ plain: { text } }: State, { kind, value, start }: Entry): boolean {
  if (kind !== 'time' || value !== 'part') return false;
  return askedFor.test(text.slice(Math.max(0, start - LONGEST_ASKED), start));
}

const LONGEST_ASKED = 12;

/** Of what was asked for, or of something told beside what is counted. */
function isOfElse(state: State, entry: Entry): boolean {
  return isAskedFor(state, entry) || isOfEvent(state, entry);
}

const event =
  /^[^,;。:0-9]{0,10}(?:施行|实施|生效|颁布|公布|修订|印发|出台|成立|组建|合并|挂牌|揭牌|上线|开通|启用|改版)(?:了[^,;。:0-9]{0,10})?[,;]/;
const byTheWay = /(?:随着|由于|因|鉴于|[于在])[^,;。]*$/;
const LONGEST_EVENT = 30;

/** 随着新《条例》于5月15日施行，: when something else happened; 自5月15日施行以来 tells the time of what follows. */
function isOfEvent({ plain: { text } }: State, { kind, start, end }: Entry): boolean {
  return (
    kind === 'date' &&
    event.test(text.slice(end, end + LONGEST_EVENT)) &&
    byTheWay.test(text.slice(Math.max(0, start - LONGEST_EVENT), start))
  );
}

/** 区政府及其部门, 县政府及县政府办公室: the government as a whole. */
function isWithGovernment({ plain: { text }, inside }: State, { start, end }: Entry): boolean {
  if (inside || /^[^,;。:]{0,4}名义/.test(text.slice(end, end + 6))) return false;
  return governmentAnd.test(text.slice(Math.max(0, start - 20), start));
}

/** 全县各乡镇、各部门: all of the county; 已指引到乡镇 names where to ask. */
function isAllOf({ plain: { text } }: State, { value, start }: Entry): boolean {
  if (value !== 'others') return false;
  const before = text.slice(Math.max(0, start - LONGEST_ALL), start);
  return (
    allOf.test(before) || (countedAll.test(before) && itsOffices.test(text.slice(start, start + LONGEST_ALL)))
  );
}

/** 高出全省平均9.7个百分点, 位居全市第三: what the body stands beside is not what is counted. */
function isRanked({ plain: { text } }: State, { start, end }: Entry): boolean {
  return (
    /^的?(?:平均|均值|第[0-9一二三四五六七八九]|前[列茅三十0-9]|首位|排名)/.test(text.slice(end, end + 4)) ||
    /(?:高[于出]|低[于出]|优于|好于|超过|位居|位列|居|排名?|占)$/.test(
      text.slice(Math.max(0, start - 2), start),
    )
  );
}

const LONGEST_ALL = 24;
/** 全县19个乡镇（场）、42个县直部门: of the county all that there are, its departments among them. */
const countedAll = /全[省市县区州旗镇乡](?:[0-9]+个[^0-9,;。:]{1,10}[、和及与])*[0-9]+个$/;
const itsOffices = /^[^,;。:]{0,20}(?:部门|单位|委办局|机构)/;

const allOf =
  /全[省市县区州旗镇乡](?:各[^,;。:、0-9]{1,5}[、和及])*$|(?:指引|引导|转|交|移送|告知)[到至向由给]?$/;
const bodyItself = /^(?:[市县区省州]?[局委厅]机关|机关本级|[局委厅]本[级部])/;
const itsOthers =
  /^[^。\n]{0,60}(?:[局委厅]属|直属|下属|所属|基层|二级)(?:[^,;。]{0,4}(?:单位|机构|部门|分局)|[^,;。]{0,4}(?:局|所|站|中心|大队))/;

/** 省政府办公厅本机关: the office itself, not the government that reports. */
function scopeOf(state: State, entry: Entry): Scope {
  const { text } = state.plain;
  const isOffice =
    entry.value === 'own' && /政府办公?[厅室]?$/.test(text.slice(Math.max(0, entry.start - 5), entry.start));
  if (isOffice) return 'office';
  return isBesideOthers(state, entry) ? 'level' : (scopes[entry.value] ?? 'own');
}

/** 局机关收到20件；局属单位收到14件: only where others stand beside it is the seat of a bureau a part of it. */
function isBesideOthers({ plain: { text } }: State, { start, end }: Entry): boolean {
  return bodyItself.test(text.slice(start, end)) && itsOthers.test(text.slice(end, end + LONGEST_COMPARISON));
}

const LONGEST_COMPARISON = 80;
const governmentAnd =
  /政府(?:办公?[室厅]?)?(?:及|和|及其|、)(?:其|所属|各|工作|部门|街道|办事处|乡镇|镇|乡|县|区|单位|、|和|及|以)*$/;

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
  level: 'level',
  office: 'office',
};

/** 其中 divides the figure before it; what came over from or goes on to another year is seldom divided. */
function openList({ last, head, inside, plain: { text } }: State, { start }: Entry): Partial<State> {
  const carried = last?.meaning.role === 'carriedOut' && head !== null;
  const left = inside && head !== null && otherItem.test(text.slice(last?.token?.end ?? start, start));
  return { inside: true, fresh: true, head: carried || left ? head : (last ?? head) };
}

/** 法人或其他组织3件；已全部按时办理，其中…: other words behind the list before speak of its head again. */
const otherItem = /;[^;]*[\u4e00-\u9fff]/;

function observeObject(state: State, { value }: Entry): void {
  if (value === 'heading' && state.classes) return;
  if (value === 'disclosure' || value === 'requests' || value === 'heading') {
    state.disclosed = true;
    state.saysDisclosure = true;
  }
  if (value === 'requests' || value === 'heading') state.topic = 'requests';
  if (value === 'heading' || value === 'requests') state.base = 'requests';
}

export function rememberDocuments(state: State, phrase: Phrase): void {
  if (!has(phrase, 'object') && !has(phrase, 'verb')) return;
  const object = objectOf(phrase, documentObjects);
  const verb = documentVerb(phrase);
  state.document = {
    object: object ?? state.document.object,
    verb: verb ?? state.document.verb,
    cleared: state.document.cleared || has(phrase, 'verb', 'clear'),
  };
  state.act = objectOf(phrase, itemObjects) ?? state.act;
}

export function isCarry(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ kind, value }, at) =>
      (kind === 'verb' && (value === 'carry' || value === 'shift' || value === 'pending')) ||
      (value === 'inside' && entries[at + 1]?.value === 'last' && entries[at + 2]?.token !== undefined),
  );
}
