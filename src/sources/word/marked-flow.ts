import type { PageNode } from '../page.ts';
import { mostCells } from '../row.ts';
import { Refusal } from '../source.ts';
import { type FilledRow, type RowShape, tableRows } from './row-edges.ts';

/** A table that is being read; `content` is of the cell that is being read. */
interface OpenTable {
  readonly rows: FilledRow[];
  contents: (readonly PageNode[])[];
  content: PageNode[];
}

/** No table lies deeper in others. */
const deepest = 20;

/**
 * Lines and tables of a file that is one stream of words: marks behind them say where paragraphs, cells and rows end
 * (.doc, Rich Text Format). How deep in tables a paragraph stands may be known at its end only.
 */
export class MarkedFlow {
  private readonly content: PageNode[] = [];
  private readonly tables: OpenTable[] = [];
  /** Notes and text boxes that wait for the end of the paragraph or of the outermost table. */
  private readonly waiting: PageNode[] = [];
  /** Lines of the paragraph that is being read; the last one goes on. */
  private lines: string[] = [''];
  private cells = 0;

  add(text: string): void {
    this.lines[this.lines.length - 1] += text;
  }

  /** A new line in the same paragraph. */
  breakLine(): void {
    this.lines.push('');
  }

  /** What is printed behind the paragraph that is being read. */
  hang(nodes: readonly PageNode[]): void {
    for (const node of nodes) this.waiting.push(node);
  }

  /** `depth`: in how many tables, one in the other, the paragraph stands. `number` is its automatic number. */
  endParagraph(depth: number, number = ''): void {
    this.openTables(Math.min(depth, deepest));
    const [first = '', ...others] = this.lines;
    // A tab parts the cells of a row from each other, and never the words of one cell.
    for (const line of [number + first, ...others])
      if (line !== '') this.flow.push({ kind: 'line', text: depth > 0 ? line.replace(/\t/g, ' ') : line });
    this.lines = [''];
    this.placeWaiting();
  }

  endCell(): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    if (++this.cells > mostCells) throw new Refusal('tooManyCells');
    table.contents.push(table.content);
    table.content = [];
  }

  /** The mark at the end of a row is a paragraph of its own, without words. */
  endRow(depth: number, shape: RowShape | undefined): void {
    this.openTables(Math.min(depth, deepest));
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    this.lines = [''];
    table.rows.push({ contents: table.contents, shape });
    table.contents = [];
    table.content = [];
  }

  finish(): readonly PageNode[] {
    this.endParagraph(0);
    return this.content;
  }

  private get flow(): PageNode[] {
    return this.tables[this.tables.length - 1]?.content ?? this.content;
  }

  private placeWaiting(): void {
    if (this.tables.length > 0) return;
    for (const node of this.waiting.splice(0)) this.content.push(node);
  }

  private openTables(depth: number): void {
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], contents: [], content: [] });
  }

  /** What a broken file left without an end mark counts as a cell, and as a row. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    if (table.content.length > 0) table.contents.push(table.content);
    if (table.contents.length > 0) table.rows.push({ contents: table.contents, shape: undefined });
    if (table.rows.length > 0) this.flow.push({ kind: 'table', rows: tableRows(table.rows) });
    this.placeWaiting();
  }
}
