import { describe, expect, it } from 'vitest';
import { findFormTable } from '../forms/forms.ts';
import { emptyTable } from '../tables/empty.ts';
import { lackingTables, tablePatches } from './add-table.ts';
import { applyPatches, noChanges } from './changes.ts';
import { newDraft } from './draft.ts';
import { inventReading, reviewOf } from './invented-report.testkit.ts';
import type { OpenReport } from './open-report.ts';

const invented = inventReading();
const disputes = invented.tables.find(({ id }) => id === 'disputes');

/** The report without table 四, whose lines stand in the prose. */
function openReport(inserted: string): OpenReport {
  const narrative = invented.narrative.replace('五、存在', `${inserted}\n五、存在`);
  let start = 0;
  const lines = narrative.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  const tables = invented.tables.filter(({ id }) => id !== 'disputes');
  const reading = { ...invented, narrative, lines, tables, source: { ...invented.source, text: narrative } };
  const review = reviewOf(reading, noChanges(reading));
  return { ...newDraft(reading), id: 'a', revision: 0, corrected: 0, review };
}

const printed = '四、政府信息公开行政复议、行政诉讼情况\n结果维持 结果纠正\n1 0 0 0 1\n0 0 0 0 0';

function patchesFor(report: OpenReport, words: string) {
  const start = report.reading.source.text.indexOf(words);
  if (!disputes) throw new Error('no such table');
  return tablePatches(report, disputes, { start, end: start + words.length });
}

describe('a table pointed out', () => {
  it('takes its lines out of the prose, headings stay', () => {
    const report = openReport(printed);
    const after = applyPatches(report.changes, report.reading, patchesFor(report, printed));
    expect(after?.narrative).toBe(
      invented.narrative.replace('五、存在', '四、政府信息公开行政复议、行政诉讼情况\n五、存在'),
    );
    expect(Object.keys(after?.tables ?? {})).toEqual(['disputes']);
  });

  it('leaves lines alone that were edited meanwhile', () => {
    const report = openReport(printed);
    const narrative = report.changes.narrative.replace('1 0 0 0 1', '1 0 0 0 2');
    const edited = { ...report, changes: { ...report.changes, narrative } };
    expect(patchesFor(edited, printed).map(({ kind }) => kind)).toEqual(['table']);
  });

  it('is not put in the place of one that the report has', () => {
    const report = openReport(printed);
    const review = { ...report.review, tables: invented.tables };
    expect(patchesFor({ ...report, review }, printed)).toEqual([]);
  });
});

describe('the tables that a report lacks', () => {
  const names = (form: '2014' | '2019' | '2021' | null, year: number | null) =>
    lackingTables({ form, tables: [], facts: { ...openReport('').review.facts, year } }, {}).map(
      (each) => `${each.form} ${each.table}`,
    );

  it('are also those of which nothing but a heading was found', () => {
    const { review } = openReport('');
    const form = findFormTable('2019', 'disputes');
    if (!form) throw new Error('no such form');
    // Somewhere in the source stands its heading.
    const heading = { ...emptyTable(form), span: { start: 5, end: 9 } };
    const bare = { ...review, tables: [...review.tables, heading] };
    expect(lackingTables(bare, {}).map(({ table }) => table)).toEqual(['disputes']);
    expect(lackingTables(bare, { disputes: emptyTable(form) })).toEqual([]);
  });

  it('are those of its form, else of its year', () => {
    expect(lackingTables(openReport('').review, {}).map(({ table }) => table)).toEqual(['disputes']);
    expect(names('2021', 2020)[0]).toBe('2021 proactive');
    expect(names(null, 2020)).toHaveLength(3);
    expect(names(null, 2020)[0]).toBe('2019 proactive');
    expect(names(null, null)[0]).toBe('2021 proactive');
    expect(names(null, 2017)).toEqual(['2014 statistics']);
  });
});
