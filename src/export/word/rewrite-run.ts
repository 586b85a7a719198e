import type { XmlElement } from '../../sources/package/xml.ts';
import { escapeXml } from '../../text/xml-text.ts';
import type { Marking } from './revisions.ts';
import type { Splice } from './splices.ts';

/** A change inside a run: characters of one of its elements that go, or new ones behind the place `at`. */
export type Cut = {
  /** Where the element of the run begins (w:t, w:tab …). */
  readonly element: number;
} & (
  | { readonly kind: 'remove'; readonly start: number; readonly end: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
);

type State = 'kept' | 'removed' | 'added';

/** Content of a run that stays, goes or is new: XML of one element. */
interface Piece {
  readonly state: State;
  readonly xml: string;
}

/** XML of a part: all of it, or with what is changed further inside. */
export type Slice = (start: number, end: number) => string;

/** `w:` of `<w:r …>`; a file may call the namespace otherwise, or not at all. */
export function prefixOf(openTag: string): string {
  return /^<([^\s:/>]+:)?/.exec(openTag)?.[1] ?? '';
}

/** A run with its cuts made: as many runs as there are changes of state, all with the same properties. */
export function rewriteRun(run: XmlElement, cuts: readonly Cut[], slice: Slice, marking: Marking): string {
  const openTag = slice(run.start, run.inner);
  const prefix = prefixOf(openTag);
  const own = run.children.find(({ name }) => name === 'w:rPr');
  const properties = own ? slice(own.start, own.end) : '';
  const pieces = run.children
    .filter((child) => child !== own)
    .flatMap((child) => piecesOf(child, cuts, slice, prefix));
  return joinAlike(pieces)
    .map(({ state, xml }) => {
      const runs = `${openTag}${properties}${xml}</${prefix}r>`;
      if (state === 'kept') return runs;
      return state === 'added' ? marking.inserted(prefix, runs) : marking.deleted(prefix, runs);
    })
    .join('');
}

function piecesOf(child: XmlElement, all: readonly Cut[], slice: Slice, prefix: string): readonly Piece[] {
  const cuts = all.filter(({ element }) => element === child.start);
  const raw = slice(child.start, child.end);
  if (cuts.length === 0) return [{ state: 'kept', xml: raw }];
  if (child.name === 'w:t') return textPieces(child, cuts, slice, prefix);
  const isRemoved = cuts.some(({ kind }) => kind === 'remove');
  const added = cuts.flatMap((cut) => (cut.kind === 'insert' ? [cut.text] : []));
  return [
    { state: isRemoved ? 'removed' : 'kept', xml: raw },
    ...added.map((text): Piece => ({ state: 'added', xml: textElement(prefix, escapeXml(text)) })),
  ];
}

/** The characters of a w:t, cut where something goes or comes. */
function textPieces(child: XmlElement, cuts: readonly Cut[], slice: Slice, prefix: string): readonly Piece[] {
  const openTag = slice(child.start, child.inner);
  const pieces: Piece[] = [];
  const keep = (start: number, end: number) => {
    if (end > start)
      pieces.push({ state: 'kept', xml: `${spaced(openTag)}${slice(start, end)}</${prefix}t>` });
  };
  const ends = lettersOf(child, slice);
  let at = ends.start;
  for (const cut of [...cuts].sort((one, other) => placeOf(one) - placeOf(other))) {
    keep(at, placeOf(cut));
    if (cut.kind === 'insert') pieces.push({ state: 'added', xml: textElement(prefix, escapeXml(cut.text)) });
    else pieces.push({ state: 'removed', xml: deletedText(prefix, slice(cut.start, cut.end)) });
    at = cut.kind === 'insert' ? cut.at : cut.end;
  }
  keep(at, ends.end);
  return pieces;
}

/** What of a w:t is read: without xml:space="preserve" white space at its ends is none. */
function lettersOf({ start, inner, innerEnd }: XmlElement, slice: Slice): { start: number; end: number } {
  if (keepsSpace(slice(start, inner))) return { start: inner, end: innerEnd };
  const content = slice(inner, innerEnd);
  const head = content.length - content.trimStart().length;
  return { start: inner + head, end: Math.max(inner + head, inner + content.trimEnd().length) };
}

const keepsSpace = (openTag: string): boolean => /\sxml:space\s*=\s*["']preserve["']/.test(openTag);

const placeOf = (cut: Cut): number => (cut.kind === 'insert' ? cut.at : cut.start);

/** An open tag after which white space at the edges counts: what was cut has new edges. */
export function spaced(openTag: string): string {
  const bare = openTag.replace(/\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace(/\s*\/?>$/, '');
  return `${bare} xml:space="preserve">`;
}

const textElement = (prefix: string, xml: string): string =>
  `<${prefix}t xml:space="preserve">${xml}</${prefix}t>`;

const deletedText = (prefix: string, xml: string): string =>
  `<${prefix}delText xml:space="preserve">${xml}</${prefix}delText>`;

function joinAlike(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last?.state === piece.state) joined[joined.length - 1] = { ...last, xml: last.xml + piece.xml };
    else joined.push(piece);
  }
  return joined;
}

/** The same without revisions: only the characters of the elements change. */
export function rewriteSilently(run: XmlElement, cuts: readonly Cut[], slice: Slice): readonly Splice[] {
  const prefix = prefixOf(slice(run.start, run.inner));
  return run.children.flatMap((child): readonly Splice[] => {
    const own = cuts.filter(({ element }) => element === child.start);
    if (own.length === 0) return [];
    const isText = child.name === 'w:t';
    const changes = own.map((cut): Splice => {
      if (cut.kind === 'remove') return { start: cut.start, end: cut.end, text: '' };
      const text = isText ? escapeXml(cut.text) : textElement(prefix, escapeXml(cut.text));
      return { start: cut.at, end: cut.at, text };
    });
    const openTag = slice(child.start, child.inner);
    if (!isText || keepsSpace(openTag)) return changes;
    return needsSpace(own)
      ? [{ start: child.start, end: child.inner, text: spaced(openTag) }, ...changes]
      : changes;
  });
}

/** Only where a space may come to an edge: an element that can stay as it is stays. */
const needsSpace = (cuts: readonly Cut[]): boolean =>
  cuts.some((cut) => cut.kind === 'remove' || /^\s|\s$/.test(cut.text));

/** New runs of text in the look of another: its properties, `w:rPr` as XML, or none. */
export function newRun(prefix: string, properties: string, text: string): string {
  return `<${prefix}r>${properties}${textElement(prefix, escapeXml(text))}</${prefix}r>`;
}
