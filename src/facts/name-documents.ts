import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { has, ofKind, type Phrase } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** What a sentence about documents has named so far: 制发规范性文件3件，废止1件 names the object once. */
export interface DocumentContext {
  readonly object: string | undefined;
  readonly verb: string | undefined;
}

const countedActs: readonly string[] = ['undertake', 'handle', 'decide'];
export const documentObjects: readonly string[] = ['regulations', 'normativeDocuments'];
export const actObjects: readonly string[] = ['licensing', 'otherServices', 'penalties', 'coercion'];
/** What form 2019 counts by items of last year and their change as well. */
export const itemObjects: readonly string[] = [...actObjects, 'fees'];

/** The columns of table 二 that a verb names; a form has one of them (2021: issued, 2019: made). */
const columnsOfVerb: Readonly<Record<string, readonly string[]>> = {
  issue: ['issued', 'made'],
  repeal: ['repealed'],
  lapse: ['repealed'],
  inForce: ['inForce', 'totalDisclosed'],
  keep: ['inForce'],
  disclose: ['newlyDisclosed'],
  stock: ['totalDisclosed', 'newlyDisclosed'],
};

export function objectOf(phrase: Phrase, values: readonly string[]): string | undefined {
  return ofKind(phrase, 'object')
    .filter(({ value }) => values.includes(value))
    .pop()?.value;
}

/** The verb that counts: the first that says what became of the documents; one of another business counts nothing. */
export function documentVerb(phrase: Phrase): string | undefined {
  const verbs = ofKind(phrase, 'verb').filter(({ value }) => value !== 'collect');
  const known = (entry: Entry) => entry.value in columnsOfVerb || countedActs.includes(entry.value);
  const clears =
    verbs.some(({ value }) => value === 'clear') && !has(phrase, 'verb', 'repeal', 'lapse', 'inForce');
  if (clears || verbs.some(({ value }) => value === 'other')) return 'other';
  const stock = verbs.some(({ start, value }) => value === 'disclose' && isStock(phrase.text, start));
  const found = verbs.find((entry) => known(entry) && entry.value !== 'disclose') ?? verbs.find(known);
  if (found?.value === 'disclose' && stock) return 'stock';
  return found?.value ?? (isDecided(phrase, actOf(phrase)) ? 'decide' : undefined);
}

/** 对外公开总数, 累计公开: all that may be had at the year's end, or what was added to it. */
function isStock(text: string, start: number): boolean {
  return text.startsWith('对外公开', start) || text.startsWith('累计', start - 2);
}

/** Documents issued, repealed, in force or disclosed (R72); null without a verb that table 二 knows. */
export function nameDocument(phrase: Phrase, context: DocumentContext): Meaning | null {
  const object = objectOf(phrase, documentObjects) ?? context.object;
  const verb = documentVerb(phrase) ?? context.verb;
  const columns = columnsOfVerb[verb ?? ''];
  if (!object || !columns) return null;
  const mild = columns[0] === 'repealed' && hasLapsed(phrase, verb);
  return { ...proactive(object, columns), mild, part: verb === 'keep' };
}

/** 清理废止, 废止失效, 宣布失效: what lapsed by itself may or may not be counted with it. */
function hasLapsed(phrase: Phrase, verb: string | undefined): boolean {
  return verb === 'lapse' || has(phrase, 'verb', 'lapse', 'clear');
}

/** The words before a figure of acts, and what of it was said before. */
interface ActContext {
  readonly verb: string | undefined;
  readonly act: string | undefined;
}

/** 行政许可1284件: items of last year, their change, or acts of the whole body and year. */
export function nameAct(phrase: Phrase, { verb, act }: ActContext): Meaning | null {
  const object = actOf(phrase) ?? shortOf(phrase, act);
  return nameItems(phrase, object?.value ?? act) ?? nameDecisions(phrase, object, { verb, act });
}

function actOf(phrase: Phrase): Entry | undefined {
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

/** Form 2019: 行政许可事项上一年18项，本年减少2项; 减少到16项 is what is left. */
export function nameItems(phrase: Phrase, row: string | undefined): Meaning | null {
  if (!row) return null;
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

const deeds: readonly string[] = ['undertake', 'handle', 'process'];

/** 决定书, 结果信息. */
const SHOWN = 4;

/** 行政处罚决定书公示612条: what was shown of the acts. */
function isShown({ text, entries }: Phrase, object: Entry | undefined): boolean {
  return (
    object !== undefined &&
    (/^(?:决定)?书/.test(text.slice(object.end, object.end + 3)) ||
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
  if (verbs.some(({ value }) => value === 'disclose' || value === 'other') || isShown(phrase, object))
    return null;
  const row = object?.value ?? act;
  if (row && isDecided(phrase, object)) return proactive(row, ['decisions']);
  if (!object || /[事项]/.test(phrase.text.charAt(object.end - 1))) return null;
  const [verb] = verbs.filter(({ value }) => deeds.includes(value)).slice(-1);
  const carried = before === 'undertake' || before === 'handle' || before === 'decide';
  const near = verb
    ? object.start - verb.end <= 2
    : carried && /[,、;和及]/.test(phrase.text.charAt(object.start - 1));
  if (near) return proactive(object.value, ['decisions']);
  return isBare(phrase, object) ? { ...proactive(object.value, ['decisions']), part: true } : null;
}

/** 下达整改通知12份，行政处罚9件: without a verb it may be some of the acts only. */
function isBare({ text, entries }: Phrase, { start, end }: Entry): boolean {
  return entries.length === 1 && /[,，;、:]/.test(text.charAt(start - 1)) && /^[0-9]/.test(text.slice(end));
}

function isDecided(phrase: Phrase, object: Entry | undefined): boolean {
  return has(phrase, 'verb', 'decide') || (object !== undefined && saysDecisions(phrase.text, object));
}

/** 行政许可决定, 行政许可办件; 许可 in short. */
function saysDecisions(text: string, { start, end }: Entry): boolean {
  return /^决定(?!书)/.test(text.slice(end, end + 3)) || /办件|决定$|^..$/.test(text.slice(start, end));
}

export function nameFee(phrase: Phrase): Meaning | null {
  return has(phrase, 'object', 'fees') ? proactive('fees', ['amount']) : null;
}

/** 政府集中采购 n 项，金额 k 元: the unit tells which of the two. */
export function nameProcurement(unit: string): Meaning {
  return proactive('procurement', [unit === '元' ? 'amount' : 'projects']);
}

function proactive(row: string, columns: readonly string[]): Meaning {
  const readings = columns.map((column) => ({ sum: [quantity(row, column)] }));
  return { role: 'document', rule: 'R72', rows: [row], columns: columns.slice(0, 1), readings };
}

function quantity(row: string, column: string): Quantity {
  return { table: 'proactive', rows: [row], columns: [column] };
}
