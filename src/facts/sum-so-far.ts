import type { Token } from './figures.ts';
import { countOf, type Meaning, total, withCarriedIn } from './meaning.ts';
import { allReceived } from './name-requests.ts';
import { has, type Phrase } from './phrase.ts';
import type { Draft, State } from './prose-state.ts';

/**
 * 收到9件，上年结转1件，合计10件; 网络8件、信函1件，合计9件; 予以公开8件，不予公开1件，总计9件; 自然人8件，企业1件，共9件: what was
 * counted before, taken together. Null if the words say more than that.
 */
export function sumSoFar(state: State, phrase: Phrase, token: Token): Meaning | null {
  const { head, last, counts, channels, inside, outlook } = state;
  const only = phrase.entries.every(
    ({ kind, value }) => (kind === 'mark' && value === 'sum') || (kind === 'time' && value === 'this'),
  );
  if (!only || !has(phrase, 'mark', 'sum')) return null;
  const [count] = counts.slice(-1);
  if (channels.length > 1 && channels[channels.length - 1]?.token === count) return allReceived();
  if (head?.meaning.role === 'received' && last?.meaning.role === 'carriedIn')
    return withCarriedIn({ ...head.meaning, role: 'handled' });
  if (head?.meaning.role === 'received' && last === head && isBehindCarried(state))
    return withCarriedIn({ ...head.meaning, role: 'handled' });
  const outcomes = last?.meaning.role === 'outcome' ? lastOutcomes(state, token) : null;
  if (outcomes) return outcomes;
  if (head?.meaning.role === 'outcome' && isOfAbove(phrase)) return sumOfOutcomes();
  if (inside || counts.length < 2) return null;
  if (last?.meaning.role === 'case') return sumOfCases(state, last.meaning);
  if (!last) return outlook.outcomes > 1 ? sumOfOutcomes() : null;
  return last.meaning.role === 'received' && isOfSome(last) ? sumOfReceived() : sumOfList(last.meaning);
}

const MOST_TOGETHER = 4;
const moreOutcomes = /^[^。]*(?:不予|不公开|无法|不掌握|未公开|其他处理)/;
const LONGEST_REST = 80;

/** 公开113件、部分公开27件，合计140件: of the outcomes right before it those that come to it. */
function lastOutcomes({ counts, parts, plain: { text } }: State, { figure, end }: Token): Meaning | null {
  if (!moreOutcomes.test(text.slice(end, end + LONGEST_REST))) return null;
  const rowsOf = new Map([...parts].map(([name, token]) => [token, name] as const));
  let sum = 0;
  const rows: string[] = [];
  for (const count of counts.slice(-MOST_TOGETHER).reverse()) {
    const name = rowsOf.get(count);
    if (!name?.startsWith('outcome ')) return null;
    rows.unshift(name.slice('outcome '.length));
    sum += count.figure.value;
    if (rows.length > 1 && sum === figure.value)
      return countOf('outcome', 'R64', rows, total, [['processed']]);
  }
  return null;
}

/** 上年结转2件、本年新收34件，合计36件. */
function isBehindCarried({ counts, plain: { text } }: State): boolean {
  const [carried, asked] = counts.slice(-2);
  if (!carried || !asked || /[。;]/.test(text.slice(carried.end, asked.start))) return false;
  return /(?:上年度?|去年|上一年度?|20[0-9]{2}年度?)(?:度|底)?结[转存][^0-9,;。]{0,10}$/.test(
    text.slice(Math.max(0, carried.start - LONGEST_CARRY), carried.start),
  );
}

const LONGEST_CARRY = 22;

/** 以上合计5件. */
function isOfAbove({ text, entries: [first] }: Phrase): boolean {
  return (
    first !== undefined &&
    /(?:以上|上述)(?:各项|申请|几类)?$/.test(text.slice(Math.max(0, first.start - 6), first.start))
  );
}

/** 直接起诉1件、复议后起诉3件，合计4件: of the suits, or of all that the sentence counts. */
function sumOfCases({ allRows, openRows }: State, { columns }: Meaning): Meaning | null {
  if (columns.join() !== 'total') return null;
  const rows = [
    ...new Set([openRows.filter((row) => row !== 'review'), allRows].map((each) => each.join(' '))),
  ];
  const all = rows.map((each) => each.split(' ')).filter((each) => each.length > 1);
  const readings = all.map((each) => ({ sum: [{ table: 'disputes', rows: each, columns }] }));
  return { role: 'case', rule: 'R71', rows: all[0] ?? [], columns, readings, part: true };
}

/** 上半年收到8件，下半年收到6件，全年合计14件; 局机关收到8件，下属单位收到3件，共11件. */
function isOfSome({ period, scope, subject }: Draft): boolean {
  return period.kind === 'other' || scope !== 'own' || subject !== null;
}

function sumOfReceived(): Meaning {
  return { ...allReceived(), guess: true };
}

function sumOfOutcomes(): Meaning {
  return { ...countOf('processed', 'R62', ['processed'], total, [['received']]), part: true };
}

function sumOfList({ role, rows }: Meaning): Meaning | null {
  if (role === 'outcome') return sumOfOutcomes();
  return role === 'applicant' ? { ...countOf('received', 'R61', rows, total), part: true } : null;
}
