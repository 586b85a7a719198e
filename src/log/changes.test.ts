import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCellId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import { amend } from './amend.ts';
import { applyPatches, contentOf, currentContent, findCell, noChanges, revertPatches } from './changes.ts';
import { newDraft, redoStep, replay, takeStep, undoStep } from './draft.ts';
import { inventReading } from './invented-report.testkit.ts';
import type { Changes, Patch } from './step.ts';
import { changeTo, readTyped } from './typed.ts';

const reading = inventReading();
/** Two tables that a report may lack: one that was read after all, one that was not. */
const spare = reading.tables.filter(({ id }) => id === 'disputes' || id === 'requests@city');
const foreign = spare.map((table): StatTable => ({ ...table, id: `${table.id}2` }));
const ids = [...reading.tables, ...foreign].flatMap((table) => Object.keys(table.cells));

/** A patch that fits the changes, made from numbers; undefined when it would change nothing. */
function makePatch(changes: Changes, kind: number, place: number, text: string): Patch | undefined {
  if (kind === 3) return tablePatch(changes, place);
  if (kind === 0) {
    const id = ids[place % ids.length] ?? '';
    const cell = findCell(amend(reading, changes), id);
    if (!cell) return undefined;
    const before = currentContent(changes, cell);
    const after = changeTo(readTyped(text, cell), cell, before);
    return after && { kind: 'cell', id, before, after };
  }
  if (kind === 1) {
    const start = place % (changes.narrative.length + 1);
    return { kind: 'text', start, before: changes.narrative.slice(start, start + (place % 5)), after: text };
  }
  const key = `check|${place % 3}`;
  const after = text === '' ? null : ({ kind: 'dismissed', reason: text, on: '2021-01-12' } as const);
  return { kind: 'decision', key, before: changes.decisions[key] ?? null, after };
}

/** Takes a table away or puts it there, as long as nothing in it was edited. */
function tablePatch(changes: Changes, place: number): Patch | undefined {
  const all = [...spare, ...foreign];
  const wanted = all[place % all.length];
  if (!wanted || Object.keys(changes.cells).some((id) => parseCellId(id).table === wanted.id))
    return undefined;
  const before = amend(reading, changes).tables.find(({ id }) => id === wanted.id) ?? null;
  return { kind: 'table', id: wanted.id, before, after: before ? null : wanted };
}

const move = fc.tuple(
  fc.nat(3),
  fc.nat(100_000),
  fc.oneof(fc.string({ maxLength: 4 }), fc.nat(99).map(String)),
);

describe('what a person changes', () => {
  it('is taken back exactly by taking the same patches back', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let changes = noChanges(reading);
        for (const [kind, place, text] of moves) {
          const patch = makePatch(changes, kind, place, text);
          if (!patch) continue;
          const after = applyPatches(changes, reading, [patch]);
          expect(after && revertPatches(after, reading, [patch])).toEqual(changes);
          changes = after ?? changes;
        }
      }),
    );
  });

  it('comes back exactly by replaying the log, and by undoing and redoing all of it', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let draft = newDraft(reading);
        for (const [kind, place, text] of moves) {
          const patch = makePatch(draft.changes, kind, place, text);
          if (patch) draft = takeStep(draft, { label: '步', patches: [patch], time: 0 }) ?? draft;
        }
        expect(replay(reading, draft.log)).toEqual(draft);
        let back = draft;
        for (let undone = undoStep(back); undone; undone = undoStep(back)) back = undone;
        expect(back.changes).toEqual(noChanges(reading));
        for (let again = redoStep(back); again; again = redoStep(back)) back = again;
        expect(back).toEqual(draft);
      }),
    );
  });

  it('a table with edited cells is not taken away', () => {
    const cell = findCell(reading, 'disputes.review.upheld');
    const [disputes = null] = spare;
    if (!cell) throw new Error('no such cell');
    const after = readTyped('4', cell);
    const edit: Patch = { kind: 'cell', id: cell.id, before: contentOf(cell), after };
    const edited = applyPatches(noChanges(reading), reading, [edit]);
    const away: Patch = { kind: 'table', id: 'disputes', before: disputes, after: null };
    expect(edited && applyPatches(edited, reading, [away])).toBeUndefined();
    expect(applyPatches(noChanges(reading), reading, [away])?.tables).toEqual({ disputes: null });
  });

  it('refuses a patch that does not fit what stands there now', () => {
    const stale: readonly Patch[] = [
      { kind: 'text', start: 0, before: '不在这里', after: '' },
      { kind: 'text', start: 1e6, before: '', after: '一' },
      { kind: 'decision', key: 'k', before: { kind: 'dismissed', reason: '', on: '' }, after: null },
      {
        kind: 'cell',
        id: 'requests.received.natural',
        before: { raw: '9', value: 9, state: 'figure' },
        after: { raw: '8', value: 8, state: 'figure' },
      },
      { kind: 'table', id: 'disputes', before: null, after: null },
      {
        kind: 'cell',
        id: 'requests.nowhere.natural',
        before: { raw: '', value: null, state: 'blank' },
        after: { raw: '8', value: 8, state: 'figure' },
      },
    ];
    for (const patch of stale) expect(applyPatches(noChanges(reading), reading, [patch])).toBeUndefined();
  });

  it('follows a damaged log as far as it fits', () => {
    const good = {
      label: '好',
      patches: [{ kind: 'text', start: 0, before: '临', after: '林' } as const],
      time: 1,
    };
    const bad = {
      label: '坏',
      patches: [{ kind: 'text', start: 0, before: '临', after: '林' } as const],
      time: 2,
    };
    const draft = replay(reading, { steps: [good, bad], position: 2 });
    expect(draft.log).toEqual({ steps: [good], position: 1 });
    expect(draft.changes.narrative.startsWith('林溪')).toBe(true);
  });

  it('no key can name what every object inherits', () => {
    const decision = { kind: 'dismissed', reason: '核对过', on: '2021-01-12' } as const;
    for (const key of ['constructor', '__proto__']) {
      const patch: Patch = { kind: 'decision', key, before: null, after: decision };
      const changes = applyPatches(noChanges(reading), reading, [patch]);
      expect(changes && Object.keys(changes.decisions)).toEqual([key]);
      expect(changes && revertPatches(changes, reading, [patch])).toEqual(noChanges(reading));
    }
    expect(({} as Record<string, unknown>).reason).toBeUndefined();
  });
});
