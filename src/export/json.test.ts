import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../findings/review.ts';
import { formTables } from '../forms/forms.ts';
import { amend } from '../log/amend.ts';
import { currentContent, findCell, noChanges } from '../log/changes.ts';
import { type Draft, newDraft, takeStep, undoStep } from '../log/draft.ts';
import { inventReading, reviewOf } from '../log/invented-report.testkit.ts';
import { asItStands } from '../log/last-year.ts';
import { openExport } from '../log/open.ts';
import type { Patch } from '../log/step.ts';
import { changeTo, readTyped } from '../log/typed.ts';
import { makeReviewer } from '../pipeline.ts';
import { emptyTable } from '../tables/empty.ts';
import { exportName, writeJson } from './json.ts';

const reading = inventReading();
const ids = reading.tables.flatMap((table) => Object.keys(table.cells));

const write = (draft: Draft) =>
  writeJson(draft.reading, draft.changes, reviewOf(draft.reading, draft.changes));
const exported = (draft: Draft) => JSON.parse(write(draft));

const step = (draft: Draft, patch: Patch): Draft =>
  takeStep(draft, { label: '步', patches: [patch], time: 0 }) ?? draft;

function type(draft: Draft, id: string, text: string): Draft {
  const cell = findCell(amend(draft.reading, draft.changes), id);
  if (!cell) return draft;
  const before = currentContent(draft.changes, cell);
  const after = changeTo(readTyped(text, cell), cell, before);
  return after ? step(draft, { kind: 'cell', id, before, after }) : draft;
}

function rewrite(draft: Draft, before: string, after: string): Draft {
  return step(draft, { kind: 'text', start: draft.changes.narrative.indexOf(before), before, after });
}

function dismissFirst(draft: Draft): Draft {
  const key = reviewOf(draft.reading, draft.changes).findings[0]?.key ?? '';
  const after = { kind: 'dismissed', reason: '已核对原件', on: '2021-01-12' } as const;
  return step(draft, { kind: 'decision', key, before: draft.changes.decisions[key] ?? null, after });
}

/** Places in the source are the only thing that a JSON file cannot give back. */
function withoutPlaces(review: Review) {
  return JSON.parse(JSON.stringify(review, (key, value) => (key === 'span' ? undefined : value)));
}

describe('the exported JSON', () => {
  it('has every row and column, the edits in order, and the source’s characters after an edit', () => {
    let draft = type(newDraft(reading), 'requests.processed.natural', '2');
    draft = type(draft, 'proactive.normativeDocuments.made', '13');
    draft = rewrite(draft, '57条', '58条');
    const file = exported(draft);
    expect(Object.keys(file.tables)).toEqual(['proactive', 'requests', 'disputes']);
    expect(Object.keys(file.otherTables)).toEqual(['requests@city']);
    expect(file.tables.requests['denied.sum'].orgSum).toBe(0);
    expect(file.tables.requests.partial).toMatchObject({ business: null, legal: null });
    expect(file.cells['proactive.procurement.amount']).toEqual({ raw: '48.2537万元', unit: '万元' });
    expect(file.cells['requests.partial.legal']).toEqual({ raw: '2|0', state: 'unreadable' });
    expect(file.cells['requests.granted.research']).toEqual({ raw: '0', state: 'doubtful' });
    expect(file.cells['proactive.normativeDocuments.made']).toEqual({
      raw: '12（其中修订5件）',
      printed: { note: '其中修订5件', unit: undefined },
    });
    expect(file.cells['requests.processed.natural']).toBeUndefined();
    expect(file.edits).toEqual([
      { cell: 'proactive.normativeDocuments.made', from: 12, to: 13 },
      { cell: 'requests.processed.natural', from: null, to: 2 },
      { section: 'overview', in: 0, start: 8, from: '57', to: '58' },
    ]);
  });

  it('says where the words of a finding stand', () => {
    const file = exported(newDraft(reading));
    const finding = file.findings.find((each: { check: string }) => each.check === 'prose.parts');
    expect(finding.quotes).toEqual([{ section: 'overview', in: 0, start: 8, text: '57条' }]);
  });

  it('gives an edit of a heading a negative start', () => {
    expect(exported(rewrite(newDraft(reading), '总体情况', '总体工作')).edits).toEqual([
      { section: expect.any(String), in: 0, start: expect.any(Number), from: '情况', to: '工作' },
    ]);
  });

  it('is described by the published schema', () => {
    const schema = JSON.parse(readFileSync('public/gouji-report.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    let draft = dismissFirst(type(newDraft(reading), 'requests.partial.legal', '详见附件'));
    draft = rewrite(rewrite(draft, '一、总体情况', '# 一、总体情况\n'), '不够细', '不够细致');
    for (const each of [newDraft(reading), draft]) {
      validate(exported(each));
      expect(validate.errors).toBeNull();
    }
    validate(
      JSON.parse(writeJson(reading, noChanges(reading), reviewOf(reading, noChanges(reading)), new Date(0))),
    );
    expect(validate.errors).toBeNull();
  });

  it('carries the time of export only when it is given', () => {
    const review = reviewOf(reading, noChanges(reading));
    expect(writeJson(reading, noChanges(reading), review)).not.toContain('exportedAt');
    const at = new Date('2026-01-12T08:00:00Z');
    expect(JSON.parse(writeJson(reading, noChanges(reading), review, at)).exportedAt).toBe(
      '2026-01-12T08:00:00.000Z',
    );
  });
});

describe('a report exported and opened again', () => {
  const move = fc.tuple(
    fc.nat(6),
    fc.nat(100_000),
    fc.oneof(
      fc.nat(99).map(String),
      fc.constantFrom(
        '',
        '-',
        '无',
        '不适用',
        '见附件',
        '1.50',
        '+3',
        '12件',
        '7（含 2）',
        '9 9',
        '5万元',
        '\n',
        '一、总体情况\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
  );

  function move1(draft: Draft, [kind, place, text]: readonly [number, number, string]): Draft {
    if (kind < 4) return type(draft, ids[place % ids.length] ?? '', text);
    if (kind === 4) return dismissFirst(draft);
    const start = place % (draft.changes.narrative.length + 1);
    const before = draft.changes.narrative.slice(start, start + (place % 7));
    return step(draft, { kind: 'text', start, before, after: text });
  }

  it('is the same file and the same review, whatever was edited', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
        const draft = moves.reduce(move1, newDraft(reading));
        const text = write(draft);
        const opened = openExport(text);
        expect(write(opened)).toBe(text);
        expect(opened.changes.narrative).toBe(draft.changes.narrative);
        expect(opened.reading.narrative).toBe(reading.narrative);
        expect(opened.changes.decisions).toEqual(draft.changes.decisions);
        const [before, after] = [draft, opened].map((each) => reviewOf(each.reading, each.changes));
        expect(after?.findings).toEqual(before?.findings);
        expect(after?.sections).toEqual(before?.sections);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps a table that was added and filled in by hand', () => {
    const lacking = { ...reading, tables: reading.tables.filter(({ id }) => id !== 'disputes') };
    const [form] = formTables['2019'].filter(({ table }) => table === 'disputes');
    if (!form) throw new Error('no such form');
    const added = step(newDraft(lacking), {
      kind: 'table',
      id: 'disputes',
      before: null,
      after: emptyTable(form),
    });
    const draft = type(added, 'disputes.review.upheld', '3');
    const text = write(draft);
    expect(JSON.parse(text).tables.disputes.review).toMatchObject({ upheld: 3, total: null });
    expect(JSON.parse(text).edits).toEqual([{ cell: 'disputes.review.upheld', from: null, to: 3 }]);
    const opened = openExport(text);
    expect(write(opened)).toBe(text);
    expect(findCell(opened.reading, 'disputes.review.upheld')?.state).toBe('missing');
    expect(undoStep(opened)?.changes.cells).toEqual({});
  });

  it('keeps last year’s report beside it: tables, words, and the step that put it there', () => {
    const lastYear = asItStands(newDraft(reading));
    const draft = step(newDraft(reading), { kind: 'lastYear', before: null, after: lastYear });
    const review = makeReviewer(reading).review(draft.changes);
    const text = writeJson(draft.reading, draft.changes, review);
    const file = JSON.parse(text);
    const year = review.facts.year;
    expect(Object.keys(file.otherTables)).toEqual(
      expect.arrayContaining([`requests@${year}`, `disputes@${year}`, `proactive@${year}`]),
    );
    expect(file.lastYear).toMatchObject({ year, form: '2019' });
    expect(file.lastYear.sections).toEqual(file.report.sections);
    const opened = openExport(text);
    expect(opened.log.steps.map(({ label }) => label)).toContain('打开上年报告');
    const again = makeReviewer(opened.reading).review(opened.changes);
    expect(writeJson(opened.reading, opened.changes, again)).toBe(text);
    expect(again.notChecked).toEqual(review.notChecked);
  });

  it('takes last year’s tables from a file that has nothing else of it', () => {
    const file = exported(newDraft(reading));
    const bare = { ...file, otherTables: { 'requests@2019': file.tables.requests } };
    const { changes } = openExport(JSON.stringify(bare));
    expect(changes.lastYear).toMatchObject({ form: '2019', narrative: '', source: { name: '2019' } });
    expect(changes.lastYear?.tables.map(({ id }) => id)).toEqual(['requests']);
  });

  it('has the same tables: labels, extra rows and columns, missing rows, states', () => {
    const opened = openExport(write(newDraft(reading)));
    const [before, after] = [reading, opened.reading].map((each) =>
      withoutPlaces(reviewOf(each, noChanges(each))),
    );
    const plainly = JSON.parse(JSON.stringify(before).replace('"raw":"007"', '"raw":"7"'));
    expect(after).toEqual(plainly);
  });

  it('can be undone to what was read', () => {
    const draft = type(
      type(newDraft(reading), 'requests.partial.legal', '20'),
      'requests.processed.natural',
      '2',
    );
    const opened = openExport(write(draft));
    expect(opened.log.steps.map((each) => each.label)).toEqual([
      '填写（二）部分公开 · 法律服务机构',
      '填写（七）总计 · 自然人',
    ]);
    expect(findCell(opened.reading, 'requests.partial.legal')).toMatchObject({
      raw: '2|0',
      state: 'unreadable',
    });
  });
});

describe('the name of the exported file', () => {
  const name = (agency: string | null, title: string | null, year: number | null) =>
    exportName({ facts: { agency, title, year, publishedOn: null, period: null } });

  it('is office and year', () => {
    expect(name('临溪市水务局', null, 2020)).toBe('临溪市水务局-2020.json');
    expect(name(null, '2020年 年度报告', 2020)).toBe('2020年年度报告-2020.json');
    expect(name(null, null, null)).toBe('年度报告.json');
  });

  it('holds nothing that a file name must not hold', () => {
    expect(name('../水务局:"<a>"\u0000', null, 2020)).toBe('_水务局___a___-2020.json');
  });
});
