import { titleLines } from '../../document/title-lines.ts';
import type { Review } from '../../findings/review.ts';
import { isOtherYears, tableName } from '../../forms/form.ts';
import { movedOffset } from '../../log/moved.ts';
import { findReplacements } from '../../log/replacements.ts';
import type { StatTable } from '../../tables/cells.ts';
import type { Reading } from '../../tables/reading.ts';
import { type PrintedTable, printTable } from '../printed-table.ts';

/** What stands in a report on paper, from top to bottom. */
export type FreshBlock =
  | { readonly kind: 'title' | 'heading' | 'text' | 'signature' | 'caption'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintedTable };

/** A line of the narrative and where it begins in it. */
interface Line {
  readonly text: string;
  readonly start: number;
}

/** The narrative as it stands, line by line, with each table where it stood or else in its own part. */
export function freshBlocks(reading: Reading, review: Review): readonly FreshBlock[] {
  const lines = linesOf(review.narrative);
  const kindOf = lineKinds(lines, review);
  const findPlace = makePlaces(reading, review, lines);
  const own = review.tables.filter(({ id }) => !isOtherYears(id));
  const placed = own.map((table) => ({ table, after: findPlace(table) }));
  const tablesAt = (line: number | null) =>
    placed.filter(({ after }) => after === line).map(({ table }) => tableBlock(table));
  const loose = placed.filter(({ after }) => after === null);
  return [
    ...tablesAt(-1),
    ...lines.flatMap((line, index): readonly FreshBlock[] => {
      const text = withoutSigns(line.text);
      const own: readonly FreshBlock[] = text === '' ? [] : [{ kind: kindOf(line, index), text }];
      return [...own, ...tablesAt(index)];
    }),
    ...loose.flatMap(({ table }): readonly FreshBlock[] => [
      { kind: 'caption', text: printTable(table).title },
      tableBlock(table),
    ]),
  ];
}

const tableBlock = (table: StatTable): FreshBlock => ({ kind: 'table', table: printTable(table) });

/** Signs of Markdown: on paper they are seen as what they mean. */
const withoutSigns = (text: string): string => text.replace(/\*\*|^#{1,6}\s+/g, '').trim();

function linesOf(narrative: string): readonly Line[] {
  let start = 0;
  return narrative.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

function lineKinds(lines: readonly Line[], { narrative, facts, sections }: Review) {
  const titles = new Set(titleLines(narrative, facts.title));
  const headings = new Set(sections.filter(({ heading }) => heading !== '').map(({ start }) => start));
  const signature = signatureLines(lines);
  return ({ start }: Line, index: number): 'title' | 'heading' | 'signature' | 'text' => {
    if (titles.has(start)) return 'title';
    if (headings.has(start)) return 'heading';
    return signature.has(index) ? 'signature' : 'text';
  };
}

/** The signature ends the report; a few short lines (联系人, 抄送) may follow it. */
const linesFromEnd = 6;
const dateAlone =
  /^[（(]?(?:20\d\d|[〇零○一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)）]?$/;
const longestName = 40;

/** A line that is a date and the office's name beside it: set on the right. */
function signatureLines(lines: readonly Line[]): ReadonlySet<number> {
  const texts = lines.map(({ text }) => text.normalize('NFKC').replace(/\s+/g, ''));
  const found = new Set<number>();
  for (let index = Math.max(1, texts.length - linesFromEnd); index < texts.length; index++) {
    if (!dateAlone.test(texts[index] ?? '')) continue;
    found.add(index);
    const name = texts[index - 1] ?? '';
    if (name.length <= longestName && !/[。；;:,，]/.test(name)) found.add(index - 1);
  }
  return found;
}

/**
 * The line that a table follows: the one that it followed in the source, in its own part at least; the last of its
 * part where that cannot be known, and null where the report has no such part.
 */
function makePlaces(reading: Reading, { narrative, sections }: Review, lines: readonly Line[]) {
  const replacements = findReplacements(reading.narrative, narrative);
  const lineAt = (offset: number) => lines.filter(({ start }) => start <= offset).length - 1;
  const read = linesOf(reading.narrative);
  const sourceLine = ({ span }: StatTable): number | null => {
    if (reading.source.kind === 'json' || span.end === 0) return null;
    const before = reading.lines.filter(({ start }) => start < span.start).length;
    const last = read[before - 1];
    return last ? lineAt(movedOffset(replacements, last.start + last.text.length)) : -1;
  };
  return (table: StatTable): number | null => {
    const line = sourceLine(table);
    const own = table.id.includes('@')
      ? undefined
      : sections.find(({ kind }) => kind === tableName(table.id));
    if (!own) return line;
    const [first, last] = [lineAt(own.start), lineAt(own.end)];
    return line !== null && line >= first && line <= last ? line : last;
  };
}
