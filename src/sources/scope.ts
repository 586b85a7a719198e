import { Grid, type PageCell, type PageNode } from './page.ts';

/** A table being read. `cells` is undefined between rows. */
export class OpenTable {
  readonly rows: (readonly PageCell[])[] = [];
  readonly grid = new Grid();
  private cells: PageCell[] | undefined;
  private isShown: (row: readonly PageCell[]) => boolean = () => true;

  startRow(isShown: (row: readonly PageCell[]) => boolean): void {
    this.endRow();
    this.cells = [];
    this.isShown = isShown;
    this.grid.startRow();
  }

  add(cell: PageCell): void {
    this.cells?.push(cell);
  }

  get isInRow(): boolean {
    return this.cells !== undefined;
  }

  endRow(): void {
    if (this.cells && this.isShown(this.cells)) this.rows.push(this.cells);
    this.cells = undefined;
  }
}

interface Element {
  readonly name: string;
  readonly isHidden: boolean;
  readonly keepsLines: boolean;
}

/** Both sides of a line end in the source of a page that is no space: Chinese is written without. */
const fullWidth = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/;

/** The inside of the page or of one cell: the lines it holds so far and the elements open in it. */
export class Scope {
  readonly content: PageNode[] = [];
  /** The table whose cells come next, if one is open. */
  table: OpenTable | undefined;
  private readonly line: string[] = [];
  private last = '';
  private white = '';
  private readonly elements: Element[] = [];
  private readonly counts = new Map<string, number>();
  private hidden = 0;
  private lineKeepers: number;
  /** The cell that this is the inside of; undefined for the page. */
  readonly cell: Omit<PageCell, 'content'> | undefined;

  constructor(cell: Scope['cell'], keepsLines: boolean) {
    this.cell = cell;
    this.lineKeepers = keepsLines ? 1 : 0;
  }

  get isHidden(): boolean {
    return this.hidden > 0;
  }

  get keepsLines(): boolean {
    return this.lineKeepers > 0;
  }

  isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  open(element: Element): void {
    this.elements.push(element);
    this.count(element, 1);
  }

  /** Closes the innermost element of that name and all within; nothing if none is open here. */
  close(name: string): void {
    if (!this.isOpen(name)) return;
    for (let element = this.elements.pop(); element; element = this.elements.pop()) {
      this.count(element, -1);
      if (element.name === name) return;
    }
  }

  private count(element: Element, by: 1 | -1): void {
    this.counts.set(element.name, (this.counts.get(element.name) ?? 0) + by);
    if (element.isHidden) this.hidden += by;
    if (element.keepsLines) this.lineKeepers += by;
  }

  /** Adds running text; white space collapses as on a page. */
  addText(text: string): void {
    for (const piece of text.split(/([ \t\n\r\f]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\n\r\f]/.test(piece)) this.addWhite(piece);
      else this.addWords(piece);
    }
  }

  /** A word boundary without a space in the source: a raised figure must not run into the one before it. */
  addWhite(white: string): void {
    if (this.keepsLines && white.includes('\n')) this.endLine();
    else this.white += white;
  }

  private addWords(words: string): void {
    if (this.last !== '' && this.white !== '' && !this.isSoftBreak(words)) this.line.push(' ');
    this.line.push(words);
    this.last = words.slice(-1);
    this.white = '';
  }

  private isSoftBreak(words: string): boolean {
    return this.white.includes('\n') && fullWidth.test(this.last) && fullWidth.test(words.charAt(0));
  }

  endLine(): void {
    if (this.last !== '') this.content.push({ kind: 'line', text: this.line.join('') });
    this.line.length = 0;
    this.last = '';
    this.white = '';
  }

  endTable(): void {
    this.endLine();
    this.table?.endRow();
    if (this.table) this.content.push({ kind: 'table', rows: this.table.rows });
    this.table = undefined;
  }
}
