import type { Entry } from './entries.ts';
import type { Meaning } from './name-requests.ts';
import { has, ofKind, type Phrase } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** What a sentence about documents has named so far: 制发规范性文件3件，废止1件 names the object once. */
export interface DocumentContext {
  readonly object: string | undefined;
  readonly verb: string | undefined;
}

const countedActs: readonly string[] = ['lapse', 'undertake', 'handle'];
export const documentObjects: readonly string[] = ['regulations', 'normativeDocuments'];
export const actObjects: readonly string[] = ['licensing', 'penalties', 'coercion'];

/** The columns of table 二 that a verb names; a form has one of them (2021: issued, 2019: made). */
const columnsOfVerb: Readonly<Record<string, readonly string[]>> = {
  issue: ['issued', 'made'],
  repeal: ['repealed'],
  inForce: ['inForce', 'totalDisclosed'],
  disclose: ['newlyDisclosed'],
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
  const clears = verbs.some(({ value }) => value === 'clear') && !isRepealed(phrase);
  if (clears || verbs.some(({ value }) => value === 'other')) return 'other';
  return verbs.find((entry) => known(entry) && entry.value !== 'disclose')?.value ?? verbs.find(known)?.value;
}

/** Documents issued, repealed, in force or disclosed (R72); null without a verb that table 二 knows. */
export function nameDocument(phrase: Phrase, context: DocumentContext): Meaning | null {
  const object = objectOf(phrase, documentObjects) ?? context.object;
  const verb = documentVerb(phrase) ?? context.verb;
  const columns = columnsOfVerb[verb ?? ''];
  if (!object || !columns) return null;
  return { ...proactive(object, columns), mild: isRepealed(phrase) && has(phrase, 'verb', 'lapse', 'clear') };
}

/** 清理废止, 废止失效: what lapsed by itself may or may not be counted with it. */
function isRepealed(phrase: Phrase): boolean {
  return has(phrase, 'verb', 'repeal');
}

/** 办理行政许可1284件: acts of the whole body and year; what stands between verb and object narrows them. */
export function nameAct(phrase: Phrase, before: string | undefined): Meaning | null {
  const [object] = ofKind(phrase, 'object')
    .filter(({ value }) => actObjects.includes(value))
    .slice(-1);
  const verbs = ofKind(phrase, 'verb');
  if (!object || verbs.some(({ value }) => value === 'disclose' || value === 'other')) return null;
  const [verb] = verbs.filter(({ value }) => value === 'undertake' || value === 'handle').slice(-1);
  const carried = before === 'undertake' || before === 'handle';
  const near = verb
    ? object.start - verb.end <= 2
    : carried && /[,、;和及]/.test(phrase.text.charAt(object.start - 1));
  return near ? proactive(object.value, ['decisions']) : null;
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
