import type { PageCell, PageNode } from '../page.ts';
import { joinRows, type TableCell } from '../word/table.ts';
import { codes, type Sprm } from './sprms.ts';

/** What a row says of its cells: where each begins and ends, in twentieths of a point, and how they are merged. */
export interface RowShape {
  /** One more than there are cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellShape[];
}

interface CellShape {
  readonly goesOnBeside: boolean;
  readonly merge: TableCell<unknown>['merge'];
}

/** A row with what stands in its cells. */
export interface FilledRow {
  readonly contents: readonly (readonly PageNode[])[];
  /** Undefined when the file does not tell. */
  readonly shape: RowShape | undefined;
}

const bytesPerCell = 20;

/** Reads the description of a row ([MS-DOC] 2.9.324) and the later changes to it. */
export function rowShapeOf(sprms: readonly Sprm[]): RowShape | undefined {
  let shape: RowShape | undefined;
  for (const sprm of sprms) {
    if (sprm.code === codes.rowCells) shape = shapeIn(sprm);
    if (sprm.code === codes.mergedBelow && shape) shape = withMergeBelow(shape, sprm);
    if (sprm.code === codes.mergedBeside && shape) shape = withMergeBeside(shape, sprm);
  }
  return shape;
}

function shapeIn({ operand }: Sprm): RowShape {
  const count = operand.u8(0);
  const described = 1 + (count + 1) * 2;
  return {
    edges: Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2)),
    cells: Array.from({ length: count }, (_, index): CellShape => {
      const at = described + index * bytesPerCell;
      // Cells at the end of which nothing is to be said are left out.
      const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
      return { goesOnBeside: (flags & 3) === 1, merge: mergeOf((flags >> 5) & 3) };
    }),
  };
}

function mergeOf(flags: number): CellShape['merge'] {
  if (flags === 1) return 'goesOn';
  return flags === 0 ? null : 'begins';
}

function withMergeBelow(shape: RowShape, { operand }: Sprm): RowShape {
  const merge = mergeOf(operand.length > 1 ? operand.u8(1) : 0);
  const changed = operand.length > 0 ? operand.u8(0) : -1;
  return {
    ...shape,
    cells: shape.cells.map((cell, index) => (index === changed ? { ...cell, merge } : cell)),
  };
}

function withMergeBeside(shape: RowShape, { operand }: Sprm): RowShape {
  const [first, behind] = [operand.u8(0), operand.u8(1)];
  return {
    ...shape,
    cells: shape.cells.map((cell, index) =>
      index > first && index < behind ? { ...cell, goesOnBeside: true } : cell,
    ),
  };
}

/** Edges that lie closer together (1.5 mm) are one: rows drawn by hand differ by a little. */
const oneEdge = 85;

/** The rows of a page from those of a table: columns are found by comparing the edges of all its rows. */
export function tableRows(rows: readonly FilledRow[]): readonly (readonly PageCell[])[] {
  const edges = rows.flatMap(({ shape }) => shape?.edges ?? []).sort((a, b) => a - b);
  const columns = edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? edge) > oneEdge);
  const columnAt = (edge: number) => {
    let column = -1;
    for (const each of columns) if (each <= edge) column++;
    return Math.max(0, column);
  };
  return joinRows(
    rows.map((row) => placed(row, columnAt)),
    (content) => ({ content }),
  );
}

type Placed = TableCell<readonly PageNode[]>;

function placed({ contents, shape }: FilledRow, columnAt: (edge: number) => number): readonly Placed[] {
  if (!shape || shape.cells.length !== contents.length)
    return contents.map((element, column) => ({ element, column, colSpan: 1, merge: null }));
  const cells: Placed[] = [];
  shape.cells.forEach(({ goesOnBeside, merge }, index) => {
    const column = columnAt(shape.edges[index] ?? 0);
    const end = columnAt(shape.edges[index + 1] ?? 0);
    const last = cells[cells.length - 1];
    if (goesOnBeside && last) cells[cells.length - 1] = { ...last, colSpan: end - last.column };
    else cells.push({ element: contents[index] ?? [], column, colSpan: Math.max(1, end - column), merge });
  });
  return cells;
}
