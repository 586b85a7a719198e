import type { Evidence } from '../facts/evidence.ts';
import { isOtherYears } from '../forms/form.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { lockedCell, lockKey } from './lock.ts';
import type { Ground } from './system.ts';

/** Decisions of the person by key (log/step.ts). */
type Decided = Readonly<Record<string, unknown>>;

/** What corrections are drawn from: the report's own tables, what restates them, and what the person said is right. */
export function groundOf({ tables }: Pick<Evidence, 'tables'>, decided: Decided): Ground {
  const own = tables.filter(({ id }) => !isOtherYears(id));
  return { tables: own, stated: [], locked: lockedCells(own, decided) };
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
