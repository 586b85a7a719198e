import type { Told } from '../../findings/told.ts';
import type { Cell, CellContent, CellId, StatTable } from '../../tables/cells.ts';
import type { CellLook } from './FigureCell.tsx';
import { lastFigureOf } from './last-year.ts';
import { cellWords, isEdited, lockedWords, type Mark, plainDecimal, shownText } from './looks.ts';

/** Everything that decides how cells look at this moment. */
export interface Scene {
  readonly cell: (id: CellId) => Cell | undefined;
  readonly original: (id: CellId) => CellContent | undefined;
  readonly marks: ReadonlyMap<CellId, Mark>;
  readonly ghosts: Readonly<Record<CellId, number>>;
  readonly locked: ReadonlySet<CellId>;
  /** The cells of the formula in the bar. */
  readonly kin: ReadonlySet<CellId>;
  readonly lit: ReadonlySet<CellId>;
  readonly active: CellId | null;
  /** Empty unless more than one cell is selected. */
  readonly selected: ReadonlySet<CellId>;
  /** Last year's tables when their figures are to be shown, else none. */
  readonly lastYear: readonly StatTable[];
}

const nowhere: Cell = { id: '', raw: '', value: null, state: 'missing', span: null };

export function lookOf(id: CellId, scene: Scene): CellLook {
  const cell = scene.cell(id) ?? nowhere;
  const original = scene.original(id);
  const mark = scene.marks.get(id);
  const before = scene.lastYear.length > 0 ? lastFigureOf(id, cell, scene.lastYear) : undefined;
  const locked = scene.locked.has(id);
  const ghost = ghostOf(cell, scene.ghosts[id]);
  return {
    id,
    value: plainDecimal(cell.value),
    state: cell.state,
    shown: shownText(cell),
    ghost: ghost === undefined ? '' : plainDecimal(ghost),
    tone: mark?.tone ?? (ghost === undefined ? '' : 'bad'),
    kin: scene.kin.has(id) || scene.lit.has(id),
    active: scene.active === id,
    selected: scene.selected.has(id),
    edited: isEdited(cell, original),
    locked,
    words: [locked ? lockedWords : '', cellWords(cell, original, mark, ghost), before?.words ?? '']
      .filter(Boolean)
      .join('\n'),
    before: before?.shown ?? '',
    beforeId: before?.id ?? '',
    beforeTone: before?.tone ?? '',
    beforeLit: before !== undefined && scene.lit.has(before.id),
  };
}

/** A proposal that the cell already fulfils has nothing to show. */
function ghostOf(cell: Cell, ghost: number | undefined): number | undefined {
  return ghost === cell.value ? undefined : ghost;
}

/** 2，错误：… : what a screen reader says when a cell becomes active. */
export function spokenWords(
  cell: Cell | undefined,
  mark: Mark | undefined,
  isLocked: boolean,
  told: Told | undefined,
): string {
  if (!cell) return '';
  const words = cellWords(cell, undefined, mark, undefined);
  return [shownText(cell), isLocked ? lockedWords : '', words, told?.words ?? '']
    .filter((words) => words !== '')
    .join('，');
}
