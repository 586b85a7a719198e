import type { PartKind, Section } from '../document/document.ts';
import { findReplacements, type Replacement } from './replacements.ts';

/**
 * A place in the prose as the exported file counts it: `start` in UTF-16 units from the first character of the
 * text of the `in`-th section of its kind, as edited. What stands in a heading, or begins in it, has a negative
 * start: the heading ends one unit (the line break) before the text.
 */
export interface ProsePlace {
  readonly section: PartKind;
  readonly in: number;
  readonly start: number;
}

/** One contiguous replacement of prose (contract §2). */
export interface ProseEdit extends ProsePlace {
  readonly from: string;
  readonly to: string;
}

/** What of a section is needed to say where something stands. */
export type SectionPlace = Pick<Section, 'kind' | 'nth' | 'start' | 'textStart'>;

/** The place of a narrative offset: in the section that it stands in, else in the first one. */
export function placeOf(sections: readonly SectionPlace[], offset: number): ProsePlace {
  let found = sections[0];
  for (const section of sections) if (section.start <= offset) found = section;
  if (!found) return { section: 'preface', in: 0, start: offset };
  return { section: found.kind, in: found.nth, start: offset - found.textStart };
}

/** The narrative offset of a place; undefined when there is no such section. */
export function offsetOf(sections: readonly SectionPlace[], place: ProsePlace): number | undefined {
  if (sections.length === 0) return place.start;
  const section = sections.find(({ kind, nth }) => kind === place.section && nth === place.in);
  return section && section.textStart + place.start;
}

/** What was changed in the prose, in the order of the text: net, however many steps it took. */
export function proseEdits(
  original: string,
  current: string,
  sections: readonly SectionPlace[],
): readonly ProseEdit[] {
  return findReplacements(original, current).map(({ start, from, to }: Replacement) => ({
    ...placeOf(sections, start),
    from,
    to,
  }));
}
