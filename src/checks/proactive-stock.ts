import { cellId } from '../forms/form.ts';
import type { Check } from './check.ts';
import { findMainTable, judgeBound } from './finding.ts';

export const proactiveStock: Check = {
  id: 'proactive.stock',
  rule: 'R17',
  title: '表二：现行有效件数不少于制发件数减废止件数',
  run(evidence) {
    const table = findMainTable(evidence, 'proactive');
    if (table?.form !== '2021') return [];
    return ['regulations', 'normativeDocuments'].flatMap((row) => {
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) =>
        cellId(table.id, row, column),
      );
      if (!issued || !repealed || !inForce) return [];
      const related = [issued, repealed];
      return judgeBound(this.id, 'warning', table, {
        cells: [inForce],
        bound: '≥',
        related,
        minus: [repealed],
      });
    });
  },
};
