import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { blockElements, hiddenElements, isHiddenBy, voidElements } from './elements.ts';
import { type PageCell, type PageNode, parseSpan } from './page.ts';
import { mostCells } from './row.ts';
import { OpenTable, Scope } from './scope.ts';
import { Refusal } from './source.ts';

/**
 * Reads HTML into lines and tables. Works on the tokens of the page, not on a tree: no depth of nesting and no unclosed
 * tag costs more than its own length, and nothing of the page is ever run or fetched. `keepsLines` is for text that only
 * contains some HTML (Markdown): there a line end is a line end.
 */
export function readPage(html: string, keepsLines: boolean): readonly PageNode[] {
  const reader = new PageReader(keepsLines);
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (token) => {
        reader.startTag(token);
        tokenizer.state = rawModes.get(token.tagName) ?? tokenizer.state;
      },
      onEndTag: (token) => reader.endTag(token.tagName),
      onCharacter: (token) => reader.text(token.chars),
      onWhitespaceCharacter: (token) => reader.text(token.chars),
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return reader.finish();
}

function ignore(): void {
  // Comments (Word's conditional ones too), doctypes and null characters say nothing of the report.
}

/** Inside these a tag is no tag. */
const rawModes: ReadonlyMap<string, Tokenizer['state']> = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

type Attribute = (name: string) => string | undefined;
type StartPart = (reader: PageReader, attribute: Attribute) => void;

class PageReader {
  private readonly scopes: Scope[];
  private scope: Scope;
  private cells = 0;

  constructor(keepsLines: boolean) {
    this.scope = new Scope(undefined, keepsLines);
    this.scopes = [this.scope];
  }

  text(characters: string): void {
    if (!this.scope.isHidden) this.scope.addText(characters);
  }

  startTag(token: Token.TagToken): void {
    const name = token.tagName;
    const attribute: Attribute = (wanted) => token.attrs.find((each) => each.name === wanted)?.value;
    if (name === 'br') this.scope.endLine();
    else if (blockElements.has(name)) this.startLine();
    const startPart = this.scope.isHidden ? undefined : tableParts.get(name);
    if (startPart) startPart(this, attribute);
    else if (!voidElements.has(name) && !token.selfClosing) this.startElement(name, attribute);
  }

  private startElement(name: string, attribute: Attribute): void {
    if (name === 'sup' || name === 'sub') this.scope.addWhite(' ');
    const isHidden = hiddenElements.has(name) || isHiddenBy(attribute);
    this.scope.open({ name, isHidden, keepsLines: name === 'pre' || name === 'listing' });
  }

  endTag(name: string): void {
    const isPart = tableParts.has(name);
    if (blockElements.has(name)) this.scope.endLine();
    if (isPart && !this.scope.isOpen(name)) this.endPart(name);
    else this.scope.close(name);
  }

  finish(): readonly PageNode[] {
    while (this.scope.cell) this.endCell();
    this.scope.endTable();
    return this.scope.content;
  }

  /** A block ends the paragraph it stands in, as in every browser. */
  private startLine(): void {
    this.scope.endLine();
    this.scope.close('p');
  }

  startTable(): void {
    this.endTable();
    this.scope.table = new OpenTable();
  }

  startRow(attribute: Attribute): void {
    this.leaveCell();
    const isHidden = isHiddenBy(attribute);
    // Word closes a table with a row of height 0 that only holds column widths.
    const isRuler = attribute('height') === '0';
    this.scope.table?.startRow(
      (row) => !isHidden && !(isRuler && row.every((cell) => cell.content.length === 0)),
    );
  }

  startCell(attribute: Attribute): void {
    this.leaveCell();
    const { table } = this.scope;
    if (!table) return;
    if (!table.isInRow) table.startRow(() => true);
    if (++this.cells > mostCells) throw new Refusal('tooManyCells');
    const isHidden = isHiddenBy(attribute);
    const colSpan = parseSpan(attribute('colspan'), 'columns');
    const rowSpan = parseSpan(attribute('rowspan'), 'rows');
    // A hidden cell takes no column; what it holds is dropped when it ends.
    const column = isHidden ? -1 : table.grid.place(colSpan, rowSpan);
    this.scope = new Scope({ column, colSpan, rowSpan }, false);
    this.scopes.push(this.scope);
  }

  startGroup(): void {
    this.leaveCell();
    this.scope.table?.endRow();
  }

  /** The part of a table that begins now is not inside the open cell, unless that holds an open table of its own. */
  private leaveCell(): void {
    if (this.scope.cell && !this.scope.table) this.endCell();
  }

  private endCell(): void {
    this.scope.endTable();
    const { cell, content } = this.scope;
    this.scopes.pop();
    const outer = this.scopes[this.scopes.length - 1];
    if (!outer || !cell) return;
    this.scope = outer;
    if (cell.column >= 0) outer.table?.add({ ...cell, content } satisfies PageCell);
  }

  private endPart(name: string): void {
    this.leaveCell();
    if (name === 'table') this.endTable();
    else if (name !== 'td' && name !== 'th') this.scope.table?.endRow();
  }

  private endTable(): void {
    if (this.scope.table) this.scope.endTable();
  }
}

/** What begins a part of a table. */
const tableParts: ReadonlyMap<string, StartPart> = new Map<string, StartPart>([
  ['table', (reader) => reader.startTable()],
  ['thead', (reader) => reader.startGroup()],
  ['tbody', (reader) => reader.startGroup()],
  ['tfoot', (reader) => reader.startGroup()],
  ['tr', (reader, attribute) => reader.startRow(attribute)],
  ['td', (reader, attribute) => reader.startCell(attribute)],
  ['th', (reader, attribute) => reader.startCell(attribute)],
]);
