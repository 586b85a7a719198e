import type { Origin, XmlPlace } from './origins.ts';

/** A web page, a document or a piece of one, taken apart: what stands on it, in reading order, without any styling. */
export type PageNode = PageLine | PageTable;

export interface PageLine {
  readonly kind: 'line';
  readonly text: string;
  /** Where its characters stand in a file that can be written back; in the order of the line, without overlaps. */
  readonly origins?: readonly Origin[];
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly PageCell[])[];
}

export interface PageCell {
  /** Leftmost grid column, 0-based, spans of the rows above counted. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly content: readonly PageNode[];
  /** The cell itself in a file that can be written back. */
  readonly origin?: XmlPlace;
}

/** The form is at most 18 columns wide; a page that claims more columns than this is lying. */
const widestSpan = 100;
const longestSpan = 1000;

/** `colspan="3"` and the like; what is no sensible number counts as 1, 0 means down to the last row. */
export function parseSpan(value: string | undefined, most: 'columns' | 'rows'): number {
  const limit = most === 'columns' ? widestSpan : longestSpan;
  const span = /^\s*\d{1,9}/.exec(value ?? '1')?.[0];
  if (span === undefined) return 1;
  if (Number(span) === 0) return most === 'rows' ? limit : 1;
  return Math.min(Number(span), limit);
}

/** Gives each cell its grid column while a table is being read, row by row. */
export class Grid {
  private row = -1;
  private column = 0;
  /** Per column the first row that is free again. */
  private readonly freeFrom: number[] = [];

  startRow(): void {
    this.row++;
    this.column = 0;
  }

  place(colSpan: number, rowSpan: number): number {
    while ((this.freeFrom[this.column] ?? 0) > this.row) this.column++;
    const column = this.column;
    for (let i = 0; i < colSpan; i++) this.freeFrom[column + i] = this.row + rowSpan;
    this.column += colSpan;
    return column;
  }
}
