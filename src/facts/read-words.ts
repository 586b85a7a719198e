import { casesOf, rememberRows } from './disclosure.ts';
import type { Clause, Entry } from './entries.ts';
import { isCarry, observe, rememberDocuments } from './observe.ts';
import { has, isNaming } from './phrase.ts';
import type { Draft, State } from './prose-state.ts';
import { findSettled, findUpheld } from './said-in-words.ts';
import { findZero } from './said-none.ts';
import { findNoStatistic } from './said-none-2014.ts';
import { sumOf } from './sums.ts';
import { topicOf } from './topic-of.ts';

/** A clause without a figure: its names may wait for one, its subject stays, and it may say all in words. */
export function readWords(state: State, { entries, end, closer }: Clause): readonly Draft[] {
  if (entries.length === 0) {
    if (closer !== '、' && closer !== '(') state.pending = [];
    return [];
  }
  state.carries = isCarry(entries);
  for (const entry of entries) observe(state, entry);
  const phrase = { text: state.plain.text, entries };
  const foreign = has(phrase, 'object', 'foreign') && has(phrase, 'verb', 'receive', 'process', 'handle');
  if (foreign && !has(phrase, 'object', 'requests')) state.topic = 'foreign';
  const topic = topicOf(state, phrase);
  const drafts = inWords(state, entries);
  if (topic !== 'foreign') state.topic = topic;
  if (topic === 'disputes') rememberRows(state, phrase);
  const heads = state.plain.text.charAt(end) === '】';
  if (!heads) rememberDocuments(state, phrase);
  const none = has(phrase, 'mark', 'not') && has(phrase, 'verb', 'carry', 'shift');
  const names =
    none || drafts.length > 0
      ? []
      : entries.filter((each) => isNaming(each) && !((heads || isAmong(state, end)) && each.kind === 'verb'));
  state.pending =
    closer === '、' || closer === '(' ? [...state.pending, ...names].slice(-MOST_PENDING) : names;
  return drafts;
}

/** 送出的答复里，…的有5件: what follows is some of them. */
function isAmong({ plain: { text } }: State, end: number): boolean {
  return /答复(?:件|文书)?(?:里面?|[当之]?中)[,]$/.test(text.slice(Math.max(0, end - 8), end + 1));
}

/** Names of a list that wait for their figures; no honest list has more. */
const MOST_PENDING = 40;

/** 收到7件，其中自然人5件、企业2件，均已办结: behind parts that add up to it the words speak of the head again. */
function isListedOut({ head, counts }: State): boolean {
  const total = head?.token;
  if (!total) return false;
  const parts = counts.filter(
    ({ start, figure }) => start > total.start && figure.unit === total.figure.unit,
  );
  return parts.some(
    (_, at) => sumOf(parts.slice(0, at + 1).map(({ figure }) => figure)) === total.figure.value,
  );
}

/** 上年转过来的2件也都办完了: of those alone. */
function isOfCarried({ last, head }: State, entries: readonly Entry[]): boolean {
  if (last?.meaning.role !== 'carriedIn') return false;
  return !head || entries.some(({ token }) => token !== undefined && token === last.token);
}

/** What a clause says without a figure of its own: 均已办结, 未收到…申请. */
export function inWords(state: State, entries: readonly Entry[]): readonly Draft[] {
  const { period, scope, subject, mild, plain } = state;
  const common = { token: null, period, scope, subject, mild, value: 0, soft: null } as const;
  const head = state.head?.meaning.role;
  const named = entries.some(({ kind, value }) => kind === 'object' && value !== 'foreign');
  const whole =
    (head === undefined ? named || state.base === 'requests' : true) && !isOfCarried(state, entries);
  const outside = !state.inside || isListedOut(state);
  const settled = state.topic === 'requests' && outside && whole ? findSettled(plain.text, entries) : [];
  const denied = findZero(plain.text, entries, state);
  const zero = denied.length === 0 && state.statistics ? findNoStatistic(plain.text, entries, state) : denied;
  const upheld =
    state.topic === 'disputes' && (state.disclosed || state.vague) && !state.inside
      ? findUpheld(plain.text, entries, casesOf(state, entries))
      : [];
  const said = [...settled, ...zero, ...upheld];
  if (said.length === 0) return [];
  return said.map((each) => ({
    ...common,
    ...each,
    mild: mild || each.meaning.mild === true,
  }));
}
