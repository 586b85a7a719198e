import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../source.ts';
import { prefixOf } from './namespaces.ts';

/**
 * An element of a part. Places count in characters of the XML: `start`–`end` with its tags, `inner`–`innerEnd` what
 * stands between them. Running text is not kept: it is cut out of the XML where it is wanted (package/characters.ts).
 */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`. Others have the prefix `?`. */
  readonly name: string;
  /** Name and value in turn, names as above; those without a namespace have no prefix. */
  readonly attributes: readonly string[];
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** Elements nest some twenty deep in files of Word. */
const deepest = 400;

/** A page has some hundreds. */
const mostElements = 800_000;

const none: readonly never[] = [];

/**
 * The elements of a part. Throws a Refusal when it is not well formed, defines entities of its own (nobody's word
 * processor does, and they may unfold without end), nests too deep or has too many elements.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const builder = new TreeBuilder(xml);
  parser.on('doctype', () => {
    throw new Refusal('definesEntities');
  });
  parser.on('opentag', (tag) => builder.open(tag, parser.position));
  parser.on('closetag', () => builder.close(parser.position));
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
  return builder.finish();
}

interface OpenElement extends XmlElement {
  children: readonly XmlElement[];
  innerEnd: number;
  end: number;
}

class TreeBuilder {
  private readonly xml: string;
  private readonly stack: OpenElement[] = [];
  private count = 0;
  private root: XmlElement | undefined;

  constructor(xml: string) {
    this.xml = xml;
  }

  /** A tag holds no other '<', so that the last one begins it. */
  open(tag: SaxesTagNS, end: number): void {
    if (this.stack.length >= deepest || ++this.count > mostElements) throw new Refusal('unpacksTooLarge');
    const element: OpenElement = {
      name: `${prefixOf(tag.uri) ?? '?'}:${tag.local}`,
      attributes: attributesOf(tag),
      children: none,
      start: this.xml.lastIndexOf('<', end - 1),
      inner: end,
      innerEnd: end,
      end,
    };
    const outer = this.stack[this.stack.length - 1];
    if (outer) add(outer, element);
    else this.root = element;
    this.stack.push(element);
  }

  close(end: number): void {
    const element = this.stack.pop();
    if (!element) return;
    element.end = end;
    element.innerEnd = Math.max(element.inner, this.xml.lastIndexOf('<', end - 1));
  }

  finish(): XmlElement {
    if (!this.root) throw new Refusal('damaged');
    return this.root;
  }
}

function add(outer: OpenElement, element: XmlElement): void {
  if (outer.children === none) outer.children = [element];
  else (outer.children as XmlElement[]).push(element);
}

function attributesOf({ attributes }: SaxesTagNS): readonly string[] {
  const found: string[] = [];
  for (const name in attributes) {
    const attribute = attributes[name];
    if (!attribute || attribute.prefix === 'xmlns') continue;
    const prefix = attribute.prefix === '' ? '' : `${prefixOf(attribute.uri) ?? '?'}:`;
    found.push(prefix + attribute.local, attribute.value);
  }
  return found.length > 0 ? found : none;
}

/** The value of an attribute, by its name with the usual prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const at = element?.attributes.indexOf(name) ?? -1;
  // A value may be spelt like a name: names stand at even places.
  for (let i = at; i >= 0; i = element?.attributes.indexOf(name, i + 1) ?? -1)
    if (i % 2 === 0) return element?.attributes[i + 1];
  return undefined;
}

/** The first child of that name; `path` leads on through its children. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? none;
}

/** The first element of that name within, in the order of the XML, not looking into it. */
export function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));
}
