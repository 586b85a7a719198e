import type { PageNode } from '../page.ts';
import { MarkedFlow } from '../word/marked-flow.ts';
import { Numbering } from '../word/numbering.ts';
import { symbolOf } from '../word/symbols.ts';
import type { DocFile, StoryKind } from './file.ts';
import { readFonts } from './fonts.ts';
import { type Formatted, makeFinder, readCharacters, readParagraphs } from './formatting.ts';
import { readLists } from './lists.ts';
import { type DocText, type Piece, readText } from './pieces.ts';
import { rowShapeOf } from './rows.ts';
import { codes, isOn, numberOf, type Sprm } from './sprms.ts';
import { listReferenceOf, readStyles } from './styles.ts';

const cellEnd = '\u0007';
const fieldBegins = '\u0013';
const fieldParts = '\u0014';
const fieldEnds = '\u0015';
const symbol = '(';

/** Characters of Word's own ([MS-DOC] 2.4.1) and what they are in a text; all others below the space are pictures. */
const ownCharacters: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u001e': '-',
  '\u00a0': ' ',
};

/** Behind the body come the words of notes and text boxes; headers and comments belong to no report. */
const readStories: ReadonlySet<StoryKind> = new Set(['body', 'footnotes', 'endnotes', 'textBoxes']);

/** All that is printed of a file, in reading order. */
export function readDocument(file: DocFile): readonly PageNode[] {
  const text = readText(file);
  const reader = new StoryReader(file, text);
  let start = 0;
  for (const { kind, length } of file.stories) {
    const end = Math.min(text.text.length, start + length);
    if (readStories.has(kind)) reader.read(start, end);
    start = end;
  }
  return reader.finish();
}

/** Reads stories paragraph by paragraph: the end of each says whether it was a line, a cell or a row. */
class StoryReader {
  private readonly flow = new MarkedFlow();
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly charactersAt: (at: number) => Formatted | undefined;
  private readonly paragraphAt: (at: number) => Formatted | undefined;
  private readonly numbering: Numbering;
  private readonly listOfStyle: ReturnType<typeof readStyles>;
  private readonly fontOf: ReturnType<typeof readFonts>;
  private piece = 0;
  /** For each open field whether its instructions are being read, which nobody sees. */
  private readonly fields: boolean[] = [];

  constructor(file: DocFile, { text, pieces }: DocText) {
    this.text = text;
    this.pieces = pieces;
    this.charactersAt = makeFinder(readCharacters(file));
    this.paragraphAt = makeFinder(readParagraphs(file));
    this.numbering = new Numbering(readLists(file));
    this.listOfStyle = readStyles(file);
    this.fontOf = readFonts(file);
  }

  read(start: number, end: number): void {
    for (let at = start; at < end; at++) this.readCharacter(at);
    this.flow.endParagraph(0);
    this.fields.length = 0;
  }

  finish(): readonly PageNode[] {
    return this.flow.finish();
  }

  private readCharacter(at: number): void {
    const character = this.text.charAt(at);
    if (character === '\r' || character === cellEnd || character === '\f') this.endParagraph(at, character);
    else if (character === '\v' || character === '\u000e') this.flow.breakLine();
    else if (character === fieldBegins) this.fields.push(true);
    else if (character === fieldParts && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (character === fieldEnds) this.fields.pop();
    else if (!this.fields.includes(true)) this.add(at, character);
  }

  private add(at: number, character: string): void {
    const sprms = this.charactersAt(this.placeOf(at))?.sprms ?? [];
    if (isOn(sprms, codes.deleted) || isOn(sprms, codes.hidden)) return;
    const special = character === symbol ? this.symbolIn(sprms) : undefined;
    const own = ownCharacters[character] ?? (character >= ' ' ? character : '');
    this.flow.add(special ?? own);
  }

  private symbolIn(sprms: readonly Sprm[]): string | undefined {
    const operand = sprms.find(({ code }) => code === codes.symbol)?.operand;
    return operand && symbolOf(this.fontOf(operand.u16(0)), operand.u16(2).toString(16));
  }

  /** The place of a character in the main stream; characters are asked for in order. */
  private placeOf(at: number): number {
    while (at >= (this.pieces[this.piece]?.end ?? Number.POSITIVE_INFINITY)) this.piece++;
    const piece = this.pieces[this.piece];
    return piece ? piece.at + (at - piece.start) * piece.bytesEach : -1;
  }

  private endParagraph(at: number, mark: string): void {
    const paragraph = this.paragraphAt(this.placeOf(at));
    const sprms = paragraph?.sprms ?? [];
    const depth = depthOf(sprms);
    if (depth > 0 && endsRow(sprms)) this.flow.endRow(depth, rowShapeOf(sprms));
    else {
      this.flow.endParagraph(depth, this.numberOf(paragraph));
      if (mark === cellEnd || isOn(sprms, codes.innerCellEnd)) this.flow.endCell();
    }
  }

  private numberOf(paragraph: Formatted | undefined): string {
    if (!paragraph) return '';
    return this.numbering.next(listReferenceOf(paragraph.sprms), this.listOfStyle(paragraph.style));
  }
}

function endsRow(sprms: readonly Sprm[]): boolean {
  return isOn(sprms, codes.rowEnd) || isOn(sprms, codes.innerRowEnd);
}

function depthOf(sprms: readonly Sprm[]): number {
  if (!isOn(sprms, codes.inTable)) return 0;
  return Math.max(1, numberOf(sprms, codes.depth) ?? 1);
}
