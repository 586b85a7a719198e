import { cellId, parseCellId } from '../forms/form.ts';
import { equationsOf, sides, worth } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, makeFinding } from './finding.ts';

export const requestsPartial: Check = {
  id: 'requests.partial',
  rule: 'R10',
  title: '区分处理的申请只计部分公开',
  run(evidence) {
    const table = findMainTable(evidence, 'requests');
    if (!table) return [];
    return equationsOf(table).flatMap((equation) => {
      const both = equation.kind === 'requests.outcomes' ? sides(table, equation) : undefined;
      const [total = ''] = equation.left;
      const partial = cellId(table.id, 'partial', parseCellId(total).column);
      const counted = worth(table.cells[partial]) ?? 0;
      // A total left at 0 is another fault, even if nothing but 部分公开 stands above it.
      if (!both || both.left === 0 || counted === 0) return [];
      if (Math.abs(both.left - both.right) !== counted) return [];
      return [makeFinding(this.id, 'hint', { cells: [partial], related: [total], stated: counted })];
    });
  },
};
