import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import { isOther } from './name-documents.ts';
import { has, ofKind, type Phrase } from './phrase.ts';
import { actObjects, proactive } from './table-two.ts';

/** The words before a figure of acts, and what of it was said before. */
interface ActContext {
  readonly verb: string | undefined;
  readonly act: string | undefined;
  /** Nothing was counted or disclosed before in the sentence, or acts alone: 行政许可268件，行政处罚41件. */
  readonly open: boolean;
}

/** 行政许可1284件: items of last year, their change, or acts of the whole body and year. */
export function nameAct(phrase: Phrase, token: Token, context: ActContext): Meaning | null {
  const object = actOf(phrase) ?? shortOf(phrase, context.act);
  const items = nameItems(phrase, token, object?.value ?? context.act);
  if (items) return items;
  if (object && isCountOfItems(phrase, object, token)) return null;
  if (object && context.open && isAlone(phrase, object, token))
    return {
      ...proactive(object.value, ['decisions']),
      guess: /[了办类]/.test(phrase.text.slice(object.end, token.start)),
    };
  return nameDecisions(phrase, object, context) ?? nameKinds(phrase, object, token, context);
}

const opensWith =
  /(?:^|[,，;:、。\n])(?:全年|本年度?|全[局市县区镇乡]|[我本][局委办厅镇乡县区市]|其中|共|年内)*$/;
const LONGEST_OPENING = 10;
const cases = new Set(['件', '宗', '起', '例']);

/** 行政许可268件: a name and its figure, and nothing else. */
function isAlone({ text }: Phrase, { start, end }: Entry, token: Token): boolean {
  return (
    cases.has(token.figure.unit) &&
    /^(?:共|计|办了|了|类|办理)*$/.test(text.slice(end, token.start)) &&
    opensWith.test(text.slice(Math.max(0, start - LONGEST_OPENING), start))
  );
}

export function actOf(phrase: Phrase): Entry | undefined {
  return ofKind(phrase, 'object')
    .filter(({ value }) => actObjects.includes(value))
    .pop();
}

const shortNames: Readonly<Record<string, string>> = {
  许可: 'licensing',
  处罚: 'penalties',
  强制: 'coercion',
};

/** 作出行政许可63件、处罚2件: the second without its 行政. */
function shortOf({ text, entries }: Phrase, act: string | undefined): Entry | undefined {
  if (act === undefined) return undefined;
  return entries.flatMap((entry) => {
    const value = shortNames[text.slice(entry.start, entry.end)];
    const alone = /[,、;:和及等(]/.test(text.charAt(entry.start - 1)) && /[0-9]/.test(text.charAt(entry.end));
    return value && alone ? [{ ...entry, kind: 'object' as const, value }] : [];
  })[0];
}

/** 本年砍掉2项, 新添1项. */
const changed = /(精简|取消|压减|砍掉|核减|削减|新添|增设|新设|新增|增添)(?:了)?$/;
const lessens = /精简|取消|减|砍/;

/** Form 2019: 行政许可事项上一年18项，本年减少2项; 减少到16项 is what is left. */
export function nameItems(phrase: Phrase, token: Token, row: string | undefined): Meaning | null {
  if (!row) return null;
  const told = changed.exec(phrase.text.slice(Math.max(0, token.start - LONGEST_OPENING), token.start))?.[1];
  if (told) return { ...signed(proactive(row, ['change']), lessens.test(told)), guess: true };
  const change = ofKind(phrase, 'mark').find(({ value }) => value === 'change');
  if (change) {
    if (/[到至为]/.test(phrase.text.charAt(change.end))) return null;
    return signed(proactive(row, ['change']), /[降减少]/.test(phrase.text.slice(change.start, change.end)));
  }
  const before = has(phrase, 'time', 'last') && !has(phrase, 'verb') && !has(phrase, 'mark', 'than');
  return before ? proactive(row, ['previousYear']) : null;
}

function signed(meaning: Meaning, negative: boolean): Meaning {
  return negative
    ? { ...meaning, readings: meaning.readings.map((each) => ({ ...each, negative })) }
    : meaning;
}

const deeds: readonly string[] = ['undertake', 'handle', 'process', 'issue'];

/** 决定书, 结果信息, 决定的案件中. */
const SHOWN = 6;

/** 开出行政处罚决定书27份. */
function isDrawnUp(entries: readonly Entry[], { start }: Entry): boolean {
  return entries.some(({ value, end }) => value === 'undertake' && end === start);
}

/** 行政处罚决定书公示612条: what was shown of the acts. */
function isShown({ text, entries }: Phrase, object: Entry | undefined): boolean {
  return (
    object !== undefined &&
    ((/^(?:决定)?书/.test(text.slice(object.end, object.end + 3)) && !isDrawnUp(entries, object)) ||
      entries.some(
        ({ kind, value, start }) =>
          kind === 'verb' && value === 'disclose' && start >= object.end && start - object.end <= SHOWN,
      ))
  );
}

/** What stands between verb and object narrows the acts; 公示 and the like count something else. */
function nameDecisions(
  phrase: Phrase,
  object: Entry | undefined,
  { verb: before, act }: ActContext,
): Meaning | null {
  const verbs = ofKind(phrase, 'verb').filter(
    ({ start }) => !object || start < object.start || start <= object.end + 2,
  );
  if (
    verbs.some(
      (each, at) => each.value === 'disclose' || isOther(phrase.text, each, verbs[at + 1] ?? object),
    ) ||
    isShown(phrase, object)
  )
    return null;
  const row = object?.value ?? act;
  if (before === 'disclose' && verbs.length === 0 && isJoined(phrase.text, object)) return null;
  if (row && isDecided(phrase, object)) return proactive(row, ['decisions']);
  if (!object || (isOfItems(phrase, object) && !isDoneOfItems(phrase, object))) return null;
  const [verb] = verbs.filter(({ value }) => deeds.includes(value)).slice(-1);
  const carried = before === 'undertake' || before === 'handle' || before === 'decide';
  const near = verb
    ? object.start - verb.end <= 2
    : carried && /[,、;和及]/.test(phrase.text.charAt(object.start - 1));
  if (near)
    return { ...proactive(object.value, ['decisions']), guess: phrase.text.startsWith('案件', object.end) };
  return isBare(phrase, object) ? { ...proactive(object.value, ['decisions']), part: true } : null;
}

/** 公开行政许可决定1203件、行政处罚决定35件: the verb before holds for both. */
function isJoined(text: string, object: Entry | undefined): boolean {
  return object !== undefined && /[、和及]/.test(text.charAt(object.start - 1));
}

const actsBehind = /^[,、](?:(?:处罚|许可|强制)?决定|办件|办理|作出)*[0-9,.]+万?[件宗起次]/;
const LONGEST_BEHIND = 16;

/** 行政处罚140项、决定355件; 对外管理服务事项12项: by the year's end items, not what was done under them. */
function isCountOfItems({ text }: Phrase, { end }: Entry, token: Token): boolean {
  if (token.figure.unit !== '项' && token.figure.unit !== '个') return false;
  return text.charAt(end - 1) === '项' || actsBehind.test(text.slice(token.end, token.end + LONGEST_BEHIND));
}

/** 行政许可事项: kinds of acts, not acts; 其他对外管理服务事项 is the name of the row. */
function isOfItems({ text }: Phrase, { value, end }: Entry): boolean {
  return value !== 'otherServices' && /[事项]/.test(text.charAt(end - 1));
}

/** 办理行政许可事项1203件. */
function isDoneOfItems({ text, entries }: Phrase, { start, end }: Entry): boolean {
  const done = entries.some(
    (each) => deeds.includes(each.value) && start - each.end >= 0 && start - each.end <= 2,
  );
  return done && /^(?:共|共计|总数|总量)?[0-9]+[件宗起例]/.test(text.slice(end, end + 12));
}

/** 取水、涉河等行政许可117件: all kinds of them; 路政、运政行政处罚962件, perhaps all. */
function nameKinds(
  phrase: Phrase,
  object: Entry | undefined,
  token: Token,
  { open }: ActContext,
): Meaning | null {
  if (!object || !open || !cases.has(token.figure.unit) || isShown(phrase, object)) return null;
  const { text } = phrase;
  const all = /(?:等(?:各类|各项)?|各类)$/.test(text.slice(Math.max(0, object.start - 4), object.start));
  if (has(phrase, 'verb', 'disclose') || (!all && has(phrase, 'verb', 'other'))) return null;
  if (isOfItems(phrase, object)) return null;
  if (!/^(?:办理|决定|共|计|数量|总数|达|的)*$/.test(text.slice(object.end, token.start))) return null;
  return { ...proactive(object.value, ['decisions']), guess: !all };
}

/** 下达整改通知12份，行政处罚9件: without a verb it may be some of the acts only. */
function isBare({ text, entries }: Phrase, { start, end }: Entry): boolean {
  return entries.length === 1 && /[,，;、:]/.test(text.charAt(start - 1)) && /^[0-9]/.test(text.slice(end));
}

export function isDecided(phrase: Phrase, object: Entry | undefined): boolean {
  return (
    has(phrase, 'verb', 'decide') ||
    /办件量?$/.test(lastObject(phrase)) ||
    (object !== undefined && saysDecisions(phrase.text, object))
  );
}

function lastObject({ text, entries }: Phrase): string {
  const [last] = entries.filter(({ kind }) => kind === 'object').slice(-1);
  return last ? text.slice(last.start, last.end) : '';
}

const said = /办件|决定$|^(?:办理|核发|作出|实施|下达|罚单|等)|^..$/;

/** 行政许可决定, 行政许可办件, 办理许可; 许可 in short. */
function saysDecisions(text: string, { start, end }: Entry): boolean {
  return /^决定(?!书)/.test(text.slice(end, end + 3)) || said.test(text.slice(start, end));
}
