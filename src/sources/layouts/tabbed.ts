import { type Line, splitCells } from '../lines.ts';
import { type Layout, runOf } from './layout.ts';

/**
 * One line per row, cells joined by tabs: text of a PDF, cut by page breaks (seed 003), and what Excel and Word copy.
 * Filler cells may stand between a label and its figures or behind them.
 */
export const tabbed: Layout = {
  shape: 'tabbed',
  find(lines, from, vocabulary) {
    // A row of one cell has no tab: 第二十条第（一）项.
    const isHeadingRow = (at: number): boolean =>
      vocabulary.labelOf(lines[at]?.text ?? '') !== undefined && isRow(lines[at + 1]);
    if (!isRow(lines[from]) && !isHeadingRow(from)) return undefined;
    const { run, to } = runOf(lines, from, (line, at) => isRow(line) || isHeadingRow(at));
    return { rows: run.map((line) => splitCells(line, '\t')), alignment: 'right', to };
  },
};

/** A tab somewhere behind the first: a line that is merely indented by one tab is a paragraph. */
function isRow(line: Line | undefined): boolean {
  return line?.raw.includes('\t', 1) === true;
}
