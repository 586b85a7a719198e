import type { Cell, StatTable } from '../tables/cells.ts';
import { cellKind } from '../tables/content.ts';
import type { Check, Verdict } from './check.ts';
import { mainTables, makeFinding } from './finding.ts';

export const cellsValue: Check = {
  id: 'cells.value',
  rule: 'R04 R12 R15 R16',
  title: '表格里应填合适的数字',
  why: '件数、项数是不小于 0 的整数；只有“本年增/减”可以是负数，只有金额可以有小数。',
  source: '表二、表三、表四（国办公开办函〔2019〕60号、〔2021〕30号）',
  run(evidence) {
    return mainTables(evidence)
      .filter((table) => table.id !== 'statistics')
      .flatMap((table) => cellsOf(table).flatMap((cell) => judgeCell(this.id, cell)));
  },
};

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
