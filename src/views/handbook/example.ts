import type { Case } from '../../checks/casebook.ts';
import type { Check, Finding, NotChecked, Severity } from '../../checks/check.ts';
import { messageOf, reasonOf } from '../../findings/sentences.ts';
import { parseCellId, tableName } from '../../forms/form.ts';
import type { Reading } from '../../tables/reading.ts';
import type { Span } from '../../text/span.ts';
import { readInWorker } from '../../work/read-in-worker.ts';
import { makeReviewer } from '../../work/reviewing.ts';
import { type CaseReaders, type WorkedCase, workCase } from '../../work/worked-case.ts';
import { type ExcerptBlock, setExcerpt } from './excerpt.ts';

/** A case of the casebook as the handbook shows it: what the check really says of it, and where. */
export interface Example {
  readonly title: string;
  readonly findings: readonly { readonly severity: Severity; readonly message: string }[];
  /** Why nothing was checked; each reason once. */
  readonly notChecked: readonly string[];
  readonly reports: readonly { readonly role: string; readonly blocks: readonly ExcerptBlock[] }[];
}

/** Every case is in simplified script: no dictionary is needed. */
const pageReaders: CaseReaders = {
  read: readInWorker,
  reviewerFor: async (reading) => makeReviewer(reading),
};

/** Works one case. The sentences are those that a report with this fault would get. */
export async function makeExample(each: Case, check: Check, readers = pageReaders): Promise<Example> {
  const worked = await workCase(each, check, readers);
  const { evidence, verdicts } = worked;
  const findings = verdicts.filter((verdict): verdict is Finding => verdict.kind === 'finding');
  const skipped = verdicts.filter((verdict): verdict is NotChecked => verdict.kind === 'notChecked');
  const roles = each.beside.map(({ role }) => role);
  return {
    title: each.title,
    findings: findings.map((finding) => ({
      severity: finding.severity,
      message: messageOf(finding, evidence),
    })),
    notChecked: [...new Set(skipped.map((verdict) => reasonOf(verdict, evidence)))],
    reports: [worked.own, ...worked.beside].map((reading, index) => ({
      role: roles[index - 1] ?? '',
      blocks: setExcerpt(reading.source.text, marksIn(reading, roles[index - 1] ?? '', findings, worked)),
    })),
  };
}

/** The places in one of the reports that the findings point at. */
function marksIn(
  reading: Reading,
  role: string,
  findings: readonly Finding[],
  { evidence }: WorkedCase,
): readonly Span[] {
  const copy = role === 'last-year' ? `@${evidence.lastYear?.facts.year}` : '';
  const cells = findings.flatMap((finding) => finding.cells);
  const quotes = role === '' ? findings.flatMap((finding) => finding.quotes) : [];
  return [
    ...cells.flatMap((id) => cellIn(reading, id, copy) ?? []),
    ...quotes.map((quote) => placeInSource(reading, quote)),
  ];
}

/** The place of a cell; `copy` is what its table's name ends with when it stands in another report. */
function cellIn({ tables }: Reading, id: string, copy: string): Span | null {
  const { table, row, column } = parseCellId(id);
  const own = copy !== '' && table.endsWith(copy) ? tableName(table) : copy === '' ? table : null;
  return tables.find((each) => each.id === own)?.cells[`${own}.${row}.${column}`]?.span ?? null;
}

/** Narrative lines are lines of the source. */
function placeInSource({ narrative, lines }: Reading, { start, end }: Span): Span {
  const place = (at: number): number => {
    const before = narrative.slice(0, at);
    const line = before.split('\n').length - 1;
    return (lines[line]?.start ?? 0) + at - (before.lastIndexOf('\n') + 1);
  };
  return { start: place(start), end: place(end) };
}
