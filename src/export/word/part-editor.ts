import { childOf, type XmlElement } from '../../sources/package/xml.ts';
import type { Span } from '../../text/span.ts';
import { neighbourProperties } from './neighbours.ts';
import type { Marking } from './revisions.ts';
import { type Cut, newRun, prefixOf, rewriteRun, rewriteSilently } from './rewrite-run.ts';
import { Splices } from './splices.ts';
import { twinCuts } from './twins.ts';

/** Collects what is to change in one part and writes its XML anew; all else stays to the character. */
export class PartEditor {
  private readonly xml: string;
  private readonly root: XmlElement;
  private readonly marking: Marking;
  private readonly cuts = new Map<XmlElement, Cut[]>();
  private readonly splices: Splices;

  constructor(xml: string, root: XmlElement, marking: Marking) {
    this.xml = xml;
    this.root = root;
    this.marking = marking;
    this.splices = new Splices(xml);
  }

  /** The elements around a place, outermost first, the one that is exactly there last. */
  pathTo({ start, end }: Span): readonly XmlElement[] {
    const path = [this.root];
    for (let inner: XmlElement | undefined = this.root; inner; ) {
      inner = inner.children.find((child) => child.start <= start && child.end >= end);
      if (inner) path.push(inner);
    }
    return path;
  }

  /** Whether the characters of an element are written as such: no comment, no CDATA among them. */
  isPlain({ inner, innerEnd }: XmlElement): boolean {
    return !this.xml.slice(inner, innerEnd).includes('<!');
  }

  /** A change inside a run, and in the same run of a text box that is written twice. */
  cut(run: XmlElement, cut: Cut): void {
    for (const each of [{ run, cut }, ...twinCuts(this.xml, this.pathTo(run), { run, cut })]) {
      const cuts = this.cuts.get(each.run);
      if (cuts) cuts.push(each.cut);
      else this.cuts.set(each.run, [each.cut]);
    }
  }

  /** Figures for a cell in which nothing stands; false when the cell has no paragraph for them. */
  fillCell(cell: XmlElement, text: string): boolean {
    const paragraph = firstParagraph(cell);
    if (!paragraph) return false;
    const prefix = prefixOf(this.slice(paragraph.start, paragraph.inner));
    const properties = neighbourProperties(this.xml, this.pathTo(cell), paragraph);
    const raw = properties ? this.slice(properties.start, properties.end) : '';
    const run = this.marking.inserted(prefix, newRun(prefix, raw, text));
    this.insertInto(paragraph, run);
    return true;
  }

  /** At the end of an element, which may have been written as empty: `<w:p/>`. */
  private insertInto(element: XmlElement, xml: string): void {
    const { start, inner, innerEnd, end } = element;
    if (innerEnd < end && this.xml[inner - 2] !== '/') {
      this.splices.add({ start: innerEnd, end: innerEnd, text: xml });
      return;
    }
    const openTag = this.xml.slice(start, end);
    const name = /^<([^\s/>]+)/.exec(openTag)?.[1] ?? '';
    this.splices.add({ start, end, text: `${openTag.replace(/\s*\/>$/, '>')}${xml}</${name}>` });
  }

  /** New paragraphs beside another, in the look of a third. */
  addParagraph(beside: XmlElement, where: 'behind' | 'before', like: XmlElement, text: string): void {
    const prefix = prefixOf(this.slice(beside.start, beside.inner));
    const run = firstRun(like);
    const look = run && childOf(run, 'w:rPr');
    const raw = look ? this.slice(look.start, look.end) : '';
    const runs = this.marking.inserted(prefix, newRun(prefix, raw, text));
    const xml = `<${prefix}p>${this.paragraphLook(like, prefix)}${runs}</${prefix}p>`;
    const at = where === 'behind' ? beside.end : beside.start;
    this.splices.add({ start: at, end: at, text: xml });
  }

  /** The properties of a paragraph for a new one: without its number, its section and its own revisions. */
  private paragraphLook(like: XmlElement, prefix: string): string {
    const properties = childOf(like, 'w:pPr');
    const dropped = new Set(['w:numPr', 'w:sectPr', 'w:pPrChange', 'w:rPr']);
    const kept = (properties?.children ?? [])
      .filter(({ name }) => !dropped.has(name))
      .map(({ start, end }) => this.slice(start, end))
      .join('');
    const mark = this.marking.mark(prefix, 'ins');
    const rPr = mark === '' ? '' : `<${prefix}rPr>${mark}</${prefix}rPr>`;
    return `<${prefix}pPr>${kept}${rPr}</${prefix}pPr>`;
  }

  /** Takes a paragraph away whose runs are all to go: marks its end, or leaves it out altogether. */
  removeParagraph(paragraph: XmlElement): void {
    const { start, end, inner } = paragraph;
    if (!this.marking.isTracked) {
      const anchors = paragraph.children.filter(({ name }) => isAnchor(name));
      const text = anchors.map((anchor) => this.slice(anchor.start, anchor.end)).join('');
      this.splices.add({ start, end, text });
      return;
    }
    const prefix = prefixOf(this.slice(start, inner));
    const mark = this.marking.mark(prefix, 'del');
    const properties = childOf(paragraph, 'w:pPr');
    const look = childOf(properties, 'w:rPr');
    if (look && look.innerEnd > look.inner)
      this.splices.add({ start: look.inner, end: look.inner, text: mark });
    else if (properties) this.markEnd(properties, look, `<${prefix}rPr>${mark}</${prefix}rPr>`);
    else
      this.splices.add({
        start: inner,
        end: inner,
        text: `<${prefix}pPr><${prefix}rPr>${mark}</${prefix}rPr></${prefix}pPr>`,
      });
  }

  /** The properties of the mark stand behind all others but section and revision. */
  private markEnd(properties: XmlElement, look: XmlElement | undefined, xml: string): void {
    if (look) {
      this.splices.add({ start: look.start, end: look.end, text: xml });
      return;
    }
    const behind = properties.children.find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
    if (behind) this.splices.add({ start: behind.start, end: behind.start, text: xml });
    else this.insertInto(properties, xml);
  }

  private slice(start: number, end: number): string {
    return this.splices.render(start, end);
  }

  /** The XML with everything changed. Runs inside others (a text box in a run) are written first. */
  write(): string {
    const { marking } = this;
    const slice = (start: number, end: number) => this.slice(start, end);
    for (const [run, cuts] of [...this.cuts].sort(([one], [other]) => other.start - one.start)) {
      if (marking.isTracked)
        this.splices.add({
          start: run.start,
          end: run.end,
          text: rewriteRun(run, cuts, slice, marking),
        });
      else for (const splice of rewriteSilently(run, cuts, slice)) this.splices.add(splice);
    }
    return this.slice(0, this.xml.length);
  }
}

/** What marks a place and must stay when the paragraph around it goes. */
const isAnchor = (name: string): boolean => /^w:(?:bookmark|commentRange|permStart|permEnd)/.test(name);

/** The first paragraph of a cell, content controls around it looked into. */
function firstParagraph(cell: XmlElement): XmlElement | undefined {
  for (const child of cell.children) {
    if (child.name === 'w:p') return child;
    if (child.name === 'w:tbl') return undefined;
    const inside = firstParagraph(child);
    if (inside) return inside;
  }
  return undefined;
}

function firstRun(paragraph: XmlElement): XmlElement | undefined {
  for (const child of paragraph.children) {
    const found = child.name === 'w:r' ? child : child.name === 'w:pPr' ? undefined : firstRun(child);
    if (found) return found;
  }
  return undefined;
}
