import { isLong } from './limits.ts';
import { type Problem, residualOf, type Solution } from './problem.ts';
import { type Budget, searchSmallest } from './search.ts';
import { findSlips, type PrintedRows, type Rivals, type Slip } from './slips.ts';

/** What the search is asked; plain data. */
export interface Question {
  readonly problem: Problem;
  /** The rows in their order, along which a hand may slip. */
  readonly tables: readonly PrintedRows[];
  /** Mistakes and steps up to which it looks. */
  readonly most: number;
  readonly nodes: number;
}

/** Changes that make every sum hold, and the slips among them. */
export interface Explanation {
  readonly changes: Solution;
  readonly slips: readonly Slip[];
}

export interface Explained {
  /** Those with the fewest changed figures, and those with the fewest mistakes; in no order. */
  readonly explanations: readonly Explanation[];
  /** Nothing smaller exists, and none of the same size is missing. */
  readonly proved: boolean;
}

/**
 * The corrections of one problem: sets of changed figures of the smallest weight, and those that take slips as one. A
 * long search that finds none, or none but of many mistakes, looks for slips that hide each other, too.
 */
export function explain(question: Question): Explained {
  const { problem, tables } = question;
  const plain = explainWith(question, findSlips(problem, tables));
  if (!isLong(question) || plain.explanations.some((each) => mistakesIn(each) <= fewMistakes)) return plain;
  const rest = { ...question, nodes: question.nodes / 8 };
  const { explanations, proved } = explainWith(rest, findSlips(problem, tables, true));
  return {
    explanations: withoutDoubles([...explanations, ...plain.explanations]),
    proved: plain.proved && proved,
  };
}

const fewMistakes = 3;

function mistakesIn({ changes, slips }: Explanation): number {
  return changes.length - slips.reduce((sum, slip) => sum + slip.changes.length - 1, 0);
}

function explainWith({ problem, most, nodes }: Question, slips: readonly Rivals[]): Explained {
  const quick = { nodes: nodes / 4 };
  const { mistakes, found } = fewestSlips(problem, slips, most, quick);
  const fewest = Math.min(most, mistakes + 2, ...found.map(({ changes }) => changes.length));
  const plain = searchSmallest(problem, { most: fewest, budget: { nodes } });
  const known = new Set(found.map(({ changes }) => keyOf(changes)));
  const others = plain.solutions
    .filter((changes) => !known.has(keyOf(changes)))
    .map((changes) => ({ changes, slips: slipsAmong(changes, slips) }));
  return { explanations: [...found, ...others], proved: plain.proved && quick.nodes > 0 };
}

interface Slipped {
  readonly mistakes: number;
  readonly found: readonly Explanation[];
}

/** Some slips taken back and as few single figures changed as possible: one slip and no figure, one and one, … */
function fewestSlips(problem: Problem, slips: readonly Rivals[], most: number, budget: Budget): Slipped {
  for (let mistakes = 1; mistakes <= most; mistakes++) {
    const found = withSlips(problem, slips, mistakes, budget);
    if (found.length > 0) return { mistakes, found: withoutDoubles(found) };
  }
  return { mistakes: most, found: [] };
}

function withSlips(
  problem: Problem,
  slips: readonly Rivals[],
  mistakes: number,
  budget: Budget,
): readonly Explanation[] {
  const found: Explanation[] = [];
  for (const chosen of choices(slips, mistakes)) {
    if (budget.nodes <= 0) break;
    const first = chosen.map(([slip]) => slip);
    for (const changes of finish(problem, first, mistakes - chosen.length, budget))
      found.push(...withRivals(changes, chosen));
  }
  return found;
}

/** What has to change beside some slips, if it is no more than `most` figures. */
function finish(problem: Problem, slips: readonly Slip[], most: number, budget: Budget): readonly Solution[] {
  const taken = slips.flatMap(({ changes }) => changes);
  const values = problem.variables.map(({ value }) => value);
  for (const { variable, to } of taken) values[variable] = to;
  const closed = taken.map(({ variable }) => variable);
  budget.nodes -= 1;
  if (failingIn(problem, values) > most * mostTouched(problem)) return [];
  return searchSmallest(problem, { most, budget }, { values, closed }).solutions;
}

/** Every way to take one slip of each group of rivals, as long as no figure is touched twice. */
function withRivals(rest: Solution, groups: readonly Rivals[]): readonly Explanation[] {
  let all: readonly Explanation[] = [{ changes: rest, slips: [] }];
  for (const rivals of groups)
    all = all
      .slice(0, mostCombined)
      .flatMap(({ changes, slips }) =>
        rivals
          .filter((slip) => areApart(slip.changes, changes))
          .map((slip) => ({ changes: inOrder([...changes, ...slip.changes]), slips: [...slips, slip] })),
      );
  return all;
}

/** With more groups of rivals than one, not every combination helps. */
const mostCombined = 60;

function failingIn({ equations }: Problem, values: readonly number[]): number {
  return equations.filter((sum) => residualOf(sum, values) !== 0).length;
}

/** How many sums one figure takes part in, at most: so many can one change mend. */
function mostTouched({ variables, equations }: Problem): number {
  const counts = variables.map(() => 0);
  for (const sum of equations) for (const { variable } of sum) counts[variable] = (counts[variable] ?? 0) + 1;
  return Math.max(0, ...counts);
}

/** Every choice of 1 to `most` groups. */
function* choices(slips: readonly Rivals[], most: number, from = 0): Generator<readonly Rivals[]> {
  if (most === 0) return;
  for (let at = from; at < slips.length; at++) {
    const slip = slips[at];
    if (!slip) continue;
    yield [slip];
    yield* [...choices(slips, most - 1, at + 1)].map((others) => [slip, ...others]);
  }
}

function areApart(one: Solution, other: Solution): boolean {
  return one.every(({ variable }) => other.every((change) => change.variable !== variable));
}

const inOrder = (changes: Solution): Solution => [...changes].sort((a, b) => a.variable - b.variable);

/** The slips that some changes happen to take back, the largest first. */
function slipsAmong(changes: Solution, slips: readonly Rivals[]): readonly Slip[] {
  const wanted = new Map(changes.map(({ variable, to }) => [variable, to]));
  const chosen: Slip[] = [];
  for (const slip of slips.flat())
    if (slip.changes.every(({ variable, to }) => wanted.get(variable) === to)) {
      chosen.push(slip);
      for (const { variable } of slip.changes) wanted.delete(variable);
    }
  return chosen;
}

function withoutDoubles(explanations: readonly Explanation[]): readonly Explanation[] {
  const first = new Map<string, Explanation>();
  for (const each of explanations) if (!first.has(keyOf(each.changes))) first.set(keyOf(each.changes), each);
  return [...first.values()];
}

const keyOf = (changes: Solution): string => changes.map(({ variable, to }) => `${variable}:${to}`).join(' ');
