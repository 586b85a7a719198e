import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import { equationsOf, sides } from '../tables/equations.ts';

/**
 * A number for each finding, in the order given: sums of one table whose equations hang together through common cells
 * share one, because one correction must settle them all; every other finding has its own.
 */
export function clustersOf(findings: readonly Finding[], evidence: Evidence): readonly number[] {
  const roots = rootsOf(findings, evidence);
  const numbers = new Map<string, number>();
  return findings.map((finding, index) => {
    const root = sharesCells(finding) ? roots.get(finding.cells[0] ?? '') : undefined;
    const cause = root ?? (isOfOneCause(finding) ? finding.check : `finding ${index}`);
    const number = numbers.get(cause) ?? numbers.size;
    numbers.set(cause, number);
    return number;
  });
}

/** What was carried over wrongly is so in 总计 and in its columns: one cause. */
const isOfOneCause = ({ check }: Finding): boolean => check === 'years.carry';

/** A failed equation of one table: it names what the total should be. */
export function isSum({ check, related, cells, expected }: Finding): boolean {
  return expected !== null && cells.length + related.length > 1 && !check.startsWith('years.');
}

/** A sum, or a figure that cannot stand (1.5, -3) in one: what mends the sums must mend it too. */
export function sharesCells(finding: Finding): boolean {
  return isSum(finding) || finding.check === 'cells.value';
}

/** For every cell of the tables concerned, one cell that stands for all it is connected with. */
function rootsOf(findings: readonly Finding[], { tables }: Evidence): ReadonlyMap<CellId, CellId> {
  const concerned = new Set(findings.filter(isSum).map(({ cells }) => parseCellId(cells[0] ?? '').table));
  const parents = new Map<CellId, CellId>();
  for (const table of tables) if (concerned.has(table.id)) connect(table, parents);
  return new Map([...parents.keys()].map((id) => [id, rootOf(id, parents)]));
}

function connect(table: StatTable, parents: Map<CellId, CellId>): void {
  for (const equation of equationsOf(table)) {
    if (!sides(table, equation)) continue;
    const [first, ...others] = [...equation.left, ...equation.right];
    for (const id of others) if (first) parents.set(rootOf(id, parents), rootOf(first, parents));
  }
}

function rootOf(id: CellId, parents: Map<CellId, CellId>): CellId {
  let root = id;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
    root = next;
  parents.set(id, root);
  return root;
}
