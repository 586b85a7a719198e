import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import { actOf, isDecided } from './name-acts.ts';
import { has, ofKind, type Phrase } from './phrase.ts';
import { documentObjects, proactive } from './table-two.ts';

/** What a sentence about documents has named so far: 制发规范性文件3件，废止1件 names the object once. */
export interface DocumentContext {
  readonly object: string | undefined;
  readonly verb: string | undefined;
  /** 清理规范性文件18件，其中继续有效12件、废止3件: those that were looked through. */
  readonly cleared: boolean;
}

const countedActs: readonly string[] = ['undertake', 'handle', 'decide'];
/** The columns of table 二 that a verb names; a form has one of them (2021: issued, 2019: made). */
const columnsOfVerb: Readonly<Record<string, readonly string[]>> = {
  issue: ['issued', 'made'],
  /** 新增规范性文件1件: those that were made, perhaps. */
  add: ['issued', 'made'],
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
  if (
    clears ||
    isCleared(phrase.text, verbs) ||
    verbs.some((verb, at) => isOther(phrase.text, verb, verbs[at + 1]))
  )
    return 'other';
  const stock = verbs.some(({ start, value }) => value === 'disclose' && isStock(phrase.text, start));
  if (verbs.some(({ start, value }) => value === 'receive' && phrase.text.startsWith('新增', start)))
    return 'add';
  const found = verbs.find((entry) => known(entry) && entry.value !== 'disclose') ?? verbs.find(known);
  if (found?.value === 'disclose' && stock) return 'stock';
  return found?.value ?? (isDecided(phrase, actOf(phrase)) ? 'decide' : undefined);
}

/** 审核规范性文件6件; 经审核后印发 and 起草并印发 tell what came of it. */
export function isOther(text: string, { value, end }: Entry, next: Entry | undefined): boolean {
  if (value !== 'other') return false;
  return (
    !next ||
    next.value === 'other' ||
    !/^(?:通过)?(?:后|并|和)/.test(text.slice(end, next.start)) ||
    next.start - end > LONGEST_STEP
  );
}

const LONGEST_STEP = 8;

/** 梳理现行规范性文件21件: those that were looked at. */
function isCleared(text: string, verbs: readonly Entry[]): boolean {
  return verbs.some(
    ({ value, end }, at) =>
      value === 'clear' &&
      verbs[at + 1]?.value === 'inForce' &&
      /^(?:的|了|各类|全部|本局|我局)*$/.test(text.slice(end, verbs[at + 1]?.start)),
  );
}

/** 对外公开总数, 累计公开: all that may be had at the year's end, or what was added to it. */
function isStock(text: string, start: number): boolean {
  return text.startsWith('对外公开', start) || text.startsWith('累计', start - 2);
}

/**
 * Documents issued, repealed, in force or disclosed (R72); null without a verb that table 二 knows. 废止2件，宣布失效1件: who
 * counts them apart may have put both in one cell.
 */
export function nameDocument(phrase: Phrase, context: DocumentContext): Meaning | null {
  const object = objectOf(phrase, documentObjects) ?? context.object;
  const verb = documentVerb(phrase) ?? context.verb;
  const isPut = verb === 'disclose' && isPublished(phrase);
  const columns = isPut ? ['newlyDisclosed', 'issued'] : columnsOfVerb[verb ?? ''];
  if (!object || !columns) return null;
  const mild = columns[0] === 'repealed' && (context.cleared || hasLapsed(phrase, verb));
  const guess =
    verb === 'keep' ||
    verb === 'add' ||
    (context.cleared && verb === 'inForce') ||
    (verb === 'lapse' && context.verb === 'repeal');
  return { ...proactive(object, columns), mild, guess: guess || isPut };
}

/** 发布规范性文件1件: made public, or made. */
function isPublished({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) =>
      kind === 'verb' && value === 'disclose' && /^(?:发布|公布)/.test(text.slice(start, start + 2)),
  );
}

/** 清理废止, 废止失效, 宣布失效: what lapsed by itself may or may not be counted with it. */
function hasLapsed(phrase: Phrase, verb: string | undefined): boolean {
  return verb === 'lapse' || has(phrase, 'verb', 'lapse', 'clear');
}

/** 减免行政事业性收费: what was not collected. */
const lessened = /减免|免征|免收|降低|减征|减收|退还|退付|清退|取消|追缴|欠缴|缓缴/;

export function nameFee(phrase: Phrase): Meaning | null {
  const fees = ofKind(phrase, 'object').find(({ value }) => value === 'fees');
  if (!fees || lessened.test(phrase.text.slice(Math.max(0, fees.start - 6), fees.end + 4))) return null;
  return proactive('fees', ['amount']);
}

/** 许可63件、处罚2件，收费共38.6万元: beside acts, and nothing else between. */
export function nameCollected({ start }: Token, { text }: Phrase): Meaning | null {
  const alone = /(?:^|[,，;:。、\n])(?:全年|共|全[局市县区])?收费(?:共计?|合计|总额|金额|计|了|为)*$/;
  return alone.test(text.slice(Math.max(0, start - 14), start))
    ? { ...proactive('fees', ['amount']), guess: true }
    : null;
}

const LONGEST_NAME = 30;
const saved = /节约|节省|结余|预算|投诉|质疑/;
/** 服务类8项, 工程类采购3项: one class of them. */
const ofClass = /类(?:采购|项目|的|有|共)*$/;
const ofPurchases = /采购|金额|总额|总价|价款|合同|成交|中标|支出/;

/** 政府集中采购 n 项，金额 k 元: the unit tells which of the two. Other words (公开经费2万元) count something else. */
export function nameProcurement(unit: string, { start }: Token, { text }: Phrase): Meaning | null {
  const clause = /[^,，;:。()\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0] ?? '';
  if (saved.test(clause) || ofClass.test(clause) || (clause.length > 4 && !ofPurchases.test(clause)))
    return null;
  return { ...proactive('procurement', [unit === '元' ? 'amount' : 'projects']), guess: unit === '批次' };
}
