import { cellId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import { type Equation, equationsOf, sides } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { type Failure, findMainTable, isLeftBlank, judgeEquations, makeFinding } from './finding.ts';

export const requestsTotal: Check = {
  id: 'requests.total',
  rule: 'R03',
  title: '表三各行：总计等于自然人与各类组织之和',
  why: '“总计”一列是六类申请人的合计。',
  source: '表三“申请人情况”（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    const rows = equationsOf(table).filter(({ kind }) => kind === 'requests.total');
    return (
      columnLeftBlank(table, rows) ??
      judgeEquations(this.id, table, rows, (failure) => wrongTotal(this.id, failure))
    );
  },
};

/** The same for table 四; a blank total beside figures is worded 总计漏填. */
export function wrongTotal(check: string, { equation, table, left, right }: Failure) {
  return makeFinding(check, 'error', {
    cells: equation.left,
    related: equation.right,
    stated: left,
    expected: right,
    ...(isLeftBlank(table, equation.left[0]) ? { variant: 'totalLeftBlank' } : {}),
  });
}

/** Every 总计 blank while rows have figures: the office fills in that column nowhere. One warning for the table. */
function columnLeftBlank(table: StatTable, rows: readonly Equation[]): readonly Verdict[] | undefined {
  const cells = table.rows.map((row) => cellId(table.id, row, 'total')).filter((id) => id in table.cells);
  if (cells.length === 0 || !cells.every((id) => isLeftBlank(table, id))) return undefined;
  if (!rows.some((row) => (sides(table, row)?.right ?? 0) > 0)) return undefined;
  return [makeFinding('requests.total', 'warning', { cells, variant: 'columnLeftBlank' })];
}
