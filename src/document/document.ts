import type { TableBlock } from '../sources/source.ts';
import type { Span } from '../text/span.ts';

/** The six parts of 国办公开办函〔2021〕30号, what stands before them, and anything else. */
export type PartKind =
  | 'preface'
  | 'overview'
  | 'proactive'
  | 'requests'
  | 'disputes'
  | 'problems'
  | 'other'
  | 'unknown';

/**
 * A section of the narrative. The narrative is one text of lines joined by '\n'; a section is its heading line
 * (none for the preface) and the lines up to the next heading.
 */
export interface Section {
  readonly kind: PartKind;
  /** 0 for the first section of its kind, 1 for the second… */
  readonly nth: number;
  /** '' when the section has no heading line. */
  readonly heading: string;
  /** The printed ordinal of the heading, 1 for 一; null when none is printed. */
  readonly ordinal: number | null;
  /** What follows the heading's words: the rest of its line (六、其他需要报告的事项：无。), the lines below, joined by '\n'. */
  readonly text: string;
  /** Narrative offset of the heading line (of the text, if there is no heading). */
  readonly start: number;
  /** Narrative offset of `text`. */
  readonly textStart: number;
  readonly end: number;
}

/** A table together with where it stood: after how many narrative lines, and whether in a local annex (附件). */
export interface PlacedTable {
  readonly block: TableBlock;
  readonly afterLine: number;
  readonly annex: boolean;
}

/** A source taken apart: the narrative, line by line with its places in the source, and the tables. */
export interface Document {
  /** Every line of the report outside its tables, joined by '\n'; page furniture and links to other years left out. */
  readonly narrative: string;
  /** The place in the source of each narrative line, in order. */
  readonly lines: readonly Span[];
  readonly tables: readonly PlacedTable[];
  /** The page's own publication date (发布日期：…), ISO, if it prints one outside the report. */
  readonly pageDate: string | null;
  /** What was left out as page furniture: places in the source. */
  readonly leftOut: readonly Span[];
}

/** What a report says of itself; read anew after every edit of the narrative. */
export interface ReportFacts {
  /** Lines joined, spaces and pinyin removed, script kept; null if none is printed. */
  readonly title: string | null;
  /** In simplified script without spaces or pinyin. */
  readonly agency: string | null;
  readonly year: number | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** The period the figures cover as stated (统计期限), ISO dates, null when not stated or damaged. */
  readonly period: { readonly from: string; readonly to: string } | null;
}
