import { cellId } from '../forms/form.ts';
import type { Cell, StatTable } from '../tables/cells.ts';
import { cellKind } from '../tables/content.ts';
import { worth } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';

export const cellsValue: Check = {
  id: 'cells.value',
  rule: 'R04 R12 R15 R16 R21',
  title: '表格里应填合适的数字',
  run(evidence) {
    return mainTables(evidence)
      .filter((table) => table.id !== 'statistics')
      .flatMap((table) => [
        ...cellsOf(table).flatMap((cell) => judgeCell(this.id, cell)),
        ...tooManyGone(this.id, table),
      ]);
  },
};

/** R21: no more items can have gone than there were. */
function tooManyGone(check: string, table: StatTable): readonly Verdict[] {
  return table.rows.flatMap((row) => {
    const [before, change] = ['previousYear', 'change'].map(
      (column) => table.cells[cellId(table.id, row, column)],
    );
    const [had, gone] = [worth(before), worth(change)];
    if (!before || !change || had === undefined || gone === undefined || had < 0 || had + gone >= 0)
      return [];
    const told = { cells: [change.id], related: [before.id], stated: gone, variant: 'tooManyGone' };
    return [makeFinding(check, 'error', told)];
  });
}

function cellsOf(table: StatTable): readonly Cell[] {
  return Object.values(table.cells);
}

function judgeCell(check: string, cell: Cell): readonly Verdict[] {
  const variant = faultOf(cell);
  return variant ? [makeFinding(check, 'error', { cells: [cell.id], stated: cell.value, variant })] : [];
}

function faultOf({ id, state, value }: Cell): 'words' | 'negative' | 'fraction' | undefined {
  if (state === 'text') return 'words';
  if ((state !== 'figure' && state !== 'unitUnknown') || value === null) return undefined;
  const kind = cellKind(id);
  if (value < 0 && kind !== 'change') return 'negative';
  return kind !== 'money' && !Number.isInteger(value) ? 'fraction' : undefined;
}
