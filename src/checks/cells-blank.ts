import { cellId } from '../forms/form.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { CellId, StatTable } from '../tables/cells.ts';
import type { Check } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';

export const cellsBlank: Check = {
  id: 'cells.blank',
  rule: 'R13 R49',
  title: '空着的格子',
  run(evidence) {
    return mainTables(evidence).flatMap((table) => {
      const cells = blanksOf(table);
      return cells.length > 0 ? [makeFinding(this.id, 'hint', { cells })] : [];
    });
  },
};

/** In form order. What the form does not ask for may stay blank: a group's own figure, a heading of the form of 2014. */
function blanksOf(table: StatTable): readonly CellId[] {
  const headings = table.id === 'statistics' ? statisticsUnits : {};
  const rows = table.rows.filter((row) => !row.endsWith('.sum') && headings[row] !== null);
  const columns = table.columns.filter((column) => column !== 'orgSum');
  return rows
    .flatMap((row) => columns.map((column) => cellId(table.id, row, column)))
    .filter((id) => {
      const state = table.cells[id]?.state;
      return state === 'blank' || state === 'dash' || state === 'none';
    });
}
