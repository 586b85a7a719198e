import { trimSpan } from './lines.ts';
import type { Origin } from './origins.ts';
import type { PageLine } from './page.ts';

/** A line without the white space at its ends. */
export function trimLine(line: PageLine): PageLine {
  const { start, end } = trimSpan(line.text, { start: 0, end: line.text.length });
  if (start === 0 && end === line.text.length) return line;
  return lineOf(line.text.slice(start, end), shifted(line.origins, -start, end - start));
}

/** Several lines as one, with whatever `between` puts between two of them. */
export function joinLines(
  lines: readonly PageLine[],
  between: (before: string, after: string) => string,
): PageLine {
  const [only, second] = lines;
  if (only && !second) return only;
  let text = '';
  const origins: Origin[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += between(lines[index - 1]?.text ?? '', line.text);
    for (const origin of shifted(line.origins, text.length)) origins.push(origin);
    text += line.text;
  }
  return lineOf(text, origins);
}

function lineOf(text: string, origins: readonly Origin[]): PageLine {
  return { kind: 'line', text, ...(origins.length > 0 ? { origins } : {}) };
}

/** Origins moved by `by`, as far as they lie from 0 to `length`; only plain ones can be cut. */
function shifted(
  origins: readonly Origin[] = [],
  by: number,
  length = Number.POSITIVE_INFINITY,
): readonly Origin[] {
  return origins.flatMap((origin) => {
    const at = Math.max(0, origin.at + by);
    const end = Math.min(length, origin.at + by + origin.length);
    if (end <= at) return [];
    if (origin.kind !== 'plain') return [{ ...origin, at, length: end - at }];
    const start = origin.xml.start + at - (origin.at + by);
    return [{ ...origin, at, length: end - at, xml: { start, end: start + end - at } }];
  });
}
