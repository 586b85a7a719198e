import type { Span } from '../../text/span.ts';

/** A stretch of text in one look: marked when a finding points at it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** An excerpt of a report as it is set in the handbook. */
export type ExcerptBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Piece[])[] };

const rowLine = /^\s*\|/;
const ruleLine = /^\s*\|[\s:|-]*$/;
const headingLine = /^[一二三四五六七八九十]+、.{0,40}$/;

/** Sets the text of a case: its first line is the title, lines with pipes are tables. `marks` are places in the text. */
export function setExcerpt(text: string, marks: readonly Span[]): readonly ExcerptBlock[] {
  const blocks: ExcerptBlock[] = [];
  let rows: (readonly Piece[])[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const { line, start } of linesOf(text)) {
    if (rowLine.test(line)) {
      if (!ruleLine.test(line)) rows.push(cellsOf(line, start, marks));
      continue;
    }
    endTable();
    const pieces = piecesOf(line, start, marks);
    if (line.trim() !== '') blocks.push({ kind: kindOf(line, blocks.length), pieces });
  }
  endTable();
  return blocks;
}

function kindOf(line: string, before: number): 'title' | 'heading' | 'paragraph' {
  if (before === 0 && !headingLine.test(line)) return 'title';
  return headingLine.test(line.trim()) ? 'heading' : 'paragraph';
}

function linesOf(text: string): readonly { readonly line: string; readonly start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = { line, start };
    start += line.length + 1;
    return placed;
  });
}

/** The cells between the pipes; one is marked when a mark lies in it, blank as it may be. */
function cellsOf(line: string, start: number, marks: readonly Span[]): readonly Piece[] {
  const first = line.indexOf('|') + 1;
  const last = line.trimEnd().endsWith('|') ? line.lastIndexOf('|') : line.length;
  let from = start + first;
  return line
    .slice(first, last)
    .split('|')
    .map((cell) => {
      const [own, end] = [from, from + cell.length];
      from = end + 1;
      return { text: cell.trim(), marked: marks.some((mark) => own <= mark.start && mark.end <= end) };
    });
}

function piecesOf(line: string, start: number, marks: readonly Span[]): readonly Piece[] {
  const cuts = marks
    .flatMap((mark) => [mark.start - start, mark.end - start])
    .filter((at) => at > 0 && at < line.length);
  const edges = [...new Set([0, ...cuts, line.length])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const from = edges[index] ?? 0;
    const marked = marks.some((mark) => mark.start <= start + from && start + end <= mark.end);
    return { text: line.slice(from, end), marked };
  });
}
