import { lastYearsTable } from '../checks/last-year.ts';
import type { Evidence } from '../facts/evidence.ts';
import { cellId, isOtherYears, parseCellId } from '../forms/form.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { equationsOf, sides, worth } from '../tables/equations.ts';
import { lockedCell, lockKey } from './lock.ts';
import { toldFacts } from './stated.ts';
import type { Ground, Stated } from './system.ts';

/** Decisions of the person by key (log/step.ts). */
export type Decided = Readonly<Record<string, unknown>>;

/** What corrections are drawn from: the report's own tables, what restates them, and what the person said is right. */
export function groundOf(evidence: Evidence, decided: Decided): Ground {
  const tables = evidence.tables.filter(({ id }) => !isOtherYears(id));
  const told = [...toldFacts(evidence).values()].map((fact) => fact.stated);
  return {
    tables,
    stated: [...told, ...carriedOver(evidence)],
    locked: lockedCells(tables, decided),
    lastYear: (id) => lastYearsValue(id, evidence),
  };
}

/**
 * What last year's report carried over to this one (R26, R27): its cells join the sums of this one. Where the two years
 * differ although this year's column balances, nothing in this report can be wrong by itself: that is between the two
 * reports, and what else fails here is explained without it.
 */
function carriedOver(evidence: Evidence): readonly Stated[] {
  const before = lastYearsTable(evidence, 'requests');
  const now = evidence.tables.find(({ id }) => id === 'requests');
  if (!before || !now) return [];
  const balanced = balancedColumns(now);
  return before.columns.flatMap((column): Stated[] => {
    const key = cellId(before.id, 'carriedOut', column);
    const value = column === 'orgSum' ? undefined : worth(before.cells[key]);
    const own = cellId(now.id, 'carriedIn', column);
    if (value === undefined || (balanced.has(column) && worth(now.cells[own]) !== value)) return [];
    return [{ key, value, terms: [[own, 1]], weight: 1 }];
  });
}

/** The columns in which 第一、二项 equal 第三、四项. */
export function balancedColumns(table: StatTable): ReadonlySet<string> {
  const balances = equationsOf(table).filter(({ kind }) => kind === 'requests.balance');
  return new Set(
    balances.flatMap((equation) => {
      const both = sides(table, equation);
      const { column } = parseCellId(equation.left[0] ?? '');
      return both && both.left === both.right ? [column] : [];
    }),
  );
}

function lastYearsValue(id: CellId, evidence: Evidence): number | null {
  const { table, row, column } = parseCellId(id);
  const before = lastYearsTable(evidence, table);
  return before?.cells[cellId(before.id, row, column)]?.value ?? null;
}

/** The cells that the person called right, as long as the same still stands there. */
export function lockedCells(tables: readonly StatTable[], decided: Decided): ReadonlySet<CellId> {
  const locked = Object.keys(decided).filter((key) => {
    const id = lockedCell(key);
    const cell = id === undefined ? undefined : tables.find(({ cells }) => id in cells)?.cells[id];
    return cell !== undefined && lockKey(cell) === key;
  });
  return new Set(locked.flatMap((key) => lockedCell(key) ?? []));
}
