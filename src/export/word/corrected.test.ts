import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formTables } from '../../forms/forms.ts';
import { noChanges } from '../../log/changes.ts';
import type { Changes } from '../../log/step.ts';
import { readTyped } from '../../log/typed.ts';
import { read } from '../../pipeline.ts';
import { listEntries, packedBytes } from '../../sources/package/zip.ts';
import { readRuns } from '../../sources/read.ts';
import { buildDocx, paragraph } from '../../sources/word/word.testkit.ts';
import type { StatTable } from '../../tables/cells.ts';
import { filledTable } from '../../tables/filled.testkit.ts';
import type { Reading } from '../../tables/reading.ts';
import { identity } from '../../text/simplify.ts';
import { correctWord } from './corrected.ts';
import { plainRun, runsOf, wordReport } from './manuscript.testkit.ts';
import { repack } from './repack.ts';
import { partOf, revise } from './revise.testkit.ts';
import { wordChanges } from './word-changes.ts';

const loadSimplify = async () => identity;
const revision = { author: '勾稽', date: '2022-01-20T10:00:00Z' };

const open = (bytes: Uint8Array): Promise<Reading> => read({ kind: 'file', name: '年报.docx', bytes });

/** The text of a file, everything in it. */
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readRuns(bytes, loadSimplify))?.text ?? '';

const prose = [
  '2022年，我局主动公开政府信息57条，其中规范性文件3条，其他54条。',
  '收到申请2件，A&B公司<1件>。',
  '下一步继续努力。',
];

function tables(values: Readonly<Record<string, number | null>> = {}): readonly StatTable[] {
  return formTables['2021'].map((form) => filledTable(form, values));
}

interface Wanted {
  readonly cells?: Readonly<Record<string, string>>;
  readonly narrative?: (narrative: string) => string;
}

function changesOf(reading: Reading, { cells = {}, narrative = (text) => text }: Wanted): Changes {
  const none = noChanges(reading);
  const all = reading.tables.flatMap((table) => Object.values(table.cells));
  const typed = Object.entries(cells).flatMap(([id, text]) => {
    const cell = all.find((each) => each.id === id);
    return cell ? [[id, readTyped(text, cell)] as const] : [];
  });
  return { ...none, cells: Object.fromEntries(typed), narrative: narrative(reading.narrative) };
}

async function correct(bytes: Uint8Array, wanted: Wanted, isTracked = true) {
  const reading = await open(bytes);
  const changes = changesOf(reading, wanted);
  const listed = wordChanges(reading, changes);
  const edits = listed.flatMap(({ edit }) => edit ?? []);
  const text = reading.source.text;
  const corrected = await correctWord(
    { bytes, text, edits, revision: isTracked ? revision : null },
    loadSimplify,
  );
  return { reading, changes, listed, ...corrected };
}

/** Both ways of writing come to the corrected report; rejecting the revisions gives the original back. */
async function expectBothWays(bytes: Uint8Array, wanted: Wanted): Promise<void> {
  const tracked = await correct(bytes, wanted);
  const silent = await correct(bytes, wanted, false);
  expect([tracked.unplaced, silent.unplaced]).toEqual([[], []]);
  const accepted = revise(tracked.bytes, 'accept');
  expect(await textOf(accepted)).toBe(await textOf(silent.bytes));
  expect(await textOf(tracked.bytes)).toBe(await textOf(accepted));
  expect(await textOf(revise(tracked.bytes, 'reject'))).toBe(await textOf(bytes));
  const again = await open(silent.bytes);
  expect(again.narrative).toBe(tracked.changes.narrative);
  const [before, after] = [tracked.reading, again].map((each) => valuesOf(each));
  expect(after).toEqual({ ...before, ...wantedValues(tracked.changes) });
}

const valuesOf = ({ tables: read }: Reading): Record<string, number | null> =>
  Object.fromEntries(read.flatMap(({ cells }) => Object.values(cells).map(({ id, value }) => [id, value])));

const wantedValues = ({ cells }: Changes) =>
  Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));

const contentsOf = (bytes: Uint8Array) =>
  listEntries(bytes).map((entry) => [entry.name, Buffer.from(packedBytes(bytes, entry)).toString('base64')]);

/** Runs of a part in order, as their XML. */
const runsIn = (bytes: Uint8Array) => partOf(bytes).match(/<w:r[ >](?:(?!<w:r[ >]).)*?<\/w:r>/gs) ?? [];

describe('a Word file with its figures corrected', () => {
  const bytes = wordReport({ form: '2021', tables: tables(), prose });

  it('differs in the runs of the changed figures only, every other part untouched', async () => {
    const cells = { 'requests.received.natural': '2', 'requests.processed.natural': '2' };
    const { bytes: silent } = await correct(bytes, { cells }, false);
    const [before, after] = [runsIn(bytes), runsIn(silent)];
    expect(after.length).toBe(before.length);
    const changed = after.filter((run, i) => run !== before[i]);
    expect(changed).toEqual([plainRun('2'), plainRun('2')]);
    const others = ([name]: readonly unknown[]) => name !== 'word/document.xml';
    expect(contentsOf(silent).filter(others)).toEqual(contentsOf(bytes).filter(others));
    expect(listEntries(silent).map(({ name }) => name)).toEqual(listEntries(bytes).map(({ name }) => name));
  });

  it('names the author of each revision and numbers them apart', async () => {
    const { bytes: tracked } = await correct(bytes, { cells: { 'requests.received.natural': '2' } });
    const marks = partOf(tracked).match(/<w:(?:ins|del) [^>]*>/g);
    expect(marks).toEqual([
      '<w:del w:id="1" w:author="勾稽" w:date="2022-01-20T10:00:00Z">',
      '<w:ins w:id="2" w:author="勾稽" w:date="2022-01-20T10:00:00Z">',
    ]);
  });

  it('replaces a figure of the prose whole, and keeps signs that XML needs spelt', async () => {
    const change = (text: string) => text.replace('57条', '58条').replace('A&B公司<1件>', 'A&C公司<3件>');
    await expectBothWays(bytes, { narrative: change });
    const { bytes: tracked } = await correct(bytes, { narrative: (text) => text.replace('57条', '58条') });
    expect(partOf(tracked)).toContain('<w:delText xml:space="preserve">57</w:delText>');
    expect(partOf(tracked)).toContain('<w:t xml:space="preserve">58</w:t>');
  });

  it('fills a blank cell in the look of its neighbours', async () => {
    const blank = wordReport({ form: '2021', tables: tables({ 'requests.received.total': null }), prose });
    const { bytes: silent } = await correct(blank, { cells: { 'requests.received.total': '0' } }, false);
    expect(runsIn(silent).length).toBe(runsIn(blank).length + 1);
    expect(partOf(silent)).toContain(
      '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">0',
    );
    await expectBothWays(blank, { cells: { 'requests.received.total': '0' } });
  });

  it('empties a cell', () => expectBothWays(bytes, { cells: { 'disputes.review.upheld': '' } }));

  it('keeps the unit and the remark that stand beside a figure', async () => {
    const remarked = partOf(bytes).replace(plainRun('0'), plainRun('12（其中修订5件）'));
    const noted = revisedDocument(bytes, remarked);
    const reading = await open(noted);
    const cell = reading.tables
      .flatMap((table) => Object.values(table.cells))
      .find(({ value }) => value === 12);
    const { bytes: silent } = await correct(noted, { cells: { [cell?.id ?? '']: '13' } }, false);
    expect(partOf(silent)).toContain('13（其中修订5件）');
  });

  it('adds and removes whole paragraphs', async () => {
    await expectBothWays(bytes, {
      narrative: (text) =>
        text.replace('下一步继续努力。', '今年新建专栏2个。\n下一步继续努力。\n再接再厉。'),
    });
    await expectBothWays(bytes, { narrative: (text) => text.replace('\n下一步继续努力。', '') });
    await expectBothWays(bytes, { narrative: (text) => `${text}\n松桥县水务局\n2023年1月20日` });
  });

  it('writes what is added under a heading behind the table that stands there', async () => {
    const { bytes: silent } = await correct(
      bytes,
      { narrative: (text) => text.replace('\n五、', '\n今年没有复议案件。\n五、') },
      false,
    );
    const xml = partOf(silent);
    expect(xml.indexOf('今年没有复议案件')).toBeGreaterThan(xml.lastIndexOf('</w:tbl>'));
    expect(xml.indexOf('今年没有复议案件')).toBeLessThan(xml.indexOf('五、存在'));
  });

  it('is corrected in its notes, and in both spellings of a text box', async () => {
    const box = paragraph(plainRun('窗口收到申请5件。'));
    const shape = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${shape(box)}</wps:txbx></w:drawing></mc:Choice>`;
    const fallback = `<mc:Fallback><w:pict><v:textbox>${shape(box)}</v:textbox></w:pict></mc:Fallback>`;
    const twice = `<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`;
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const lines = ['松桥县水务局2022年政府信息公开工作年度报告', '一、总体情况'].map((text) =>
      paragraph(plainRun(text)),
    );
    const noted = buildDocx({
      body: `${lines.join('')}${paragraph(`${plainRun('公开信息57条')}${note}${twice}`)}`,
      footnotes: `<w:footnote w:id="2">${paragraph(plainRun('含规章7件。'))}</w:footnote>`,
    });
    const narrative = (text: string) => text.replace('7件', '9件').replace('申请5件', '申请6件');
    for (const isTracked of [true, false]) {
      const { bytes: written, unplaced } = await correct(noted, { narrative }, isTracked);
      expect(unplaced).toEqual([]);
      const accepted = isTracked ? revise(written, 'accept') : written;
      expect(
        partOf(accepted)
          .match(/申请.*?件/g)
          ?.map((words) => words.replace(/<[^>]*>/g, '')),
      ).toEqual(['申请6件', '申请6件']);
      expect(partOf(written, 'word/footnotes.xml')).not.toBe(partOf(noted, 'word/footnotes.xml'));
      expect(await textOf(written)).toBe((await textOf(noted)).replace('7件', '9件').replace('5件', '6件'));
    }
  });

  it('says what has no place in the file', async () => {
    const {
      listed,
      unplaced,
      bytes: same,
    } = await correct(bytes, {
      cells: { 'requests.received.natural': '2' },
      narrative: (text) => text,
    });
    expect([listed.length, unplaced]).toEqual([1, []]);
    expect(same).not.toEqual(bytes);
    const other = await correctWord(
      { bytes, text: '别的文字', edits: listed.flatMap(({ edit }) => edit ?? []), revision },
      loadSimplify,
    );
    expect(other).toEqual({ bytes, isSameText: false, unplaced: [0] });
  });

  it('survives figures cut into runs, dressed and fenced in by anything', async () => {
    const cellIds = Object.keys(Object.assign({}, ...tables().map(({ cells }) => cells)));
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.nat(1000)),
        fc.dictionary(fc.constantFrom(...cellIds), fc.nat(99999).map(String), { minKeys: 1, maxKeys: 6 }),
        fc.array(
          fc.tuple(fc.constantFrom('57', '54', '3条', '2件', '努力', '其中'), fc.nat(5000).map(String)),
          { maxLength: 3 },
        ),
        async (choices, cells, replaced) => {
          const filled = tables({ 'requests.received.natural': 1203, 'requests.granted.total': null });
          const dressed = wordReport({ form: '2021', tables: filled, prose }, (text) =>
            runsOf(text, choices),
          );
          const narrative = (text: string) =>
            replaced.reduce((all, [from, to]) => all.replace(from, to), text);
          await expectBothWays(dressed, { cells, narrative });
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

function revisedDocument(bytes: Uint8Array, xml: string): Uint8Array {
  return repack(bytes, new Map([['word/document.xml', new TextEncoder().encode(xml)]]));
}
