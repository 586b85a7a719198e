import type { Normaliser } from '../text/normalise.ts';
import { printName } from './agency-name.ts';
import { compact } from './compact.ts';
import { findDate, parseYear } from './dates.ts';
import type { ReportFacts, Section } from './document.ts';
import { findPeriod } from './period.ts';
import { findSignature, isDateLine, type Signature } from './signature.ts';
import { agencyOfTitle, findTitle, yearOfTitle } from './title.ts';

/** What the report's surroundings say when the report itself is silent. */
export interface FactHints {
  /** The page's own publication date (takeApart). */
  readonly pageDate: string | null;
  readonly fileName: string;
  /** The words of the tables: their labels may name the year (本年增/减，指2020年增加…). */
  readonly tableText?: string;
}

/** The title and what stands with it end within so many lines. */
const OPENING_LINES = 40;

/**
 * What the report says of itself (contract §2 "Report"). The signature outranks the title for the agency; for the
 * year the title comes first, then the stated period, the report's own words, the year before the signature's, the
 * labels of the tables and the file name. Of two reports in one text the first one speaks.
 */
export function readFacts(
  narrative: string,
  sections: readonly Section[],
  normalise: Normaliser,
  hints: FactHints,
): ReportFacts {
  const own = firstReport(sections);
  const opening = openingLines(own);
  const title = findTitle(opening, normalise);
  const signature = readSignature(own, normalise);
  const period = findPeriod(narrative.slice(0, own[own.length - 1]?.end).split('\n'), normalise);
  const agency = signature.agency ?? (title && agencyOfTitle(title.text));
  return {
    title: title?.printed ?? null,
    agency: agency === null ? null : printName(agency),
    year:
      (title && yearOfTitle(title.text)) ??
      yearOf(period?.to) ??
      yearInWords(own, normalise) ??
      yearBefore(signature.date) ??
      yearInTables(hints.tableText ?? '', normalise) ??
      yearInName(hints.fileName),
    publishedOn: signature.date ?? dateUnderTitle(opening, normalise) ?? hints.pageDate,
    period,
  };
}

function firstReport(sections: readonly Section[]): readonly Section[] {
  const second = sections.findIndex((section) => section.kind === 'overview' && section.nth > 0);
  return second < 0 ? sections : sections.slice(0, second);
}

/** The lines above the first heading. */
function openingLines(own: readonly Section[]): readonly string[] {
  const preface = own[0]?.kind === 'preface' ? own[0].text : '';
  return preface.split('\n', OPENING_LINES);
}

/** The end of the last section that is no annex; without any part, a name counts as a signature only beside a date. */
function readSignature(own: readonly Section[], normalise: Normaliser): Signature {
  const parts = own.filter((section) => section.kind !== 'unknown' || section.ordinal !== null);
  const signature = findSignature((parts[parts.length - 1]?.text ?? '').split('\n'), normalise);
  const hasParts = parts.some((section) => section.kind !== 'preface');
  return hasParts || signature.date !== null ? signature : { agency: null, date: null };
}

/** （2021年1月20日） under the title. */
function dateUnderTitle(opening: readonly string[], normalise: Normaliser): string | null {
  const line = opening.find((each) => isDateLine(each, normalise));
  return line === undefined ? null : findDate(compact(line, normalise).text);
}

function yearOf(date: string | null | undefined): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}

/** Reports are published in the year after the one they cover (《条例》第四十九条). */
function yearBefore(date: string | null): number | null {
  const year = yearOf(date);
  return year === null ? null : year - 1;
}

const mayOpenWithYear = /^[^年]{4,40}年/;
const opensWithYear = /^[:：]?([0-9〇零○一二三四五六七八九]{4})年(?![0-9至到—-])/;

/** 2020年，我局… at the beginning of a sentence of the preface or of part 一. */
function yearInWords(own: readonly Section[], normalise: Normaliser): number | null {
  const sentences = own.slice(0, 2).flatMap((section) => section.text.split(/[。；;\n]/));
  for (const sentence of sentences) {
    if (!mayOpenWithYear.test(sentence)) continue;
    const year = parseYear(opensWithYear.exec(compact(sentence.slice(0, 60), normalise).text)?.[1] ?? '');
    if (year !== null) return year;
  }
  return null;
}

function yearInTables(tableText: string, normalise: Normaliser): number | null {
  if (!/年/.test(tableText)) return null;
  return parseYear(/本年[^|\d]{0,8}指([0-9]{4})年/.exec(compact(tableText, normalise).text)?.[1] ?? '');
}

function yearInName(fileName: string): number | null {
  return parseYear(/(?<![0-9])(20[0-9]{2})(?![0-9])/.exec(fileName)?.[1] ?? '');
}
