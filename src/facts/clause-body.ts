import type { Clause, Entry } from './entries.ts';
import { isNaming } from './phrase.ts';
import type { State } from './prose-state.ts';

const body =
  /[\u4e00-\u9fff]{1,12}(?:局|委|厅|院|镇|乡|街道|办事处|分局|中心|大队|支队|总队|科|股|科室|办公室|机构|单位|企业|学校|院校|医院|部门)$/;

/** 申请量最大的是征收部门，收到56件. */
const foremost =
  /(?:最[多高大]|[较居][多大高]|居首|靠前)的(?:是|为|有)([^,;。:、0-9]{2,12}(?:局|委|厅|镇|乡|街道|办事处|单位|部门))$/;

const LONGEST_LEAD = 80;
const adverbs =
  /(?:共|共计|总共|累计|全年|年内|当年|本年度?|另行|另|又|也|还|分别|各自|自行|直接|依法|合计|牵头|负责|具体|承担|主办|本身|自身|自己|单独)*$/;
const ownName = /[我本各全该][\u4e00-\u9fff]{0,3}$|政府(?:及|和)/;
/** 与公安局联合办理. */
const partner = /^(?:[与同向对非]|不属|不归|不由|不是|指引|引导|转至|转到|告知|会同|联合|配合)/;

/** The body that opens a clause: what stands right before its first verb (另行 and 共 may part it from the verb). */
export function subjectOf(text: string, { entries, start, end }: Clause): string | undefined {
  const first = foremost.exec(text.slice(start, Math.min(end, start + LONGEST_LEAD)))?.[1];
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
