import { cellId, copyOf, parseCellId, tableName, unknownYear } from '../../forms/form.ts';
import type { Cell, CellId, StatTable } from '../../tables/cells.ts';
import { worth } from '../../tables/equations.ts';
import { plainDecimal, shownText } from './looks.ts';

/** What last year's report says to a cell of this one. */
export interface LastFigure {
  /** In last year's report: `requests@2019.carriedOut.natural`. */
  readonly id: CellId;
  readonly shown: string;
  /** Whether it must be this cell's figure, as 上年结转 must, and is. */
  readonly tone: '' | 'same' | 'differs';
  /** 2019年 9，增 3 */
  readonly words: string;
}

/**
 * Last year's figure beside a cell: of the same cell; beside 上年结转 that of 结转下年度, which was carried over.
 * Undefined where last year's report has no such cell.
 */
export function lastFigureOf(
  id: CellId,
  cell: Cell | undefined,
  lastYear: readonly StatTable[],
): LastFigure | undefined {
  const { table, row, column } = parseCellId(id);
  const last = table.includes('@') ? undefined : lastYear.find((each) => tableName(each.id) === table);
  if (!last) return undefined;
  const isCarried = row === 'carriedIn';
  const other = last.cells[cellId(last.id, isCarried ? 'carriedOut' : row, column)];
  if (!other || other.state === 'missing') return undefined;
  const [now, before] = [worth(cell), worth(other)];
  const known = now !== undefined && before !== undefined;
  return {
    id: other.id,
    shown: shownText(other) || '空',
    tone: !isCarried || !known ? '' : now === before ? 'same' : 'differs',
    words: `${yearOf(last.id)}${isCarried ? '结转下年度' : ''} ${shownText(other) || '空白'}${
      known ? difference(now - before, isCarried) : ''
    }`,
  };
}

function yearOf(tableId: string): string {
  const copy = copyOf(tableId);
  return copy === unknownYear ? '上年' : `${copy}年`;
}

function difference(by: number, isCarried: boolean): string {
  const size = plainDecimal(Number(Math.abs(by).toFixed(6)));
  if (isCarried) return by === 0 ? '，相符' : `，差 ${size}`;
  return by === 0 ? '，持平' : `，${by > 0 ? '增' : '减'} ${size}`;
}
