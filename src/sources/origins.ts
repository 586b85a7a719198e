import type { Span } from '../text/span.ts';

/** A run of a part: where the pieces of it stand, in characters (UTF-16) of the part's XML as package/part.ts decodes it. */
export interface WordRun {
  /** Name in the package, such as `word/document.xml` or `word/footnotes.xml`. */
  readonly part: string;
  /** The whole w:r element, tags included. */
  readonly run: Span;
  /** The element in it that holds the characters (w:t, w:tab, w:sym …), tags included. */
  readonly element: Span;
}

/**
 * What stands for characters in the XML.
 * - `plain`: the characters themselves, as many in the text as in the XML; within w:t a line end or tab reads as a space.
 * - `reference`: one reference such as `&amp;` or `&#x4e00;`, for one character (two code units beyond U+FFFF).
 * - `element`: one whole element such as `<w:tab/>` or `<w:noBreakHyphen/>`, for one character.
 */
export type OriginKind = 'plain' | 'reference' | 'element';

/** Where `length` characters of a line, from `at` on, were read. */
export interface Origin {
  readonly at: number;
  readonly length: number;
  readonly kind: OriginKind;
  readonly xml: Span;
  readonly run: WordRun;
}

/** Characters of `Source.text` and the XML that they were read from. */
export interface RunSegment {
  readonly text: Span;
  readonly kind: OriginKind;
  readonly xml: Span;
  readonly run: WordRun;
}

/** An element of a part: what a cell or a paragraph of the text was read from. */
export interface XmlPlace {
  readonly part: string;
  readonly xml: Span;
}

/** A printed cell of a statutory table, blank ones too: its place in the text and its w:tc element. */
export interface CellPlace extends XmlPlace {
  readonly text: Span;
}

/**
 * The way back from the text of a source to the file. Segments stand in the order of the text and do not overlap; what
 * no segment covers is not written in the file: automatic numbers, line ends, tabs between cells. The segments of one
 * line may come from several parts, and those of neighbouring lines need not stand in the order of the XML.
 */
export interface RunMap {
  readonly segments: readonly RunSegment[];
  readonly cells: readonly CellPlace[];
}
