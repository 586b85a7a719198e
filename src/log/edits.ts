import type { Proposal } from '../findings/review.ts';
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

/** The patches of a proposal; undefined when one of its cells no longer holds what it was made for. */
export function proposalPatches(draft: Draft, { edits }: Proposal): readonly Patch[] | undefined {
  const isStale = edits.some(({ cell, from }) => worthNow(draft, cell) !== from);
  return isStale ? undefined : edits.flatMap(({ cell, to }) => cellPatch(draft, cell, figureContent(to)));
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
