import type { PartKind } from './document.ts';
import type { LineFeatures, LineReader } from './heading.ts';

/** A line of the narrative with its features and its place. */
export interface PlacedLine {
  readonly text: string;
  readonly start: number;
  readonly features: LineFeatures;
}

/** A heading that was found: where it stands in the narrative. */
export interface Heading {
  readonly kind: PartKind;
  readonly ordinal: number | null;
  readonly start: number;
  readonly headingEnd: number;
  readonly textStart: number;
}

export function placeLines(narrative: string, readLine: LineReader): readonly PlacedLine[] {
  let start = 0;
  return narrative.split('\n').map((text) => {
    const line = { text, start, features: readLine(text) };
    start += text.length + 1;
    return line;
  });
}
