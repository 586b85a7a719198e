import type { Span } from '../text/span.ts';
import { isBreakLine, longestBreak } from './heading-lines.ts';
import { layouts } from './layouts/all.ts';
import type { Layout, Region } from './layouts/layout.ts';
import { type Line, paragraphIn, splitLines } from './lines.ts';
import type { Opened } from './opened.ts';
import { mostCells } from './row.ts';
import { type Block, Refusal, type SourceCell, type SourceKind, type TableBlock } from './source.ts';
import { findStatutory } from './statutory.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads plain text and Markdown: its tables in any of the known shapes, every other line a paragraph. */
export function openText(content: string, kind: SourceKind): Opened {
  return {
    kind,
    words: content,
    read: (vocabulary) => ({ text: content, blocks: readBlocks(content, kind, vocabulary) }),
  };
}

function readBlocks(content: string, kind: SourceKind, vocabulary: Vocabulary): readonly Block[] {
  const lines = splitLines(content);
  const tables = findTables(lines, vocabulary);
  const paragraphs = paragraphsAround(lines, tables, (line) => paragraphIn(content, textOf(line, kind)));
  return [...tables, ...paragraphs].sort((a, b) => a.span.start - b.span.start);
}

/** A Markdown heading without its number signs, a quotation without its angle. */
function textOf(line: Line, kind: SourceKind): Span {
  const mark = kind === 'markdown' ? (/^\s*(?:#{1,6}\s+|>\s?)/.exec(line.raw)?.[0].length ?? 0) : 0;
  return { start: line.start + mark, end: line.end };
}

function findTables(lines: readonly Line[], vocabulary: Vocabulary): readonly TableBlock[] {
  const tables: TableBlock[] = [];
  // Where a layout has looked in vain it need not look again: every line is read once by each layout.
  const seen = new Map<Layout, number>();
  // A table goes on behind a page break as long as only a few short lines stand between.
  let breakLength = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const before = breakLength <= longestBreak ? tables[tables.length - 1] : undefined;
    const found = line?.raw === '' ? undefined : tablesAt(lines, at, vocabulary, seen, before);
    if (found) breakLength = 0;
    else if (line && line.text !== '')
      breakLength += isBreakLine(line.text, vocabulary) ? 1 : longestBreak + 1;
    for (const table of found?.tables ?? []) tables.push(table);
    at = found?.to ?? at + 1;
  }
  return tables;
}

interface Found {
  readonly tables: readonly TableBlock[];
  readonly to: number;
}

function tablesAt(
  lines: readonly Line[],
  at: number,
  vocabulary: Vocabulary,
  seen: Map<Layout, number>,
  before: TableBlock | undefined,
): Found | undefined {
  for (const layout of layouts) {
    if ((seen.get(layout) ?? 0) > at) continue;
    const region = layout.find(lines, at, vocabulary);
    const tables = region ? tablesIn(region, layout.shape, vocabulary, before?.shape === layout.shape) : [];
    if (region && tables.length > 0) return { tables, to: region.to };
    if (region) seen.set(layout, region.to);
  }
  return undefined;
}

function tablesIn(
  region: Region,
  shape: string,
  vocabulary: Vocabulary,
  continues: boolean,
): readonly TableBlock[] {
  return findStatutory(region.rows, vocabulary, continues).flatMap(({ first, last }) => {
    const rows = region.rows.slice(first, last + 1);
    const cells = rows.flat();
    if (cells.length > mostCells) throw new Refusal('tooManyCells');
    const span = spanOf(cells);
    return span ? [{ kind: 'table', shape, alignment: region.alignment, rows, span }] : [];
  });
}

function spanOf(cells: readonly SourceCell[]): Span | undefined {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  return first && last ? { start: first.span.start, end: last.span.end } : undefined;
}

/** Every line that no table covers; lines within a table that are no row of it (page marks) belong to the break. */
function paragraphsAround(
  lines: readonly Line[],
  tables: readonly TableBlock[],
  read: (line: Line) => Block | undefined,
): Block[] {
  let next = 0;
  return lines.flatMap((line) => {
    while ((tables[next]?.span.end ?? Number.POSITIVE_INFINITY) < line.start) next++;
    const table = tables[next];
    const isCovered = table !== undefined && table.span.start <= line.end;
    return isCovered || isFrame(line) ? [] : (read(line) ?? []);
  });
}

/** Pipes without a word, as the row start in front of a table (seed 001), or the edge of a drawn frame: ┌──┬──┐. */
function isFrame(line: Line): boolean {
  return /^[|\s]+$/.test(line.text) || /^[┌┏╔├┣╠└┗╚][\u2500-\u257f\s]+$/.test(line.text);
}
