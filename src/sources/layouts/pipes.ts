import { type Line, splitCells } from '../lines.ts';
import type { Alignment, SourceCell } from '../source.ts';
import type { Row } from '../statutory.ts';
import { isEven, type Layout, onGrid, runOf } from './layout.ts';

/**
 * One line per row, cells joined by a pipe: text of pages that pads a row on the right (seed 000), and Markdown tables,
 * whose alignment row is left out and whose outer pipes are no separators.
 */
export const pipes: Layout = {
  shape: 'pipes',
  find(lines, from) {
    if (!hasPipe(lines[from])) return undefined;
    const { run, to } = runOf(lines, from, hasPipe);
    const rows = withoutFrame(run.filter((line) => !isAlignmentRow(line)));
    const alignment = alignmentOf(rows);
    return { rows: alignment === 'right' && isEven(rows) ? rows.map(onGrid) : rows, alignment, to };
  },
};

const pipe = '|';

function hasPipe(line: Line | undefined): boolean {
  return line?.text.includes(pipe) ?? false;
}

function isAlignmentRow(line: Line): boolean {
  return /^[|:\-\s]+$/.test(line.text) && line.text.includes('--');
}

/** Outer pipes frame the table when every row begins with one; otherwise they part a blank cell from the others. */
function withoutFrame(run: readonly Line[]): readonly Row[] {
  const leads = run.every((line) => line.text.startsWith(pipe));
  const trails = leads && run.every((line) => line.text.endsWith(pipe));
  return run.map((line) => {
    const cells = splitCells(line, pipe);
    return cells.slice(leads ? 1 : 0, trails ? -1 : cells.length).map(withoutEmphasis);
  });
}

/** **2** → 2: in a cell the asterisks around it are no part of the figure. */
function withoutEmphasis(cell: SourceCell): SourceCell {
  const { text, span } = cell;
  if (!/^\*\*[^*]+\*\*$/.test(text)) return cell;
  return { text: text.slice(2, -2), span: { start: span.start + 2, end: span.end - 2 } };
}

/**
 * Blank cells between a label and its figures mean that the figures stand at the end of the row (a grid), blank cells
 * behind the figures that they follow the label at once. What most rows show is believed.
 */
export function alignmentOf(rows: readonly Row[]): Alignment {
  let before = 0;
  let behind = 0;
  for (const row of rows) {
    const label = lastIndex(row, isWords);
    const first = row.findIndex((cell, index) => index > label && cell.text !== '');
    if (label < 0 || first < 0) continue;
    if (first > label + 1) before++;
    else if (isPadded(row)) behind++;
  }
  if (before === 0 && behind === 0) return rows.some(isPadded) ? 'left' : 'exact';
  return before > behind ? 'right' : 'left';
}

function isPadded(row: Row): boolean {
  return row[row.length - 1]?.text === '';
}

/** Words, and no figure with its unit. */
export function isWords(cell: SourceCell): boolean {
  return /\p{Script=Han}/u.test(cell.text) && !/^[\d０-９]/.test(cell.text.replace(/^\d[.、．]/, ''));
}

function lastIndex(row: Row, holds: (cell: SourceCell) => boolean): number {
  for (let at = row.length - 1; at >= 0; at--) {
    const cell = row[at];
    if (cell && holds(cell)) return at;
  }
  return -1;
}
