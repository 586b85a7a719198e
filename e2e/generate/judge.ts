import { parseCellId } from '../../src/forms/form.ts';
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
  /** Among the marked: a row of the form shown as missing, its figures as they are under a row of its printed label. */
  readonly misfiled: number;
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
  const lost = lostTables(rendered, reading);
  const wrong: Mistake[] = [];
  let right = 0;
  let marked = 0;
  let avoidable = 0;
  for (const truth of rendered.cells.values()) {
    const cell = shown.get(truth.id);
    const open = rendered.unsure.has(truth.id);
    if (isRight(truth, cell)) right++;
    else if (isMarked(truth, cell, lost) || (!cell && open)) {
      marked++;
      if (!open) avoidable++;
    } else wrong.push(mistake(truth.id, describe(truth), cell));
  }
  const { misfiled, phantoms } = madeUp(rendered, reading, shown);
  return {
    cells: rendered.cells.size,
    right,
    marked,
    avoidable,
    misfiled,
    wrong: [...wrong, ...phantoms],
    lost,
  };
}

/** A cell that is not shown at all is marked only if its whole table was not found, and said so. */
function isMarked(truth: TrueCell, cell: Cell | undefined, lost: readonly string[]): boolean {
  return cell ? marks.has(cell.state) : lost.includes(parseCellId(truth.id).table);
}

/** A row that is not printed is rightly missing; so is a cell of a table that is not there. */
function isRight(truth: TrueCell, cell: Cell | undefined): boolean {
  if (truth.state === 'missing') return cell === undefined || cell.state === 'missing';
  return cell !== undefined && cell.state === truth.state && cell.value === truth.value;
}

/**
 * Figures in rows, columns or tables that the report does not print. A row whose label was not recognised is shown with
 * its figures as they are beside a row of the form that is said to be missing: that is misfiled, not made up.
 */
function madeUp(
  rendered: Rendered,
  reading: Reading,
  shown: ReadonlyMap<CellId, Cell>,
): { readonly misfiled: number; readonly phantoms: readonly Mistake[] } {
  const extra = reading.tables
    .flatMap((table) => Object.values(table.cells))
    .filter((cell) => !rendered.cells.has(cell.id) && cell.value !== null && !marks.has(cell.state));
  const absent = absentRows(rendered, shown);
  const phantoms = extra.filter((cell) => !isMisfiled(cell, absent));
  return {
    misfiled: extra.length - phantoms.length,
    phantoms: phantoms.map((cell) => mistake(cell.id, 'not printed', cell)),
  };
}

/** Printed rows that the reading calls missing: by table, their true figures by column. */
function absentRows(
  rendered: Rendered,
  shown: ReadonlyMap<CellId, Cell>,
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const { id, value } of rendered.cells.values()) {
    if (shown.get(id)?.state !== 'missing' || value === null) continue;
    const { table, column } = parseCellId(id);
    const key = `${table}.${column}`;
    rows.set(key, [...(rows.get(key) ?? []), value]);
  }
  return rows;
}

function isMisfiled({ id, value }: Cell, absent: ReadonlyMap<string, readonly number[]>): boolean {
  const { table, row, column } = parseCellId(id);
  return (
    value !== null && /(^|\.)x\d+$/.test(row) && (absent.get(`${table}.${column}`)?.includes(value) ?? false)
  );
}

function lostTables(rendered: Rendered, reading: Reading): readonly string[] {
  const found = new Set(reading.tables.map((table) => table.id));
  return rendered.report.tables.map((table) => table.id).filter((id) => !found.has(id));
}

function mistake(id: CellId, truth: string, cell: Cell | undefined): Mistake {
  return { id, truth, shown: cell ? describe(cell) : 'not shown', span: cell?.span ?? null };
}

function describe(cell: { readonly state: CellState; readonly value: number | null }): string {
  return cell.value === null
    ? cell.state
    : cell.state === 'figure'
      ? String(cell.value)
      : `${cell.value} ${cell.state}`;
}
