import { isAgainstGovernment, isSeatOnly, opensWithOwnBody, subjectOf } from './clause-body.ts';
import { rememberRows } from './disclosure.ts';
import { type Clause, clausesOf, type Entry } from './entries.ts';
import type { Other, Token } from './figures.ts';
import { rowGuessesOf } from './guess-rows.ts';
import { guessesOf, nothingGuessed } from './guesses.ts';
import { endOfWhole, namesOf } from './names-of.ts';
import { isCarry, observe } from './observe.ts';
import { leadsToOutcomes, outlookOf, toldBehind } from './outlook.ts';
import { namesPerson } from './persons.ts';
import { isNaming } from './phrase.ts';
import type { Plain } from './plain.ts';
import {
  beginning,
  type ChannelDraft,
  closeBracket,
  type Draft,
  newItem,
  newSentence,
  openBracket,
  type State,
  topicBehind,
} from './prose-state.ts';
import { readFigure } from './read-figure.ts';
import type { RemarkDraft } from './read-remarks.ts';
import { inWords, readWords } from './read-words.ts';
import { namesInTurn } from './respectively.ts';
import type { Topic } from './topics.ts';

export interface Said {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly RemarkDraft[];
  readonly channels: readonly ChannelDraft[];
  readonly withdrawn: readonly Token[];
  /** What it was about in the end. */
  readonly topic: Topic;
}

/** `base`: what the heading above a passage announces; `statistics`: the report is one of 2014–2018. */
export interface Ground {
  readonly base: Topic;
  readonly statistics: boolean;
  /** The passage before spoke of requests: its own heading may announce a part of them (去向, 谁来问). */
  readonly near?: boolean;
}

/** Reads a passage clause by clause. */
export function readDrafts(
  plain: Plain,
  tokens: readonly Token[],
  others: readonly Other[],
  { base, statistics, near = false }: Ground,
): Said {
  const state = beginning(plain, base, statistics);
  const drafts: Draft[] = [];
  const outer: State[] = [];
  const clauses = clausesOf(plain.text, tokens, others);
  const hasAskers = plain.text.includes('申请人');
  clauses.forEach((clause, index) => {
    if (clause.opener === '(') {
      outer.push({ ...state });
      Object.assign(state, openBracket(state));
    }
    if (clause.opener === ')') {
      const bracket = clauses[index - 1];
      const names = namesWithin(bracket, state);
      Object.assign(state, closeBracket(state, outer.pop()));
      if (bracket && names.length === 0 && state.topic === 'disputes') rememberWay(state, bracket);
      state.pending = [...state.pending, ...names];
    }
    if (clause.opener === '.') newSentence(state);
    if (clause.opener === '.' || index === 0) openSentence(state, clauses, index);
    if (clause.opener === ';') newItem(state);
    if (state.steady) Object.assign(state, { period: state.steady, steady: null });
    state.bracketed = clause.opener === '(';
    if (hasAskers && namesPerson(plain.text.slice(clause.start, clause.end))) state.asker = true;
    if (clause.entries.length === 0) {
      readWords(state, clause);
      return;
    }
    if (isAgainstGovernment(plain.text, clause)) Object.assign(state, { scope: 'level', wide: 'level' });
    if (isSeatOnly(state, clause)) state.scope = 'level';
    if (opensWithOwnBody(plain.text, clause)) Object.assign(state, { scope: 'own', wide: 'own' });
    state.subject = subjectOf(plain.text, clause) ?? state.subject;
    const inTurn = namesInTurn(state.pending, clauses, index);
    if (inTurn.length > 0) state.inTurn = inTurn;
    drafts.push(...readClause(state, clause, toldBehind(plain.text, clauses, index)));
  });
  const { remarks, channels } = state;
  const guessed = statistics
    ? rowGuessesOf(state, tokens, drafts)
    : state.open.length > 0
      ? guessesOf(state, tokens, drafts, near)
      : nothingGuessed;
  return {
    drafts:
      guessed.drafts.length > 0
        ? inOrder([...drafts.filter((draft) => !isReplaced(draft, guessed.drafts)), ...guessed.drafts])
        : drafts,
    remarks,
    channels,
    withdrawn: [...state.withdrawn, ...guessed.withdrawn],
    topic: topicBehind(state),
  };
}

function isReplaced({ token }: Draft, drafts: readonly Draft[]): boolean {
  return token !== null && drafts.some((each) => each.token === token);
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((one, other) => one.span.start - other.span.start);
}

/** What a sentence tells as a whole; where nothing else is its subject, the one behind it may tell that too. */
function openSentence(state: State, clauses: readonly Clause[], index: number): void {
  const { text } = state.plain;
  state.outlook = outlookOf(text, clauses, index, state.topic === 'requests');
  if (state.topic === 'none' && leadsToOutcomes(text, clauses, index))
    Object.assign(state, { topic: 'requests', base: 'requests' });
}

/** 行政诉讼（复议后起诉）：维持1件: brackets without a figure that say which suits. */
function rememberWay(state: State, { entries }: Clause): void {
  if (!entries.some(({ token }) => token)) rememberRows(state, { text: state.plain.text, entries });
}

/** 予以公开（含部分公开）45件: brackets without a figure that add to the name before them. */
function namesWithin(bracket: Clause | undefined, { pending }: State): readonly Entry[] {
  const [first] = bracket?.entries ?? [];
  const adds = bracket?.opener === '(' && first?.kind === 'mark' && first.value === 'inside';
  return adds && !bracket.entries.some(({ token }) => token) ? pending : [];
}

function readClause(state: State, clause: Clause, told: readonly Entry[]): readonly Draft[] {
  const { entries } = clause;
  const { plain } = state;
  const figures = placesOfFigures(entries);
  if (figures.length === 0) return readWords(state, clause);
  const first = figures[0] ?? 0;
  const before = entries
    .slice(0, first)
    .some((entry) => isNaming(entry) && !opensCount(plain.text, entry, entries, first));
  const drafts: Draft[] = [];
  state.carries = isCarry(entries);
  figures.forEach((at, nth) => {
    const pre = entries.slice(nth === 0 ? 0 : (figures[nth - 1] ?? 0) + 1, at);
    const post = entries.slice(at + 1, figures[nth + 1] ?? entries.length);
    if (before || nth === 0) for (const entry of pre) observe(state, entry);
    const alone = figures.length === 1;
    const names =
      alone && told.length > 0 ? told : namesOf(state, { pre, post, before, alone, at: entries[at] });
    const token = entries[at]?.token;
    const [turn, ...inTurn] = state.inTurn;
    state.inTurn = inTurn;
    observeTimes(state, turn ?? []);
    if (token) drafts.push(...readFigure(state, token, { text: state.plain.text, entries: turn ?? names }));
    if (
      token &&
      figures.length > nth + 1 &&
      state.last?.token === token &&
      endOfWhole(plain.text, token.end) !== undefined
    )
      Object.assign(state, openBracket(state));
    if (!before || nth === figures.length - 1) for (const entry of post) observe(state, entry);
  });
  if (dividesCarried(state, clause)) Object.assign(state, openBracket(state));
  state.pending = askedBy(entries, figures);
  return [...drafts, ...inWords(state, entries)];
}

/** 尚有4件复议和5件诉讼未审结: the names of what is open stand behind the figures. */
function opensCount(
  text: string,
  { value, start, end }: Entry,
  entries: readonly Entry[],
  first: number,
): boolean {
  const [figure, name] = entries.slice(first, first + 2);
  return (
    value === 'pending' &&
    /[有余剩]$/.test(text.slice(start, end)) &&
    end === figure?.start &&
    name?.kind === 'object' &&
    name.start === figure.end
  );
}

const amongThem = /^(?:[^0-9,;:。、()]{0,12}[件份宗条])?(?:政府信息公开|信息公开)?(?:申请)?(?:当|之)?中$/;

/** 上年结转的2件中，自然人2件: of no others are the applicants and answers behind. */
function dividesCarried({ last, plain: { text } }: State, { end }: Clause): boolean {
  if (!last?.token || !last.meaning.role.startsWith('carried')) return false;
  return last.token.end <= end && amongThem.test(text.slice(last.token.end, end));
}

/** 两位村民提出申请，共2件: what the people who were counted did waits for its own figure. */
function askedBy(entries: readonly Entry[], figures: readonly number[]): readonly Entry[] {
  const last = figures[figures.length - 1] ?? 0;
  const people = /^[人名位]$/.test(entries[last]?.token?.figure.unit ?? '');
  return people ? entries.slice(last + 1).filter(({ kind }) => kind === 'object') : [];
}

/** 2021年、2022年分别收到: the time of each in turn; 上年 before 结转 is none. */
function observeTimes(state: State, turn: readonly Entry[]): void {
  if (isCarry(turn)) return;
  for (const entry of turn) if (entry.kind === 'date' || entry.kind === 'time') observe(state, entry);
}

function placesOfFigures(entries: readonly Entry[]): readonly number[] {
  const places: number[] = [];
  entries.forEach(({ token }, index) => {
    if (token) places.push(index);
  });
  return places;
}
