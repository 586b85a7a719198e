import { cellId, tableName } from '../forms/form.ts';
import { organisationColumns } from '../forms/requests.ts';
import type { StatTable } from '../tables/cells.ts';
import { type Change, canStand, type Problem, residualOf, type Solution } from './problem.ts';

/** One slip of the hand that leaves several figures wrong at once; where it is recognised it counts as one mistake. */
export interface Slip {
  readonly reason: 'swappedCells' | 'shiftedRow' | 'shiftedColumn' | 'movedOne';
  /** What puts it right. */
  readonly changes: Solution;
}

/** What is needed of a table to know which figures stand side by side. */
export type PrintedRows = Pick<StatTable, 'id' | 'rows'>;

/** Slips between which the sums cannot tell: one request moved between the same applicants in this row or in that. */
export type Rivals = readonly [Slip, ...Slip[]];

/** So many are tried; more only arise where half the table is wrong. */
const mostRivals = 24;

/**
 * The slips that would explain some of what fails: taken back, at least two failing sums hold and no other fails.
 * Those that mend most come first. Two slips in the same columns hide each other, so that no sum holds by one of them:
 * with `hidden` those count, too, that move many sums of which all fail.
 */
export function findSlips(
  problem: Problem,
  tables: readonly PrintedRows[],
  hidden = false,
): readonly Rivals[] {
  const effectOf = makeJudge(problem, hidden ? fewestHidden : Number.POSITIVE_INFINITY);
  const places = new Map(problem.variables.map(({ key }, at) => [key, at]));
  const found = new Map<string, { rivals: [Slip, ...Slip[]]; gain: number }>();
  for (const table of tables)
    for (const slip of slipsIn(linesOf(table, places), problem)) {
      const effect = effectOf(slip.changes);
      if (!effect) continue;
      const name = `${slip.reason} ${effect.name}`;
      const known = found.get(name);
      if (known) known.rivals.push(slip);
      else found.set(name, { rivals: [slip], gain: effect.gain });
    }
  return [...found.values()]
    .sort((a, b) => b.gain - a.gain || a.rivals[0].changes.length - b.rivals[0].changes.length)
    .slice(0, mostRivals)
    .map(({ rivals }) => rivals);
}

interface Effect {
  /** How many failing sums hold after it. */
  readonly gain: number;
  /** By how much which sums move; the same for rivals. */
  readonly name: string;
}

const fewestHidden = 3;

/**
 * What some changes do to the sums; undefined when a sum that held fails, or fewer than two that failed hold, unless
 * as many as `hidden` are moved.
 */
function makeJudge(
  { variables, equations }: Problem,
  hidden: number,
): (changes: Solution) => Effect | undefined {
  const values = variables.map(({ value }) => value);
  const residuals = equations.map((sum) => residualOf(sum, values));
  const sumsOf = variables.map((): { sum: number; factor: number }[] => []);
  equations.forEach((terms, sum) => {
    for (const { variable, factor } of terms) sumsOf[variable]?.push({ sum, factor });
  });
  return (changes) => {
    const moved = new Map<number, number>();
    for (const { variable, to } of changes)
      for (const { sum, factor } of sumsOf[variable] ?? [])
        moved.set(sum, (moved.get(sum) ?? 0) + factor * (to - (values[variable] ?? 0)));
    const effects = [...moved].filter(([, by]) => by !== 0);
    if (effects.some(([sum]) => residuals[sum] === 0)) return undefined;
    const gain = effects.filter(([sum, by]) => residuals[sum] === -by).length;
    if (gain < 2 && effects.length < hidden) return undefined;
    const name = effects
      .sort(([one], [other]) => one - other)
      .map(([sum, by]) => `${sum}:${by}`)
      .join(' ');
    return { gain, name };
  };
}

/** Figures that stand side by side or one below another in the form, by variable. */
interface Line {
  readonly kind: 'row' | 'column';
  /** The figures that may change places along it. */
  readonly parts: readonly number[];
  /** Those that may all have slid by one; in a column the outcomes only. */
  readonly sliding: readonly number[];
  /** What prints their sum: 总计, in a column （七）总计. */
  readonly total: number | undefined;
}

const outsideOutcomes = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);

function linesOf(table: PrintedRows, places: ReadonlyMap<string, number>): readonly Line[] {
  const name = tableName(table.id);
  if (name !== 'requests' && name !== 'disputes') return [];
  const at = (row: string, column: string) => places.get(cellId(table.id, row, column));
  const columns =
    name === 'requests' ? ['natural', ...organisationColumns] : ['upheld', 'corrected', 'other', 'pending'];
  const known = (cells: readonly (number | undefined)[]) => cells.flatMap((cell) => cell ?? []);
  const rows = table.rows.map((row): Line => {
    const parts = known(columns.map((column) => at(row, column)));
    return { kind: 'row', parts, sliding: parts, total: at(row, 'total') };
  });
  if (name === 'disputes') return rows;
  const inner = table.rows.filter((row) => !row.endsWith('.sum'));
  const outcomes = inner.filter((row) => !outsideOutcomes.has(row));
  const upright = [...columns, 'total'].map((column): Line => {
    const down = (ids: readonly string[]) => known(ids.map((row) => at(row, column)));
    return { kind: 'column', parts: down(inner), sliding: down(outcomes), total: at('processed', column) };
  });
  return [...rows, ...upright];
}

function* slipsIn(lines: readonly Line[], { variables }: Problem): Generator<Slip> {
  const value = (variable: number) => variables[variable]?.value ?? 0;
  const allowed = ({ variable, to }: Change) => {
    const own = variables[variable];
    return own !== undefined && Number.isFinite(own.weight) && canStand(to, own);
  };
  for (const line of lines)
    for (const slip of [...shifts(line, value), ...swaps(line, value), ...moves(line, value)])
      if (slip.changes.every(allowed)) yield slip;
}

type Value = (variable: number) => number;

/**
 * All figures of a line one place too far on or back. One may have been pushed out at its end: then the total tells
 * which. In a row the total may have been pushed out, too.
 */
function shifts({ kind, sliding, total }: Line, value: Value): readonly Slip[] {
  const now = sliding.map(value);
  const sum = now.reduce((a, b) => a + b, 0);
  const printed = total === undefined ? sum : value(total);
  const slip = (wanted: readonly number[], all = sliding): Slip => ({
    reason: kind === 'row' ? 'shiftedRow' : 'shiftedColumn',
    changes: all.flatMap((variable, at): Change[] =>
      wanted[at] === value(variable) ? [] : [{ variable, to: wanted[at] ?? 0 }],
    ),
  });
  const ends = [...new Set([0, printed - sum])];
  const moved = ends.flatMap((end) => [
    ...slidBack(now, end).map((wanted) => slip(wanted)),
    ...slidOn(now, end).map((wanted) => slip(wanted)),
  ]);
  if (kind === 'column' || total === undefined) return moved;
  return [...moved, ...wholeRows(now, printed).map((wanted) => slip(wanted, [...sliding, total]))];
}

/** One place back, `end` behind them; only where nothing stands in the first place, and two figures have moved. */
function slidBack(now: readonly number[], end: number): readonly (readonly number[])[] {
  const wanted = [...now.slice(1), end];
  return now[0] === 0 && hasTwo(wanted) ? [wanted] : [];
}

function slidOn(now: readonly number[], end: number): readonly (readonly number[])[] {
  const wanted = [end, ...now.slice(0, -1)];
  return now[now.length - 1] === 0 && hasTwo(wanted) ? [wanted] : [];
}

/** With the total: it stands in the last place, or has gone and the last figure stands in its own. */
function wholeRows(now: readonly number[], total: number): readonly (readonly number[])[] {
  if (!hasTwo(now)) return [];
  const sum = now.reduce((a, b) => a + b, 0);
  const last = now[now.length - 1] ?? 0;
  const back = now[0] === 0 ? [[...now.slice(1), total, sum + total]] : [];
  const on = total === 0 ? [[last - (sum - last), ...now]] : [];
  return [...back, ...on];
}

const hasTwo = (figures: readonly number[]): boolean => figures.filter((figure) => figure !== 0).length > 1;

/** Two figures of a line that changed places; in a row 3 and 2 are rather one request under the wrong applicant. */
function swaps({ kind, parts }: Line, value: Value): readonly Slip[] {
  return pairs(parts).flatMap(([one, other]): Slip[] => {
    const [a, b] = [value(one), value(other)];
    if (a === b || (kind === 'row' && Math.abs(a - b) === 1)) return [];
    return [
      { reason: 'swappedCells', changes: inOrder({ variable: one, to: b }, { variable: other, to: a }) },
    ];
  });
}

/** One request entered under the wrong applicant. */
function moves({ kind, parts }: Line, value: Value): readonly Slip[] {
  if (kind !== 'row') return [];
  return pairs(parts).flatMap(([one, other]): Slip[] =>
    [1, -1].map((by) => ({
      reason: 'movedOne',
      changes: inOrder({ variable: one, to: value(one) + by }, { variable: other, to: value(other) - by }),
    })),
  );
}

function inOrder(one: Change, other: Change): Solution {
  return one.variable < other.variable ? [one, other] : [other, one];
}

function pairs(line: readonly number[]): readonly (readonly [number, number])[] {
  return line.flatMap((one, at) => line.slice(at + 1).map((other) => [one, other] as const));
}
