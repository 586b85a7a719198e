import type { CellId } from '../../tables/cells.ts';
import { copyBlock, type Edit, parseTsv, pasteBlock } from './clipboard-grid.ts';
import type { Command } from './keys.ts';
import { findGrid, type Grid, move, type Surroundings, tabMove } from './move.ts';
import { blockOf, cellsIn, cycle, type Range, wholeTable } from './selection.ts';

/** Where the person is: the active cell, what is selected, where a run of Tab began (Enter goes back under it). */
export interface Situation {
  readonly active: CellId;
  /** The selected rectangle; from = to for a single cell. Always holds the active cell. */
  readonly range: Range;
  readonly tabStart: CellId | null;
}

/** Everything a command may look at. */
export interface Ground extends Surroundings {
  readonly grids: readonly Grid[];
  /** What stands in a cell, as printed or typed. */
  readonly text: (id: CellId) => string;
  /** （七）总计 · 自然人 */
  readonly name: (id: CellId) => string;
  /** Not read for certain: typing the same again says that it is right. */
  readonly unsure: (id: CellId) => boolean;
}

/** What a command comes to. `edits` are one step of the log. */
export interface Outcome {
  readonly situation: Situation;
  readonly edits: readonly Edit[];
  /** 填写（七）总计 · 自然人 */
  readonly label: string;
  /** Something the person should be told. */
  readonly notice: string;
}

function still(situation: Situation): Outcome {
  return { situation, edits: [], label: '', notice: '' };
}

export function activate(id: CellId): Situation {
  return { active: id, range: { from: id, to: id }, tabStart: null };
}

/** Selects from the active cell to `to`; a cell of another table becomes active instead. */
export function extend(situation: Situation, to: CellId, grids: readonly Grid[]): Situation {
  if (!findGrid(grids, situation.active)?.places.has(to)) return activate(to);
  return { ...situation, range: { from: situation.active, to }, tabStart: null };
}

/** Ends writing: `draft` is what stands in the input, null when nothing was being written. */
export function perform(
  command: Command,
  situation: Situation,
  ground: Ground,
  draft: string | null,
): Outcome {
  const grid = findGrid(ground.grids, situation.active);
  if (!grid) return still(situation);
  const written = draft === null ? [] : [{ id: situation.active, text: draft }];
  const outcome = act(command, situation, ground, grid, draft);
  const edits = outcome.edits.length > 0 ? outcome.edits : written;
  return withLabel({ ...outcome, edits: changing(edits, ground) }, ground);
}

function act(command: Command, at: Situation, ground: Ground, grid: Grid, draft: string | null): Outcome {
  const go = (situation: Situation, edits: readonly Edit[] = []) => ({ ...still(situation), edits });
  switch (command.kind) {
    case 'move':
      return go(moved(command.move, command.extend, at, ground, grid));
    case 'enter':
      return go(entered(at, ground, grid, command.back));
    case 'tab':
      return go(tabbed(at, ground, grid, command.back));
    case 'selectAll':
      return go({ ...at, range: wholeTable(grid, at.active), tabStart: null });
    case 'clear':
      return { ...go(at, fill(cellsIn(grid, at.range), '')), label: '清除' };
    case 'fillSelection':
      return { ...go(at, fill(cellsIn(grid, at.range), draft ?? ground.text(at.active))), label: '填充' };
    case 'fillDown':
      return { ...go(at, filledDown(at, ground, grid)), label: '向下填充' };
    case 'cancel':
      return go(activate(at.active));
    case 'open':
      return go(at);
  }
}

function moved(
  to: Parameters<typeof move>[2],
  extends_: boolean,
  at: Situation,
  ground: Ground,
  grid: Grid,
): Situation {
  if (!extends_) return activate(move(grid, at.active, to, ground));
  const head = at.range.from === at.active ? at.range.to : at.active;
  return { ...at, range: { from: at.active, to: move(grid, head, to, ground) }, tabStart: null };
}

function entered(at: Situation, ground: Ground, grid: Grid, back: boolean): Situation {
  if (isWide(at)) return { ...at, active: cycle(grid, at.range, at.active, 'down', back) };
  const under = at.tabStart !== null && grid.places.has(at.tabStart) ? at.tabStart : at.active;
  return activate(below(grid, at.active, under, ground, back));
}

/** One row down, in the column where the run of Tab began. */
function below(grid: Grid, active: CellId, under: CellId, ground: Ground, back: boolean): CellId {
  const row = grid.places.get(active)?.row ?? 0;
  const column = grid.places.get(under)?.column ?? 0;
  const start = grid.rows[row]?.[column] ?? active;
  return move(grid, start, back ? 'up' : 'down', ground);
}

function tabbed(at: Situation, ground: Ground, grid: Grid, back: boolean): Situation {
  if (isWide(at)) return { ...at, active: cycle(grid, at.range, at.active, 'right', back) };
  const next = tabMove(ground.grids, at.active, back) ?? at.active;
  return { ...activate(next), tabStart: at.tabStart ?? at.active };
}

export function isWide(at: Situation): boolean {
  return at.range.from !== at.range.to;
}

function filledDown(at: Situation, ground: Ground, grid: Grid): Edit[] {
  const [first = [], ...rest] = isWide(at) ? blockOf(grid, at.range) : withRowAbove(at, ground, grid);
  return rest.flatMap((row) =>
    row.flatMap((id, column) => {
      const source = first[column];
      return id === undefined || source === undefined ? [] : [{ id, text: ground.text(source) }];
    }),
  );
}

/** Ctrl+D on a single cell copies the one above it. */
function withRowAbove(at: Situation, ground: Ground, grid: Grid): readonly (readonly CellId[])[] {
  const above = move(grid, at.active, 'up', ground);
  return above === at.active ? [] : [[above], [at.active]];
}

function fill(ids: readonly CellId[], text: string): Edit[] {
  return ids.map((id) => ({ id, text }));
}

/** The selection as text for the clipboard. */
export function copied(situation: Situation, ground: Ground): string {
  const grid = findGrid(ground.grids, situation.active);
  return grid ? copyBlock(grid, situation.range, ground.text) : '';
}

/** Text of the clipboard laid over the selection, one step. */
export function pasted(text: string, situation: Situation, ground: Ground): Outcome {
  const grid = findGrid(ground.grids, situation.active);
  const paste = grid && pasteBlock(grid, situation.range, parseTsv(text));
  if (!paste) return still(situation);
  const notice = paste.dropped > 0 ? `粘贴的内容超出表格，有 ${paste.dropped} 项没有粘贴。` : '';
  const active = paste.range.from;
  const outcome = {
    situation: { active, range: paste.range, tabStart: null },
    edits: paste.edits,
    label: '粘贴',
    notice,
  };
  return withLabel({ ...outcome, edits: changing(paste.edits, ground) }, ground);
}

export function cut(situation: Situation, ground: Ground): Outcome {
  const outcome = perform({ kind: 'clear' }, situation, ground, null);
  return { ...outcome, label: outcome.label.replace('清除', '剪切') };
}

/** An edit that leaves a cell as it is makes no step. */
export function changes({ id, text }: Edit, ground: Pick<Ground, 'text' | 'unsure'>): boolean {
  const typed = text.trim();
  return typed !== ground.text(id) || (typed !== '' && ground.unsure(id));
}

function changing(edits: readonly Edit[], ground: Ground): readonly Edit[] {
  return edits.filter((edit) => changes(edit, ground));
}

function withLabel(outcome: Outcome, ground: Ground): Outcome {
  const [only, ...more] = outcome.edits;
  if (!only) return { ...outcome, label: '' };
  const verb = outcome.label || '填写';
  return {
    ...outcome,
    label: more.length > 0 ? `${verb} ${more.length + 1} 格` : `${verb}${ground.name(only.id)}`,
  };
}

/** Tab on the very last cell (Shift+Tab on the first) leaves the grid, unless something is being written or selected. */
export function leadsOut(
  command: Command,
  situation: Situation,
  grids: readonly Grid[],
  draft: string | null,
): boolean {
  if (command.kind !== 'tab' || draft !== null || isWide(situation)) return false;
  return tabMove(grids, situation.active, command.back) === undefined;
}
