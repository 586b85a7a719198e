import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import { type Draft, type OpenFigure, type State, thisYear } from './prose-state.ts';
import { guessOf } from './stem-rules.ts';
import { stemsIn } from './stems.ts';
import { addWords, type Item } from './words.ts';

/** What figures that no word of the vocabulary names may count, from the stems of the words around them. */
export interface Guesses {
  /** They count only where the cells agree. */
  readonly drafts: readonly Draft[];
  /** Requests that were withdrawn. */
  readonly withdrawn: readonly Token[];
}

export const nothingGuessed: Guesses = { drafts: [], withdrawn: [] };

const units = new Set(['件', '份', '宗', '起', '例', '桩', '件次', '']);
const roles = new Set([
  'received',
  'handled',
  'processed',
  'carriedIn',
  'carriedOut',
  'outcome',
  'applicant',
]);

/** Guesses at the open figures of a passage that speaks of requests: 申请人如愿拿到全部材料的有8件, 13件照单全给. */
export function guessesOf(
  state: State,
  tokens: readonly Token[],
  known: readonly Draft[],
  near: boolean,
): Guesses {
  const {
    plain: { text },
    base,
    open,
  } = state;
  const spoken = near || known.some(({ meaning, soft }) => roles.has(meaning.role) && soft !== 'guess');
  const asked = spoken || base === 'requests' || text.includes('申请');
  if (!asked) return nothingGuessed;
  const drafts: Draft[] = [];
  const withdrawn: Token[] = [];
  const places = new Map(tokens.map((token, index) => [token, index]));
  const own = new Map(
    known.flatMap((draft) => (draft.token && isGuess(draft) ? [[draft.token, draft]] : [])),
  );
  for (const figure of [...open, ...[...own.values()].flatMap(asOpen)]) {
    const { token } = figure;
    const at = places.get(token) ?? -1;
    if (
      token.figure.value === 0 ||
      !units.has(token.figure.unit) ||
      !isOfRequests(text, figure, spoken ? 'requests' : base, [...known, ...drafts])
    )
      continue;
    for (const words of wordsAround(text, tokens, at)) {
      if (namesElse(words)) break;
      const said = stemsIn(words);
      if (said.has('withdraw') && !state.withdrawn.includes(token) && !own.has(token)) withdrawn.push(token);
      const meaning = guessOf(said);
      if (meaning) drafts.push(draftOf(figure, withReadings(own.get(token), meaning)));
      if (meaning || said.has('withdraw')) break;
    }
  }
  return { drafts, withdrawn };
}

/** What the words make a guess already may mean more. */
export function asOpen({ token, ...said }: Draft): readonly OpenFigure[] {
  return token ? [{ ...said, token, topic: 'requests' }] : [];
}

function isGuess({ soft, meaning }: Draft): boolean {
  return soft === 'guess' && roles.has(meaning.role);
}

export function withReadings(before: Draft | undefined, meaning: Meaning): Meaning {
  if (!before) return meaning;
  return { ...before.meaning, readings: [...before.meaning.readings, ...meaning.readings] };
}

/** What is carried over is told with the year it comes from. */
export function draftOf({ token, period, scope, subject, mild }: OpenFigure, meaning: Meaning): Draft {
  const own = meaning.role.startsWith('carried') ? thisYear : period;
  return {
    token,
    span: token,
    meaning,
    value: token.figure.value,
    period: own,
    scope,
    subject,
    mild,
    soft: 'guess',
  };
}

/** Requests are the subject, or were before in the sentence. */
function isOfRequests(
  text: string,
  { topic, token }: OpenFigure,
  base: State['base'],
  known: readonly Draft[],
): boolean {
  if (topic === 'requests') return true;
  if (topic !== 'foreign' && topic !== 'none') return false;
  const from = Math.max(text.lastIndexOf('。', token.start), text.lastIndexOf('\n', token.start));
  if (base === 'requests' && (topic === 'none' || !namesElse(text.slice(from + 1, token.start)))) return true;
  return known.some(
    ({ span, meaning }) =>
      span.start > from &&
      (span.start < token.start || !text.slice(token.end, span.start).includes('。')) &&
      roles.has(meaning.role),
  );
}

const cut = /[,;:。()\n!?]/;

/** The words of its own clause before a figure, those behind it, and those of the clauses around. */
export function wordsAround(text: string, tokens: readonly Token[], at: number): readonly string[] {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  const from = tokens[at - 1]?.end ?? 0;
  const to = tokens[at + 1]?.start ?? text.length;
  const before = text.slice(Math.max(from, start - LONGEST), start).split(cut);
  const next = text.slice(end, Math.min(to, end + LONGEST));
  const behind = next.split(cut);
  const own = before.pop() ?? '';
  const follows = behind.length === 1 && to < text.length ? (behind[0]?.split('、')[0] ?? '') : behind[0];
  return [
    own,
    follows ?? '',
    before.slice(from > 0 ? 1 : 0).pop() ?? '',
    behind.length > 2 && next.startsWith(',') && own.length <= SHORT ? (behind[1] ?? '') : '',
  ];
}

const LONGEST = 60;
/** 其他的那1宗，系逾期没有缴费: it says nothing yet of what is counted. */
const SHORT = 4;

const ofRequests = /^(?:requests|application|heading|disclosure)$/;
const ofReasons = /诉求|档案|案卷/;
const disguised = /借|名义|之名|实为|实属|属于|系|形式|是|内容/;

/** 提案, 热线: something else is counted. */
function namesElse(words: string): boolean {
  const items: Item[] = [];
  addWords(items, words, 0, words.length);
  return items.some(
    ({ kind, value, start, end }) =>
      kind === 'channel' ||
      (kind === 'scope' && value === 'others') ||
      (kind === 'mark' && (value === 'outside' || (value === 'some' && !words.startsWith('名义', start)))) ||
      (kind === 'object' &&
        !ofRequests.test(value) &&
        !ofReasons.test(words.slice(start, end)) &&
        !disguised.test(words)),
  );
}
