import type { Proposal } from '../findings/review.ts';
import { lockKey } from '../fixes/lock.ts';
import type { Cell, CellContent, CellId } from '../tables/cells.ts';
import { amend } from './amend.ts';
import { currentContent, findCell } from './changes.ts';
import type { Draft } from './draft.ts';
import type { Patch } from './step.ts';
import { changeTo, figureContent, readTyped } from './typed.ts';

/** What was typed or pasted into one cell. */
export interface TypedCell {
  readonly id: CellId;
  readonly text: string;
}

/** The patches for what was typed or pasted into cells; of two texts for one cell the last one counts. */
export function typedPatches(draft: Draft, edits: readonly TypedCell[]): readonly Patch[] {
  const byCell = new Map(edits.map(({ id, text }) => [id, text]));
  return [...byCell].flatMap(([id, text]) => {
    const cell = cellIn(draft, id);
    return cell ? cellPatch(draft, id, readTyped(text, cell)) : [];
  });
}

/**
 * The patches of a proposal; undefined when one of its cells or words no longer holds what it was made for. Words are
 * replaced from the last on, so that the places of those before them stay right.
 */
export function proposalPatches(draft: Draft, { edits, words = [] }: Proposal): readonly Patch[] | undefined {
  const { narrative } = draft.changes;
  const isStale =
    edits.some(({ cell, from }) => worthNow(draft, cell) !== from) ||
    words.some(({ start, from }) => narrative.slice(start, start + from.length) !== from);
  if (isStale) return undefined;
  const inText = [...words]
    .sort((a, b) => b.start - a.start)
    .map(({ start, from, to }): Patch => ({ kind: 'text', start, before: from, after: to }));
  return [...edits.flatMap(({ cell, to }) => cellPatch(draft, cell, figureContent(to))), ...inText];
}

/** Dismisses a finding for a reason, or with null takes the dismissal back. */
export function decisionPatches(
  { changes }: Draft,
  key: string,
  reason: string | null,
  on: string,
): readonly Patch[] {
  const before = changes.decisions[key] ?? null;
  if (before === null && reason === null) return [];
  return [
    { kind: 'decision', key, before, after: reason === null ? null : { kind: 'dismissed', reason, on } },
  ];
}

/** Says that what stands in a cell is right, or takes that back. */
export function lockPatches(draft: Draft, id: CellId, on: string): readonly Patch[] {
  const cell = cellIn(draft, id);
  if (!cell) return [];
  const { raw, value } = currentContent(draft.changes, cell);
  const key = lockKey({ id, raw, value });
  const before = draft.changes.decisions[key] ?? null;
  return [{ kind: 'decision', key, before, after: before ? null : { kind: 'locked', reason: '', on } }];
}

function cellPatch(draft: Draft, id: CellId, wanted: CellContent): readonly Patch[] {
  const cell = cellIn(draft, id);
  if (!cell) return [];
  const before = currentContent(draft.changes, cell);
  const after = changeTo(wanted, cell, before);
  return after ? [{ kind: 'cell', id, before, after }] : [];
}

function worthNow(draft: Draft, id: CellId): number | null | undefined {
  const cell = cellIn(draft, id);
  return cell && currentContent(draft.changes, cell).value;
}

/** As it was read or added, before it was edited. */
function cellIn({ reading, changes }: Draft, id: CellId): Cell | undefined {
  return findCell(amend(reading, changes), id);
}
