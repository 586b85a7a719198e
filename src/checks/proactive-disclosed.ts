import { cellId } from '../forms/form.ts';
import type { Check } from './check.ts';
import { findMainTable, judgeBound } from './finding.ts';

export const proactiveDisclosed: Check = {
  id: 'proactive.disclosed',
  rule: 'R19 R20',
  title: '表二：制作、公开和对外公开总数量',
  run(evidence) {
    const table = findMainTable(evidence, 'proactive');
    if (table?.form !== '2019') return [];
    const rows = table.rows.filter((row) => cellId(table.id, row, 'totalDisclosed') in table.cells);
    return rows.flatMap((row) => {
      const at = (column: string) => [cellId(table.id, row, column)];
      const stock = { cells: at('totalDisclosed'), bound: '≥', related: at('newlyDisclosed') } as const;
      // Older documents may be published later: only a hint.
      const fresh = { cells: at('newlyDisclosed'), bound: '≤', related: at('made') } as const;
      return [
        ...judgeBound(this.id, 'warning', table, stock, { variant: 'stock' }),
        ...judgeBound(this.id, 'hint', table, fresh, { variant: 'fresh' }),
      ];
    });
  },
};
