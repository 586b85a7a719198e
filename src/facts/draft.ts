import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import { type Meaning, total, withCarriedIn } from './meaning.ts';
import { has, type Phrase } from './phrase.ts';
import { type Draft, type State, thisYear } from './prose-state.ts';
import type { Statement } from './statement.ts';

/** 上一年项目数量 is a column of this year's form. */
export function ofItems({ columns: [column] }: Meaning): boolean {
  return column === 'previousYear' || column === 'change';
}

/** What a figure says, as far as it says anything of the tables: 其中办结8件 of what came in this year does not. */
export function draftOf(state: State, token: Token, meaning: Meaning): Draft | null {
  const { inside, fresh, head } = state;
  if (meaning.role === 'processed' && inside && fresh && head && isOnlyNew(head)) return null;
  const { mild } = state;
  const scope = state.asker ? 'others' : state.scope;
  const period = ofItems(meaning) || isStock(state.period, meaning) ? thisYear : state.period;
  return {
    token,
    span: token,
    meaning,
    value: meaning.rule === 'R75' ? 0 : token.figure.value,
    period,
    scope,
    subject: state.subject,
    mild: mild || meaning.mild === true,
    soft: softness(state, token, meaning),
  };
}

/** 历年对外公开的规范性文件总数: what form 2019 holds of them. */
function isStock({ kind }: State['period'], { columns: [column] }: Meaning): boolean {
  return kind === 'other' && column === 'totalDisclosed';
}

/** 收到9件，其中办结8件 says nothing of what was carried in; of N + C the answers are all. */
function isOnlyNew({ meaning }: Draft): boolean {
  return meaning.role !== 'handled' && meaning.rows.length === 1;
}

/** Outcomes of what came in this year, or of what was carried in, need not be all outcomes. */
function softness(
  { inside, head, plain }: State,
  token: Token,
  { role, part, guess }: Meaning,
): Statement['soft'] {
  if (guess) return guess === 'loose' ? 'loose' : 'guess';
  if (part || (role === 'received' && isRaw(plain.text, token))) return 'always';
  if (role !== 'outcome' || !inside || !head) return null;
  if (head.meaning.role === 'carriedIn') return 'always';
  return head.meaning.role === 'received' && head.meaning.rows.length === 1 ? 'carried' : null;
}

const sifted = /^[^。]{0,24}(?:剔除|扣除|除去|实际(?:受理|收到|为)|有效申请)/;

/** 平台登记38件，剔除咨询类5件…，实际受理30件: before what is none of them was taken out. */
function isRaw(text: string, { end }: Token): boolean {
  return sifted.test(text.slice(end, end + 32));
}

const wholes: readonly Statement['scope'][] = ['省', '市', '县', '区', '州'];

/** What a statement leaves for the words behind it. */
export function settle(state: State, draft: Draft, phrase: Phrase): void {
  const { meaning } = draft;
  const { head, inside } = state;
  const within = inside && state.fresh && head?.meaning.role === 'received' && head.meaning.rows.length === 1;
  const apart = head !== null && isSaidNew(state, head) && !has(phrase, 'mark', 'inside');
  if (within && !apart && (meaning.role === 'carriedIn' || isNew(meaning, phrase)) && head)
    head.meaning = withCarriedIn(head.meaning);
  if (meaning.role === 'received' && wholes.includes(draft.scope)) state.whole = true;
  if (meaning.role === 'processed') state.answered = true;
  if (!inside || (meaning.role === 'processed' && !state.fresh)) {
    if (!meaning.role.startsWith('carried')) state.head = draft;
    if (meaning.role === 'processed') state.inside = false;
  }
  state.last = draft;
  if (isTotal(meaning)) state.totals = [...state.totals, draft].slice(-MOST_TOTALS);
  if (meaning.role !== 'carriedIn' && !isNew(meaning, phrase)) state.fresh = false;
}

const MOST_TOTALS = 8;

function isTotal({ role, columns }: Meaning): boolean {
  return (role === 'received' || role === 'handled' || role === 'processed') && columns === total;
}

const saysNew = /新(?:收|接|受理|增)[^,;。:()]{0,16}$/;
const LONGEST_OBJECT = 24;

/** 新收72件（上年结转4件）: what was carried in is not within it. */
function isSaidNew({ plain: { text } }: State, { token }: Draft): boolean {
  return token !== null && saysNew.test(text.slice(Math.max(0, token.start - LONGEST_OBJECT), token.start));
}

/** 本年收到54件, 新收54件: what was carried in stands apart from it. */
export function isNew({ role }: Meaning, { text, entries }: Phrase): boolean {
  const isFresh = ({ kind, value, start }: Entry) =>
    (kind === 'time' && value === 'this') || (kind === 'verb' && text.charAt(start) === '新');
  return role === 'received' && entries.some(isFresh);
}
