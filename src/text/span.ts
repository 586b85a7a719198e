/** A half-open range of UTF-16 offsets in some text: the source's, the narrative's or a paragraph's, as its owner says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
