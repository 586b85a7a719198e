import type { CellId } from '../../src/tables/cells.ts';

/** A cell as the printed form has it, with its spans; every shape is drawn from these. */
export interface SheetCell {
  readonly text: string;
  /** Leftmost grid column. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly role: 'header' | 'label' | 'figure' | 'filler';
  /** The statutory cell that a figure belongs to. */
  readonly id?: CellId;
  /** The figure is torn inside: where nothing bounds a cell, the whole row may be read in several ways. */
  readonly loose?: boolean;
}

export interface SheetRow {
  /** `banner`: 第二十条第（一）项; `furniture`: a page number that fell between two rows. */
  readonly kind: 'banner' | 'header' | 'body' | 'furniture';
  /** Cells that begin in this row, from left to right. */
  readonly cells: readonly SheetCell[];
  /** The row's label was lost: where nothing bounds a row, its figures run into the row above. */
  readonly orphan?: boolean;
}

export interface Sheet {
  readonly table: string;
  readonly width: number;
  readonly rows: readonly SheetRow[];
}

/** One place of the grid: the cell that covers it, and whether the cell begins here. */
export interface Place {
  readonly cell: SheetCell;
  readonly anchor: boolean;
  /** Covered by a cell that began in a row above. */
  readonly below: boolean;
}

/** The full grid, spans expanded: a place is undefined where the form prints nothing. */
export function gridOf(sheet: Sheet): readonly (readonly (Place | undefined)[])[] {
  const grid: (Place | undefined)[][] = sheet.rows.map(() => Array<undefined>(sheet.width).fill(undefined));
  sheet.rows.forEach((row, top) => {
    for (const cell of row.cells) for (const y of covered(sheet, top, cell)) cover(grid[y], cell, y, top);
  });
  return grid;
}

/** The rows that a cell covers; a page number between them is none. */
function covered(sheet: Sheet, top: number, cell: SheetCell): readonly number[] {
  const rows = [top];
  for (let y = top + 1; y < sheet.rows.length && rows.length < cell.rowSpan; y++)
    if (sheet.rows[y]?.kind !== 'furniture') rows.push(y);
  return rows;
}

function cover(line: (Place | undefined)[] | undefined, cell: SheetCell, y: number, top: number): void {
  if (!line) return;
  for (let x = cell.column; x < Math.min(cell.column + cell.colSpan, line.length); x++)
    line[x] = { cell, anchor: y === top && x === cell.column, below: y > top };
}

export function figuresOf(row: SheetRow): readonly SheetCell[] {
  return row.cells.filter((cell) => cell.role === 'figure');
}

export function labelsOf(row: SheetRow): readonly SheetCell[] {
  return row.cells.filter((cell) => cell.role !== 'figure' && cell.role !== 'filler');
}

export function idsOf(cells: readonly SheetCell[]): readonly CellId[] {
  return cells.flatMap((cell) => (cell.id === undefined ? [] : [cell.id]));
}

/** The sheet with every cell changed by `change`; ids and spans stay. */
export function mapCells(sheet: Sheet, change: (cell: SheetCell, row: SheetRow) => SheetCell): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) })),
  };
}
