import type { Evidence } from '../facts/evidence.ts';
import { parseCellId, type TableName } from '../forms/form.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { findMainTable } from './finding.ts';

/** The tables of an annex that have 全市 and 市本级 columns, beside the report's own. */
export interface Levels {
  readonly main: StatTable | undefined;
  readonly city: StatTable;
  readonly own: StatTable;
}

const names: readonly TableName[] = ['proactive', 'requests', 'disputes'];

export function levelsOf(evidence: Evidence): readonly Levels[] {
  return names.flatMap((name) => {
    const city = findMainTable(evidence, `${name}@city`);
    const own = findMainTable(evidence, `${name}@own`);
    return city && own ? [{ main: findMainTable(evidence, name), city, own }] : [];
  });
}

/** The cell of another copy that stands in the same place. */
export function counterpart(id: CellId, table: StatTable): CellId {
  const { row, column } = parseCellId(id);
  return `${table.id}.${row}.${column}`;
}
