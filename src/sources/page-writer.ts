import type { Span } from '../text/span.ts';
import { trimSpan } from './lines.ts';
import type { PageCell, PageNode, PageTable } from './page.ts';
import type { Block, SourceCell } from './source.ts';
import { findStatutory, isBreakLine, longestBreak, type Row } from './statutory.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Visits pieces in reading order; `visit` gives back what stands inside. Without recursion: pages nest deeply. */
export function walk<Piece>(pieces: readonly Piece[], visit: (piece: Piece) => readonly Piece[]): void {
  const waiting = [...pieces].reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    for (const inside of [...visit(piece)].reverse()) waiting.push(inside);
  }
}

type PageRow = readonly PageCell[];

/** A table known to be a statutory one, with its title rows and remarks taken off. */
interface StatutoryPiece {
  readonly kind: 'statutory';
  readonly rows: readonly PageRow[];
}

type Piece = PageNode | StatutoryPiece;

/** Makes the text of a page, line by line, and the blocks that point into it. */
export class PageWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  private readonly vocabulary: Vocabulary;
  /** Lines since the last statutory table, which may go on behind a page break; a heading or a sentence ends it. */
  private linesSince = Number.POSITIVE_INFINITY;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  write(nodes: readonly PageNode[]): { readonly text: string; readonly blocks: readonly Block[] } {
    walk<Piece>(nodes, (piece) => {
      if (piece.kind === 'table') return this.takeApart(piece);
      if (piece.kind === 'statutory') this.writeTable(piece.rows);
      else this.writeParagraph(trimmed(piece.text));
      return [];
    });
    return { text: this.parts.join(''), blocks: this.blocks };
  }

  /** Statutory tables stay tables; of everything else, layout tables above all, only the words count. */
  private takeApart(table: PageTable): readonly Piece[] {
    const ranges = findStatutory(table.rows.map(rowOf), this.vocabulary, this.linesSince <= longestBreak);
    const starts = new Map(ranges.map((range) => [range.first, range]));
    const pieces: Piece[] = [];
    for (let at = 0; at < table.rows.length; at++) {
      const range = starts.get(at);
      if (range) pieces.push({ kind: 'statutory', rows: table.rows.slice(range.first, range.last + 1) });
      else for (const node of loosened(table.rows[at] ?? [])) pieces.push(node);
      at = range?.last ?? at;
    }
    return pieces;
  }

  private writeParagraph(text: string): void {
    if (text === '') return;
    this.linesSince += isBreakLine(text, this.vocabulary) ? 1 : Number.POSITIVE_INFINITY;
    this.blocks.push({ kind: 'paragraph', text, span: this.put(text) });
    this.put('\n');
  }

  /** A line for each row, its cells joined by tabs. */
  private writeTable(pageRows: readonly PageRow[]): void {
    const start = this.length;
    let end = start;
    const rows = pageRows.map((row) => {
      const cells = row.map((cell, index) => this.writeCell(cell, index === 0));
      end = this.length;
      this.put('\n');
      return cells;
    });
    this.blocks.push({ kind: 'table', shape: 'html', alignment: 'exact', rows, span: { start, end } });
    this.linesSince = 0;
  }

  private writeCell(cell: PageCell, isFirst: boolean): SourceCell {
    if (!isFirst) this.put('\t');
    const text = textOf(cell) ?? '';
    const { column, colSpan, rowSpan } = cell;
    return { text, span: this.put(text), column, colSpan, rowSpan };
  }

  private put(text: string): Span {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }
}

/** No label is broken over more lines than this. */
const mostLines = 40;

/** The row as the forms know rows; null if it cannot be one because a table or a long text stands in it. */
function rowOf(row: PageRow): Row | null {
  const cells: SourceCell[] = [];
  for (const cell of row) {
    const text = cell.content.length > mostLines ? undefined : textOf(cell);
    if (text === undefined) return null;
    cells.push({ text, span: { start: 0, end: 0 } });
  }
  return cells;
}

/** A row of a table that does not matter: short cells become one line, others what they hold. */
function loosened(row: PageRow): readonly PageNode[] {
  const isPlain = row.every(({ content }) => content.length <= 1 && content[0]?.kind !== 'table');
  if (!isPlain) return row.flatMap((cell) => cell.content);
  const texts = row.map((cell) => textOf(cell) ?? '').filter((text) => text !== '');
  return [{ kind: 'line', text: texts.join('\t') }];
}

/** The text of a cell that holds lines only; undefined if a table stands in it. */
function textOf(cell: PageCell): string | undefined {
  const lines: string[] = [];
  for (const node of cell.content) {
    if (node.kind === 'table') return undefined;
    const line = trimmed(node.text);
    if (line !== '') lines.push(line);
  }
  return joinLines(lines);
}

function trimmed(text: string): string {
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

const apart = /[\dA-Za-z.,%]/;

/** Between two lines of one cell nothing is added in Chinese; two figures or two words must stay two. */
export function joinLines(lines: readonly string[]): string {
  const parts = lines.map((line, at) => {
    const before = lines[at - 1]?.slice(-1) ?? '';
    return apart.test(before) && apart.test(line.charAt(0)) ? ` ${line}` : line;
  });
  return parts.join('');
}
