import { isHeading } from '../heading-lines.ts';
import { cellAcross, cellIn, type Line } from '../lines.ts';
import { isFigure } from '../row.ts';
import type { SourceCell } from '../source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isClearPageMark, isPageMark, type Layout } from './layout.ts';

/**
 * One cell per line, each with a tab in front, a blank line between rows (seed 002): every row holds exactly its printed
 * cells, an empty one at the front continues the label above.
 */
export const leadingTabs: Layout = {
  shape: 'leading tabs',
  find(lines, from, vocabulary) {
    if (!isCell(lines[from])) return undefined;
    const rows: SourceCell[][] = [];
    let row: SourceCell[] = [];
    const endRow = () => {
      if (row.length > 0) rows.push(row);
      row = [];
    };
    let to = from;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at];
      if (!line) break;
      const goesOn = to === at && at > from && isGoingOn(line, row[row.length - 1], vocabulary);
      if (isCell(line)) row.push(cellIn(line, 1, line.raw.length));
      else if (goesOn) row.push(...joined(row.pop(), line));
      else if (line.text !== '' && !isPageMark(lines, at)) break;
      else if (line.text === '' || endsRow(row, lines[at + 1])) endRow();
      if (isCell(line) || goesOn) to = at + 1;
    }
    endRow();
    return { rows, alignment: 'exact', to };
  },
};

/** A cell and the line that it goes on with. */
function joined(cell: SourceCell | undefined, line: Line): readonly SourceCell[] {
  return cell ? [cellAcross(line.source, cell.span.start, line.end)] : [];
}

/** A page number behind a figure ends the row if no figure stands below; between two labels the row goes on. */
function endsRow(row: readonly SourceCell[], below: Line | undefined): boolean {
  const last = row[row.length - 1]?.text ?? '';
  return isCell(below) && !isNumber(below?.text ?? '') && isNumber(last);
}

function isNumber(text: string): boolean {
  return isFigure(text) && !/[.．、]\s*\p{Script=Han}/u.test(text);
}

const longestLine = 40;

/** The rest of a cell that is broken over lines: short, no sentence, no page number, not the heading of a part. */
function isGoingOn(line: Line, cell: SourceCell | undefined, vocabulary: Vocabulary): boolean {
  const isShort = line.text !== '' && line.text.length <= longestLine;
  if (!isShort || /[\t。；]/.test(line.raw) || isClearPageMark(line)) return false;
  return !isHeading(line.text, vocabulary) && !(isNumber(cell?.text ?? '') && words.test(line.text));
}

/** Behind a figure stand its other digits, its unit or a remark, but no title. */
const words = /^(?!其中|注)\p{Script=Han}{6}/u;

/** A tab, and no other behind it. */
function isCell(line: Line | undefined): boolean {
  return line?.raw.startsWith('\t') === true && !line.raw.includes('\t', 1);
}
