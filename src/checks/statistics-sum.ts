import { cellId } from '../forms/form.ts';
import { statisticsBounds } from '../forms/statistics.ts';
import type { StatTable } from '../tables/cells.ts';
import { equationsOf } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { findMainTable, isLeftBlank, judgeBound, judgeEquations } from './finding.ts';
import { wrongTotal } from './wrong-total.ts';

export const statisticsSum: Check = {
  id: 'statistics.sum',
  rule: 'R53 R54 R55 R56 R57 R58 R59 R60',
  title: '统计表各项合计与其中数',
  run(evidence) {
    const table = findMainTable(evidence, 'statistics');
    if (!table) return [];
    return [
      ...judgeEquations(this.id, table, equationsOf(table), (failure) =>
        wrongTotal(this.id, 'error', failure),
      ),
      ...statisticsBounds.flatMap((bound) => judgeLimit(this.id, table, bound)),
    ];
  },
};

/** 其中 is never more than the whole (R60); a whole that nobody filled in says nothing. */
function judgeLimit(
  check: string,
  table: StatTable,
  { parts, whole }: (typeof statisticsBounds)[number],
): readonly Verdict[] {
  const idOf = (row: string) => cellId(table.id, row, 'value');
  const related = whole.map(idOf);
  if (related.every((id) => isLeftBlank(table, id))) return [];
  return judgeBound(
    check,
    'warning',
    table,
    { cells: parts.map(idOf), bound: '≤', related },
    { variant: 'limit' },
  );
}
