import loadHighs from 'highs';
import { explain } from '../../../src/fixes/explain.ts';
import type { LinearSum, Problem } from '../../../src/fixes/problem.ts';
import { buildProblems } from '../../../src/fixes/system.ts';
import { makeCase } from './case.ts';

/** How often the exact search and HiGHS, a solver of mixed-integer programs, agree on how few figures must change. */
export interface Compared {
  readonly cases: number;
  readonly agree: number;
  /** What they disagree on, for a replay. */
  readonly seeds: readonly number[];
}

export async function compareWithHighs(cases: number): Promise<Compared> {
  const highs = await loadHighs();
  const seeds: number[] = [];
  let done = 0;
  for (let seed = 1; done < cases; seed++) {
    const made = makeCase(seed, (seed % 4) + 1, { unread: seed % 3 === 0 ? 3 : 0 });
    if (!made) continue;
    const [problem] = buildProblems({ tables: [made.table], stated: made.stated, locked: new Set() });
    const own = problem && fewestOf(problem);
    if (!problem || own === undefined || own === 0) continue;
    const solved = highs.solve(programOf(problem), { time_limit: 10 });
    // Some programs take it minutes: those say nothing about us.
    if (solved.Status !== 'Optimal') continue;
    done++;
    if (Math.round(solved.ObjectiveValue) !== own) seeds.push(seed);
  }
  return { cases, agree: cases - seeds.length, seeds };
}

/** Undefined when the search gave up: then it claims nothing. */
function fewestOf(problem: Problem): number | undefined {
  const { explanations, proved } = explain({ problem, tables: [], most: 5, nodes: 400_000 });
  if (!proved || explanations.length === 0) return undefined;
  return Math.min(...explanations.map(({ changes }) => changes.length));
}

const termsOf = (sum: LinearSum): string =>
  sum.map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${variable}`).join(' ');

/**
 * Fewest figures changed, in CPLEX's LP format: x the new values, c which of them are changed, u what cells that were
 * not read come to.
 */
function programOf({ variables, equations, unread }: Problem): string {
  // No figure need become larger than that: a tight bound is what makes the program quick to solve.
  const large = 3 * Math.max(...variables.map(({ value }) => value)) + 100;
  const changed = variables.map((_, at) => `c${at}`);
  const sums = [
    ...equations.map((sum) => `${termsOf(sum)} = 0`),
    ...unread.map(
      ({ sum, divisor }, at) => `${termsOf(sum)} ${divisor < 0 ? '+' : '-'} ${Math.abs(divisor)} u${at} = 0`,
    ),
  ];
  const limits = variables.flatMap(({ value }, at) => [
    `x${at} - ${large} c${at} <= ${value}`,
    `x${at} + ${large} c${at} >= ${value}`,
  ]);
  const whole = [...variables.map((_, at) => `x${at}`), ...unread.map((_, at) => `u${at}`)];
  const bounds = whole.map((name) => `0 <= ${name} <= ${large}`);
  return [
    'Minimize',
    ` obj: ${changed.join(' + ')}`,
    'Subject To',
    ...[...sums, ...limits].map((line, at) => ` r${at}: ${line}`),
    'Bounds',
    ...bounds.map((line) => ` ${line}`),
    'General',
    ` ${whole.join(' ')}`,
    'Binary',
    ` ${changed.join(' ')}`,
    'End',
  ].join('\n');
}
