import type { Normaliser } from '../text/normalise.ts';
import type { Heading, PlacedLine } from './lines.ts';
import { isDateLine } from './signature.ts';

/**
 * Index of the line that opens the local annex (附件3): behind the last heading and behind any signature, so that a
 * list of attachments above the signature is none. The number of lines if there is no annex.
 */
export function findAnnexLine(
  lines: readonly PlacedLine[],
  headings: readonly Heading[],
  normalise: Normaliser,
): number {
  const from = headings[headings.length - 1]?.textStart;
  const candidates = lines.flatMap((line, i) =>
    line.features.annex && line.start >= (from ?? 0) ? [i] : [],
  );
  if (from === undefined || candidates.length === 0) return lines.length;
  const signed = lines.reduce((last, line, i) => (isDateLine(line.text, normalise) ? i : last), -1);
  return candidates.find((i) => i > signed) ?? lines.length;
}

/** The annex and any further ones (附件4) as headings. */
export function findAnnexes(
  lines: readonly PlacedLine[],
  headings: readonly Heading[],
  normalise: Normaliser,
): readonly Heading[] {
  return lines
    .slice(findAnnexLine(lines, headings, normalise))
    .filter((line) => line.features.annex)
    .map(({ start, text }) => {
      const end = start + text.length;
      return { kind: 'unknown', ordinal: null, start, headingEnd: end, textStart: end };
    });
}
