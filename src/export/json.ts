import type { Review, ReviewedFinding } from '../findings/review.ts';
import { amend } from '../log/amend.ts';
import { fileFormat, fileVersion } from '../log/file-format.ts';
import { usualLead } from '../log/open-prose.ts';
import { placeOf, proseEdits } from '../log/prose-edits.ts';
import type { FileScript } from '../log/report-file.ts';
import type { Changes } from '../log/step.ts';
import type { Reading } from '../tables/reading.ts';
import type { Span } from '../text/span.ts';
import { cellEdits, layoutsOf, markedCells, tablesOf } from './json-tables.ts';

/**
 * The report as it stands, with its findings and everything the person did, as JSON (contract §2; described in
 * public/gouji-report.schema.json). The same state gives the same characters; `openExport` reads them back.
 * `at` is written as the time of export when given.
 */
export function writeJson(source: Reading, changes: Changes, review: Review, at?: Date): string {
  const reading = amend(source, changes);
  const layout = layoutsOf(review);
  const decisions = Object.entries(changes.decisions).map(([key, { kind, reason, on, cells }]) => ({
    key,
    ...(kind === 'dismissed' ? {} : { kind }),
    reason,
    on,
    ...(cells ? { cells } : {}),
  }));
  const file = {
    format: fileFormat,
    version: fileVersion,
    ...(at ? { exportedAt: at.toISOString() } : {}),
    report: reportOf(reading, review),
    tables: tablesOf(review, false),
    otherTables: tablesOf(review, true),
    cells: markedCells(reading, review),
    ...(Object.keys(layout).length > 0 ? { layout } : {}),
    findings: review.findings.map((finding) => findingOf(finding, review)),
    notChecked: review.notChecked.map(({ check, cells, sentence }) => ({ check, cells, reason: sentence })),
    edits: [
      ...cellEdits(reading, review),
      ...proseEdits(reading.narrative, review.narrative, review.sections),
    ],
    ...(decisions.length > 0 ? { decisions } : {}),
    ...lastYearOf(changes, review),
    ...(review.settings ? { settings: review.settings } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** 临溪市水务局-2020.json; characters that Windows forbids in a name become '_'. */
export function exportName({ facts }: Pick<Review, 'facts'>, extension = 'json'): string {
  const named = [facts.agency ?? facts.title ?? '年度报告', facts.year].filter((part) => part !== null);
  const safe = [...named.join('-').replace(/\s+/g, '')].map((character) =>
    /[\\/:*?"<>|]/.test(character) || character < ' ' ? '_' : character,
  );
  return `${safe.slice(0, 80).join('').replace(/^\.+/, '')}.${extension}`;
}

/** The report beside this one, but for its tables: they stand among the others. */
function lastYearOf({ lastYear }: Changes, review: Review) {
  return lastYear && review.lastYear ? { lastYear: reportOf(lastYear, review.lastYear) } : {};
}

type Told = Pick<Review, 'facts' | 'form' | 'narrative' | 'sections'>;

function reportOf(reading: Reading, { facts, form, narrative, sections }: Told) {
  const tail = narrative.slice(sections[sections.length - 1]?.end ?? 0);
  const script = scriptOf(reading);
  return {
    title: facts.title,
    agency: facts.agency,
    year: facts.year,
    publishedOn: facts.publishedOn,
    form,
    sections: sectionsOf({ narrative, sections }),
    ...(tail === '' ? {} : { tail }),
    ...(reading.pageDate === null ? {} : { pageDate: reading.pageDate }),
    ...(reading.source.name === '' ? {} : { fileName: reading.source.name }),
    ...(script.length > 0 ? { script } : {}),
  };
}

function scriptOf({ script }: Reading): readonly FileScript[] {
  const names = ['traditional', 'pinyin', 'markdown'] as const;
  return names.filter((name) => script[name]);
}

function sectionsOf({ narrative, sections }: Pick<Review, 'narrative' | 'sections'>) {
  return sections.map(({ kind, heading, textStart, end }, index) => {
    const lead = narrative.slice(sections[index - 1]?.end ?? 0, textStart);
    const isUsual = lead === usualLead(heading, index === 0);
    return { kind, heading, text: narrative.slice(textStart, end), ...(isUsual ? {} : { lead }) };
  });
}

function findingOf(finding: ReviewedFinding, review: Review) {
  const { check, severity, part, cells, related, stated, expected, quotes, message, proposals } = finding;
  return {
    check,
    severity,
    ...(finding.usualSeverity ? { usualSeverity: finding.usualSeverity } : {}),
    ...(part === undefined ? {} : { part }),
    cells,
    related,
    stated,
    expected,
    quotes: quotes.map((span) => quoteOf(span, review)).filter(isInText),
    message,
    proposals: proposals.map(({ label, edits, words = [] }) => ({
      label,
      edits: edits.map(({ cell, to }) => ({ cell, to })),
      ...(words.length > 0
        ? { words: words.map(({ start, from, to }) => ({ ...placeOf(review.sections, start), from, to })) }
        : {}),
    })),
    ...(finding.dismissed ? { dismissed: finding.dismissed } : {}),
  };
}

/** A quoted heading has no place in its section's text; the finding's message names it. */
function isInText({ start }: ReturnType<typeof quoteOf>): boolean {
  return start >= 0;
}

function quoteOf({ start, end }: Span, { narrative, sections }: Review) {
  return { ...placeOf(sections, start), text: narrative.slice(start, end) };
}
