import type { Normaliser, Places } from '../text/normalise.ts';

/** A line made comparable and without white space; `starts[i]`/`ends[i]` is the place of `text[i]` in the raw line. */
export interface Compact {
  readonly text: string;
  readonly starts: Places;
  readonly ends: Places;
}

const space = /\s/;

/** Spaces inside Chinese text mean nothing (自 然 人): leave them out, keep the places. */
export function compact(raw: string, normalise: Normaliser): Compact {
  const normal = normalise(raw);
  if (!space.test(normal.text)) return normal;
  const { length } = normal.text;
  const [starts, ends] = [new Uint32Array(length), new Uint32Array(length)];
  let text = '';
  for (let i = 0; i < length; i++) {
    const char = normal.text.charAt(i);
    if (space.test(char)) continue;
    starts[text.length] = normal.starts[i] ?? 0;
    ends[text.length] = normal.ends[i] ?? 0;
    text += char;
  }
  return { text, starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) };
}

/** Does white space stand before the character at `index` in the raw line? */
export function hasGap(raw: string, line: Compact, index: number): boolean {
  return space.test(raw.slice(line.ends[index - 1] ?? 0, line.starts[index] ?? raw.length));
}

/** Where the character at `index` begins in the raw line; the line's end, past the last one. */
export function rawStart(raw: string, line: Compact, index: number): number {
  return line.starts[index] ?? raw.length;
}

/** The printed characters of compact[from, to): white space and pinyin left out, script and width as pasted. */
export function asPrinted(raw: string, line: Compact, from = 0, to = line.text.length): string {
  let printed = '';
  for (let i = from; i < to; i++) {
    if (i > from && line.starts[i] === line.starts[i - 1]) continue;
    printed += raw.slice(line.starts[i] ?? 0, line.ends[i] ?? 0);
  }
  return printed;
}
