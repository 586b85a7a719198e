import { describe, expect, it } from 'vitest';
import { organisationColumns } from '../../src/forms/requests.ts';
import type { ReportOptions } from './options.ts';
import { piecesOf } from './pieces.ts';
import { makeReport } from './report.ts';
import { type TrueReport, type TrueTable, worthOf } from './truth.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function tableOf(report: TrueReport, id: string): TrueTable {
  const table = report.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no ${id}`);
  return table;
}

function sum(table: TrueTable, rows: readonly string[], column: string): number {
  return rows.reduce((total, row) => total + worthOf(table, row, column), 0);
}

const variants: readonly ReportOptions[] = [
  { form: '2019' },
  { form: '2021', size: 'city' },
  { form: '2021', extraRows: true, groupSums: 'last', orgSum: true },
  { form: '2019', extraRows: true, groupSums: 'line', spread: true },
];

describe('An invented report', () => {
  it('is the same for the same seed', () => {
    expect(makeReport(7, { form: '2021' })).toEqual(makeReport(7, { form: '2021' }));
    expect(makeReport(7, { form: '2021' })).not.toEqual(makeReport(8, { form: '2021' }));
  });

  it.each(variants)('holds the balance and the sum of outcomes in every column: $form', (options) => {
    for (const seed of seeds) {
      const table = tableOf(makeReport(seed, options), 'requests');
      const outside = ['received', 'carriedIn', 'processed', 'carriedOut'];
      const outcomes = table.rows
        .map((row) => row.id)
        .filter((id) => !outside.includes(id) && !id.endsWith('.sum'));
      for (const column of table.rows[0]?.columns ?? []) {
        const processed = worthOf(table, 'processed', column);
        expect(sum(table, ['received', 'carriedIn'], column)).toBe(
          processed + worthOf(table, 'carriedOut', column),
        );
        expect(sum(table, outcomes, column)).toBe(processed);
      }
    }
  });

  it.each(variants)('adds up every row of table 三 and every group of table 四: $form', (options) => {
    for (const seed of seeds) {
      const report = makeReport(seed, options);
      const requests = tableOf(report, 'requests');
      for (const { id } of requests.rows) {
        const parts = ['natural', ...organisationColumns].map((column) => worthOf(requests, id, column));
        expect(worthOf(requests, id, 'total')).toBe(parts.reduce((a, b) => a + b, 0));
      }
      const disputes = tableOf(report, 'disputes');
      for (const { id } of disputes.rows) {
        const parts = ['upheld', 'corrected', 'other', 'pending'].map((column) =>
          worthOf(disputes, id, column),
        );
        expect(worthOf(disputes, id, 'total')).toBe(parts.reduce((a, b) => a + b, 0));
      }
    }
  });

  it('holds the seven sums of the form of 2014', () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => `r${String(from + i).padStart(2, '0')}`);
    const sums: readonly (readonly [string, readonly string[]])[] = [
      ['r22', rows(23, 26)],
      ['r27', rows(28, 29)],
      ['r30', [...rows(31, 34), ...rows(41, 44)]],
      ['r34', rows(35, 40)],
      ['r45', rows(46, 48)],
      ['r49', rows(50, 52)],
      ['r58', rows(59, 60)],
    ];
    for (const seed of seeds) {
      const table = tableOf(
        makeReport(seed, { form: '2014', size: seed % 2 ? 'city' : 'office' }),
        'statistics',
      );
      for (const [whole, parts] of sums)
        expect(worthOf(table, whole, 'value')).toBe(sum(table, parts, 'value'));
      expect(sum(table, rows(6, 10), 'value')).toBeGreaterThanOrEqual(worthOf(table, 'r02', 'value'));
    }
  });

  it('prints its parts in order, and the statistics of 2014 after the signature', () => {
    const kinds = (form: ReportOptions['form']) =>
      piecesOf(makeReport(3, { form })).map((piece) =>
        piece.kind === 'sheet' ? piece.sheet.table : piece.role,
      );
    expect(kinds('2021').filter((kind) => kind !== 'paragraph')).toEqual([
      'title',
      'heading',
      'heading',
      'proactive',
      'heading',
      'requests',
      'heading',
      'disputes',
      'heading',
      'heading',
      'signature',
      'signature',
    ]);
    expect(kinds('2014').slice(-5)).toEqual(['signature', 'heading', 'paragraph', 'paragraph', 'statistics']);
  });
});
