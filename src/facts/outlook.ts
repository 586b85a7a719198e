import type { Clause, Entry } from './entries.ts';
import { familyOf } from './outcome-words.ts';
import { isNaming } from './phrase.ts';

/** What a sentence as a whole tells of its figures before they are read one by one. */
export interface Outlook {
  /** How many outcomes of requests it names: several are those of table 三 whatever opens the sentence. */
  readonly outcomes: number;
  /** It speaks of 申请, and of several applicants or channels. */
  readonly askers: boolean;
  /** It names results or suits in the words of table 四. */
  readonly formal: boolean;
  /** Something else than requests is named before the first of them. */
  readonly foreign: boolean;
  /** Of requests that were spoken of before it tells what they are about. */
  readonly contents: boolean;
}

export const noOutlook: Outlook = {
  outcomes: 0,
  askers: false,
  formal: false,
  foreign: false,
  contents: false,
};

const contents =
  /^(?:(?:其中)?(?:主要)?要求(?:公开|获取|提供|查[询阅])|[^0-9,，;。]{0,10}申请[^0-9,，;。]{0,10}(?:涉及|集中|关于|围绕)|(?:按照?|从)(?:申请|涉及|所涉)?的?(?:内容|领域|部门|地区|区域|类别|事项|行业|对象)[^0-9,，;。:]{0,6}[,:])/;
const LONGEST_OPENING = 24;

/** Looks ahead from the first clause of a sentence to its end. `ofRequests`: what stands before spoke of them. */
export function outlookOf(
  text: string,
  clauses: readonly Clause[],
  first: number,
  ofRequests: boolean,
): Outlook {
  const start = clauses[first]?.start ?? 0;
  const outcomes: string[] = [];
  const askers: string[] = [];
  let named = -1;
  let asking = -1;
  let formal = false;
  let foreign = false;
  for (let index = first; index < clauses.length; index++) {
    const clause = clauses[index];
    if (!clause || (index > first && clause.opener === '.')) break;
    for (const entry of clause.entries) {
      const { kind, value } = entry;
      const lists = kind === 'applicant' || kind === 'channel';
      if (named < 0 && (lists || kind === 'outcome')) named = entry.start;
      if (kind === 'applicant') asking = entry.start;
      if (kind === 'outcome') note(outcomes, familyOf(value));
      else if (lists) note(askers, value);
      else if (named < 0 && isElse(entry)) foreign = true;
      else if (!formal) formal = isFormal(text, entry);
    }
  }
  const asked = askers.length > 1 && text.slice(start, asking < 0 ? named : asking).includes('申请');
  const opening = text.slice(start, start + LONGEST_OPENING);
  const told = ofRequests && contents.test(opening);
  return { outcomes: outcomes.length, askers: asked, formal, foreign, contents: told };
}

const deeds: ReadonlySet<string> = new Set(['process', 'handle', 'carry']);
const SEVERAL = 3;

/** 全年答复65件。予以公开24件，部分公开12件，…: what is answered is told by the outcomes that the next sentence lists. */
export function leadsToOutcomes(text: string, clauses: readonly Clause[], first: number): boolean {
  let deed = false;
  let next = first;
  for (
    let clause = clauses[next];
    clause && (next === first || clause.opener !== '.');
    clause = clauses[++next]
  ) {
    if (clause.entries.some(({ kind, value }) => kind === 'object' && value !== 'requests')) return false;
    deed = deed || clause.entries.some(({ kind, value }) => kind === 'verb' && deeds.has(value));
  }
  if (!deed || next >= clauses.length) return false;
  const { outcomes, foreign } = outlookOf(text, clauses, next, false);
  return outcomes >= SEVERAL && !foreign;
}

function note(names: string[], name: string): void {
  if (!names.includes(name)) names.push(name);
}

function isElse({ kind, value }: Entry): boolean {
  return (
    kind === 'object' && (value === 'foreign' || value === 'normativeDocuments' || value === 'regulations')
  );
}

function isFormal(text: string, { kind, value, start }: Entry): boolean {
  if (kind === 'object') return value === 'suitDirect' || value === 'suitAfterReview';
  return kind === 'result' && (text.startsWith('结果', start) || text.startsWith('其他结果', start));
}

const opensCase = /^(?:其中|其[余他它]|另外?|还|尚|剩[下余]|余下?|有|的|对|就|又|和|及)*$/;

/**
 * 还有1件名为申请、实为信访，依法不予处理: what became of the case that opens a clause is told in the clauses behind it,
 * up to the next figure. Empty if they tell nothing of it.
 */
export function toldBehind(text: string, clauses: readonly Clause[], index: number): readonly Entry[] {
  const own = clauses[index];
  const bracketed = toldOfBracket(text, clauses, index);
  if (bracketed.length > 0) return bracketed;
  const figure = own?.entries.find(({ token }) => token);
  if (!own || !figure || !opensCase.test(text.slice(own.start, figure.start))) return [];
  if (own.entries.some((entry) => tellsOutcome(entry) || isDone(entry) || isCase(entry))) return [];
  const told: Entry[] = [];
  let depth = 0;
  for (let next = index + 1; next < clauses.length; next++) {
    const { opener, entries } = clauses[next] ?? { opener: '.', entries: [] };
    depth += opener === '(' ? 1 : opener === ')' ? -1 : 0;
    if (depth < 0) break;
    if (depth > 0) continue;
    if (!goesOn.has(opener) || entries.some(endsTale)) break;
    told.push(...entries);
  }
  return told.some(tellsOutcome) || isShifted(told)
    ? told.filter((entry) => isNaming(entry) || entry.kind === 'date')
    : [];
}

/** 绝大多数（45件）系本机关不掌握: of a figure alone in brackets the words behind them. */
function toldOfBracket(text: string, clauses: readonly Clause[], index: number): readonly Entry[] {
  const [own, next] = [clauses[index], clauses[index + 1]];
  if (own?.opener !== '(' || next?.opener !== ')' || own.entries.length !== 1 || !own.entries[0]?.token)
    return [];
  if (!/^(?:系|为|是|属于?|因|涉及)/.test(text.slice(next.start, next.start + 2))) return [];
  const figure = next.entries.findIndex(({ token }) => token);
  const told = figure < 0 ? next.entries : next.entries.slice(0, figure);
  return told.some(tellsOutcome) ? told.filter(isNaming) : [];
}

/** Brackets between the case and what became of it are passed over. */
const goesOn: ReadonlySet<string> = new Set([',', '、', ')']);

/** The next figure, or words that deny what follows (无结转). */
function endsTale({ token, kind, value }: Entry): boolean {
  return token !== undefined || (kind === 'mark' && value === 'not');
}

/** 1件被申请行政复议，维持: it is named itself. */
function isCase({ kind, value }: Entry): boolean {
  return kind === 'object' && (value === 'review' || value.startsWith('suit'));
}

function isDone({ kind, value }: Entry): boolean {
  return kind === 'verb' && value === 'process';
}

/** 转2025年接着办. */
function isShifted(told: readonly Entry[]): boolean {
  return (
    told.some(({ kind, value }) => kind === 'verb' && value === 'shift') &&
    told.some(({ kind, value }) => kind === 'date' || (kind === 'time' && value === 'next'))
  );
}

function tellsOutcome({ kind, value }: Entry): boolean {
  return (
    kind === 'outcome' || (kind === 'result' && value !== 'other') || (kind === 'verb' && value === 'carry')
  );
}
