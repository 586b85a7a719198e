import type { OriginKind } from '../origins.ts';
import { charactersIn, trimCharacters } from '../package/characters.ts';
import { attributeOf, childOf, within, type XmlElement } from '../package/xml.ts';
import type { PageNode } from '../page.ts';
import { mostCells } from '../row.ts';
import { Refusal } from '../source.ts';
import { textBoxesIn } from './alternatives.ts';
import { readers } from './elements.ts';
import { Fields } from './fields.ts';
import { Flow } from './flow.ts';
import { Numbering } from './numbering.ts';
import type { DocumentParts, TextPart } from './parts.ts';
import { isOn, valueIn } from './properties.ts';
import { listReferenceIn } from './styles.ts';
import { joinRows, originOf, rowsOf } from './table.ts';

/** Reads a whole document: its body, and text boxes and notes behind the paragraph or table that they hang at. */
export function readDocument(parts: DocumentParts): readonly PageNode[] {
  const body = childOf(parts.main.root, 'w:body');
  const shared = { parts, numbering: new Numbering(parts.listOf), cells: 0, notes: new Set<XmlElement>() };
  return body ? new StoryReader(shared, parts.main, body).read() : [];
}

/** What all stories of a document share. */
interface Shared {
  readonly parts: DocumentParts;
  readonly numbering: Numbering;
  cells: number;
  /** Each note is read once, wherever it is referred to. */
  readonly notes: Set<XmlElement>;
}

/** Reads one story: the body, a text box or a note. */
export class StoryReader {
  private readonly shared: Shared;
  private readonly part: TextPart;
  private readonly story: XmlElement;
  private readonly fields: Fields;
  private flow = new Flow(false);
  /** Text boxes and notes that wait for the end of the paragraph or of the outermost table. */
  private readonly waiting: PageNode[] = [];
  private run: XmlElement | undefined;
  private isHiddenRun = false;
  private isHiddenParagraph = false;

  constructor(shared: Shared, part: TextPart, story: XmlElement) {
    this.shared = shared;
    this.part = part;
    this.story = story;
    this.fields = new Fields(story);
  }

  read(): readonly PageNode[] {
    this.readInside(this.story);
    this.endParagraph();
    return this.flow.content;
  }

  readInside(element: XmlElement | undefined): void {
    for (const child of element?.children ?? []) readers.get(child.name)?.(this, child);
  }

  readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const { styles } = this.shared.parts;
    const style = valueIn(properties, 'w:pStyle');
    // A paragraph whose mark was deleted is none of its own any more; a hidden one is not counted.
    const isJoined = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    if (!isJoined && isOn(mark, 'w:vanish') !== true && !this.fields.isSilent)
      this.flow.begin(this.shared.numbering.next(listReferenceIn(properties), styles.listOf(style)));
    this.isHiddenParagraph = style !== undefined && styles.isHidden(style);
    this.readInside(paragraph);
    if (!isJoined) this.endParagraph();
  }

  private endParagraph(): void {
    this.flow.endLine();
    this.placeWaiting();
  }

  /** Notes to a figure stand below the table, not in the cell. */
  private placeWaiting(): void {
    if (this.flow.isInCell) return;
    for (const node of this.waiting.splice(0)) this.flow.content.push(node);
  }

  readTable(table: XmlElement): void {
    this.flow.endLine();
    const outer = this.flow;
    const rows = joinRows(rowsOf(table), (cell) => ({
      content: this.readCell(cell),
      origin: originOf(cell, this.part.name),
    }));
    this.flow = outer;
    if (rows.length > 0 && !this.fields.isSilent) this.flow.content.push({ kind: 'table', rows });
    this.placeWaiting();
  }

  private readCell(cell: XmlElement): readonly PageNode[] {
    if (++this.shared.cells > mostCells) throw new Refusal('tooManyCells');
    this.flow = new Flow(true);
    const own = this.flow;
    this.readInside(cell);
    own.endLine();
    return own.content;
  }

  /** A run may stand within another one, as the base of pinyin. */
  readRun(run: XmlElement): void {
    const outer = { run: this.run, isHidden: this.isHiddenRun };
    const properties = childOf(run, 'w:rPr');
    this.run = run;
    this.isHiddenRun = isOn(properties, 'w:vanish') ?? this.isHiddenByStyle(properties);
    const raised = valueIn(properties, 'w:vertAlign');
    if (raised === 'superscript' || raised === 'subscript') this.flow.addGap();
    this.readInside(run);
    this.run = outer.run;
    this.isHiddenRun = outer.isHidden;
  }

  private isHiddenByStyle(properties: XmlElement | undefined): boolean {
    const style = valueIn(properties, 'w:rStyle');
    return this.isHiddenParagraph || (style !== undefined && this.shared.parts.styles.isHidden(style));
  }

  private get isSilent(): boolean {
    return this.isHiddenRun || this.fields.isSilent;
  }

  /** Without xml:space="preserve" white space at both ends is none. */
  readText(element: XmlElement): void {
    const characters = charactersIn(this.part.xml, element.inner, element.innerEnd);
    const isKept = attributeOf(element, 'xml:space') === 'preserve';
    for (const { text, kind, start, end } of isKept ? characters : trimCharacters(characters))
      this.add(text, kind, element, start, end);
  }

  /** A character that is an element of its own. */
  readMark(element: XmlElement, text: string): void {
    this.add(text, 'element', element, element.start, element.end);
  }

  readTab(element: XmlElement): void {
    // In the text of a table a tab parts cells.
    this.readMark(element, this.flow.isInCell ? ' ' : '\t');
  }

  private add(text: string, kind: OriginKind, element: XmlElement, start: number, end: number): void {
    if (this.isSilent || text === '' || !this.run) return;
    const run = { part: this.part.name, run: placeOf(this.run), element: placeOf(element) };
    this.flow.add(text, { kind, xml: { start, end }, run });
  }

  /** Formulas are shown and compared, but they are no text that could be written back. */
  readFormula(formula: XmlElement): void {
    if (this.fields.isSilent) return;
    for (const { inner, innerEnd } of within(formula, 'm:t'))
      for (const { text } of charactersIn(this.part.xml, inner, innerEnd)) this.flow.add(text);
  }

  readBreak(): void {
    if (!this.isSilent) this.flow.endLine();
  }

  readFieldMark(element: XmlElement): void {
    this.fields.mark(element);
  }

  readFieldCode({ inner, innerEnd }: XmlElement): void {
    const characters = charactersIn(this.part.xml, inner, innerEnd);
    this.fields.addCode(characters.map(({ text }) => text).join(''));
  }

  readTextBoxes(shape: XmlElement): void {
    if (this.isSilent) return;
    for (const box of textBoxesIn(shape)) this.readStory(this.part, box);
  }

  readNote(reference: XmlElement, kind: 'footnote' | 'endnote'): void {
    const note = this.shared.parts.noteOf(kind, attributeOf(reference, 'w:id') ?? '');
    if (!note || this.isSilent || this.shared.notes.has(note.element)) return;
    this.shared.notes.add(note.element);
    this.readStory(note.part, note.element);
  }

  private readStory(part: TextPart, story: XmlElement): void {
    for (const node of new StoryReader(this.shared, part, story).read()) this.waiting.push(node);
  }
}

function placeOf({ start, end }: XmlElement) {
  return { start, end };
}
