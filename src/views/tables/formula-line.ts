import type { Cell, CellId, StatTable } from '../../tables/cells.ts';
import { type Equation, equationsOf, sides, worth } from '../../tables/equations.ts';

/** The formula of a cell with live numbers: 应为 │ 1 + 0 + … + 0 = 1 │ 现为 0，差 1. */
export interface FormulaLine {
  readonly kind: Equation['kind'];
  readonly tone: 'ok' | 'bad' | 'unknown';
  readonly lead: string;
  readonly sum: string;
  /** What the sum comes to: = 65; '' where two sums are held against each other. */
  readonly result: string;
  readonly verdict: string;
  /** The sum with every term, for the tooltip. */
  readonly whole: string;
  /** All cells of the formula. */
  readonly cells: readonly CellId[];
  /** The pointed cell is a mere summand of a sum that agrees: not worth lighting up its neighbours. */
  readonly aside: boolean;
}

/**
 * The formula to show for a cell: one that fails before one that agrees, the cell's own sum before the balance of its
 * column before the row that it is part of. Undefined for cells without formula (table 二).
 */
export function formulaLine(
  table: StatTable,
  id: CellId,
  name: (id: CellId) => string,
): FormulaLine | undefined {
  const candidates = equationsOf(table).filter(({ left, right }) => left.includes(id) || right.includes(id));
  const ranked = candidates.map((equation) => ({ equation, rank: rank(table, equation, id) }));
  const best = ranked.sort((a, b) => a.rank - b.rank)[0]?.equation;
  return best && describe(table, best, id, name);
}

const kindRank = {
  'requests.balance': 1,
  'requests.total': 2,
  'disputes.total': 2,
  'statistics.sum': 2,
  'requests.groups': 3,
  'requests.outcomes': 4,
};

function rank(table: StatTable, equation: Equation, id: CellId): number {
  const values = sides(table, equation);
  const fails = values !== undefined && values.left !== values.right;
  if (isOwnSum(equation, id)) return fails ? 0 : 5;
  return (fails ? 0 : values ? 10 : 20) + kindRank[equation.kind];
}

function isOwnSum({ left }: Equation, id: CellId): boolean {
  return left.length === 1 && left[0] === id;
}

function describe(
  table: StatTable,
  equation: Equation,
  id: CellId,
  name: (id: CellId) => string,
): FormulaLine {
  const cells = [...equation.left, ...equation.right];
  const shared = { kind: equation.kind, cells, lead: '', sum: '', result: '', whole: '', aside: false };
  const values = sides(table, equation);
  if (!values) return { ...shared, tone: 'unknown', verdict: unknown(table, cells) };
  const agrees = values.left === values.right;
  const result = equation.left.length === 1 ? `= ${values.right}` : '';
  const write = (short: boolean) =>
    result !== ''
      ? terms(table, equation.right, short)
      : `${terms(table, equation.left, short)} ${agrees ? '=' : '≠'} ${terms(table, equation.right, short)}`;
  const texts = { sum: write(true), result, whole: `${write(false)} ${result}`.trim() };
  if (agrees) {
    const aside = equation.kind !== 'requests.balance' && !isOwnSum(equation, id);
    return { ...shared, ...texts, tone: 'ok', verdict: '✓ 相符', aside };
  }
  return { ...shared, ...texts, tone: 'bad', ...disagreement(table, equation, id, name, values) };
}

function disagreement(
  table: StatTable,
  equation: Equation,
  id: CellId,
  name: (id: CellId) => string,
  { left, right }: { left: number; right: number },
): { lead: string; verdict: string } {
  const difference = `差 ${Math.abs(left - right)}`;
  const [total = '', ...others] = equation.left;
  if (others.length > 0) return { lead: '', verdict: difference };
  const value = table.cells[total]?.value ?? null;
  return {
    lead: total === id ? '应为' : `${ownPart(equation, name(total))} 应为`,
    verdict: `${value === null ? '现为空白' : `现为 ${value}`}，${difference}`,
  };
}

/** （七）总计 · 自然人 seen from a cell of the same column: （七）总计; from one of the same row: 自然人. */
function ownPart({ kind }: Equation, name: string): string {
  const [row = '', column = ''] = name.split(' · ');
  return kind === 'requests.total' || kind === 'disputes.total' ? column : row;
}

function unknown(table: StatTable, cells: readonly CellId[]): string {
  const unknown = cells.filter((id) => worth(table.cells[id]) === undefined);
  const isAbsent = unknown.every((id) => table.cells[id]?.state === 'missing');
  return `式中有 ${unknown.length} 格${isAbsent ? '没有填' : '读不出准数'}，未核对`;
}

const SHOWN_IN_FULL = 4;

/** In a long sum the zeros shrink to one 0 …; every figure that counts stays. */
function terms(table: StatTable, ids: readonly CellId[], short: boolean): string {
  const values = ids.map((id) => worth(table.cells[id]) ?? 0);
  if (!short || values.length <= SHOWN_IN_FULL) return values.join(' + ');
  const counting = values.filter((value) => value !== 0);
  const zeros = counting.length < values.length ? ['0 …'] : [];
  return [...counting, ...zeros].join(' + ');
}

/** Blank, -, 无, 不适用: counted as 0 in every sum. */
export function countsAsZero(cell: Cell): boolean {
  return cell.state !== 'figure' && worth(cell) === 0;
}
