import type { Span } from '../text/span.ts';
import type { Paragraph, SourceCell } from './source.ts';

/** A line of a source. `start`–`end` is its place without the line end; `text` is trimmed, `raw` is not. */
export interface Line {
  readonly raw: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The whole text that the line is part of. */
  readonly source: string;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Cuts a text into lines at every kind of line end, page and column breaks included. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    lines.push(makeLine(text, start, match.index ?? 0));
    start = (match.index ?? 0) + match[0].length;
  }
  lines.push(makeLine(text, start, text.length));
  return lines;
}

function makeLine(text: string, start: number, end: number): Line {
  const span = trimSpan(text, { start, end });
  return { raw: text.slice(start, end), text: text.slice(span.start, span.end), start, end, source: text };
}

const white = /[\s\u00ad\u180e\u200b-\u200f\u2060\u2800\ufeff]/;

/** A span without white space (also ideographic, no-break and zero-width) at both its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && white.test(text.charAt(start))) start++;
  while (end > start && white.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The trimmed paragraph in a span, undefined if nothing is printed there. */
export function paragraphIn(text: string, span: Span): Paragraph | undefined {
  const place = trimSpan(text, span);
  if (place.start === place.end) return undefined;
  return { kind: 'paragraph', text: text.slice(place.start, place.end), span: place };
}

/** A cell at `start`–`end` of a line, trimmed. */
export function cellIn(line: Line, start: number, end: number): SourceCell {
  const place = trimSpan(line.raw, { start, end });
  return {
    text: line.raw.slice(place.start, place.end),
    span: { start: line.start + place.start, end: line.start + place.end },
  };
}

/** The cells of a line that a separator joins, in order; one more than there are separators. */
export function splitCells(line: Line, separator: string): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  let start = 0;
  for (let at = line.raw.indexOf(separator); at >= 0; at = line.raw.indexOf(separator, start)) {
    cells.push(cellIn(line, start, at));
    start = at + separator.length;
  }
  cells.push(cellIn(line, start, line.raw.length));
  return cells;
}

/** A cell that may go on over several lines: `start`–`end` of the whole text, trimmed. */
export function cellAcross(source: string, start: number, end: number): SourceCell {
  const span = trimSpan(source, { start, end });
  return { text: source.slice(span.start, span.end), span };
}
