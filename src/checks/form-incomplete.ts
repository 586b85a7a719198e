import { parseCellId, tableName } from '../forms/form.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Check } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';

export const formIncomplete: Check = {
  id: 'form.incomplete',
  rule: 'R47',
  title: '表格的行、列齐全',
  run(evidence) {
    return mainTables(evidence).flatMap((table) => {
      const cells = Object.values(table.cells).filter(
        (cell) => cell.state === 'missing' && !isHeading(cell.id),
      );
      if (cells.length === 0) return [];
      const ids = cells.map((cell) => cell.id);
      return [makeFinding(this.id, 'warning', { cells: ids, words: countsOf(table, ids) })];
    });
  },
};

/** The headings of the form of 2014 carry no figure; without them nothing is lost. */
function isHeading(id: string): boolean {
  const { table, row } = parseCellId(id);
  return tableName(table) === 'statistics' && statisticsUnits[row] === null;
}

/** How many rows and columns are missing as a whole; cells missing here and there count by themselves. */
function countsOf(table: StatTable, missing: readonly string[]) {
  const still = new Set(missing.map((id) => parseCellId(id).row));
  const rows = table.missingRows.filter((row) => still.has(row)).length;
  const columns = table.missingColumns.length;
  return { rows, columns, cells: missing.length };
}
