import type { List } from './breakdowns.ts';
import type { Token } from './figures.ts';
import type { ChannelDraft, Draft } from './prose-state.ts';
import type { Said } from './read-statements.ts';
import { compareSum, sumOf } from './sums.ts';
import { unitsMatch } from './units.ts';

/**
 * Outcomes and channels that a passage lists without saying 其中: 办结12件。予以公开8件，部分公开1件，其他处理3件 (R65),
 * 收到申请12件，网络9件，信函3件 (R69). Such a list is taken if it adds up, or cannot. `known`: the lists that
 * the words announce, whose parts are none of these.
 */
export function fullListsOf(said: Said, text: string, known: readonly List[]): readonly List[] {
  const drafts = said.drafts.filter(isOfNow);
  const lists = [
    outcomeList(said, drafts, text),
    listOf(channelsIn(said.channels.filter(isOfNow)), totalsOf(drafts, 'received', text), text),
  ];
  const taken = new Set(known.flatMap(({ parts }) => parts.map(({ start }) => start)));
  return lists.flatMap((list) => (list && !list.parts.some(({ start }) => taken.has(start)) ? [list] : []));
}

/** 予以公开8件，不予公开1件，申请人撤回2件: those withdrawn were settled as well, unless 其他处理 counts them. */
function outcomeList({ withdrawn }: Said, drafts: readonly Draft[], text: string): List | undefined {
  const outcomes = outcomesIn(drafts);
  const totals = totalsOf(drafts, 'processed', text);
  if (withdrawn.length === 0) return listOf(outcomes, totals, text) ?? sureList(drafts, totals);
  const tokens = inOrder([...outcomes.tokens, ...withdrawn]);
  return fitting(tokens, totals) ?? fitting(outcomes.tokens, totals) ?? sureList(drafts, totals);
}

/** Those alone that the words name beyond doubt. */
function sureList(drafts: readonly Draft[], totals: Totals): List | undefined {
  const sure = drafts.filter(({ soft }) => soft !== 'guess');
  return sure.length < drafts.length ? fitting(outcomesIn(sure).tokens, totals) : undefined;
}

function inOrder(tokens: readonly Token[]): readonly Token[] {
  return [...tokens].sort((a, b) => a.start - b.start);
}

/** The outcomes of a passage with those withdrawn; their total may stand in another paragraph. */
export function outcomeFiguresOf(said: Said): readonly Token[] {
  if (said.withdrawn.length === 0) return [];
  return inOrder([...outcomesIn(said.drafts.filter(isOfNow)).tokens, ...said.withdrawn]);
}

/** The figures of the channels of a passage; a list of them may have its total in another paragraph. */
export function channelFiguresOf(said: Said): readonly Token[] {
  const { tokens, twice } = channelsIn(said.channels.filter(isOfNow));
  return twice || tokens.some(({ figure }) => figure.approximate) ? [] : tokens;
}

type About = Pick<Draft, 'period' | 'scope' | 'subject'>;

function isOfNow({ period }: About): boolean {
  return period.kind === 'this' || period.kind === 'year';
}

interface Parts {
  readonly tokens: readonly Token[];
  readonly about: readonly About[];
  /** They are all there can be: the list closes with 其他处理, or names every channel. */
  readonly closed: boolean;
  /** They are seldom all there can be, but enough to ask. */
  readonly telling: boolean;
  /** One of them comes twice: a list within a list, or two lists. */
  readonly twice: boolean;
  /** What one of them counts is a guess. */
  readonly guessed: boolean;
}

/** The outcomes by name; a reason whose outcome is listed as well is a part of that. */
function outcomesIn(drafts: readonly Draft[]): Parts {
  const outcomes = drafts.filter(({ meaning, token }) => token && meaning.rule === 'R64');
  const whole = outcomes.filter(({ meaning }) => !meaning.part);
  const listed = new Set(whole.flatMap(({ meaning }) => meaning.rows));
  const isInner = (row: string) => listed.has(`${row.split('.')[0]}.*`) && !row.endsWith('.*');
  const own = outcomes.filter(({ meaning }) => !meaning.rows.some(isInner));
  const rows = own.flatMap(({ meaning }) => meaning.rows);
  return {
    tokens: tokensOf(own),
    about: own,
    closed: own.length > 2 && rows[rows.length - 1] === 'other.*',
    telling: false,
    twice: new Set(rows).size < rows.length,
    guessed: own.some(({ soft }) => soft === 'guess'),
  };
}

const ALL_CHANNELS = 4;

function channelsIn(channels: readonly ChannelDraft[]): Parts {
  const named = new Set(channels.map(({ channel }) => channel)).size;
  return {
    tokens: tokensOf(channels),
    about: channels,
    closed: named === ALL_CHANNELS,
    telling: named === ALL_CHANNELS - 1,
    twice: named < channels.length,
    guessed: false,
  };
}

function tokensOf(drafts: readonly { readonly token: Token | null }[]): readonly Token[] {
  return drafts.flatMap(({ token }) => token ?? []);
}

interface Totals {
  /** The likeliest: answers for outcomes, requests for channels. */
  readonly own: readonly Draft[];
  readonly others: readonly Draft[];
  readonly carriedIn: readonly Draft[];
}

const partly = /(?:按[时期]|延期|超期|限时|逾期)[^,。;]{0,6}$/;

function totalsOf(drafts: readonly Draft[], role: 'processed' | 'received', text: string): Totals {
  const whole = drafts.filter(
    ({ token, meaning }) => token && meaning.rule !== 'R75' && meaning.columns.join() === 'total',
  );
  const all = whole.filter(({ meaning }) => ['received', 'handled', 'processed'].includes(meaning.role));
  const isOwn = ({ meaning, span }: Draft) =>
    meaning.role === role && !partly.test(text.slice(Math.max(0, span.start - 12), span.start));
  return {
    own: all.filter(isOwn),
    others: all.filter((each) => !isOwn(each)),
    carriedIn: whole.filter(({ meaning }) => meaning.role === 'carriedIn'),
  };
}

function listOf(parts: Parts, totals: Totals, text: string): List | undefined {
  const { tokens } = parts;
  if (tokens.length < 2 || tokens.some(({ figure }) => figure.approximate)) return undefined;
  const list = fitting(tokens, totals);
  if (list) return list;
  return parts.twice || parts.guessed ? undefined : faultyList(parts, totals, text);
}

/** The list of these parts, if they add up to a count of the passage. */
function fitting(tokens: readonly Token[], totals: Totals): List | undefined {
  if (tokens.length < 2 || tokens.some(({ figure }) => figure.approximate)) return undefined;
  const fits = [...totals.own, ...totals.others].find(
    ({ token }) => token && areAlike(token, tokens) && compare(token, tokens) === 'agrees',
  );
  return fits?.token ? { total: fits.token, parts: tokens, exhaustive: false } : undefined;
}

/** 其他3件 behind the last, or a list that goes on. */
const more = /^[,、;]?(?:其[他它余]|等)/;
const besides = /另(?!行)|此外|不含|不包括|不计|除/;

/** A list that does not add up proves something only beside a single total of the same body and time. */
function faultyList(
  { tokens, about, closed, telling }: Parts,
  totals: Totals,
  text: string,
): List | undefined {
  const [total] = totals.own;
  const token = total?.token;
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  if (!total || !token || !first || !last || totals.own.length > 1 || total.soft === 'guess')
    return undefined;
  if (!areAlike(token, tokens) || !isOneMatter([total, ...about]) || isCarriedOver(tokens, totals))
    return undefined;
  if (besides.test(text.slice(Math.min(token.start, first.start), last.end))) return undefined;
  const verdict = compare(token, tokens);
  const rest = telling && token.start < first.start && !more.test(text.slice(last.end, last.end + 8));
  if (verdict === 'under' && !closed && !rest) return undefined;
  return { total: token, parts: tokens, exhaustive: closed };
}

function compare({ figure }: Token, parts: readonly Token[]) {
  return compareSum(
    figure,
    parts.map((part) => part.figure),
  );
}

function areAlike({ figure }: Token, parts: readonly Token[]): boolean {
  return !figure.approximate && parts.every((part) => unitsMatch(figure.unit, part.figure.unit) === 'same');
}

/** One body, and not two years that are named. */
function isOneMatter(said: readonly About[]): boolean {
  const bodies = new Set(said.map(({ scope, subject }) => `${scope} ${subject}`));
  const years = new Set(said.flatMap(({ period }) => (period.kind === 'year' ? [period.year] : [])));
  return bodies.size === 1 && years.size < 2;
}

/** The parts are those of new and carried over requests taken together. */
function isCarriedOver(tokens: readonly Token[], { own, others, carriedIn }: Totals): boolean {
  const sum = sumOf(tokens.map(({ figure }) => figure));
  return [...own, ...others].some(({ value }) => carriedIn.some((each) => each.value + value === sum));
}
