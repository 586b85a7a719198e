import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { has, joined, ofKind, type Phrase } from './phrase.ts';
import type { Reading } from './statement.ts';

const rowsOfObject: Readonly<Record<string, readonly string[]>> = {
  review: ['review'],
  suits: ['suitDirect', 'suitAfterReview'],
  suitDirect: ['suitDirect'],
  suitAfterReview: ['suitAfterReview'],
  disputes: ['review', 'suitDirect', 'suitAfterReview'],
};

export const disputeObjects: readonly string[] = Object.keys(rowsOfObject);

/** The rows of table 四 that words name: 行政复议、行政诉讼共3件 names them all. Undefined if none. */
export function disputeRows(phrase: Phrase): readonly string[] | undefined {
  const named = ofKind(phrase, 'object').filter(({ value }) => value in rowsOfObject);
  const together = waysAlone(joined(phrase, named));
  const rows = together.flatMap((each) =>
    isWay(phrase, each) ? ['suitAfterReview'] : (rowsOfObject[each.value] ?? []),
  );
  return rows.length === 0 ? undefined : [...new Set(rows)];
}

/** 行政诉讼未经复议3件: the way narrows the suits before it. */
function waysAlone(named: readonly Entry[]): readonly Entry[] {
  return named.filter(({ value, end }, at) => {
    const next = named[at + 1];
    return value !== 'suits' || !next?.value.startsWith('suit') || next.start > end;
  });
}

/** 诉讼9件，未经复议6件、经复议3件: 经复议 says how a suit came about. */
function isWay(phrase: Phrase, { value, start }: Entry): boolean {
  const before = phrase.text.slice(start - 2, start);
  return value === 'review' && /(?:经|经过)$/.test(before) && !has(phrase, 'result');
}

/** The rows that a result may be said of: those named last, all of the sentence; if it names none, any named before. */
export interface DisputeContext {
  readonly rows: readonly string[] | undefined;
  readonly allRows: readonly string[];
  readonly named: readonly (readonly string[])[];
  /** Those named one right behind the other before the result. */
  readonly openRows: readonly string[];
}

/** A case, or its result in the row that the sentence is about; null if neither is named. */
export function nameDispute(phrase: Phrase, context: DisputeContext): Meaning | null {
  if (has(phrase, 'verb', 'other') || isWithdrawn(phrase) || isOfLastYear(phrase)) return null;
  const named = disputeRows(phrase);
  const columns = columnsOf(phrase) ?? stillOpen(phrase);
  const settled = !columns && isSettled(phrase);
  const rows = named ?? (columns && decidedBy(phrase, context)) ?? context.rows;
  if (!rows || (!columns && !named) || columns?.length === 0) return null;
  if (isOfAll(phrase)) return caseOf([rows], [['total']]);
  if (settled) return null;
  const guess =
    (stillOpen(phrase) !== undefined && !has(phrase, 'verb', 'pending')) ||
    has(phrase, 'mark', 'stage') ||
    has(phrase, 'result', ...Object.keys(likely));
  const apart = !columns && isBesideAfterReview(phrase, rows) ? [rows, ['suitDirect']] : undefined;
  if (apart) return { ...caseOf(apart, [['total']]), guess };
  return { ...caseOf(named || !columns ? [rows] : rowsInTurn(rows, context), columns ?? [['total']]), guess };
}

const afterReview = /^[^。\n]{0,24}复议(?:之?后|完|过后|再|又)[^。,，;0-9]{0,10}(?:诉|法院|官司)/;
const LONGEST_REST = 48;

/** 告到法院的1件，复议完又起诉的1件: beside suits after a review the others may be those without one. */
function isBesideAfterReview({ text, entries }: Phrase, rows: readonly string[]): boolean {
  const [last] = entries.slice(-1);
  return (
    rows.length === 2 &&
    rows[0] === 'suitDirect' &&
    !!last &&
    afterReview.test(text.slice(last.end, last.end + LONGEST_REST))
  );
}

const byReview = /(?:复议(?:机关|机构|委员会|委|局)|上级[机单][关位])[^,，;:。、()0-9]*$/;
const byCourt = /(?:法院|法官|判决|裁定)[^,，;:。、()0-9]*$/;
const LONGEST_DECIDER = 24;

/** 复议26件、诉讼19件，复议机关纠正4件: who decides tells of which cases a result is, where the clause names none. */
export function decidedBy(
  { text, entries }: Phrase,
  { rows, named }: DisputeContext,
): readonly string[] | undefined {
  const result = entries.find(({ kind }) => kind === 'result');
  if (!result || !rows) return undefined;
  const before = text.slice(Math.max(0, result.start - LONGEST_DECIDER), result.start);
  const isNamed = (row: string) => named.some((each) => each.includes(row));
  if (byReview.test(before) && !rows.includes('review')) return isNamed('review') ? ['review'] : undefined;
  const suits = named.filter((each) => !each.includes('review')).pop();
  return byCourt.test(before) && rows.includes('review') ? suits : undefined;
}

/** 审结6件: those that came to a result, which no one cell counts. */
function isSettled({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start, end }) =>
      (kind === 'verb' && value === 'process' && /[结判]/.test(text.slice(start, end))) ||
      (kind === 'object' && value in rowsOfObject && isOut.test(text.slice(end, end + LONGEST_RULING))),
  );
}

/** 复议决定已经下来的6件. */
const isOut =
  /^(?:的)?(?:案件)?的?(?:决定|判决|裁决|结论|结果|裁定)书?(?:已经?|均已|都|全)*(?:下来|作出|下达|出来|送达|生效|出炉)/;
const LONGEST_RULING = 14;

/** 3件正在办理, 1件结转下年: words that are said of requests as well. */
function stillOpen(phrase: Phrase): readonly (readonly string[])[] | undefined {
  const open =
    has(phrase, 'verb', 'pending') || (has(phrase, 'verb', 'carry') && has(phrase, 'time', 'next'));
  return open && !has(phrase, 'result') ? [['pending']] : undefined;
}

/** 4件全部胜诉: the figure counts the cases, whatever came of them. */
function isOfAll({ text, entries }: Phrase): boolean {
  const all = entries.findIndex(
    ({ kind, value, start }) =>
      kind === 'mark' && value === 'all' && /[0-9][件起宗例]$/.test(text.slice(start - 2, start)),
  );
  return all >= 0 && entries.slice(all).some(({ kind }) => kind === 'result');
}

/** 申请人撤回1件. */
function isWithdrawn(phrase: Phrase): boolean {
  return has(phrase, 'verb', 'withdraw') && !isOverturned(phrase) && !saysOther(phrase);
}

/** 因撤回而终止、计入其他结果1件. */
function saysOther({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, start }) => kind === 'result' && /^其[他它]结果/.test(text.slice(start, start + 4)),
  );
}

/** 撤销1件: what a review does with an answer. */
function isOverturned({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) => kind === 'verb' && value === 'withdraw' && text.startsWith('撤销', start),
  );
}

/** 未经复议6件、经复议3件，维持6件: of the last alone, of both, or of the reviews as well. */
function rowsInTurn(
  rows: readonly string[],
  { allRows, named, openRows }: DisputeContext,
): readonly (readonly string[])[] {
  const suits = rowsOfObject.suits ?? [];
  const isOneOfSuits = rows.length === 1 && rows[0] !== 'review';
  const both = isOneOfSuits && suits.every((row) => openRows.includes(row));
  const all = [...named, [...new Set(named.flat())]];
  const before = allRows.length === 0 ? all.sort((a, b) => a.length - b.length) : [];
  return [
    ...(both ? [suits] : []),
    rows,
    ...(isOneOfSuits && !both ? [suits] : []),
    ...(allRows.length > rows.length ? [allRows] : []),
    ...before,
  ];
}

/** 上年度结转的3件行政诉讼: table 四 counts the cases of the year. */
function isOfLastYear(phrase: Phrase): boolean {
  return has(phrase, 'verb', 'carry', 'shift') && has(phrase, 'time', 'last');
}

/** The columns that results likely come to. */
const likely: Readonly<Record<string, readonly (readonly string[])[]>> = {
  won: [['upheld']],
  lost: [['corrected']],
  dismissed: [['upheld'], ['other']],
  unsure: [],
};

function columnsOf(phrase: Phrase): readonly (readonly string[])[] | undefined {
  const [result] = ofKind(phrase, 'result').slice(-1);
  if (!result && has(phrase, 'outcome', 'other.*')) return [['other']];
  if (!result) return isOverturned(phrase) ? [['corrected']] : undefined;
  const known = likely[result.value];
  if (known) return known;
  const together = joined(phrase, ofKind(phrase, 'result')).map(({ value }) => value);
  return [
    together.length > 1 && !together.some((each) => each in likely) ? [...new Set(together)] : [result.value],
  ];
}

/** Every sum of rows and columns that may be meant. */
function caseOf(rows: readonly (readonly string[])[], columns: readonly (readonly string[])[]): Meaning {
  const readings = rows.flatMap((own) =>
    columns.map((each): Reading => ({ sum: [{ table: 'disputes', rows: own, columns: each }] })),
  );
  return { role: 'case', rule: 'R71', rows: rows[0] ?? [], columns: columns[0] ?? [], readings };
}
