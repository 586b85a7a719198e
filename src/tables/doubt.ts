import { parseCellId } from '../forms/form.ts';
import type { Cell, CellId, StatTable } from './cells.ts';
import { equationsOf, sides } from './equations.ts';

/** How surely the rows of a table are theirs. */
export interface Evidence {
  /** Rows whose figures stand apart from their labels, or that have no label: order alone tells whose they are. */
  readonly weakRows: ReadonlySet<string>;
  /** Rows with just as many cells as columns, in a source that keeps its cells: their figures cannot have moved. */
  readonly fixedRows: ReadonlySet<string>;
}

const fewestFailing = 4;

/**
 * The sums of tables 三 and 四 as checksum of the reading: rows known by their order only are doubtful once a sum that
 * they stand in fails; and where many rows fail at once, it is the reading that is shifted, not the report that is wrong
 * (layouts.md «The redundancy»). A sum or two that fails between sure rows is left to the checks, and so is every sum of
 * rows whose figures cannot have moved.
 */
export function withDoubts(table: StatTable, { weakRows, fixedRows }: Evidence): StatTable {
  const failing = failingRows(table);
  const moved = failing.totals.filter((row) => !fixedRows.has(row));
  const doubted = new Set<string>();
  for (const rows of failing.all) {
    if (rows.some((row) => weakRows.has(row))) for (const row of weakRows) doubted.add(row);
  }
  if (moved.length >= fewestFailing && moved.length * 3 > failing.withFigures)
    for (const row of moved) doubted.add(row);
  return doubted.size === 0 ? table : { ...table, cells: doubtful(table.cells, doubted) };
}

/** The rows of every failing sum; those whose own 总计 fails; and how many rows hold figures at all. */
function failingRows(table: StatTable) {
  const all: (readonly string[])[] = [];
  const totals: string[] = [];
  for (const equation of equationsOf(table)) {
    const both = sides(table, equation);
    if (!both || both.left === both.right) continue;
    all.push([...new Set([...equation.left, ...equation.right].map((id) => parseCellId(id).row))]);
    const [total] = equation.left;
    if (isTotal(equation.kind) && total && table.cells[total]?.state === 'figure')
      totals.push(parseCellId(total).row);
  }
  return { all, totals, withFigures: rowsWithFigures(table) };
}

function isTotal(kind: string): boolean {
  return kind.endsWith('.total');
}

function rowsWithFigures(table: StatTable): number {
  const rows = new Set<string>();
  for (const cell of Object.values(table.cells)) if (cell.value) rows.add(parseCellId(cell.id).row);
  return rows.size;
}

function doubtful(
  cells: Readonly<Record<CellId, Cell>>,
  rows: ReadonlySet<string>,
): Readonly<Record<CellId, Cell>> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => {
      const isDoubted = rows.has(parseCellId(id).row) && canBeDoubted(cell);
      return [id, isDoubted ? { ...cell, state: 'doubtful' } : cell] as const;
    }),
  );
}

/** Whatever stands or does not stand there may belong to another row; words have no value to doubt. */
function canBeDoubted(cell: Cell): boolean {
  return cell.state !== 'missing' && cell.state !== 'unreadable' && cell.state !== 'text';
}
