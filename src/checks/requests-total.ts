import { cellId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import { type Equation, equationsOf, sides } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { isLeftBlank, judgeEquations, makeFinding, tablesNamed } from './finding.ts';
import { wrongTotal } from './wrong-total.ts';

export const requestsTotal: Check = {
  id: 'requests.total',
  rule: 'R03',
  title: '表三各行：总计等于自然人与各类组织之和',
  run(evidence) {
    return tablesNamed(evidence, 'requests').flatMap(({ table, severity }) => {
      const rows = equationsOf(table).filter(({ kind }) => kind === this.id);
      return (
        columnLeftBlank(table, rows) ??
        judgeEquations(this.id, table, rows, (failure) => wrongTotal(this.id, severity, failure))
      );
    });
  },
};

/** Every 总计 blank while rows have figures: the office fills in that column nowhere. One warning for the table. */
function columnLeftBlank(table: StatTable, rows: readonly Equation[]): readonly Verdict[] | undefined {
  const cells = table.rows.map((row) => cellId(table.id, row, 'total')).filter((id) => id in table.cells);
  if (cells.length === 0 || !cells.every((id) => isLeftBlank(table, id))) return undefined;
  if (!rows.some((row) => (sides(table, row)?.right ?? 0) > 0)) return undefined;
  return [makeFinding('requests.total', 'warning', { cells, variant: 'columnLeftBlank' })];
}
