import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from './browser/surroundings.ts';
import { writeJson } from './export/json.ts';
import { newDraft } from './log/draft.ts';
import { inventReading, reviewOf } from './log/invented-report.testkit.ts';
import type { OpenReport } from './log/open-report.ts';
import { type Input, Refusal } from './sources/source.ts';
import { openInput } from './work/open-input.ts';
import { makeWorkspace } from './workspace.testkit.ts';

const reading = inventReading();
const disputes = reading.tables.find(({ id }) => id === 'disputes') ?? null;
const lacking = { ...reading, tables: reading.tables.filter(({ id }) => id !== 'disputes') };
const paste = (text: string): Input => ({ kind: 'paste', text, html: '' });
const report = paste('报告');
const novel = paste('小说');
/** Never ends. */
const stuck = paste('卡住');

let databases = 0;

beforeEach(() => {
  databases += 1;
});

/** A workspace of its own, of the invented report only: a second one is the page after a reload. */
function openWorkspace(change: Partial<Surroundings> = {}) {
  const workspace = makeWorkspace(`workspace-${databases}`, {
    open: (input, options) => openInput(input, (each) => readInvented(each), options),
    readPointed: async ({ table }) => (table === 'disputes' ? disputes : null),
    reviewerFor: async (each) => ({
      review: (changes) => ({ ...reviewOf(each, changes), corrected: false }),
      openQuestions: () => [],
      reviewSettled: (changes) => reviewOf(each, changes),
    }),
    sentenceOf: ({ reason }) => `没有打开：${reason}`,
    ...change,
  });
  const value = (id: string) =>
    workspace.active().review.tables.find((table) => id in table.cells)?.cells[id]?.value;
  return { ...workspace, value };
}

async function readInvented(input: Input) {
  if (input === stuck) await new Promise(() => undefined);
  if (input === novel) throw new Refusal('noReport');
  return reading;
}

const total = 'requests.processed.natural';

describe('opening', () => {
  it('keeps a Word file beside its report, and no other', async () => {
    const word = { ...reading, source: { ...reading.source, kind: 'docx' as const } };
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4]);
    const file: Input = { kind: 'file', name: '年报.docx', bytes };
    const first = openWorkspace({ open: async (input) => newDraft(input === file ? word : reading) });
    await first.actions.openInput(file);
    expect(await first.actions.findOriginal(first.active().id)).toEqual(bytes);
    await first.actions.openInput({ ...file, name: '年报.txt' });
    expect(await first.actions.findOriginal(first.active().id)).toBeUndefined();
  });

  it('counts the attempt and is busy at once, then shows the report', async () => {
    const { actions, getState, active } = openWorkspace();
    const opening = actions.openInput(report);
    expect(getState()).toMatchObject({ attempts: 1, busy: true, activeId: null });
    await opening;
    expect(getState()).toMatchObject({ attempts: 1, busy: false, alert: null });
    expect(active().review.findings.length).toBeGreaterThan(0);
  });

  it('says why it failed and leaves the open report alone', async () => {
    const { actions, getState, active } = openWorkspace();
    await actions.openInput(report);
    const before = active();
    await actions.openInput(novel);
    expect(getState()).toMatchObject({ attempts: 2, busy: false, alert: { sentence: '没有打开：noReport' } });
    expect(active()).toBe(before);
    actions.closeAlert();
    expect(getState().alert).toBeNull();
  });

  it('turns any error into a sentence: a file that went away, a reviewer that fails', async () => {
    const { actions, getState } = openWorkspace();
    await actions.openInput(Promise.reject(new DOMException('gone', 'NotReadableError')));
    expect(getState().alert).toEqual({ sentence: '没有打开：failed' });
    const other = openWorkspace({ reviewerFor: () => Promise.reject(new TypeError('not loaded')) });
    await other.actions.openInput(report);
    expect(other.getState()).toMatchObject({
      busy: false,
      activeId: null,
      alert: { sentence: '没有打开：failed' },
    });
  });

  it('takes the later of two that were begun', async () => {
    const { actions, getState } = openWorkspace();
    void actions.openInput(stuck);
    await actions.openInput(report);
    expect(getState()).toMatchObject({ attempts: 2, busy: false, activeId: expect.any(String) });
  });

  it('can be cancelled', async () => {
    const { actions, getState } = openWorkspace();
    void actions.openInput(stuck);
    actions.cancel();
    expect(getState()).toMatchObject({
      attempts: 1,
      busy: false,
      alert: { sentence: '没有打开：cancelled' },
    });
  });

  it('takes an exported report with everything that was done to it', async () => {
    const one = openWorkspace();
    await one.actions.openInput(report);
    one.actions.editCells([{ id: total, text: '2' }], '填写');
    const { changes, review } = one.active();
    const text = writeJson(reading, changes, review);
    const other = openWorkspace();
    await other.actions.openInput({
      kind: 'file',
      name: '水务局.json',
      bytes: new TextEncoder().encode(text),
    });
    const opened = other.active();
    expect(writeJson(opened.reading, opened.changes, opened.review)).toBe(text);
    await other.actions.openInput({ kind: 'file', name: '坏.json', bytes: new Uint8Array([0x7b]) });
    expect(other.getState().alert).toEqual({ sentence: '没有打开：brokenJson' });
  });
});

describe('changing a report', () => {
  it('reviews it at once, and takes every change back and makes it again', async () => {
    const { actions, active, value } = openWorkspace();
    await actions.openInput(report);
    const unbalanced = () =>
      active().review.findings.some(({ cells }) => cells[0] === 'requests.received.natural');
    expect(unbalanced()).toBe(true);
    actions.editCells([{ id: total, text: '2' }], '填写（七）总计 · 自然人');
    expect([value(total), active().revision]).toEqual([2, 1]);
    expect(unbalanced()).toBe(false);
    actions.undo();
    expect([value(total), active().revision, unbalanced()]).toEqual([null, 2, true]);
    actions.redo();
    expect([value(total), active().revision]).toEqual([2, 3]);
  });

  it('makes one step of a pasted block and of a run of typing', async () => {
    const { actions, active } = openWorkspace({ now: () => 1_600_000_000_000 });
    await actions.openInput(report);
    const block = ['natural', 'business', 'research'].map((column) => ({
      id: `requests.other.${column}`,
      text: '1',
    }));
    actions.editCells(block, '粘贴 3 格');
    const start = active().changes.narrative.indexOf('57条');
    actions.editProse([{ kind: 'text', start, before: '57', after: '5' }]);
    actions.editProse([{ kind: 'text', start: start + 1, before: '', after: '8' }]);
    expect(active().log.steps.map(({ label }) => label)).toEqual(['粘贴 3 格', '修改正文']);
    actions.undo();
    expect(active().changes.narrative).toBe(reading.narrative);
    actions.undo();
    expect(active().changes.cells).toEqual({});
  });

  it('makes no step of what changes nothing or no longer fits', async () => {
    const { actions, active } = openWorkspace();
    await actions.openInput(report);
    actions.editCells([{ id: 'requests.received.natural', text: '２' }], '填写');
    actions.editProse([{ kind: 'text', start: 0, before: '不在这里', after: '' }]);
    actions.applyProposal({ label: '过期', edits: [{ cell: total, from: 9, to: 2 }] });
    actions.dismiss('nothing', null);
    actions.undo();
    expect([active().revision, active().log.steps]).toEqual([0, []]);
  });

  it('applies a proposal as one step under its own name', async () => {
    const { actions, active, value } = openWorkspace();
    await actions.openInput(report);
    actions.applyProposal({
      label: '总计改为 2（2 处）',
      edits: [
        { cell: total, from: null, to: 2 },
        { cell: 'requests.processed.total', from: 0, to: 2 },
      ],
    });
    expect([value(total), value('requests.processed.total')]).toEqual([2, 2]);
    expect(active().log.steps.map(({ label }) => label)).toEqual(['总计改为 2（2 处）']);
  });

  it('dismisses a finding for a reason until that is taken back', async () => {
    const { actions, active } = openWorkspace();
    await actions.openInput(report);
    const key = active().review.findings[0]?.key ?? '';
    actions.dismiss(key, '已核对原件');
    expect(active().review.findings[0]?.dismissed).toEqual({
      reason: '已核对原件',
      on: expect.stringMatching(/^2020-09-1[34]$/),
    });
    actions.dismiss(key, null);
    expect(active().review.findings[0]?.dismissed).toBeUndefined();
  });

  it('searches the corrections afterwards, for the latest revision only', async () => {
    const { actions, active } = openWorkspace();
    await actions.openInput(report);
    expect(active().corrected).toBe(-1);
    await vi.waitFor(() => expect(active().corrected).toBe(0));
    actions.editCells([{ id: total, text: '1' }], '填写');
    actions.editCells([{ id: total, text: '2' }], '填写');
    expect(active().corrected).toBe(0);
    await vi.waitFor(() => expect(active().corrected).toBe(2));
  });

  /** A review that leaves these questions one after the other, and a worker that answers when it is told to. */
  function searching(...limits: readonly number[]) {
    let at = 0;
    const left = () => limits.slice(at).map((nodes) => ({ problem: nothing, tables: [], most: 1, nodes }));
    const asked: { readonly nodes: number | undefined; readonly signal: AbortSignal | undefined }[] = [];
    let answerNow: () => void = () => undefined;
    const workspace = openWorkspace({
      explain: ([question], signal) => {
        asked.push({ nodes: question?.nodes, signal });
        return new Promise((resolve) => {
          answerNow = () => resolve([{ explanations: [], proved: false }]);
        });
      },
      reviewerFor: async (each) => ({
        review: (changes) => ({ ...reviewOf(each, changes), corrected: false }),
        openQuestions: () => left().slice(0, 1),
        reviewSettled: (changes) => {
          at += 1;
          return reviewOf(each, changes);
        },
      }),
    });
    return { ...workspace, asked, answer: () => answerNow() };
  }
  const nothing = { variables: [], equations: [], unread: [] };

  it('shows what the worker found at once, and has it search on for the rest', async () => {
    const { actions, active, asked, answer } = searching(10, 100_000);
    await actions.openInput(report);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect([active().review.corrected, active().corrected]).toEqual([false, -1]);
    answer();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect([active().review.corrected, active().corrected]).toEqual([true, -1]);
    answer();
    await vi.waitFor(() => expect(active().corrected).toBe(0));
  });

  it('stops a long search with the next edit, and lets a short one end before it asks anew', async () => {
    const { actions, active, asked, answer } = searching(100_000, 10, 10);
    await actions.openInput(report);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    actions.editCells([{ id: total, text: '1' }], '填写');
    expect(asked[0]?.signal?.aborted).toBe(true);
    answer();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(active().corrected).toBe(-1);
    answer();
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]?.signal).toBeUndefined();
    actions.editCells([{ id: total, text: '2' }], '填写');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toHaveLength(3);
    answer();
    await vi.waitFor(() => expect(asked).toHaveLength(4));
  });

  it('ends with what was found when the worker fails', async () => {
    const { actions, active } = openWorkspace({
      explain: () => Promise.reject(new Refusal('failed')),
      reviewerFor: async (each) => ({
        review: (changes) => reviewOf(each, changes),
        openQuestions: () => [{ problem: nothing, tables: [], most: 1, nodes: 10 }],
        reviewSettled: () => expect.fail('nothing was found'),
      }),
    });
    await actions.openInput(report);
    await vi.waitFor(() => expect(active().corrected).toBe(0));
  });

  it('keeps that a figure is right as a step of its own', async () => {
    const { actions, active } = openWorkspace();
    await actions.openInput(report);
    actions.lock(total);
    expect(Object.values(active().changes.decisions)).toMatchObject([{ kind: 'locked' }]);
    actions.lock(total);
    expect(active().changes.decisions).toEqual({});
    actions.undo();
    expect(Object.keys(active().changes.decisions)).toHaveLength(1);
  });

  it('does nothing while no report is open', () => {
    const { actions, getState } = openWorkspace();
    actions.editCells([{ id: total, text: '2' }], '填写');
    actions.undo();
    expect(getState().reports).toEqual({});
  });
});

describe('a page that is opened again', () => {
  it('shows the report as it was left: edits, undone steps, decisions', async () => {
    const before = openWorkspace();
    await before.actions.openInput(report);
    before.actions.editCells([{ id: total, text: '2' }], '填写');
    before.actions.dismiss(before.active().review.findings[0]?.key ?? '', '已核对');
    before.actions.editCells([{ id: total, text: '7' }], '填写');
    before.actions.undo();
    await before.actions.flush();
    const after = openWorkspace();
    await after.actions.restore();
    expect(after.getState()).toMatchObject({ attempts: 0, busy: false });
    const { id, log, changes, review } = before.active();
    expect(after.active()).toMatchObject({ id, log, changes, review: { ...review, corrected: false } });
    after.actions.redo();
    expect(after.value(total)).toBe(7);
  });

  it('begins with the list when the start screen was shown last', async () => {
    const before = openWorkspace();
    await before.actions.openInput(report);
    before.actions.showStart();
    await before.actions.flush();
    const after = openWorkspace();
    await after.actions.restore();
    const { recent, activeId, attempts } = after.getState();
    expect({ titles: recent.map(({ title }) => title), activeId, attempts }).toEqual({
      titles: ['临溪市水务局2020年政府信息公开工作年度报告'],
      activeId: null,
      attempts: 0,
    });
    await after.actions.openRecent(recent[0]?.id ?? '');
    expect(after.active().reading).toEqual(reading);
    await after.actions.openRecent('gone');
    expect(after.getState().alert).toEqual({ sentence: '没有打开：empty' });
  });

  it('does not come between a report that is opened meanwhile', async () => {
    const before = openWorkspace();
    await before.actions.openInput(report);
    await before.actions.flush();
    const after = openWorkspace({ newId: () => 'new' });
    await Promise.all([after.actions.restore(), after.actions.openInput(report)]);
    expect(after.getState().activeId).toBe('new');
    expect(after.getState().recent).toHaveLength(2);
  });

  it('knows nothing when everything was forgotten, or nothing was to be kept', async () => {
    const before = openWorkspace();
    await before.actions.openInput(report);
    await before.actions.forgetAll();
    const between = openWorkspace();
    await between.actions.restore();
    expect(between.getState()).toMatchObject({ recent: [], activeId: null });
    await between.actions.keepNothing(true);
    await between.actions.openInput(report);
    await between.actions.flush();
    const after = openWorkspace();
    await after.actions.restore();
    expect(after.getState()).toMatchObject({ recent: [], activeId: null, keepsNothing: true });
  });
});

describe('a table that was not found', () => {
  const open: Surroundings['open'] = async () => newDraft(lacking);
  const has = (active: () => OpenReport) => active().review.tables.some(({ id }) => id === 'disputes');

  it('is read where the person points, and undo takes it back', async () => {
    const { actions, active, value } = openWorkspace({ open });
    await actions.openInput(report);
    expect(has(active)).toBe(false);
    expect(await actions.pointOut({ start: 0, end: 9 }, 'disputes')).toBe(true);
    expect(value('disputes.review.pending')).toBe(0);
    expect(active().log.steps.map(({ label }) => label)).toEqual(['指认表四']);
    actions.undo();
    expect(has(active)).toBe(false);
    expect(active().review.narrative).toBe(lacking.narrative);
    actions.redo();
    expect(has(active)).toBe(true);
  });

  it('is not added when the words are none', async () => {
    const { actions, active } = openWorkspace({ open });
    await actions.openInput(report);
    expect(await actions.pointOut({ start: 0, end: 9 }, 'statistics')).toBe(false);
    expect(active().log.steps).toEqual([]);
  });

  it('is filled in by hand, and is as it was after a reload', async () => {
    const { actions } = openWorkspace({ open });
    await actions.openInput(report);
    actions.addTable('disputes');
    actions.addTable('disputes');
    actions.editCells([{ id: 'disputes.review.upheld', text: '3' }], '填写');
    await actions.flush();
    const again = openWorkspace({ open });
    await again.actions.restore();
    expect(again.value('disputes.review.upheld')).toBe(3);
    expect(again.active().log.steps.map(({ label }) => label)).toEqual(['添加表四', '填写']);
    again.actions.undo();
    again.actions.undo();
    expect(has(again.active)).toBe(false);
  });
});
