import { cellAcross, cellIn, type Line } from '../lines.ts';
import type { Row } from '../row.ts';
import type { SourceCell } from '../source.ts';
import { isPageMark, type Layout } from './layout.ts';

/**
 * One cell per line, each with a tab in front, a blank line between rows (seed 002): every row holds exactly its printed
 * cells, an empty one at the front continues the label above.
 */
export const leadingTabs: Layout = {
  shape: 'leading tabs',
  find(lines, from) {
    if (!isCell(lines[from])) return undefined;
    const rows: Row[] = [];
    let row: SourceCell[] = [];
    let to = from;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at];
      if (!line) break;
      const goesOn = to === at && at > from && isGoingOn(line);
      if (!(isCell(line) || goesOn || line.text === '' || isPageMark(lines, at))) break;
      if (isCell(line)) {
        row.push(cellIn(line, 1, line.raw.length));
        to = at + 1;
      } else if (goesOn) {
        const cell = row.pop();
        if (cell) row.push(cellAcross(line.source, cell.span.start, line.end));
        to = at + 1;
      } else if (row.length > 0) {
        rows.push(row);
        row = [];
      }
    }
    return { rows: row.length > 0 ? [...rows, row] : rows, alignment: 'exact', to };
  },
};

const longestLine = 40;

/** The rest of a cell that is broken over lines: short, and no sentence. */
function isGoingOn(line: Line): boolean {
  return line.text !== '' && line.text.length <= longestLine && !/[\t。；]/.test(line.raw);
}

/** A tab, and no other behind it. */
function isCell(line: Line | undefined): boolean {
  return line?.raw.startsWith('\t') === true && !line.raw.includes('\t', 1);
}
