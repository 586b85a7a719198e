import type { Evidence } from '../facts/evidence.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Check, NotChecked, Verdict } from './check.ts';
import { findMainTable, mainTables, makeFinding, notChecked } from './finding.ts';

/** R52. Which reports are subordinate, and which are still awaited, the person says: Evidence.subordinates, .awaited. */
export const levelsSum: Check = {
  id: 'levels.sum',
  rule: 'R52',
  title: '汇总的报告等于各下级报告之和',
  run(evidence) {
    const { subordinates = [], awaited = [] } = evidence;
    if (subordinates.length + awaited.length === 0) return [];
    const missing = missingReports(evidence, subordinates, awaited);
    if (missing.length > 0) return [{ ...notChecked(this.id, 'missingReports'), names: missing }];
    return mainTables(evidence)
      .filter(({ form }) => form === evidence.form)
      .flatMap((table) => judgeTable(this.id, table, subordinates));
  },
};

/** Offices whose report is not there, is of another year or form, or lacks a table. */
function missingReports(
  { facts, form, tables }: Evidence,
  subordinates: readonly Evidence[],
  awaited: readonly string[],
): readonly string[] {
  const wanted = tables.filter(({ id }) => !id.includes('@'));
  const unfit = subordinates.filter(
    (each) =>
      each.facts.year !== facts.year ||
      each.form !== form ||
      wanted.some(({ id }) => findMainTable(each, id) === undefined),
  );
  return [...awaited, ...unfit.map((each) => each.facts.agency ?? each.facts.title ?? '一份报告')];
}

/** One finding for a table, with every cell that is not the sum; a sum with an unknown part is not checked. */
function judgeTable(check: string, table: StatTable, subordinates: readonly Evidence[]): readonly Verdict[] {
  const wrong: { readonly id: CellId; readonly stated: number; readonly expected: number }[] = [];
  const unknown: CellId[] = [];
  for (const cell of Object.values(table.cells)) {
    const parts = subordinates.map((each) => worth(findMainTable(each, table.id)?.cells[cell.id]));
    const stated = worth(cell);
    const expected = parts.reduce(
      (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
      0,
    );
    if (stated === undefined || expected === undefined) unknown.push(cell.id);
    else if (Math.abs(stated - expected) > 1e-6) wrong.push({ id: cell.id, stated, expected });
  }
  const [first] = wrong;
  const open: NotChecked[] = unknown.length > 0 ? [notChecked(check, 'unreadable', unknown)] : [];
  if (!first) return open;
  const { stated, expected } = first;
  return [...open, makeFinding(check, 'warning', { cells: wrong.map(({ id }) => id), stated, expected })];
}
