import type { Finding } from '../checks/check.ts';
import { clustersOfKeys, type Ground } from '../fixes/system.ts';
import type { CellId } from '../tables/cells.ts';

/**
 * A number for each finding, in the order given: sums whose equations hang together through common figures, in one
 * table or through what the prose states of several, share one, because one correction must settle them all; every
 * other finding has its own.
 */
export function clustersOf(findings: readonly Finding[], ground: Ground): readonly number[] {
  const groups = findings.some(sharesCells) ? clustersOfKeys(ground) : new Map<CellId, number>();
  const numbers = new Map<string, number>();
  return findings.map((finding, index) => {
    const group = sharesCells(finding) ? groups.get(figureOf(finding)) : undefined;
    const alone = isCarry(finding) ? finding.check : `finding ${index}`;
    const cause = group === undefined ? alone : `sums ${group}`;
    const number = numbers.get(cause) ?? numbers.size;
    numbers.set(cause, number);
    return number;
  });
}

/** A figure by which a finding takes part in the sums, if it does; of what was carried over last year's own. */
export function figureOf(finding: Finding): CellId {
  return finding.cells[isCarry(finding) ? 1 : 0] ?? '';
}

/** What was carried over wrongly is so in 总计 and in its columns: one cause, also where no sum holds it together. */
export const isCarry = ({ check }: Finding): boolean => check === 'years.carry';

/** A failed equation of one table: it names what the total should be. */
export function isSum(finding: Finding): boolean {
  const { check, related, cells, expected } = finding;
  if (check.startsWith('years.') || isTold(finding)) return false;
  return expected !== null && cells.length + related.length > 1;
}

/**
 * A sum, a figure that cannot stand (1.5, -3) in one, or words of the prose that restate cells of one: what mends the
 * sums must mend them too.
 */
export function sharesCells(finding: Finding): boolean {
  return isSum(finding) || finding.check === 'cells.value' || isTold(finding) || isCarry(finding);
}

/** The prose beside the tables. */
export function isTold({ check, cells }: Finding): boolean {
  return (check === 'prose.table' || check === 'prose.settled') && cells.length > 0;
}
