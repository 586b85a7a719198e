import type { Span } from '../text/span.ts';
import { isBreakLine, longestBreak } from './heading-lines.ts';
import type { CellPlace, RunMap, RunSegment } from './origins.ts';
import type { PageCell, PageLine, PageNode, PageTable } from './page.ts';
import { joinLines, trimLine } from './page-line.ts';
import type { Row } from './row.ts';
import type { Block, SourceCell } from './source.ts';
import { findStatutory } from './statutory.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Visits pieces in reading order; `visit` gives back what stands inside. Without recursion: pages nest deeply. */
export function walk<Piece>(pieces: readonly Piece[], visit: (piece: Piece) => readonly Piece[]): void {
  const waiting = [...pieces].reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    for (const inside of [...visit(piece)].reverse()) waiting.push(inside);
  }
}

/** All words of a page, for finding out its script. */
export function wordsOf(nodes: readonly PageNode[]): string {
  const words: string[] = [];
  walk(nodes, (node) => {
    if (node.kind === 'table') return node.rows.flatMap((row) => row.flatMap((cell) => cell.content));
    words.push(node.text);
    return [];
  });
  return words.join('\n');
}

type PageRow = readonly PageCell[];

/** A table known to be a statutory one, with its title rows and remarks taken off. */
interface StatutoryPiece {
  readonly kind: 'statutory';
  readonly rows: readonly PageRow[];
}

type Piece = PageNode | StatutoryPiece;

/** The text of a page, the blocks in it, and the way back from it to a file that can be written back. */
export interface WrittenPage {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: RunMap;
}

/** Makes the text of a page, line by line, and the blocks that point into it. `shape` names its tables. */
export class PageWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  private readonly segments: RunSegment[] = [];
  private readonly cells: CellPlace[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly shape: string;
  /** Lines since the last statutory table, which may go on behind a page break; a heading or a sentence ends it. */
  private linesSince = Number.POSITIVE_INFINITY;

  constructor(vocabulary: Vocabulary, shape: string) {
    this.vocabulary = vocabulary;
    this.shape = shape;
  }

  write(nodes: readonly PageNode[]): WrittenPage {
    walk<Piece>(nodes, (piece) => {
      if (piece.kind === 'table') return this.takeApart(piece);
      if (piece.kind === 'statutory') this.writeTable(piece.rows);
      else this.writeParagraph(trimLine(piece));
      return [];
    });
    const runs = { segments: this.segments, cells: this.cells };
    return { text: this.parts.join(''), blocks: this.blocks, runs };
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

  private writeParagraph(line: PageLine): void {
    const { text } = line;
    if (text === '') return;
    this.linesSince += isBreakLine(text, this.vocabulary) ? 1 : Number.POSITIVE_INFINITY;
    this.blocks.push({ kind: 'paragraph', text, span: this.put(line) });
    this.break('\n');
  }

  /** A line for each row, its cells joined by tabs. */
  private writeTable(pageRows: readonly PageRow[]): void {
    const start = this.length;
    let end = start;
    const rows = pageRows.map((row) => {
      const cells = row.map((cell, index) => this.writeCell(cell, index === 0));
      end = this.length;
      this.break('\n');
      return cells;
    });
    this.blocks.push({ kind: 'table', shape: this.shape, alignment: 'exact', rows, span: { start, end } });
    this.linesSince = 0;
  }

  private writeCell(cell: PageCell, isFirst: boolean): SourceCell {
    if (!isFirst) this.break('\t');
    const line = lineOf(cell) ?? blank;
    const { column, colSpan, rowSpan, origin } = cell;
    const span = this.put(line);
    if (origin) this.cells.push({ ...origin, text: span });
    return { text: line.text, span, column, colSpan, rowSpan };
  }

  private put({ text, origins = [] }: PageLine): Span {
    const start = this.length;
    for (const { at, length, kind, xml, run } of origins)
      this.segments.push({ text: { start: start + at, end: start + at + length }, kind, xml, run });
    this.break(text);
    return { start, end: this.length };
  }

  /** What is not written on the page but parts what is. */
  private break(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

const blank: PageLine = { kind: 'line', text: '' };

/** No label is broken over more lines than this. */
const mostLines = 40;

/** The row as the forms know rows; null if it cannot be one because a table or a long text stands in it. */
function rowOf(row: PageRow): Row | null {
  const cells: SourceCell[] = [];
  for (const cell of row) {
    const text = cell.content.length > mostLines ? undefined : lineOf(cell)?.text;
    if (text === undefined) return null;
    cells.push({ text, span: { start: 0, end: 0 } });
  }
  return cells;
}

/** A row of a table that does not matter: short cells become one line, others what they hold. */
function loosened(row: PageRow): readonly PageNode[] {
  const isPlain = row.every(({ content }) => content.length <= 1 && content[0]?.kind !== 'table');
  if (!isPlain) return row.flatMap((cell) => cell.content);
  const lines = row.map((cell) => lineOf(cell) ?? blank).filter(({ text }) => text !== '');
  return [joinLines(lines, () => '\t')];
}

/** The text of a cell that holds lines only; undefined if a table stands in it. */
function lineOf(cell: PageCell): PageLine | undefined {
  const lines: PageLine[] = [];
  for (const node of cell.content) {
    if (node.kind === 'table') return undefined;
    const line = trimLine(node);
    if (line.text !== '') lines.push(line);
  }
  return joinLines(lines, spaceBetween);
}

const apart = /[\dA-Za-z.,%]/;

/** Between two lines of one cell nothing is added in Chinese; two figures or two words must stay two. */
function spaceBetween(before: string, after: string): string {
  return apart.test(before.slice(-1)) && apart.test(after.charAt(0)) ? ' ' : '';
}
