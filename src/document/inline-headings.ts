import { formParts } from '../forms/parts.ts';
import type { Normaliser } from '../text/normalise.ts';
import { compact, rawStart } from './compact.ts';
import type { Heading, PlacedLine } from './lines.ts';

/** Line breaks are lost: a line this long may hold several parts. */
const SHORTEST_LINE = 80;
const numerals = '一二三四五六七八九十';
const mayHoldParts = new RegExp(`[${numerals}]\\s*[、.．]`);

/** Parts in a list (由一、总体情况，二、…组成) are no headings. */
const patterns = formParts.map((part) => ({
  kind: part.kind,
  pattern: new RegExp(`(?<![、,;:(由括为])([${numerals}]{1,2})[、.](?:${part.name.source})[:：。]*`, 'g'),
}));

/**
 * Headings inside long lines, for a report that was pasted as one paragraph. A part that is named twice begins where
 * it is named last: the first time is the preface's list of the parts.
 */
export function findInlineHeadings(lines: readonly PlacedLine[], normalise: Normaliser): readonly Heading[] {
  const found = lines.flatMap((line) =>
    line.text.length >= SHORTEST_LINE && mayHoldParts.test(line.text) ? findInLine(line, normalise) : [],
  );
  const last = new Map(found.map((heading) => [heading.kind, heading]));
  const headings = found.filter((heading) => last.get(heading.kind) === heading);
  return headings.length >= 3 ? headings : [];
}

function findInLine({ text, start }: PlacedLine, normalise: Normaliser): readonly Heading[] {
  const line = compact(text, normalise);
  const found = patterns.flatMap(({ kind, pattern }) =>
    [...line.text.matchAll(pattern)].map((match): Heading => {
      const from = match.index ?? 0;
      const end = from + match[0].length;
      return {
        kind,
        ordinal: numerals.indexOf(match[1] ?? '') + 1 || null,
        start: start + rawStart(text, line, from),
        headingEnd: start + (line.ends[end - 1] ?? text.length),
        textStart: start + rawStart(text, line, end),
      };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}
