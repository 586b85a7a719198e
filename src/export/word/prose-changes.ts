import { amend } from '../../log/amend.ts';
import { findHunks, type Hunk } from '../../log/difference.ts';
import { findReplacements } from '../../log/replacements.ts';
import type { Changes } from '../../log/step.ts';
import type { Reading } from '../../tables/reading.ts';
import type { Span } from '../../text/span.ts';
import { pairLines } from './pair-lines.ts';
import type { WordChange } from './word-edit.ts';

/** A narrative line as it was read, and its place in the source. */
interface SourceLine {
  readonly text: string;
  readonly span: Span;
}

/**
 * What was changed in the prose, line by line: words inside a line, whole paragraphs added or removed. Lines that left
 * the narrative because the person pointed them out as a table are no change: they stand in the file as before.
 */
export function proseChanges(reading: Reading, changes: Changes): readonly WordChange[] {
  if (reading.narrative === changes.narrative) return [];
  const old = sourceLines(reading);
  const next = changes.narrative.split('\n').filter((line) => line.trim() !== '');
  const page: Page = {
    old,
    next,
    pointedOut: Object.values(changes.tables).flatMap((table) => (table ? [table.span] : [])),
    tables: amend(reading, changes).tables.map(({ span }) => span),
  };
  const hunks = findHunks(
    old.map(({ text }) => text),
    next,
  );
  return hunks.flatMap((hunk) => hunkChanges(hunk, page));
}

function sourceLines({ narrative, lines }: Reading): readonly SourceLine[] {
  return narrative.split('\n').flatMap((text, index) => {
    const span = lines[index];
    return span ? [{ text, span }] : [];
  });
}

/** The lines before and after, and where tables stand in the source. */
interface Page {
  readonly old: readonly SourceLine[];
  readonly next: readonly string[];
  readonly pointedOut: readonly Span[];
  readonly tables: readonly Span[];
}

function hunkChanges(hunk: Hunk, page: Page): readonly WordChange[] {
  const { old, next, pointedOut } = page;
  const removed = old.slice(hunk.oldStart, hunk.oldEnd).filter(({ span }) => !isIn(span, pointedOut));
  const added = next.slice(hunk.newStart, hunk.newEnd);
  const pairs = pairLines(
    removed.map(({ text }) => text),
    added,
  );
  let beside = old[hunk.oldStart - 1];
  return pairs.flatMap(([from, to]): readonly WordChange[] => {
    const line = from === null ? undefined : removed[from];
    const text = to === null ? undefined : added[to];
    if (line && text === undefined) return [removal(line)];
    if (!line) return text === undefined ? [] : [addition(text, beside, page, hunk)];
    beside = line;
    return text === undefined ? [] : lineChanges(line, text);
  });
}

const isBetween = (span: Span, above: Span, below: Span): boolean =>
  span.start >= above.end && span.end <= below.start;

const isIn = (span: Span, places: readonly Span[]): boolean =>
  places.some(({ start, end }) => span.start >= start && span.end <= end);

function removal({ text, span }: SourceLine): WordChange {
  return { edit: { kind: 'removeLine', span }, words: `删去“${shortened(text)}”` };
}

/** A line looks like a heading when it begins as one; a new one is set like its nearest neighbour of that look. */
const looksLikeHeading = (text: string): boolean =>
  /^[一二三四五六七八九十]{1,3}[、.．]/.test(text) && text.length < 40;

function addition(
  text: string,
  beside: SourceLine | undefined,
  { old, tables }: Page,
  { oldStart, oldEnd }: Hunk,
): WordChange {
  const words = `加上“${shortened(text)}”`;
  const below = old[oldEnd];
  // The narrative shows a table right under its heading: what is written there comes behind the table.
  const isParted = beside && below && tables.some((table) => isBetween(table, beside.span, below.span));
  const anchor = isParted ? below : (beside ?? old[0]);
  if (!anchor) return { edit: null, words };
  const near = [...old.slice(0, oldStart).reverse(), ...old.slice(oldStart)];
  const like = near.find((line) => looksLikeHeading(line.text) === looksLikeHeading(text)) ?? anchor;
  const where = beside && !isParted ? 'behind' : 'before';
  return { edit: { kind: 'addLines', beside: anchor.span, where, like: like.span, texts: [text] }, words };
}

function lineChanges({ text, span }: SourceLine, next: string): readonly WordChange[] {
  let shift = 0;
  return findReplacements(text, next).map(({ start, from, to }) => {
    const at = span.start + start - shift;
    shift += to.length - from.length;
    return {
      edit: { kind: 'replace', span: { start: at, end: at + from.length }, to },
      words: wordsOf(from, to),
    };
  });
}

function wordsOf(from: string, to: string): string {
  if (from === '') return `加上“${shortened(to)}”`;
  return to === '' ? `删去“${shortened(from)}”` : `“${shortened(from)}”改为“${shortened(to)}”`;
}

const longest = 24;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
