import type { Review } from '../findings/review.ts';
import type { FormId, FormTable, TableName } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import type { StatTable } from '../tables/cells.ts';
import { emptyTable, isEmptyForm } from '../tables/empty.ts';
import type { Pointed } from '../tables/point-out.ts';
import type { Reading } from '../tables/reading.ts';
import type { Span } from '../text/span.ts';
import type { OpenReport } from './open-report.ts';
import type { Changes, Patch } from './step.ts';

/**
 * The tables of the report's form that were not found, or of which nothing but a heading was, in the form's order;
 * those that the person added, or began the report with, are there, however empty.
 */
export function lackingTables(
  review: Pick<Review, 'form' | 'facts' | 'tables'>,
  added: Changes['tables'],
): readonly FormTable[] {
  const [form] = formsOf(review);
  const isThere = ({ table }: FormTable) =>
    Boolean(added[table]) ||
    review.tables.some((each) => each.id === table && (!isBare(each) || isEmptyForm(each)));
  return form === undefined ? [] : formTables[form].filter((each) => !isThere(each));
}

const isBare = ({ cells }: StatTable): boolean =>
  Object.values(cells).every((cell) => cell.state === 'missing');

/** Its form; as long as it has no table, what its year calls for comes first. */
function formsOf({ form, facts: { year } }: Pick<Review, 'form' | 'facts'>): readonly FormId[] {
  if (form !== null) return [form];
  if (year !== null && year <= 2018) return ['2014'];
  return year !== null && year <= 2020 ? ['2019', '2021'] : ['2021', '2019'];
}

/** Words of the source with all that is needed to read them as a table. */
export function pointedIn({ reading, review }: OpenReport, { start, end }: Span, table: TableName): Pointed {
  const { source, script } = reading;
  return { text: source.text.slice(start, end), start, script, forms: formsOf(review), table };
}

/** An empty table of the report's form; none if the report does not lack it. */
export function emptyTablePatches({ review, changes }: OpenReport, table: TableName): readonly Patch[] {
  const wanted = lackingTables(review, changes.tables).find((each) => each.table === table);
  const before = review.tables.find(({ id }) => id === table) ?? null;
  return wanted ? [{ kind: 'table', id: table, before, after: emptyTable(wanted) }] : [];
}

/**
 * Adds a table that was pointed out. Its lines were taken for prose because nobody knew that they are a table: they
 * leave the narrative, all but headings and those that were edited meanwhile.
 */
export function tablePatches(report: OpenReport, table: StatTable, span: Span): readonly Patch[] {
  const before = report.review.tables.find(({ id }) => id === table.id) ?? null;
  if (before && !isBare(before)) return [];
  return [{ kind: 'table', id: table.id, before, after: table }, ...proseLeft(report, span)];
}

/** From the last run of lines to the first, so that each patch counts in what the ones before it have left. */
function proseLeft({ reading, changes, review }: OpenReport, span: Span): readonly Patch[] {
  const { narrative } = changes;
  const headings = new Set(review.sections.filter(({ heading }) => heading !== '').map(({ start }) => start));
  return runsIn(reading, span)
    .flatMap((lines) => {
      const run = lines.join('\n');
      const start = narrative.indexOf(run);
      const isSure = start >= 0 && narrative.indexOf(run, start + 1) < 0;
      return isSure ? withoutHeadings(lines, start, headings) : [];
    })
    .sort((one, other) => other.start - one.start)
    .map(({ start, text }) => ({ kind: 'text', start, before: text, after: '' }));
}

/** The narrative's lines that stand in the span, cut where others stand between. */
function runsIn({ narrative, lines }: Reading, span: Span): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let isOpen = false;
  narrative.split('\n').forEach((text, index) => {
    const place = lines[index];
    const isInside = place !== undefined && place.start >= span.start && place.end <= span.end;
    if (isInside && isOpen) runs[runs.length - 1]?.push(text);
    else if (isInside) runs.push([text]);
    isOpen = isInside;
  });
  return runs;
}

/** Each line with the break before it; a heading stays where it is. */
function withoutHeadings(
  lines: readonly string[],
  start: number,
  headings: ReadonlySet<number>,
): readonly { readonly start: number; readonly text: string }[] {
  let at = start;
  return lines.flatMap((line) => {
    const here = at;
    at += line.length + 1;
    if (headings.has(here)) return [];
    return here === 0 ? [{ start: 0, text: line }] : [{ start: here - 1, text: `\n${line}` }];
  });
}
