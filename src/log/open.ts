import * as v from 'valibot';
import { cellName, tableTitle } from '../findings/names.ts';
import { isOtherYears } from '../forms/form.ts';
import { Refusal } from '../sources/source.ts';
import type { Reading } from '../tables/reading.ts';
import type { Span } from '../text/span.ts';
import { currentContent, isSameContent, noChanges } from './changes.ts';
import { figureLabels } from './decide-figure.ts';
import { commonHead, commonTail } from './difference.ts';
import { type Draft, newDraft, replay } from './draft.ts';
import { fileFormat, fileVersion } from './file-format.ts';
import { lastYearPatches, linkLabel, unlinkLabel } from './last-year.ts';
import { restoreLastYear } from './open-last-year.ts';
import { restoreProse } from './open-prose.ts';
import { type RestoredTable, restoreTables } from './open-tables.ts';
import { type ReportFile, readScript, reportFile } from './report-file.ts';
import type { Decision, Patch, Step } from './step.ts';

/** Longer files were not written by this app. */
const mostCharacters = 20_000_000;

/**
 * Opens a report exported as JSON: the reading as it was before any edit, and the person's edits and decisions as
 * steps on it. Findings in the file are ignored; tables, rows, columns and cells that no form knows are dropped.
 * Throws a Refusal, nothing else: `foreignJson` for files of other makers or versions, `brokenJson` for damage.
 */
export function openExport(text: string): Draft {
  if (text.length > mostCharacters) throw new Refusal('tooLarge');
  const file = parseFile(text);
  const prose = restoreProse(file);
  const all = restoreTables(file);
  const tables = all.filter(({ table }) => !isOtherYears(table.id));
  const lastYear = restoreLastYear(
    file,
    all.map(({ table }) => table),
  );
  const reading = buildReading(file, prose.original, tables);
  const patches = [
    ...cellPatches(reading, tables),
    ...prosePatches(prose.original, prose.current),
    ...decisionPatches(file),
    ...lastYearPatches(newDraft(reading), lastYear),
  ];
  const steps = patches.map((patch): Step => ({ label: labelOf(patch, reading), patches: [patch], time: 0 }));
  return replay(reading, { steps, position: steps.length });
}

function parseFile(text: string): ReportFile {
  const found = parseJson(text.replace(/^\ufeff/, ''));
  const header = v.safeParse(v.object({ format: v.literal(fileFormat), version: v.unknown() }), found);
  if (!header.success) throw new Refusal('foreignJson');
  if (header.output.version !== fileVersion) throw new Refusal('foreignJson');
  const parsed = v.safeParse(reportFile, found, { abortEarly: true });
  if (!parsed.success) throw new Refusal('brokenJson');
  return parsed.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('brokenJson');
  }
}

/** A JSON file has no printed source; the narrative before the edits takes its place. */
function buildReading(file: ReportFile, narrative: string, tables: readonly RestoredTable[]): Reading {
  return {
    source: { kind: 'json', name: file.report.fileName ?? '', text: narrative },
    script: readScript(file.report.script),
    form: file.report.form,
    narrative,
    lines: lineSpans(narrative),
    tables: tables.map(({ table }) => table),
    pageDate: file.report.pageDate ?? null,
  };
}

function lineSpans(narrative: string): readonly Span[] {
  let start = 0;
  return narrative.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

function cellPatches(reading: Reading, tables: readonly RestoredTable[]): Patch[] {
  const unchanged = noChanges(reading);
  return tables.flatMap(({ table, edited }) =>
    edited.flatMap(([id, after]): Patch[] => {
      const cell = table.cells[id];
      if (!cell || isSameContent(cell, after)) return [];
      return [{ kind: 'cell', id, before: currentContent(unchanged, cell), after }];
    }),
  );
}

/** One patch from the first changed character to the last; the edits themselves are found by comparing. */
function prosePatches(original: string, current: string): Patch[] {
  if (original === current) return [];
  const start = commonHead(original, current);
  const tail = commonTail(original, current, start);
  const before = original.slice(start, original.length - tail);
  return [{ kind: 'text', start, before, after: current.slice(start, current.length - tail) }];
}

function decisionPatches(file: ReportFile): Patch[] {
  const byKey = new Map(file.decisions.map((decision) => [decision.key, decision]));
  return [...byKey.values()]
    .filter(({ key }) => !(key in Object.prototype))
    .map(({ key, kind = 'dismissed', reason, on, cells }) => ({
      kind: 'decision',
      key,
      before: null,
      after: { kind, reason, on, ...(cells ? { cells } : {}) },
    }));
}

const decisionLabels: Readonly<Record<Decision['kind'], string>> = {
  dismissed: '不再提示',
  locked: '确认无误',
  ...figureLabels,
};

function decisionLabel(decision: Decision | null): string {
  return decisionLabels[decision?.kind ?? 'dismissed'];
}

function labelOf(patch: Patch, reading: Reading): string {
  switch (patch.kind) {
    case 'cell':
      return `填写${cellName(patch.id, reading)}`;
    case 'text':
      return '修改正文';
    case 'decision':
      return decisionLabel(patch.after ?? patch.before);
    case 'table':
      return `添加${tableTitle(patch.id)}`;
    case 'lastYear':
      return patch.after ? linkLabel : unlinkLabel;
  }
}
