import { type ClipboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';
import type { CellId } from '../../tables/cells.ts';
import type { TableBoard } from './board.ts';
import type { CellInputHandle } from './CellInput.tsx';
import type { Edit } from './clipboard-grid.ts';
import { cellAt } from './in-view.ts';
import type { Command } from './keys.ts';
import type { Move } from './move.ts';
import {
  activate,
  changes,
  copied,
  cut,
  extend,
  type Ground,
  leadsOut,
  type Outcome,
  pasted,
  perform,
  type Situation,
} from './perform.ts';

export interface GridOptions {
  readonly board: readonly TableBoard[];
  readonly input: RefObject<CellInputHandle | null>;
  readonly text: (id: CellId) => string;
  readonly name: (id: CellId) => string;
  /** Not read for certain: typing the same again says that it is right. */
  readonly unsure: (id: CellId) => boolean;
  readonly active: CellId | null;
  readonly onActive: (id: CellId | null) => void;
  readonly onEdit: (edits: readonly Edit[], label: string) => void;
  readonly onPoint: (cells: readonly CellId[]) => void;
  /** The other cells of a cell's formula, as far as they are worth lighting up. */
  readonly kin: (id: CellId) => readonly CellId[];
}

const ROWS_OF_A_PAGE = 10;

/**
 * What a person does in the tables, turned into edits and moves. The active cell belongs to the caller; the selection
 * around it lives here and ends as soon as another cell is made active from outside.
 */
export function useGrid(options: GridOptions) {
  const { board, input, text, name, unsure, active, onActive, onEdit, onPoint, kin } = options;
  const [kept, keep] = useState<Situation | null>(null);
  const [pointed, setPointed] = useState<CellId | null>(null);
  const [notice, setNotice] = useState('');
  const writingAt = useRef<CellId | null>(null);
  const mouse = useRef({ x: -1, y: -1 });

  const situation = active === null ? null : kept?.active === active ? kept : activate(active);
  const grids = board.map((table) => table.grid);
  const ground: Ground = { grids, text, name, unsure, filled: (id) => text(id) !== '', page: ROWS_OF_A_PAGE };

  const enter = (next: Situation) => {
    keep(next);
    setNotice('');
    if (next.active !== active) onActive(next.active);
  };
  const apply = (outcome: Outcome) => {
    if (outcome.edits.length > 0) onEdit(outcome.edits, outcome.label);
    enter(outcome.situation);
    setNotice(outcome.notice);
    point(null);
  };
  const point = (id: CellId | null) => {
    if (id === pointed) return;
    setPointed(id);
    onPoint(id === null ? [] : [id, ...kin(id)]);
  };
  const write = (id: CellId, typed: string) => {
    if (changes({ id, text: typed }, ground)) onEdit([{ id, text: typed }], `填写${name(id)}`);
  };

  return {
    situation,
    pointed,
    notice,
    write,
    onWriting: () => {
      writingAt.current = active;
    },
    onFinish: (draft: string) => {
      if (writingAt.current !== null) write(writingAt.current, draft);
    },
    onFocus: () => {
      const first = board.find((table) => table.plan.id === 'requests') ?? board[0];
      const id = first?.grid.rows[0]?.[0];
      if (active === null && id !== undefined) onActive(id);
    },
    /** False when the key leads out of the grid: Tab after the last cell. */
    onCommand: (command: Command, draft: string | null): boolean => {
      if (!situation || leadsOut(command, situation, grids, draft)) return false;
      apply(perform(command, situation, ground, draft));
      return true;
    },
    onMove: (move: Move | null) => {
      input.current?.focus();
      if (situation && move) apply(perform({ kind: 'move', move, extend: false }, situation, ground, null));
    },
    onClipboard: (kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent) => {
      if (!situation) return;
      event.preventDefault();
      if (kind === 'paste') {
        apply(pasted(event.clipboardData.getData('text/plain'), situation, ground));
        return;
      }
      event.clipboardData.setData('text/plain', copied(situation, ground));
      if (kind === 'cut') apply(cut(situation, ground));
    },
    onMouseDown: (event: MouseEvent) => {
      const id = cellAt(event.target);
      if (id === null || event.button !== 0) return;
      event.preventDefault();
      input.current?.finish();
      input.current?.focus();
      enter(event.shiftKey && situation ? extend(situation, id, grids) : activate(id));
    },
    /** A click that no mouse made: assistive technology, a script. */
    onClick: (event: MouseEvent) => {
      const id = cellAt(event.target);
      if (id === null || event.detail > 0) return;
      input.current?.focus();
      enter(activate(id));
    },
    onDoubleClick: (event: MouseEvent) => {
      if (cellAt(event.target) !== null) input.current?.open();
    },
    onMouseOver: (event: MouseEvent) => {
      // Scrolling moves cells under a mouse that rests: that is not pointing.
      if (event.screenX === mouse.current.x && event.screenY === mouse.current.y) return;
      mouse.current = { x: event.screenX, y: event.screenY };
      const id = cellAt(event.target);
      if (event.buttons === 1 && id !== null && situation) enter(extend(situation, id, grids));
      else point(id);
    },
    onMouseLeave: () => point(null),
  };
}
