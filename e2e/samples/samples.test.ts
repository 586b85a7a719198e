import { describe, expect, it } from 'vitest';
import { isMarked, type TableMark } from '../../src/checks/marks.ts';
import { noChanges } from '../../src/log/changes.ts';
import { reviewFully } from '../../src/log/review-fully.testkit.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Input } from '../../src/sources/source.ts';
import type { StatTable } from '../../src/tables/cells.ts';
import { loadSimplify } from '../../src/text/simplify.ts';
import { readSamples, type Sample } from './read.ts';

const simplify = await loadSimplify();

function inputsOf({ name, text }: Sample): readonly Input[] {
  const html = name.endsWith('.html') ? text : '';
  return [
    { kind: 'file', name, bytes: new TextEncoder().encode(text) },
    { kind: 'paste', text: html === '' ? text : '', html },
  ];
}

async function reviewOf(input: Input) {
  const reading = await read(input);
  return reviewFully(makeReviewer(reading, simplify), noChanges(reading));
}

/** The values of a table as its mark writes them. */
function valuesOf(table: StatTable) {
  return Object.fromEntries(
    table.rows.map((row) => [
      row,
      cellsOf(table, row).map(({ value, state }) => (state === 'unreadable' ? '?' : value)),
    ]),
  );
}

const cellsOf = (table: StatTable, row: string) =>
  table.columns.flatMap((column) => table.cells[`${table.id}.${row}.${column}`] ?? []);

const markedValues = (table: StatTable, { fill, rows }: TableMark) =>
  Object.fromEntries(table.rows.map((row) => [row, rows[row] ?? cellsOf(table, row).map(() => fill)]));

for (const sample of readSamples())
  describe(sample.name, () => {
    for (const input of inputsOf(sample))
      it(`by ${input.kind} is what its marks say, no more and no less`, async () => {
        const { marks } = sample;
        const review = await reviewOf(input);
        const { title, agency, year, publishedOn } = review.facts;
        expect({ title, agency, year, publishedOn, form: review.form }).toEqual({
          title: marks.title,
          agency: marks.agency,
          year: marks.year,
          publishedOn: marks.publishedOn,
          form: marks.form,
        });
        // Nothing of the tables, and nothing of the page around the report, is part of its text.
        expect(review.narrative).not.toMatch(
          /第二十[条條]第|信息内容|申[请請]人情[况況]|设为首页|历年年报|网站标识码|主办：/,
        );
        for (const mark of marks.tables) {
          const table = review.tables.find(({ id }) => id === mark.table);
          if (!table) throw new Error(`no table ${mark.table}`);
          expect({ [table.id]: valuesOf(table) }).toEqual({ [table.id]: markedValues(table, mark) });
        }
        const wordsOf = (finding: (typeof review.findings)[number]) =>
          finding.quotes.map(({ start, end }) => review.narrative.slice(start, end)).join(' ');
        const unmarked = review.findings.filter(
          (finding) => !marks.findings.some((mark) => isMarked(mark, finding, wordsOf(finding))),
        );
        const notFound = marks.findings.filter(
          (mark) => !review.findings.some((finding) => isMarked(mark, finding, wordsOf(finding))),
        );
        expect({ unmarked, notFound }).toEqual({ unmarked: [], notFound: [] });
        expect(review.findings).toHaveLength(marks.findings.length);
        for (const fix of marks.fixes) {
          const offered = review.findings.map(({ proposals }) =>
            Object.fromEntries((proposals[0]?.edits ?? []).map(({ cell, to }) => [cell, to])),
          );
          expect(offered).toContainEqual(fix);
        }
      });
  });
