import { draftOf } from './draft.ts';
import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning-of.ts';
import { nameAnswers } from './name-statistics.ts';
import { has, type Phrase } from './phrase.ts';
import type { Draft, State } from './prose-state.ts';
import { isRemark } from './read-counts.ts';
import type { Topic } from './topics.ts';

/** What a figure restates that only stands beside another: last year's, or the base of a share. */
export function besideOf(state: State, topic: Topic, token: Token, phrase: Phrase): readonly Draft[] {
  return [...ofLastYear(state, topic, token, phrase), ...ofBase(state, topic, token, phrase)];
}

/** 较2023年新收60件增加16件: what last year's figure counts, for the growth behind it. */
function ofLastYear(state: State, topic: Topic, token: Token, phrase: Phrase): readonly Draft[] {
  const then = has(phrase, 'time', 'last') || has(phrase, 'date');
  const named = has(phrase, 'verb', 'receive', 'process') || has(phrase, 'object', 'requests', 'application');
  const counts = named && !has(phrase, 'mark', 'change');
  if (topic !== 'requests' && !(topic === 'none' && saysNew(phrase))) return [];
  if (!then || !counts || !has(phrase, 'mark', 'than') || isRemark(token)) return [];
  const meaning = meaningOf(state, 'requests', token, phrase);
  const draft = meaning && draftOf(state, token, meaning);
  if (!draft) return [];
  state.last = { ...draft, period: { kind: 'last' } };
  return [state.last];
}

const wholes: readonly Meaning['role'][] = ['received', 'handled', 'processed'];

/** 占答复总数140件的40%: the base of a share, as far as it is what its words say. */
function ofBase(state: State, topic: Topic, token: Token, phrase: Phrase): readonly Draft[] {
  const at = phrase.entries.findIndex(({ kind, value }) => kind === 'mark' && value === 'share');
  if (topic !== 'requests' || at < 0 || isRemark(token)) return [];
  const own = { ...phrase, entries: phrase.entries.slice(at + 1) };
  const meaning = meaningOf(state, topic, token, own);
  const draft =
    meaning && wholes.includes(meaning.role) && draftOf(state, token, { ...meaning, guess: true });
  if (!draft) return [];
  const answers = state.statistics ? answersOf(draft, own) : [];
  return answers.length > 0 ? answers : [draft];
}

/** 新收 is said of the requests alone. */
function saysNew({ text, entries }: Phrase): boolean {
  return entries.some(({ kind, start }) => kind === 'verb' && text.startsWith('新收', start));
}

/** What the later forms call 办结 is two rows of this one. */
export function answersOf(draft: Draft | null, phrase: Phrase): readonly Draft[] {
  const answers = draft?.meaning.role === 'processed' ? nameAnswers(phrase) : null;
  return draft && answers ? [{ ...draft, meaning: answers }] : [];
}
