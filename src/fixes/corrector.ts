import { answered, askAgain, type CorrectionSet, isOpen, questionsOn } from './corrections.ts';
import type { Explained, Question } from './explain.ts';
import type { LinearSum, Problem } from './problem.ts';
import type { Ground } from './system.ts';

/** The corrections of a state of a report, as far as they have been searched for. */
export interface Known {
  readonly sets: readonly CorrectionSet[];
  /** None of its failing sums is still waiting for its first search. */
  readonly isWhole: boolean;
}

/**
 * Keeps what was found for sums that fail, as long as their figures stay as they are: an edit elsewhere neither takes
 * their corrections away nor has them searched again.
 */
export interface Corrector {
  readonly known: (ground: Ground) => Known;
  /** What is to be searched next: what has not been looked at; when all has been, what deserves a longer look. */
  readonly open: (ground: Ground) => readonly Question[];
  /** Takes the answers to `open`, in the same order. */
  readonly settle: (ground: Ground, answers: readonly Explained[]) => Known;
}

export function makeCorrector(): Corrector {
  let kept: readonly CorrectionSet[] = [];
  const find = ({ problem }: Question) =>
    kept.find(({ question }) => isSameProblem(question.problem, problem));
  const asked = new WeakMap<Ground, readonly Question[]>();
  const questionsFor = (ground: Ground): readonly Question[] => {
    const questions = asked.get(ground) ?? questionsOn(ground);
    asked.set(ground, questions);
    return questions;
  };
  const known = (ground: Ground): Known => {
    const questions = questionsFor(ground);
    const sets = questions.flatMap((question) => find(question) ?? []);
    return { sets, isWhole: sets.length === questions.length };
  };
  const open = (ground: Ground): readonly Question[] => {
    const questions = questionsFor(ground);
    const unseen = questions.filter((question) => !find(question));
    return unseen.length > 0
      ? unseen
      : questions
          .flatMap((question) => find(question) ?? [])
          .filter(isOpen)
          .map(askAgain);
  };
  const settle = (ground: Ground, answers: readonly Explained[]): Known => {
    const asked = open(ground).slice(0, answers.length);
    const sets = asked.flatMap((question, at) => {
      const answer = answers[at];
      return answer ? answered(question, answer, ground) : [];
    });
    const isAsked = ({ question }: CorrectionSet) =>
      asked.some(({ problem }) => isSameProblem(problem, question.problem));
    kept = [...known(ground).sets.filter((set) => !isAsked(set)), ...sets];
    return known(ground);
  };
  return { known, open, settle };
}

/** The same figures in the same sums. */
function isSameProblem(one: Problem, other: Problem): boolean {
  return (
    one.variables.length === other.variables.length &&
    one.equations.length === other.equations.length &&
    one.variables.every((variable, at) => {
      const { key, value, weight, mustChange } = other.variables[at] ?? variable;
      return (
        variable.value === value &&
        variable.key === key &&
        variable.weight === weight &&
        variable.mustChange === mustChange
      );
    }) &&
    one.equations.every((sum, at) => isSameSum(sum, other.equations[at] ?? [])) &&
    one.unread.length === other.unread.length &&
    one.unread.every(({ sum }, at) => isSameSum(sum, other.unread[at]?.sum ?? []))
  );
}

function isSameSum(one: LinearSum, other: LinearSum): boolean {
  return (
    one.length === other.length &&
    one.every(({ variable, factor }, at) => other[at]?.variable === variable && other[at]?.factor === factor)
  );
}
