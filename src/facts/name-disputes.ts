import type { Entry } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { has, joined, ofKind, type Phrase } from './phrase.ts';
import type { Reading } from './statement.ts';

const rowsOfObject: Readonly<Record<string, readonly string[]>> = {
  review: ['review'],
  suits: ['suitDirect', 'suitAfterReview'],
  suitDirect: ['suitDirect'],
  suitAfterReview: ['suitAfterReview'],
};

export const disputeObjects: readonly string[] = Object.keys(rowsOfObject);

/** The rows of table 四 that words name: 行政复议、行政诉讼共3件 names them all. Undefined if none. */
export function disputeRows(phrase: Phrase): readonly string[] | undefined {
  const named = ofKind(phrase, 'object').filter(({ value }) => value in rowsOfObject);
  const together = joined(phrase, named);
  const rows = together.flatMap((each) =>
    isWay(phrase, each) ? ['suitAfterReview'] : (rowsOfObject[each.value] ?? []),
  );
  return rows.length === 0 ? undefined : [...new Set(rows)];
}

/** 诉讼9件，未经复议6件、经复议3件: 经复议 says how a suit came about. */
function isWay(phrase: Phrase, { value, start }: Entry): boolean {
  return value === 'review' && phrase.text.charAt(start - 1) === '经' && !has(phrase, 'result');
}

/** A case, or its result in the row that the sentence is about; null if neither is named. */
export function nameDispute(phrase: Phrase, current: readonly string[] | undefined): Meaning | null {
  if (has(phrase, 'verb', 'withdraw', 'other') || isOfLastYear(phrase)) return null;
  const rows = disputeRows(phrase) ?? current;
  const [result] = ofKind(phrase, 'result').slice(-1);
  if (!rows || (!result && !disputeRows(phrase))) return null;
  if (!result) return caseOf(rows, ['total']);
  if (result.value === 'unsure') return null;
  const meaning = caseOf(rows, columnsOf(result, phrase));
  return disputeRows(phrase) || !isOneOfSuits(rows) ? meaning : withAllSuits(meaning);
}

function isOneOfSuits(rows: readonly string[]): boolean {
  return rows.length === 1 && rows[0] !== 'review';
}

/** 未经复议6件、经复议3件，维持6件: of the last alone, or of both. */
function withAllSuits(meaning: Meaning): Meaning {
  const all = caseOf(rowsOfObject.suits ?? [], meaning.columns);
  return { ...meaning, readings: [...meaning.readings, ...all.readings] };
}

/** 上年度结转的3件行政诉讼: table 四 counts the cases of the year. */
function isOfLastYear(phrase: Phrase): boolean {
  return has(phrase, 'verb', 'carry') && has(phrase, 'time', 'last');
}

function columnsOf(result: Entry, phrase: Phrase): readonly string[] {
  const together = joined(phrase, ofKind(phrase, 'result')).map(({ value }) => value);
  return together.length > 1 && !together.includes('unsure') ? [...new Set(together)] : [result.value];
}

function caseOf(rows: readonly string[], columns: readonly string[]): Meaning {
  const reading: Reading = { sum: [{ table: 'disputes', rows, columns }] };
  return { role: 'case', rule: 'R71', rows, columns, readings: [reading] };
}
