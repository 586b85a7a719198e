import type { PartKind } from '../document/document.ts';
import { offsetOf, type SectionPlace } from './prose-edits.ts';
import { type Replacement, undoReplacements } from './replacements.ts';
import type { FileEdit, FileSection, ReportFile } from './report-file.ts';

/** A report's words and what was done to them. */
export interface FileProse extends Pick<ReportFile, 'edits'> {
  readonly report: Pick<ReportFile['report'], 'sections' | 'tail'>;
}

/** The narrative as the file gives it, and as it was before the edits of the prose. */
export function restoreProse(file: FileProse): { readonly current: string; readonly original: string } {
  const { current, sections } = joinSections(file.report.sections, file.report.tail);
  const replacements = file.edits.flatMap((edit) => replacementOf(edit, sections));
  return { current, original: undoReplacements(current, replacements) };
}

/** The heading on a line of its own, then the text; the break before is that of the lines. */
export function usualLead(heading: string, isFirst: boolean): string {
  return (isFirst ? '' : '\n') + (heading === '' ? '' : `${heading}\n`);
}

function joinSections(sections: readonly FileSection[], tail = '') {
  const pieces: string[] = [];
  const places: SectionPlace[] = [];
  const counts = new Map<PartKind, number>();
  let end = 0;
  for (const {
    kind,
    heading,
    text,
    lead = usualLead(heading, end === 0 && places.length === 0),
  } of sections) {
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    pieces.push(lead, text);
    places.push({ kind, nth, start: end, textStart: end + lead.length });
    end += lead.length + text.length;
  }
  return { current: pieces.join('') + tail, sections: places };
}

function replacementOf(edit: FileEdit, sections: readonly SectionPlace[]): Replacement[] {
  if ('cell' in edit) return [];
  const start = offsetOf(sections, edit);
  return start === undefined ? [] : [{ start, from: edit.from, to: edit.to }];
}
