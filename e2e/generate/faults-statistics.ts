import { statisticsBounds, statisticsSums } from '../../src/forms/statistics.ts';
import type { CellId } from '../../src/tables/cells.ts';
import { add, figureAt, put } from './change.ts';
import { type Expected, type Fault, fault } from './fault.ts';

const statistic = (row: string): CellId => `statistics.${row}.value`;

export const in2014: readonly Fault[] = [
  ...statisticsSums.map(({ total }, index) =>
    fault(`R${53 + index}`, 'statistics.sum', `${total} 多一件`, '2014', (report) => {
      const id = statistic(total);
      const changed = add(report, id, 1);
      const stated = figureAt(changed, id);
      const own: Expected = { severity: 'error', cells: [id], stated, expected: stated - 1 };
      // 不同意公开 is itself a part of 申请答复.
      const whole = statisticsSums.find(({ parts }) => parts.includes(total));
      const above = whole ? [{ severity: 'error', cells: [statistic(whole.total)] } as const] : [];
      return { report: changed, expected: [own, ...above] };
    }),
  ),
  ...statisticsBounds.map(({ parts, whole }) =>
    fault('R60', 'statistics.sum', `${parts[0]} 太大`, '2014', (report) => {
      const id = statistic(parts[0] ?? '');
      const most = whole.reduce((sum, row) => sum + figureAt(report, statistic(row)), 0);
      const changed = put(report, id, most + 1);
      return {
        report: changed,
        expected: [{ severity: 'warning', cells: [id], stated: most + 1, expected: most }],
      };
    }),
  ),
];
