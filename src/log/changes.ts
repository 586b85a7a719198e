import { parseCellId } from '../forms/form.ts';
import type { Cell, CellContent, CellId } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';
import { amend, isSameValue } from './amend.ts';
import type { Changes, Decision, Patch } from './step.ts';

/** The report as it was read: nothing edited, nothing decided. */
export function noChanges(reading: Reading): Changes {
  return { cells: {}, narrative: reading.narrative, decisions: {}, tables: {}, lastYear: null };
}

/**
 * Applies patches one after the other; a text patch counts in the narrative that the ones before it have left.
 * Undefined when one of them does not fit what stands there now: a stale patch is refused, never guessed.
 */
export function applyPatches(
  changes: Changes,
  reading: Reading,
  patches: readonly Patch[],
): Changes | undefined {
  let current: Changes | undefined = changes;
  for (const patch of patches) {
    current = applyPatch(current, reading, patch);
    if (!current) return undefined;
  }
  return current;
}

/** Takes the same patches back, last first; undefined when one of them is stale. */
export function revertPatches(
  changes: Changes,
  reading: Reading,
  patches: readonly Patch[],
): Changes | undefined {
  return applyPatches(changes, reading, [...patches].reverse().map(invertPatch));
}

function invertPatch(patch: Patch): Patch {
  switch (patch.kind) {
    case 'cell':
      return { ...patch, before: patch.after, after: patch.before };
    case 'text':
      return { ...patch, before: patch.after, after: patch.before };
    case 'decision':
      return { ...patch, before: patch.after, after: patch.before };
    case 'table':
      return { ...patch, before: patch.after, after: patch.before };
    case 'lastYear':
      return { ...patch, before: patch.after, after: patch.before };
  }
}

function applyPatch(changes: Changes, reading: Reading, patch: Patch): Changes | undefined {
  switch (patch.kind) {
    case 'cell':
      return applyToCell(changes, reading, patch);
    case 'text':
      return applyToText(changes, patch);
    case 'decision':
      return applyToDecision(changes, patch);
    case 'table':
      return applyToTable(changes, reading, patch);
    case 'lastYear':
      return isSameValue(changes.lastYear, patch.before) ? { ...changes, lastYear: patch.after } : undefined;
  }
}

type PatchOf<Kind extends Patch['kind']> = Extract<Patch, { readonly kind: Kind }>;

function applyToCell(changes: Changes, reading: Reading, patch: PatchOf<'cell'>): Changes | undefined {
  const cell = findCell(amend(reading, changes), patch.id);
  if (!cell || !isSameContent(currentContent(changes, cell), patch.before)) return undefined;
  const { [patch.id]: _replaced, ...others } = changes.cells;
  const cells = isSameContent(cell, patch.after) ? others : { ...others, [patch.id]: patch.after };
  return { ...changes, cells };
}

function applyToText(changes: Changes, patch: PatchOf<'text'>): Changes | undefined {
  const { narrative } = changes;
  const end = patch.start + patch.before.length;
  if (patch.start < 0 || end > narrative.length) return undefined;
  if (narrative.slice(patch.start, end) !== patch.before) return undefined;
  return { ...changes, narrative: narrative.slice(0, patch.start) + patch.after + narrative.slice(end) };
}

function applyToDecision(changes: Changes, patch: PatchOf<'decision'>): Changes | undefined {
  const { [patch.key]: current = null, ...others } = ownOnly(changes.decisions);
  if (!isSameDecision(current, patch.before)) return undefined;
  const decisions = patch.after ? { ...others, [patch.key]: patch.after } : others;
  return { ...changes, decisions };
}

/** A table in which cells were edited is not replaced: their patches count on it. */
function applyToTable(changes: Changes, reading: Reading, patch: PatchOf<'table'>): Changes | undefined {
  const tableNow = (id: string) => amend(reading, changes).tables.find((table) => table.id === id) ?? null;
  const isEdited = Object.keys(changes.cells).some((id) => parseCellId(id).table === patch.id);
  if (isEdited || !isSameValue(tableNow(patch.id), patch.before)) return undefined;
  const { [patch.id]: _replaced, ...others } = changes.tables;
  const read = reading.tables.find((table) => table.id === patch.id) ?? null;
  const tables = isSameValue(read, patch.after) ? others : { ...others, [patch.id]: patch.after };
  return { ...changes, tables };
}

/** Without a prototype, so that no key can name something inherited. */
function ownOnly(decisions: Changes['decisions']): Changes['decisions'] {
  return Object.assign(Object.create(null) as Record<string, Decision>, decisions);
}

export function isSameDecision(one: Decision | null, other: Decision | null): boolean {
  const sameCells = (one?.cells ?? []).join() === (other?.cells ?? []).join();
  return one?.kind === other?.kind && one?.reason === other?.reason && one?.on === other?.on && sameCells;
}

/** The cell as it was read; undefined when the report has no such cell. */
export function findCell(reading: Pick<Reading, 'tables'>, id: CellId): Cell | undefined {
  const { table } = parseCellId(id);
  return reading.tables.find((each) => each.id === table)?.cells[id];
}

/** What stands in a cell now. */
export function currentContent(changes: Changes, cell: Cell): CellContent {
  return changes.cells[cell.id] ?? contentOf(cell);
}

/** A cell without its id and place. */
export function contentOf({ raw, value, state, note, unit }: CellContent): CellContent {
  return {
    raw,
    value,
    state,
    ...(note === undefined ? {} : { note }),
    ...(unit === undefined ? {} : { unit }),
  };
}

export function isSameContent(one: CellContent, other: CellContent): boolean {
  return one.raw === other.raw && meansTheSame(one, other);
}

/** Worth the same and marked the same, however it is written: 5 and ０5, - and —. Words are compared as written. */
export function meansTheSame(one: CellContent, other: CellContent): boolean {
  const sameWords = one.state !== 'text' || one.raw === other.raw;
  return (
    one.value === other.value &&
    one.state === other.state &&
    one.note === other.note &&
    one.unit === other.unit &&
    sameWords
  );
}
