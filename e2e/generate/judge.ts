import type { Cell, CellId, CellState } from '../../src/tables/cells.ts';
import type { Reading } from '../../src/tables/reading.ts';
import type { Rendered } from './render.ts';
import type { TrueCell } from './truth.ts';

/** How a reading compares with the truth, cell by cell. */
export interface Verdict {
  readonly cells: number;
  /** Value and state are the truth. */
  readonly right: number;
  /** Shown as unreadable, doubtful or missing, or its table not found: nothing is asserted. */
  readonly marked: number;
  /** Marked although shape and noise left no doubt. */
  readonly avoidable: number;
  readonly wrong: readonly Mistake[];
  /** Tables that were not found at all. */
  readonly lost: readonly string[];
}

/** A value or a blank shown as sure that is not the truth. */
export interface Mistake {
  readonly id: CellId;
  readonly truth: string;
  readonly shown: string;
  readonly span: Cell['span'];
}

const marks: ReadonlySet<CellState> = new Set(['unreadable', 'doubtful', 'missing']);

export function judge(rendered: Rendered, reading: Reading): Verdict {
  const shown = new Map(
    reading.tables.flatMap((table) => Object.values(table.cells)).map((cell) => [cell.id, cell]),
  );
  const wrong: Mistake[] = [];
  let right = 0;
  let marked = 0;
  let avoidable = 0;
  for (const truth of rendered.cells.values()) {
    const cell = shown.get(truth.id);
    if (isRight(truth, cell)) right++;
    else if (!cell || marks.has(cell.state)) {
      marked++;
      if (!rendered.unsure.has(truth.id)) avoidable++;
    } else wrong.push(mistake(truth.id, describe(truth), cell));
  }
  wrong.push(...phantoms(rendered, reading));
  return { cells: rendered.cells.size, right, marked, avoidable, wrong, lost: lostTables(rendered, reading) };
}

/** A row that is not printed is rightly missing; so is a cell of a table that is not there. */
function isRight(truth: TrueCell, cell: Cell | undefined): boolean {
  if (truth.state === 'missing') return cell === undefined || cell.state === 'missing';
  return cell !== undefined && cell.state === truth.state && cell.value === truth.value;
}

/** Figures that the report does not print: rows, columns or whole tables made up. */
function phantoms(rendered: Rendered, reading: Reading): readonly Mistake[] {
  return reading.tables
    .flatMap((table) => Object.values(table.cells))
    .filter((cell) => !rendered.cells.has(cell.id) && cell.value !== null && !marks.has(cell.state))
    .map((cell) => mistake(cell.id, 'not printed', cell));
}

function lostTables(rendered: Rendered, reading: Reading): readonly string[] {
  const found = new Set(reading.tables.map((table) => table.id));
  return rendered.report.tables.map((table) => table.id).filter((id) => !found.has(id));
}

function mistake(id: CellId, truth: string, cell: Cell): Mistake {
  return { id, truth, shown: describe(cell), span: cell.span };
}

function describe(cell: { readonly state: CellState; readonly value: number | null }): string {
  return cell.value === null
    ? cell.state
    : cell.state === 'figure'
      ? String(cell.value)
      : `${cell.value} ${cell.state}`;
}
