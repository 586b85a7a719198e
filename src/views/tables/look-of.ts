import type { Cell, CellContent, CellId } from '../../tables/cells.ts';
import type { CellLook } from './FigureCell.tsx';
import { cellWords, isEdited, type Mark, plainDecimal, shownText } from './looks.ts';

/** Everything that decides how cells look at this moment. */
export interface Scene {
  readonly cell: (id: CellId) => Cell | undefined;
  readonly original: (id: CellId) => CellContent | undefined;
  readonly marks: ReadonlyMap<CellId, Mark>;
  readonly ghosts: Readonly<Record<CellId, number>>;
  /** The cells of the formula in the bar. */
  readonly kin: ReadonlySet<CellId>;
  readonly lit: ReadonlySet<CellId>;
  readonly active: CellId | null;
  /** Empty unless more than one cell is selected. */
  readonly selected: ReadonlySet<CellId>;
}

const nowhere: Cell = { id: '', raw: '', value: null, state: 'missing', span: null };

export function lookOf(id: CellId, scene: Scene): CellLook {
  const cell = scene.cell(id) ?? nowhere;
  const original = scene.original(id);
  const mark = scene.marks.get(id);
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
    words: cellWords(cell, original, mark, ghost),
  };
}

/** A proposal that the cell already fulfils has nothing to show. */
function ghostOf(cell: Cell, ghost: number | undefined): number | undefined {
  return ghost === cell.value ? undefined : ghost;
}
