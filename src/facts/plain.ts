import type { Normaliser, Places } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';

/**
 * A passage made ready for reading: normalised, without the white space that means nothing in Chinese text, with
 * quotation marks told apart again. `starts[i]`/`ends[i]` is the place of `text[i]` in the raw passage.
 */
export interface Plain {
  readonly text: string;
  readonly starts: Places;
  readonly ends: Places;
}

/** A passage of the narrative. An edit elsewhere moves `start` and leaves `plain` the same object. */
export interface PlainPassage {
  /** Narrative offset. */
  readonly start: number;
  readonly plain: Plain;
}

/** The narrative range that produced the half-open range of the plain text. */
export function spanIn({ start, plain }: PlainPassage, from: number, to: number): Span {
  return { start: start + (plain.starts[from] ?? 0), end: start + (plain.ends[to - 1] ?? 0) };
}

const wordCharacter = /[0-9A-Za-z]/;
const opening = new Set(['“', '「', '『', '‘', '〝', '﹁', '﹃']);
const closing = new Set(['”', '」', '』', '’', '〞', '〟', '﹂', '﹄']);

/** White space and straight quotation marks. */
const changes = /[\0- "']/;

/** `keepLines`: the line ends mean something (a numbered list); otherwise a page break made them. */
export function makePlain(raw: string, normalise: Normaliser, keepLines: boolean): Plain {
  const normal = normalise(raw);
  if (!changes.test(normal.text)) return normal;
  const { text } = normal;
  const [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let kept = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    let character = text.charAt(i);
    // Normalised text knows no other white space than ASCII's.
    if (character <= ' ' && !(keepLines && character === '\n')) {
      if (!parts(text, i)) continue;
      character = ' ';
    }
    if (character === '"' || character === "'") {
      inQuotes = isOpening(raw.charAt(normal.starts[i] ?? 0), inQuotes);
      character = inQuotes ? '“' : '”';
    }
    starts[kept.length] = normal.starts[i] ?? 0;
    ends[kept.length] = normal.ends[i] ?? 0;
    kept += character;
  }
  return { text: kept, starts: starts.subarray(0, kept.length), ends: ends.subarray(0, kept.length) };
}

/** A space between two digits or Latin letters keeps them apart. */
function parts(text: string, at: number): boolean {
  return wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at + 1));
}

/** A straight quotation mark opens and closes in turn. */
function isOpening(printed: string, inQuotes: boolean): boolean {
  if (opening.has(printed)) return true;
  return closing.has(printed) ? false : !inQuotes;
}
