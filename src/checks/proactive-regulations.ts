import { cellId } from '../forms/form.ts';
import { worth } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { findMainTable, makeFinding, notChecked } from './finding.ts';
import { bodyIn } from './part-text.ts';

export const proactiveRegulations: Check = {
  id: 'proactive.regulations',
  rule: 'R23',
  title: '表二：规章由有权的机关制定',
  run(evidence) {
    const table = findMainTable(evidence, 'proactive');
    if (!table || table.form === '2014') return [];
    const cells = table.columns
      .map((column) => cellId(table.id, 'regulations', column))
      .filter((id) => (worth(table.cells[id]) ?? 0) > 0);
    const [first] = cells;
    if (first === undefined) return [];
    const body = bodyIn(evidence);
    if (evidence.facts.agency === null) return [notChecked(this.id, 'noAgency', cells)];
    if (body === null || body === 'province' || body === 'city') return [];
    return [
      makeFinding(this.id, 'warning', { cells, stated: worth(table.cells[first]) ?? null, words: { body } }),
    ];
  },
};
