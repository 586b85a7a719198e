import { type Line, splitCells } from '../lines.ts';
import type { Row } from '../row.ts';
import type { Alignment, SourceCell } from '../source.ts';
import { isEven, type Layout, onGrid, type Region, runOf } from './layout.ts';

/**
 * One line per row, cells joined by a pipe: text of pages that pads a row on the right (seed 000), and Markdown tables,
 * whose alignment row is left out and whose outer pipes are no separators.
 */
export const pipes: Layout = {
  shape: 'pipes',
  find: (lines, from) => barredRows(lines, from, '|'),
};

/** The rows from line `from` on whose cells a bar parts: | or one of its kin. */
export function barredRows(lines: readonly Line[], from: number, bar: string): Region | undefined {
  const hasBar = (line: Line | undefined) => line?.text.includes(bar) ?? false;
  if (!hasBar(lines[from])) return undefined;
  const { run, to } = runOf(lines, from, (line) => hasBar(line) || isRule(line));
  const rows = withoutFrame(
    run.filter((line) => !isRule(line)),
    bar,
  );
  const alignment = alignmentOf(rows);
  return { rows: alignment === 'right' && isEven(rows) ? rows.map(onGrid) : rows, alignment, to };
}

/** The alignment row of Markdown, or a line that only draws: ├──┼──┤, +---+---+. */
function isRule(line: Line): boolean {
  return /^[|:+\-\s\u2500-\u257f]+$/.test(line.text) && /--|[─━═┄┅┈┉╌╍]/.test(line.text);
}

/** Outer pipes frame the table when every row begins with one; otherwise they part a blank cell from the others. */
function withoutFrame(run: readonly Line[], bar: string): readonly Row[] {
  const leads = run.every((line) => line.text.startsWith(bar));
  const trails = leads && run.every((line) => line.text.endsWith(bar));
  return run.map((line) => {
    const cells = splitCells(line, bar);
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
 * behind the figures that they follow the label at once. What most rows show is believed; but where cells are blank in
 * the report itself, a column at the end in which nothing ever stands tells that rows are padded there.
 */
export function alignmentOf(rows: readonly Row[]): Alignment {
  const votes = rows.flatMap((row) => voteOf(row) ?? []);
  const before = votes.filter((vote) => vote.isGap);
  const behind = votes.filter((vote) => !vote.isGap && vote.isPadded);
  if (before.length === 0 && behind.length === 0) return rows.some(isPadded) ? 'left' : 'exact';
  const isFull = (vote: Vote) => vote.isFull;
  if (before.filter(isFull).length <= behind.filter(isFull).length && isPaddedThroughout(rows)) return 'left';
  return before.length > behind.length ? 'right' : 'left';
}

interface Vote {
  /** Blanks stand between the label and what follows it. */
  readonly isGap: boolean;
  readonly isPadded: boolean;
  /** Figures follow one another as in a row without blanks. */
  readonly isFull: boolean;
}

const fewestInFull = 5;

function voteOf(row: Row): Vote | undefined {
  const label = lastIndex(row, isWords);
  const first = row.findIndex((cell, index) => index > label && cell.text !== '');
  if (label < 0 || first < 0) return undefined;
  const end = row.findIndex((cell, index) => index > first && cell.text === '');
  const count = (end < 0 ? row.length : end) - first;
  return { isGap: first > label + 1, isPadded: isPadded(row), isFull: count >= fewestInFull };
}

const fewestPadded = 8;

/** Of the rows with a label, those of the commonest length all end blank. */
function isPaddedThroughout(rows: readonly Row[]): boolean {
  const byLength = new Map<number, Row[]>();
  for (const row of rows) {
    if (!row.some(isWords)) continue;
    const alike = byLength.get(row.length);
    if (alike) alike.push(row);
    else byLength.set(row.length, [row]);
  }
  const [most = []] = [...byLength.values()].sort((a, b) => b.length - a.length);
  return most.length >= fewestPadded && most.every(isPadded);
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
