import type { FormTable } from '../forms/form.ts';
import type { Arrangement } from './align.ts';
import type { FilledRow } from './assemble.ts';
import { type Assigned, hasLost, known } from './assign.ts';
import { readCellContent } from './content.ts';
import { worth } from './equations.ts';

/**
 * The columns of table 三 as checksum (R01, R02): a row with several admissible readings is readable if it is the only
 * such row of an equation and exactly one of its readings makes the equation hold in every column. Nothing is filled
 * in: the reading consists of what is printed.
 */
export function settleByColumns(filled: readonly FilledRow[], form: FormTable): readonly FilledRow[] {
  if (form.table !== 'requests' || filled.every((row) => row.open.length === 0)) return filled;
  let rows = filled;
  for (let round = 0; round < filled.length; round++) {
    const next = settleOne(rows, form);
    if (!next) break;
    rows = next;
  }
  return rows;
}

function settleOne(rows: readonly FilledRow[], form: FormTable): readonly FilledRow[] | undefined {
  for (const row of rows) {
    if (row.open.length === 0 || row.slots.some((slot) => slot.copy !== '')) continue;
    const signs = equations(rows, form).filter((equation) => equation.has(row));
    const usable = signs.filter((equation) =>
      [...equation.keys()].every((each) => each === row || isSure(each)),
    );
    if (usable.length === 0) continue;
    const left = row.open.filter((reading) => usable.every((equation) => holds(equation, row, reading)));
    const [only, ...others] = left;
    if (!only || others.length > 0) continue;
    return rows.map((each) => (each === row ? { ...row, cells: settled(row, only), open: [] } : each));
  }
  return undefined;
}

/** The sums say what a blank counts for, but not whether a figure was lost there. */
function settled({ row }: FilledRow, reading: Arrangement): readonly Assigned[] {
  const isLossy = hasLost(row.printed, reading.length);
  return reading.map((token) =>
    isLossy && (token === null || token.kind === 'blank') ? { kind: 'unreadable' } : known(token),
  );
}

function isSure(row: FilledRow): boolean {
  return row.open.length === 0 && row.cells.every((cell) => cell.kind !== 'unreadable');
}

/** Rows with the sign they have in an equation that is zero. */
export type ColumnEquation = ReadonlyMap<FilledRow, 1 | -1>;

const balance: Readonly<Record<string, 1 | -1>> = {
  received: 1,
  carriedIn: 1,
  processed: -1,
  carriedOut: -1,
};

/** R01 and R02, if every row of the form is printed once. */
function equations(rows: readonly FilledRow[], form: FormTable): readonly ColumnEquation[] {
  const filled = rows.filter((row) => row.row.printed.tail.length > 0);
  const printed = new Set(filled.map((row) => row.row.id));
  const isWhole = form.rows.every((row) => printed.has(row.id)) && printed.size === filled.length;
  return isWhole ? columnEquations(filled) : [];
}

/** R01 and R02 over rows of table 三; a row that is not printed counts as nothing. */
export function columnEquations(filled: readonly FilledRow[]): readonly ColumnEquation[] {
  const first = new Map<FilledRow, 1 | -1>();
  const second = new Map<FilledRow, 1 | -1>();
  for (const row of filled) {
    const { id } = row.row;
    const sign = balance[id];
    if (sign) first.set(row, sign);
    if (id === 'processed') second.set(row, -1);
    else if (!sign && !id.endsWith('.sum')) second.set(row, 1);
  }
  return [first, second];
}

function holds(equation: ColumnEquation, open: FilledRow, reading: Arrangement): boolean {
  const cells = reading.map(known);
  return open.slots.every((slot, index) => {
    let sum = 0;
    for (const [row, sign] of equation) {
      const at = row === open ? index : row.slots.findIndex((each) => each.column.id === slot.column.id);
      const value = worthOf((row === open ? cells : row.cells)[at]);
      if (value === undefined) return false;
      sum += sign * value;
    }
    return sum === 0;
  });
}

export function worthOf(cell: Assigned | undefined): number | undefined {
  if (cell?.kind === 'cell') return worth(readCellContent(cell.token.cell.text, 'count'));
  return cell?.kind === 'blank' ? 0 : undefined;
}
