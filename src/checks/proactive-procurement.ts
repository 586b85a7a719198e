import { cellId } from '../forms/form.ts';
import type { Cell } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, makeFinding, notChecked, whyUnknown } from './finding.ts';

export const proactiveProcurement: Check = {
  id: 'proactive.procurement',
  rule: 'R22',
  title: '表二：采购项目数量与采购总金额同有同无',
  run(evidence) {
    const table = findMainTable(evidence, 'proactive');
    if (table?.form !== '2019') return [];
    const cells = ['projects', 'amount'].map((column) => cellId(table.id, 'procurement', column));
    const [projects, amount] = cells.map((id) => amountOf(table.cells[id]));
    if (projects === undefined || amount === undefined)
      return [notChecked(this.id, whyUnknown(table, cells), cells)];
    if ((projects === 0) === (amount === 0)) return [];
    return [makeFinding(this.id, 'warning', { cells, variant: projects === 0 ? 'noProjects' : 'noAmount' })];
  },
};

/** An amount without a unit is still an amount. */
function amountOf(cell: Cell | undefined): number | undefined {
  return cell?.state === 'unitUnknown' ? (cell.value ?? 0) : worth(cell);
}
