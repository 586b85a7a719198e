import * as compound from 'cfb';
import { Refusal } from '../source.ts';
import { Bytes } from './bytes.ts';

/** The streams of a binary Word file ([MS-DOC] 2.1) and what its header (the FIB, 2.5) says of them. */
export interface DocFile {
  readonly main: Bytes;
  readonly table: Bytes;
  /** Holds formatting that is too long for its place; not every file has one. */
  readonly data: Bytes;
  /** Characters of each story, which follow each other in the text in this order. */
  readonly stories: readonly { readonly kind: StoryKind; readonly length: number }[];
  /** A structure of the table stream, by its place among the pairs of FibRgFcLcb97; empty when there is none. */
  readonly structure: (index: number) => { readonly at: number; readonly length: number };
}

export type StoryKind = 'body' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'textBoxes';

const storyKinds: readonly StoryKind[] = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
];

const identifier = 0xa5ec;
const identifierBefore97 = 0xa5dc;
const flagsAt = 0x0a;
const isEncrypted = 0x0100;
const usesTable1 = 0x0200;
const firstCountAt = 0x4c;
const structuresAt = 0x9a;

/** Throws a Refusal for files of other programs, locked ones, and what Word wrote before 1997. */
export function openFile(bytes: Uint8Array): DocFile {
  const stream = streamsOf(bytes);
  const main = stream('WordDocument');
  if (!main) throw new Refusal('notYetSupported', stream('Workbook') || stream('Book') ? 'xls' : 'ole');
  if (main.u16(0) === identifierBefore97) throw new Refusal('notYetSupported', 'word95');
  if (main.u16(0) !== identifier) throw new Refusal('damaged');
  const flags = main.u16(flagsAt);
  if (flags & isEncrypted) throw new Refusal('locked');
  const table = stream(flags & usesTable1 ? '1Table' : '0Table');
  if (!table) throw new Refusal('damaged');
  return {
    main,
    table,
    data: stream('Data') ?? new Bytes(new Uint8Array()),
    stories: storyKinds.map((kind, index) => ({ kind, length: main.u32(firstCountAt + index * 4) })),
    structure: (index) => ({
      at: main.u32(structuresAt + index * 8),
      length: main.u32(structuresAt + index * 8 + 4),
    }),
  };
}

function streamsOf(bytes: Uint8Array): (name: string) => Bytes | undefined {
  const container = compound.parse(bytes);
  return (name) => {
    const content = compound.find(container, `/${name}`)?.content;
    return content && new Bytes(Uint8Array.from(content));
  };
}
