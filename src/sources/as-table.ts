import { layouts } from './layouts/all.ts';
import type { Layout } from './layouts/layout.ts';
import { cellIn, type Line, splitCells, splitLines } from './lines.ts';
import { mostCells, type Row } from './row.ts';
import type { Alignment, SourceCell, TableBlock } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A text that a person says is a table, read in every shape in which a table may arrive: nothing needs to prove that
 * it is one, so that labels no form knows and headings in the midst of it do no harm. `start` is its place in the
 * source. None when it holds more cells than any report.
 */
export function readAsTable(text: string, start: number, vocabulary: Vocabulary): readonly TableBlock[] {
  const lines = splitLines(text).map((line) => ({
    ...line,
    start: line.start + start,
    end: line.end + start,
  }));
  const known = layouts.map((layout) => block(layout.shape, ...rowsIn(lines, layout, vocabulary)));
  const plain = [
    block(
      'tabs',
      'exact',
      rowsOf(lines, (line) => splitCells(line, '\t')),
    ),
    block('one cell a line', 'exact', [lines.map(wholeLine).filter((cell) => cell.text !== '')]),
  ];
  return [...known, ...plain].flatMap((each) => each ?? []);
}

/** All runs of lines that the layout takes for rows; what stands between them is left out. */
function rowsIn(lines: readonly Line[], layout: Layout, vocabulary: Vocabulary): [Alignment, readonly Row[]] {
  const rows: Row[] = [];
  let alignment: Alignment = 'exact';
  for (let at = 0; at < lines.length; ) {
    const region = lines[at]?.text === '' ? undefined : layout.find(lines, at, vocabulary);
    if (region) alignment = region.alignment;
    for (const row of region?.rows ?? []) rows.push(row);
    at = Math.max(region?.to ?? 0, at + 1);
  }
  return [alignment, rows];
}

function rowsOf(lines: readonly Line[], cut: (line: Line) => Row): readonly Row[] {
  return lines.filter((line) => line.text !== '').map(cut);
}

function wholeLine(line: Line): SourceCell {
  return cellIn(line, 0, line.raw.length);
}

function block(shape: string, alignment: Alignment, rows: readonly Row[]): TableBlock | undefined {
  const cells = rows.flat();
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last || cells.length > mostCells) return undefined;
  return {
    kind: 'table',
    shape,
    alignment,
    rows,
    span: { start: first.span.start, end: last.span.end },
  };
}
