/** Converts traditional characters to simplified ones, UTF-16 length unchanged. See text/simplify.ts. */
export type Simplify = (text: string) => string;

/** What kind of damage or script the whole text shows; decided once per report, kept with it. */
export interface Script {
  readonly traditional: boolean;
  /** Many characters are followed by their reading in brackets: 項(xiàng). */
  readonly pinyin: boolean;
  /** Markdown emphasis (**…**) stands in the text. */
  readonly markdown: boolean;
}

/**
 * Text made comparable: NFKC, half-width, no invisible characters, no pinyin, simplified — with a map back.
 * `starts[i]`/`ends[i]` are the UTF-16 range in the original that produced `text[i]`.
 */
export interface Normal {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export type Normaliser = (text: string) => Normal;
