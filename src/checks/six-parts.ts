import type { Section } from '../document/document.ts';
import type { Evidence } from '../facts/evidence.ts';
import { type FormPart, formParts } from '../forms/parts.ts';

/** The six parts are asked for since the reports of 2019 (国办公开办函〔2019〕60号). */
export const firstYear = 2019;

/** Whether a report must have the six parts; `unknown` when neither its year nor its tables tell. */
export function wantsSixParts({ facts, form }: Evidence): 'yes' | 'no' | 'unknown' {
  if (facts.year !== null) return facts.year >= firstYear ? 'yes' : 'no';
  if (form === null) return 'unknown';
  return form === '2014' ? 'no' : 'yes';
}

/** A section that is one of the six parts. */
export interface PartSection {
  readonly part: FormPart;
  readonly section: Section;
}

/** The sections recognised as parts, in the order of the text. */
export function partSections(sections: readonly Section[]): readonly PartSection[] {
  return sections.flatMap((section) => {
    const part = formParts.find((each) => each.kind === section.kind);
    return part && section.heading !== '' ? [{ part, section }] : [];
  });
}

/** 五、存在的主要问题及改进情况 */
export function partName({ ordinal, title }: FormPart): string {
  return `${'一二三四五六'.charAt(ordinal - 1)}、${title}`;
}

export function headingSpan({ start, heading }: Section) {
  return { start, end: start + heading.length };
}
