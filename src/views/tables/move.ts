import type { CellId } from '../../tables/cells.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of one table as they stand on the screen. Rows differ in length: table 二's blocks have their own columns. */
export interface Grid {
  readonly table: string;
  readonly rows: readonly (readonly CellId[])[];
  readonly places: ReadonlyMap<CellId, Place>;
}

/** `edge…` is Ctrl+arrow: to the end of a run of figures, as Excel goes. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edgeUp'
  | 'edgeDown'
  | 'edgeLeft'
  | 'edgeRight'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd';

export function gridOf(table: string, rows: readonly (readonly CellId[])[]): Grid {
  const places = new Map<CellId, Place>();
  rows.forEach((cells, row) => {
    cells.forEach((id, column) => {
      places.set(id, { row, column });
    });
  });
  return { table, rows, places };
}

export function findGrid(grids: readonly Grid[], id: CellId): Grid | undefined {
  return grids.find((grid) => grid.places.has(id));
}

/** What a move needs to know besides the grid: which cells hold something, how many rows a page has. */
export interface Surroundings {
  readonly filled: (id: CellId) => boolean;
  readonly page: number;
}

/** Where a key leads from a cell; the cell itself when there is nowhere to go. */
export function move(grid: Grid, from: CellId, to: Move, around: Surroundings): CellId {
  const place = grid.places.get(from);
  return place ? (moves[to](grid, place, around, from) ?? from) : from;
}

type Step = (grid: Grid, place: Place, around: Surroundings, from: CellId) => CellId | undefined;

const one =
  (down: number, right: number): Step =>
  (grid, place) =>
    ray(grid, place, down, right)[0];

const edge =
  (down: number, right: number): Step =>
  (grid, place, { filled }, from) =>
    edgeOf(ray(grid, place, down, right), filled(from), filled);

const page =
  (down: number): Step =>
  (grid, place, around) => {
    const ahead = ray(grid, place, down, 0);
    return ahead[Math.min(around.page, ahead.length) - 1];
  };

const moves: Readonly<Record<Move, Step>> = {
  up: one(-1, 0),
  down: one(1, 0),
  left: one(0, -1),
  right: one(0, 1),
  edgeUp: edge(-1, 0),
  edgeDown: edge(1, 0),
  edgeLeft: edge(0, -1),
  edgeRight: edge(0, 1),
  pageUp: page(-1),
  pageDown: page(1),
  rowStart: (grid, place) => grid.rows[place.row]?.[0],
  rowEnd: (grid, place) => lastOf(grid.rows[place.row] ?? []),
  tableStart: (grid) => grid.rows[0]?.[0],
  tableEnd: (grid) => lastOf(lastOf(grid.rows) ?? []),
};

function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

/** The cells that lie ahead in one direction, nearest first; rows that lack the column are stepped over. */
function ray(grid: Grid, from: Place, down: number, right: number): CellId[] {
  const cells: CellId[] = [];
  let row = from.row + down;
  let column = from.column + right;
  while (row >= 0 && row < grid.rows.length && column >= 0 && column <= 99) {
    const id = grid.rows[row]?.[column];
    if (id !== undefined) cells.push(id);
    else if (right !== 0) break;
    row += down;
    column += right;
  }
  return cells;
}

function edgeOf(
  ahead: readonly CellId[],
  inRun: boolean,
  filled: (id: CellId) => boolean,
): CellId | undefined {
  const next = ahead[0];
  if (next === undefined) return undefined;
  if (!inRun || !filled(next)) return ahead.find(filled) ?? lastOf(ahead);
  const gap = ahead.findIndex((id) => !filled(id));
  return gap === -1 ? lastOf(ahead) : ahead[gap - 1];
}

/** Tab: the next cell in reading order, from row to row and from table to table; undefined at the very end. */
export function tabMove(grids: readonly Grid[], from: CellId, back: boolean): CellId | undefined {
  const order = grids.flatMap((grid) => grid.rows.flat());
  const at = order.indexOf(from);
  return at === -1 ? undefined : order[at + (back ? -1 : 1)];
}
