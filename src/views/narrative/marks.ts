import type { Severity } from '../../checks/check.ts';
import type { Section } from '../../document/document.ts';
import { titleLines } from '../../document/title-lines.ts';
import type { FigureClass } from '../../facts/fact.ts';
import type { Review } from '../../findings/review.ts';
import { type TableName, tableName } from '../../forms/form.ts';
import type { Span } from '../../text/span.ts';

export type MarkKind = FigureClass | Severity | 'kin';

export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** A quiet line in the prose where a table stood. */
export interface TablePlace {
  /** Offset of the heading line it follows. */
  readonly at: number;
  readonly table: TableName;
}

/** How the narrative is to look: everything counted in its own offsets. */
export interface Looks {
  /** The marks in a stretch of the text: only what is in view is ever drawn. */
  readonly marksIn: (view: Span) => readonly Mark[];
  /** Offsets of the lines that are the report's title. */
  readonly titles: readonly number[];
  /** Offsets of heading lines. */
  readonly headings: readonly number[];
  readonly places: readonly TablePlace[];
}

/** Derives the look of the narrative from a review; `kin` are the words lit by what the person points at. */
export function looksOf(review: Review, kin: readonly Span[]): Looks {
  return {
    marksIn: (view) => [
      ...figureMarks(review, view),
      ...quoteMarks(review, view),
      ...kin.filter((span) => overlaps(span, view)).map((span) => ({ ...span, kind: 'kin' as const })),
    ],
    titles: titleLines(review.narrative, review.facts.title),
    headings: review.sections.filter((section) => section.heading !== '').map((section) => section.start),
    places: tablePlaces(review),
  };
}

function figureMarks({ figures, verdicts, notFigures }: Review, view: Span): Mark[] {
  const marks: Mark[] = [];
  figures.forEach(({ span }, index) => {
    if (overlaps(span, view)) marks.push({ ...span, kind: verdicts[index] ?? 'unchecked' });
  });
  for (const { span } of notFigures) if (overlaps(span, view)) marks.push({ ...span, kind: 'notFigure' });
  return marks;
}

/** The words a finding quotes, unless they are a figure that carries its own red mark. */
function quoteMarks({ findings, figures, verdicts }: Review, view: Span): Mark[] {
  const red = figures.filter((_, index) => verdicts[index] === 'disagrees').map((figure) => figure.span);
  const open = findings.filter((finding) => finding.dismissed === undefined);
  return open.flatMap(({ quotes, severity }) =>
    quotes
      .filter((quote) => overlaps(quote, view) && !red.some((span) => overlaps(span, quote)))
      .map((quote) => ({ start: quote.start, end: quote.end, kind: severity })),
  );
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The number that an offset stands in or beside; one that begins there before one that ends there. */
export function numberAt({ figures, notFigures }: Review, offset: number): Span | undefined {
  const near = [...figures, ...notFigures].filter(({ span }) => span.start <= offset && offset <= span.end);
  return (near.find(({ span }) => offset < span.end) ?? near[0])?.span;
}

/** A table is pointed to under the heading of its own part, once. */
function tablePlaces({ sections, tables }: Review): TablePlace[] {
  return tables
    .filter((table) => !table.id.includes('@'))
    .flatMap((table) => {
      const name = tableName(table.id);
      const section = sections.find((each) => each.kind === name && each.heading !== '');
      return section ? [{ at: section.start, table: name }] : [];
    });
}

/** The part that holds an offset, for the head of the pane. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let found: Section | undefined;
  for (const section of sections) if (section.start <= offset) found = section;
  return found;
}
