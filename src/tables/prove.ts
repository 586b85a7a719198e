import type { FormTable } from '../forms/form.ts';
import type { FilledRow } from './assemble.ts';
import { columnEquations, worthOf } from './settle.ts';

/**
 * Rows whose figures stand on lines of their own, while the form has rows that are not printed: a line may be lost, and
 * all others belong to the label beside theirs. They are known only if every row is full and the columns of table 三
 * (R01, R02) add up so, and would not if all figures belonged one row further up or down.
 */
export function withProof(filled: readonly FilledRow[], form: FormTable): readonly FilledRow[] {
  if (filled.every(({ row }) => !row.needsProof)) return filled;
  if (form.table === 'requests' && filled.every((row) => isKnown(row, form)) && isProved(filled))
    return filled;
  return filled.map((each) =>
    each.row.needsProof
      ? { ...each, cells: each.slots.map(() => ({ kind: 'unreadable' }) as const), open: [] }
      : each,
  );
}

/** A row of the form with as many figures as columns, in the report's own table. */
function isKnown({ row, slots, cells, open }: FilledRow, form: FormTable): boolean {
  const isPrinted = form.rows.some((each) => each.id === row.id) || row.id.endsWith('.sum');
  const isFull = open.length === 0 && cells.length > 0 && cells.every((cell) => cell.kind === 'cell');
  return isPrinted && isFull && slots.every((slot) => slot.copy === '');
}

function isProved(filled: readonly FilledRow[]): boolean {
  return addsUp(filled) && [1, -1].every((step) => isSame(filled, step) || !addsUp(shifted(filled, step)));
}

/** The same rows, each with the figures of its neighbour. */
function shifted(filled: readonly FilledRow[], step: number): readonly FilledRow[] {
  return filled.map((row, at) => {
    const other = filled[at + step];
    return {
      ...row,
      cells: row.cells.map((cell, column) => (other ? (other.cells[column] ?? cell) : { kind: 'blank' })),
    };
  });
}

function isSame(filled: readonly FilledRow[], step: number): boolean {
  const values = (row: FilledRow | undefined) => row?.cells.map(worthOf).join();
  return filled.every(
    (row, at) => filled[at + step] === undefined || values(row) === values(filled[at + step]),
  );
}

function addsUp(filled: readonly FilledRow[]): boolean {
  return columnEquations(filled).every((equation) => {
    const [first] = equation.keys();
    return (first?.slots ?? []).every((slot) => {
      let sum = 0;
      for (const [row, sign] of equation) {
        const at = row.slots.findIndex((each) => each.column.id === slot.column.id);
        sum += sign * (worthOf(row.cells[at]) ?? Number.NaN);
      }
      return sum === 0;
    });
  });
}
