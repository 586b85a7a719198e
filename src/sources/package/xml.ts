import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from '../source.ts';
import { Names } from './namespaces.ts';

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

/** A page has some hundreds, at most some thousands. */
const mostElements = 600_000;

/** Most elements have neither attributes nor children: nothing is ever put in here. */
const none: never[] = [];

/**
 * The elements of a part. Throws a Refusal when it is not well formed, defines entities of its own (nobody's word
 * processor does, and they may unfold without end), nests too deep or has too many elements.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const builder = new TreeBuilder();
  parser.on('doctype', () => {
    throw new Refusal('definesEntities');
  });
  let start = 0;
  // The parser stands behind the name and the one character after it.
  parser.on('opentagstart', ({ name }) => {
    start = tagStart(xml, parser.position - name.length - 2);
  });
  parser.on('opentag', (tag) => builder.open(tag, start, parser.position));
  parser.on('closetag', ({ name }) =>
    builder.close(tagStart(xml, parser.position - `</${name}>`.length), parser.position),
  );
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
  return builder.finish();
}

/** A tag holds no other '<': the nearest one before begins it. (String.lastIndexOf is ten times slower.) */
function tagStart(xml: string, near: number): number {
  let at = near;
  while (at > 0 && xml.charCodeAt(at) !== 0x3c) at--;
  return at;
}

interface OpenElement extends XmlElement {
  children: readonly XmlElement[];
  innerEnd: number;
  end: number;
}

class TreeBuilder {
  private readonly stack: OpenElement[] = [];
  /** By depth, the children that have ended so far of the element open there. */
  private readonly ended: XmlElement[][] = [[]];
  /** The names that hold inside each open element. */
  private readonly names: Names[] = [new Names()];
  private count = 0;
  private root: XmlElement | undefined;

  open({ name, attributes }: SaxesTagPlain, start: number, end: number): void {
    if (this.stack.length >= deepest || ++this.count > mostElements) throw new Refusal('unpacksTooLarge');
    const names = namesIn(attributes, this.names[this.names.length - 1] ?? new Names());
    const element: OpenElement = {
      name: names.element(name),
      attributes: attributesIn(attributes, names),
      children: none,
      start,
      inner: end,
      innerEnd: end,
      end,
    };
    this.stack.push(element);
    this.names.push(names);
    if (this.ended.length <= this.stack.length) this.ended.push([]);
  }

  close(start: number, end: number): void {
    const element = this.stack.pop();
    this.names.pop();
    if (!element) return;
    const depth = this.stack.length;
    const children = this.ended[depth + 1];
    // Lists of the right length, where growing ones would take several times the room.
    if (children && children.length > 0) element.children = children.splice(0);
    element.end = end;
    element.innerEnd = Math.max(element.inner, start);
    if (depth === 0) this.root = element;
    else this.ended[depth]?.push(element);
  }

  finish(): XmlElement {
    if (!this.root) throw new Refusal('damaged');
    return this.root;
  }
}

type Attributes = Readonly<Record<string, string>>;

const isDeclaration = (name: string): boolean =>
  name.charCodeAt(0) === 0x78 && (name === 'xmlns' || name.startsWith('xmlns:'));

function namesIn(attributes: Attributes, outer: Names): Names {
  const own: [string, string][] = [];
  for (const name in attributes) if (isDeclaration(name)) own.push([name, attributes[name] ?? '']);
  return own.length > 0 ? outer.declare(own) : outer;
}

function attributesIn(attributes: Attributes, names: Names): readonly string[] {
  const found: string[] = [];
  for (const name in attributes)
    if (!isDeclaration(name)) found.push(names.attribute(name), attributes[name] ?? '');
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
