import { Refusal } from '../source.ts';
import { fieldOf, type Headers, parameterOf, readHeaders } from './headers.ts';

/** A message or a part of one; `body` holds one byte a character. */
export interface MimePart {
  readonly headers: Headers;
  readonly body: string;
}

/** Head and body, parted by the first blank line. */
export function readPart(message: string): MimePart {
  const gap = /\r?\n\r?\n/.exec(message);
  const end = gap ? gap.index : message.length;
  return { headers: readHeaders(message.slice(0, end)), body: message.slice(end + (gap?.[0].length ?? 0)) };
}

/** Pages within pages within pages: nobody saves that. */
const deepest = 5;

/** The first part of a kind, looked for in parts of parts too. Throws a Refusal when a part was cut off. */
export function findPart(part: MimePart, type: string, depth = 0): MimePart | undefined {
  if (fieldOf(part.headers, 'content-type') === type) return part;
  const boundary = parameterOf(part.headers, 'boundary');
  if (!boundary || depth > deepest) return undefined;
  for (const each of splitParts(part.body, boundary)) {
    const found = findPart(readPart(each), type, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** What stands between two lines of the boundary; the last of them tells that nothing is missing. */
function* splitParts(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let start = nextMark(body, mark, 0);
  while (start >= 0 && !body.startsWith(`${mark}--`, start)) {
    const next = nextMark(body, mark, start + mark.length);
    if (next < 0) throw new Refusal('damaged', 'mhtml');
    yield body.slice(body.indexOf('\n', start) + 1, next).replace(/\r?\n$/, '');
    start = next;
  }
}

/** Of the next line that begins with the mark. */
function nextMark(body: string, mark: string, from: number): number {
  if (from === 0 && body.startsWith(mark)) return 0;
  const found = body.indexOf(`\n${mark}`, Math.max(0, from - 1));
  return found < 0 ? -1 : found + 1;
}
