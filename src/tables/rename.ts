import { cellId, parseCellId } from '../forms/form.ts';
import type { Cell, StatTable } from './cells.ts';

/** The same table under another id: `requests` → `requests@2019`, and all its cells with it. */
export function renameTable(table: StatTable, id: string): StatTable {
  const cells = Object.values(table.cells).map((cell): [string, Cell] => {
    const { row, column } = parseCellId(cell.id);
    const own = cellId(id, row, column);
    return [own, { ...cell, id: own }];
  });
  return { ...table, id, cells: Object.fromEntries(cells) };
}
