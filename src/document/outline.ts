import type { Normaliser } from '../text/normalise.ts';
import { findAnnexes } from './annex.ts';
import { chooseHeadings } from './choose-headings.ts';
import type { PartKind, Section } from './document.ts';
import { type LineReader, makeLineReader } from './heading.ts';
import { findInlineHeadings } from './inline-headings.ts';
import { type Heading, type PlacedLine, placeLines } from './lines.ts';

export type Outliner = (narrative: string) => readonly Section[];

/** Keeps what it learnt of each line: after an edit only the lines that changed are looked at again. */
export function makeOutliner(normalise: Normaliser): Outliner {
  const readLine = makeLineReader(normalise);
  return (narrative) => outlineWith(narrative, readLine, normalise);
}

/**
 * Narrative → its sections in order: what stands before the first heading (`preface`, title included), the six
 * parts known by their words (国办公开办函〔2021〕30号), other top-level headings and local annexes (`unknown`).
 *
 * Text on the heading's own line (六、其他需要报告的事项：无。) belongs to the section's text: `textStart` then lies
 * within that line, and the stop between them belongs to neither. Always
 * `narrative.slice(textStart, end) === text`, and sections never overlap.
 */
export function outline(narrative: string, normalise: Normaliser): readonly Section[] {
  return makeOutliner(normalise)(narrative);
}

function outlineWith(narrative: string, readLine: LineReader, normalise: Normaliser): readonly Section[] {
  const lines = placeLines(narrative, readLine);
  const headings = findHeadings(lines, normalise);
  return buildSections(narrative, [...headings, ...findAnnexes(lines, headings, normalise)]);
}

/** Headings on lines of their own; where there are none of the parts, those inside one long paragraph. */
export function findHeadings(lines: readonly PlacedLine[], normalise: Normaliser): readonly Heading[] {
  const headings = chooseHeadings(lines);
  const parts = headings.filter((heading) => heading.kind !== 'unknown');
  const inline = parts.length < 2 ? findInlineHeadings(lines, normalise) : [];
  return inline.length > parts.length ? inline : headings;
}

function buildSections(narrative: string, headings: readonly Heading[]): readonly Section[] {
  const counts = new Map<PartKind, number>();
  const first = headings[0];
  const bounds = (next: Heading | undefined) => endBefore(narrative, next);
  const preface: readonly Heading[] =
    narrative !== '' && first?.start !== 0
      ? [{ kind: 'preface', ordinal: null, start: 0, headingEnd: 0, textStart: 0 }]
      : [];
  return [...preface, ...headings].map((heading, i, all) => {
    const nth = counts.get(heading.kind) ?? 0;
    counts.set(heading.kind, nth + 1);
    return buildSection(narrative, heading, nth, bounds(all[i + 1]));
  });
}

/** Where a section ends before the next one: the line break between them belongs to neither. */
function endBefore(narrative: string, next: Heading | undefined): number {
  if (!next) return narrative.length;
  return narrative.charAt(next.start - 1) === '\n' ? next.start - 1 : next.start;
}

function buildSection(narrative: string, heading: Heading, nth: number, end: number): Section {
  const afterBreak = narrative.charAt(heading.textStart) === '\n' && heading.kind !== 'preface' ? 1 : 0;
  const textStart = Math.min(heading.textStart + afterBreak, end);
  return {
    kind: heading.kind,
    nth,
    heading: narrative.slice(heading.start, heading.headingEnd).trim(),
    ordinal: heading.ordinal,
    text: narrative.slice(textStart, end),
    start: heading.start,
    textStart,
    end,
  };
}
