import type { CellId } from '../../tables/cells.ts';
import { type Grid, gridOf, tabMove } from './move.ts';

/** A rectangle of cells of one table, spanned by two of its corners. */
export interface Range {
  readonly from: CellId;
  readonly to: CellId;
}

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Undefined when a corner does not lie in the grid. */
export function rectangleOf(grid: Grid, range: Range): Rectangle | undefined {
  const a = grid.places.get(range.from);
  const b = grid.places.get(range.to);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Row by row; undefined where a row of table 二 has no such column. */
export function blockOf(grid: Grid, range: Range): readonly (readonly (CellId | undefined)[])[] {
  const box = rectangleOf(grid, range);
  if (!box) return [];
  const width = box.right - box.left + 1;
  return grid.rows
    .slice(box.top, box.bottom + 1)
    .map((row) => Array.from({ length: width }, (_, i) => row[box.left + i]));
}

export function cellsIn(grid: Grid, range: Range): readonly CellId[] {
  return blockOf(grid, range).flatMap((row) => row.filter((id): id is CellId => id !== undefined));
}

export function wholeTable(grid: Grid, active: CellId): Range {
  const corners = grid.rows.flat();
  const widest = [...grid.rows].sort((a, b) => b.length - a.length)[0] ?? [];
  return spanning(grid, corners[0] ?? active, corners[corners.length - 1] ?? active, widest);
}

/** The last row may be shorter than the widest: then the rectangle is spanned by its other two corners. */
function spanning(grid: Grid, first: CellId, last: CellId, widest: readonly CellId[]): Range {
  const end = grid.places.get(last);
  if (!end || end.column === widest.length - 1) return { from: first, to: last };
  const bottomLeft = grid.rows[end.row]?.[0] ?? last;
  const topRight = grid.rows[0]?.[widest.length - 1];
  return topRight === undefined ? { from: first, to: last } : { from: bottomLeft, to: topRight };
}

/** Enter and Tab inside a selected rectangle go round in it, as in Excel. */
export function cycle(
  grid: Grid,
  range: Range,
  active: CellId,
  along: 'down' | 'right',
  back: boolean,
): CellId {
  const block = blockOf(grid, range);
  const lines = along === 'right' ? block : transpose(block);
  const order = gridOf(
    grid.table,
    lines.map((line) => line.filter((id): id is CellId => id !== undefined)),
  );
  const ids = order.rows.flat();
  const wrapped = back ? ids[ids.length - 1] : ids[0];
  return tabMove([order], active, back) ?? wrapped ?? active;
}

function transpose<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}
