import type { Cell, CellId } from '../tables/cells.ts';
import { cellKind } from '../tables/content.ts';
import { equationsOf, sides, worth } from '../tables/equations.ts';
import type { Explained, Explanation, Question } from './explain.ts';
import { long, quick } from './limits.ts';
import { type Problem, residualOf } from './problem.ts';
import { costs, type Reason, reasonFor } from './reasons.ts';
import { buildProblems, type Ground } from './system.ts';

export interface CorrectionEdit {
  /** A cell, or the key of a figure stated elsewhere. */
  readonly cell: CellId;
  readonly from: number | null;
  readonly to: number;
}

/** A set of figures whose change makes every sum hold that they take part in. */
export interface Correction {
  /** In the order of the tables, figures stated elsewhere behind them. */
  readonly edits: readonly CorrectionEdit[];
  /** One for each mistake that it supposes, the least convincing first. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** The rival corrections of one set of sums that share figures. */
export interface CorrectionSet {
  /** All cells and stated figures of these sums. */
  readonly keys: ReadonlySet<string>;
  /** The likeliest first; empty when none was found. */
  readonly corrections: readonly Correction[];
  /** Nothing smaller exists; false when the search ran out of its budget. */
  readonly proved: boolean;
  /** It was searched for long: there is no more time to be had. */
  readonly final: boolean;
  readonly question: Question;
}

/** More ties than these are no help to anyone. */
const mostShown = 12;

/** What there is to be searched: each set of sums of which one fails. */
export function questionsOn(ground: Ground, limits = quick): readonly Question[] {
  if (!mayFail(ground)) return [];
  const tables = ground.tables.map(({ id, rows }) => ({ id, rows }));
  return buildProblems(ground)
    .filter(fails)
    .map((problem) => ({ problem, tables, ...limits }));
}

/** Whether any sum fails or cannot be told: if none does, there is nothing to number and to group. */
function mayFail({ tables, stated }: Ground): boolean {
  const cells = new Map(tables.flatMap((table) => Object.entries(table.cells)));
  const differs = ({ value, terms }: Ground['stated'][number]) =>
    terms.reduce((sum, [id, factor]) => sum + factor * (worth(cells.get(id)) ?? Number.NaN), 0) !== value;
  const isOpen = (table: Ground['tables'][number]) =>
    equationsOf(table).some((equation) => {
      const both = sides(table, equation);
      return both === undefined || both.left !== both.right;
    });
  return tables.some(isOpen) || stated.some((each) => each.terms.length > 0 && differs(each));
}

/** Nothing found, or not proved: more time may help. What was searched for long is not asked again. */
export function isOpen({ corrections, proved, final }: CorrectionSet): boolean {
  return !final && (corrections.length === 0 || !proved);
}

/** The question of a set that was not settled, with the limits of the long search. */
export function askAgain({ question }: CorrectionSet): Question {
  return { ...question, ...long };
}

/** The corrections that an answer comes to, ranked. */
export function answered(
  question: Question,
  { explanations, proved }: Explained,
  ground: Ground,
): CorrectionSet {
  const { problem } = question;
  const judge = makeJudge(problem, ground);
  const corrections = explanations
    .map(judge)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostShown)
    .map(({ correction }) => correction);
  return {
    keys: new Set(problem.variables.map(({ key }) => key)),
    corrections,
    proved,
    final: question.most >= long.most,
    question,
  };
}

function fails({ variables, equations }: Problem): boolean {
  const values = variables.map(({ value }) => value);
  return equations.some((sum) => residualOf(sum, values) !== 0);
}

interface Judged {
  readonly correction: Correction;
  readonly cost: number;
}

function makeJudge({ variables }: Problem, ground: Ground): (explanation: Explanation) => Judged {
  const cells = new Map<CellId, Cell>(ground.tables.flatMap((table) => Object.entries(table.cells)));
  const order = new Map([...cells.keys()].map((id, at) => [id, at]));
  const totals = new Set(
    ground.tables.flatMap(equationsOf).flatMap(({ left }) => (left.length === 1 ? left : [])),
  );
  const editOf = (variable: number, to: number): CorrectionEdit => {
    const { key = '', value = 0, scale = 1 } = variables[variable] ?? {};
    const cell = cells.get(key);
    return { cell: key, from: cell ? cell.value : value / scale, to: to / scale };
  };
  const reasonOf = (edit: CorrectionEdit): Reason =>
    reasonFor({
      ...edit,
      isTotal: totals.has(edit.cell),
      isMoney: cells.has(edit.cell) && cellKind(edit.cell) === 'money',
      lastYear: ground.lastYear?.(edit.cell) ?? null,
    });
  return ({ changes, slips }) => {
    const slipped = new Set(slips.flatMap((slip) => slip.changes.map(({ variable }) => variable)));
    const edits = changes.map(({ variable, to }) => editOf(variable, to));
    const single = changes
      .filter(({ variable }) => !slipped.has(variable))
      .map(({ variable, to }) => reasonOf(editOf(variable, to)));
    const reasons = [...slips.map(({ reason }) => reason), ...single].sort((a, b) => costs[b] - costs[a]);
    const [worst = 'sums', ...others] = reasons;
    const place = ({ cell }: CorrectionEdit) => order.get(cell) ?? order.size;
    return {
      correction: { edits: edits.sort((a, b) => place(a) - place(b)), reasons: [worst, ...others] },
      cost: reasons.reduce((sum, reason) => sum + costs[reason], 0),
    };
  };
}
