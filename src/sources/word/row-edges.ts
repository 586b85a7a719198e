import type { PageCell, PageNode } from '../page.ts';
import { joinRows, type TableCell } from './table.ts';

/** What a row says of its cells: where each begins and ends, in twentieths of a point, and how they are merged. */
export interface RowShape {
  /** One more than there are cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellShape[];
}

export interface CellShape {
  readonly goesOnBeside: boolean;
  readonly merge: TableCell<unknown>['merge'];
}

/** A row with what stands in its cells. */
export interface FilledRow {
  readonly contents: readonly (readonly PageNode[])[];
  /** Undefined when the file does not tell. */
  readonly shape: RowShape | undefined;
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
