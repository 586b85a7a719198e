import { openPackage } from '../package/package.ts';
import { attributeOf, parseXml, type XmlElement } from '../package/xml.ts';
import { Refusal } from '../source.ts';
import { type List, readLists } from './numbering.ts';
import { readStyles, type Styles } from './styles.ts';

/** A part that holds text: its name in the package, its XML, and the elements in it. */
export interface TextPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
}

/** A note and the part it stands in. */
export interface Note {
  readonly part: TextPart;
  readonly element: XmlElement;
}

/** The parts of a Word file that its words are read from. Headers, footers and comments are none of them. */
export interface DocumentParts {
  readonly main: TextPart;
  readonly styles: Styles;
  readonly listOf: (id: string | undefined) => List | undefined;
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => Note | undefined;
}

/** Takes a .docx apart. Throws a Refusal when it is damaged, locked or bursts. */
export function openParts(bytes: Uint8Array): DocumentParts {
  const files = openPackage(bytes);
  const read = (name: string | undefined): TextPart | undefined => {
    const part = name === undefined ? undefined : files.read(name);
    return name !== undefined && part ? { name, xml: part.text, root: parseXml(part.text) } : undefined;
  };
  const main = read(files.related('', 'officeDocument') ?? 'word/document.xml');
  if (main?.root.name !== 'w:document') throw new Refusal('damaged');
  const related = (kind: string) => read(files.related(main.name, kind));
  const styles = readStyles(related('styles')?.root);
  const notes = { footnote: notesIn(related('footnotes')), endnote: notesIn(related('endnotes')) };
  return {
    main,
    styles,
    listOf: readLists(related('numbering')?.root, styles),
    noteOf: (kind, id) => notes[kind].get(id),
  };
}

/** Separators between text and notes are notes of a type of their own. */
function notesIn(part: TextPart | undefined): ReadonlyMap<string, Note> {
  const notes = part?.root.children.filter((note) => attributeOf(note, 'w:type') === undefined) ?? [];
  return new Map(part ? notes.map((element) => [attributeOf(element, 'w:id') ?? '', { part, element }]) : []);
}
