import type { Source } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { findAnnexLine } from './annex.ts';
import type { Document, PlacedTable } from './document.ts';
import { type FurnitureLine, isImprint, isMenuText, readFurniture } from './furniture.ts';
import { makeLineReader } from './heading.ts';
import { type Heading, type PlacedLine, placeLines } from './lines.ts';
import { findHeadings } from './outline.ts';
import { findSecondReport } from './second-report.ts';
import { findTitle, isTitle } from './title.ts';

/** A line of the source: its words and its place. */
interface SourceLine {
  readonly text: string;
  readonly span: Span;
}

/**
 * Source → the report's narrative, line by line with the place of each, and its tables. Page furniture is left out
 * and remembered (`leftOut`): page numbers anywhere; a site's menus, buttons and meta lines only above the first
 * heading or behind the last; links to other years' reports only there too. Everything else stays. Tables behind
 * the signature under 附件… belong to a local annex, unless the report has no others. Where a text holds two reports,
 * the first one counts.
 */
export function takeApart(source: Source, normalise: Normaliser): Document {
  const end = findSecondReport(source, normalise);
  const all = source.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.span.start < end ? splitLines(block.text, block.span) : [],
  );
  const readLine = makeLineReader(normalise);
  const placed = placeLines(joinLines(all), readLine);
  const headings = findHeadings(placed, normalise);
  const read = all.map((line) => readFurniture(line.text, normalise));
  const parts = headingLines(placed, headings);
  const isPage = parts !== undefined && source.kind === 'html' ? pageAround(all, read, parts, normalise) : [];
  const isLeftOut = leftOutLines(read, parts).map((out, i) => out || isPage[i] === true);
  const kept = all.filter((_, i) => !isLeftOut[i]);
  const annexLine = findAnnexLine(placed, headings, normalise);
  const annexStart = all[annexLine]?.span.start ?? Number.POSITIVE_INFINITY;
  return {
    narrative: joinLines(kept),
    lines: kept.map((line) => line.span),
    tables: placeTables(source, kept, annexStart).filter(({ block }) => block.span.start < end),
    pageDate: read.find((line, i) => isLeftOut[i] && line.date !== null)?.date ?? null,
    leftOut: all.filter((_, i) => isLeftOut[i]).map((line) => line.span),
  };
}

function joinLines(lines: readonly SourceLine[]): string {
  return lines.map((line) => line.text).join('\n');
}

/** A paragraph is one line, unless its reader left line breaks in it. */
function splitLines(text: string, span: Span): readonly SourceLine[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map((match) => {
    const start = span.start + (match.index ?? 0);
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

/** Numbers of the first and of the last heading line; undefined without headings. */
function headingLines(lines: readonly PlacedLine[], headings: readonly Heading[]) {
  const [first, last] = [headings[0], headings[headings.length - 1]];
  if (!first || !last) return undefined;
  const lineOf = (heading: Heading) => lines.filter((line) => line.start <= heading.start).length - 1;
  return { first: lineOf(first), last: lineOf(last) };
}

/** Without headings, the meta lines of a page stand within so many lines of its title. */
const OPENING = 8;

function leftOutLines(
  lines: readonly FurnitureLine[],
  headings: { readonly first: number; readonly last: number } | undefined,
): readonly boolean[] {
  const titled = lines.findIndex((line) => isTitle(line.text));
  const opening = headings?.first ?? (titled < 0 ? 0 : titled + OPENING);
  const hasTitle = titled >= 0 && titled < opening;
  const trailing = trailingFurniture(
    lines,
    (headings?.last ?? Math.max(titled, 0)) + 1,
    headings !== undefined,
  );
  return lines.map(({ kind }, i) => {
    if (kind === null) return i >= trailing;
    if (kind === 'anywhere' || i >= trailing) return true;
    if (i < opening) return kind !== 'link' || hasTitle;
    return kind !== 'meta' && headings !== undefined && i > headings.last;
  });
}

/** The menus of a saved page: what is no sentence above the report's title, or from the imprint on behind it. */
function pageAround(
  lines: readonly SourceLine[],
  read: readonly FurnitureLine[],
  { first, last }: { readonly first: number; readonly last: number },
  normalise: Normaliser,
): readonly boolean[] {
  const opening = lines.slice(0, first).map((line) => line.text);
  const title = findTitle(opening, normalise)?.line ?? 0;
  const imprint = read.findIndex(({ text }, i) => i > last && isImprint(text));
  return read.map(({ text }, i) => isMenuText(text) && (i < title || (imprint >= 0 && i >= imprint)));
}

/** Where the furniture at the end of the page begins; behind the last part the bare title of another report is some. */
function trailingFurniture(lines: readonly FurnitureLine[], from: number, hasParts: boolean): number {
  let start = lines.length;
  while (start > from) {
    const line = lines[start - 1];
    if (!line || (line.kind === null && !(hasParts && isTitle(line.text)))) break;
    start--;
  }
  return start;
}

function placeTables(
  source: Source,
  kept: readonly SourceLine[],
  annexStart: number,
): readonly PlacedTable[] {
  const tables = source.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const hasMain = tables.some((table) => table.span.start < annexStart);
  return tables.map((block) => ({
    block,
    afterLine: kept.filter((line) => line.span.start < block.span.start).length,
    annex: hasMain && block.span.start > annexStart,
  }));
}
