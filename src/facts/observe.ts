import type { Clause, Entry } from './entries.ts';
import { documentVerb, objectOf } from './name-documents.ts';
import { periodOf } from './period.ts';
import { has, isNaming, type Phrase } from './phrase.ts';
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

const body =
  /[\u4e00-\u9fff]{1,12}(?:局|委|厅|院|镇|乡|街道|办事处|分局|中心|大队|支队|总队|科|股|科室|办公室|机构|单位|企业|学校|院校|医院|部门)$/;

/** 申请量最大的是征收部门，收到56件. */
const foremost =
  /(?:最[多高大]|[较居][多大高]|居首|靠前)的(?:是|为|有)([^,;。:、0-9]{2,12}(?:局|委|厅|镇|乡|街道|办事处|单位|部门))$/;

const adverbs =
  /(?:共|共计|总共|累计|全年|年内|当年|本年度?|另行|另|又|也|还|分别|各自|自行|直接|依法|合计|牵头|负责|具体|承担|主办|本身|自身|自己|单独)*$/;
const ownName = /[我本各全该][\u4e00-\u9fff]{0,3}$|政府(?:及|和)/;
/** 与公安局联合办理. */
const partner = /^(?:[与同向对非]|不属|不归|不由|不是|指引|引导|转至|转到|告知|会同|联合|配合)/;

/** The body that opens a clause: what stands right before its first verb (另行 and 共 may part it from the verb). */
export function subjectOf(text: string, { entries, start, end }: Clause): string | undefined {
  const first = foremost.exec(text.slice(start, Math.min(end, start + LONGEST_COMPARISON)))?.[1];
  if (first !== undefined && !ownName.test(first)) return first;
  const verb = entries.find(
    (entry, at) => isNaming(entry) && entry.value !== 'disclosure' && !isInBody(entry, entries[at + 1]),
  );
  if (verb?.kind !== 'verb') return undefined;
  const words = text.slice(Math.max(start, verb.start - LONGEST_SUBJECT), verb.start).replace(adverbs, '');
  const name = body.exec(words)?.[0].replace(/^.*年度?/, '');
  if (!name || ownName.test(name) || partner.test(name)) return undefined;
  return allBodies.test(text.slice(Math.max(0, verb.start - LONGEST_BODIES), verb.start)) ? undefined : name;
}

/** 全县19个乡镇、42个县直部门主动公开: all of the county, no body of its own. */
const allBodies =
  /全[省市县区州旗镇乡](?:[0-9]+个[^0-9,;。:]{1,10}[、和及与])+[0-9]+个[^0-9,;。:]{0,10}(?:部门|单位|机构|委办局)[^0-9,;。:]{0,6}$/;
const LONGEST_BODIES = 48;

/** 局属单位收到14件: the last word of a body's name, not one of those who ask. */
function isInBody({ kind, value, end }: Entry, next: Entry | undefined): boolean {
  return kind === 'applicant' && value === 'unit' && next?.kind === 'verb' && next.start === end;
}

/** 局行政许可办件总量5120件: the body itself, in one word, before the first word of a clause. */
export function opensWithOwnBody(text: string, { entries, start }: Clause): boolean {
  const [first] = entries;
  return first !== undefined && ownBody.test(text.slice(start, Math.min(first.start, start + LONGEST_BODY)));
}

const againstGovernment =
  /(?:受理|审理|收到|办理)的?以[^,;。我本]{0,12}政府(?:办公[室厅])?(?:为|作为)被(?:申请人|告)/;

/** 市政府受理以区政府为被申请人的案件: not those against its departments, nor those that others decide. */
export function isAgainstGovernment(text: string, { start, end }: Clause): boolean {
  const words = text.slice(start, end);
  return words.includes('被') && againstGovernment.test(words);
}

const governmentItself =
  /(?:^|[,;。:、\n])(?:[\u4e00-\u9fff]{1,8})?(?:自治区|[省市县区州旗镇乡])(?:人民)?政府(?:机关)?(?:共|全年|直接|本身|自身)*$/;

/** 全区收到300件…。自治区政府收到20件: behind what the whole of it counted the government speaks for its own seat. */
export function isSeatOnly({ whole, inside, plain: { text } }: State, { entries, start }: Clause): boolean {
  if (!whole || inside) return false;
  const verb = entries.find(isNaming);
  if (verb?.kind !== 'verb' || verb.value !== 'receive') return false;
  return governmentItself.test(text.slice(Math.max(0, start - 1), verb.start));
}

const ownBody = /^(?:[省市县区州])?[局委厅办](?:机关|本部|本级)?(?:全年|共|共计)?$/;
const LONGEST_BODY = 8;
const LONGEST_SUBJECT = 20;

export function isCarry(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ kind, value }, at) =>
      (kind === 'verb' && (value === 'carry' || value === 'shift' || value === 'pending')) ||
      (value === 'inside' && entries[at + 1]?.value === 'last' && entries[at + 2]?.token !== undefined),
  );
}
