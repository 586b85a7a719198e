import type { FormId } from '../../src/forms/form.ts';
import type { CellId, CellState } from '../../src/tables/cells.ts';

/** What a cell of an invented report holds: what is printed in it, and what a reader must make of that. */
export interface TrueCell {
  readonly id: CellId;
  readonly printed: string;
  /** In 万元 for money. */
  readonly value: number | null;
  readonly state: CellState;
}

/** A printed row: its labels from the outermost inwards, as in src/forms. */
export interface TrueRow {
  readonly id: string;
  readonly stub: readonly string[];
  readonly columns: readonly string[];
  /** What stands between label and figures: the unit in the form of 2014. */
  readonly unit?: string;
}

/** One statutory table: its rows in printed order and what every cell of it holds. */
export interface TrueTable {
  /** `requests`, `disputes`, `proactive`, `statistics`. */
  readonly id: string;
  readonly form: FormId;
  readonly rows: readonly TrueRow[];
  readonly cells: ReadonlyMap<CellId, TrueCell>;
}

export interface TrueFacts {
  readonly form: FormId;
  readonly year: number;
  readonly agency: string;
  readonly title: string;
  /** ISO date of the signature. */
  readonly publishedOn: string;
  /** A government may make 规章 (R23); a department may not. */
  readonly government: boolean;
  readonly size: 'office' | 'city';
}

export interface Section {
  readonly kind: 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The tables printed in this part. */
  readonly tables: readonly string[];
}

/** A consistent report as data, before any shape or damage. */
export interface TrueReport {
  readonly seed: number;
  readonly facts: TrueFacts;
  readonly tables: readonly TrueTable[];
  readonly preface: readonly string[];
  readonly sections: readonly Section[];
  /** Table 三 once more for the whole city and for its own offices. */
  readonly annex?: { readonly city: TrueTable; readonly own: TrueTable };
}

/** Figures by row and column, before they are printed. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function figureCell(id: CellId, value: number): TrueCell {
  return { id, printed: String(value), value, state: 'figure' };
}

/** A table of plain figures; a column that a row lacks in `figures` is 0. */
export function makeTable(
  id: string,
  form: FormId,
  rows: readonly TrueRow[],
  figures: Figures,
  special: readonly TrueCell[] = [],
): TrueTable {
  const cells = new Map<CellId, TrueCell>();
  for (const row of rows)
    for (const column of row.columns) {
      const cell = `${id}.${row.id}.${column}`;
      cells.set(cell, figureCell(cell, figures[row.id]?.[column] ?? 0));
    }
  for (const cell of special) cells.set(cell.id, cell);
  return { id, form, rows, cells };
}

/** The figure of a cell for prose and sums; what is no figure counts as 0. */
export function worthOf(table: TrueTable | undefined, row: string, column: string): number {
  return table?.cells.get(`${table.id}.${row}.${column}`)?.value ?? 0;
}
