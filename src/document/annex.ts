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
  if (from === undefined) return lines.length;
  const isSignedAfter = (index: number) =>
    lines.slice(index + 1).some((line) => isDateLine(line.text, normalise));
  const index = lines.findIndex((line, i) => line.features.annex && line.start >= from && !isSignedAfter(i));
  return index < 0 ? lines.length : index;
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
