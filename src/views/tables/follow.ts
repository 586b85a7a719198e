import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { parseCellId, type TableName } from '../../forms/form.ts';
import type { CellId } from '../../tables/cells.ts';
import type { TableBoard } from './board.ts';
import type { CellInputHandle } from './CellInput.tsx';
import { boxOf, findCell, scrollToTable, tableInView } from './in-view.ts';

export interface Following {
  readonly active: CellId | null;
  readonly wanted: TableName | null;
  readonly onShown: () => void;
}

/** Keeps the active cell in view with the input over it, and knows which table is in view. */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  input: RefObject<CellInputHandle | null>,
  board: readonly TableBoard[],
  { active, wanted, onShown }: Following,
) {
  const [current, setCurrent] = useState('');
  // The table that was asked for stays the current one until the person scrolls on, however little of it is in view.
  const held = useRef({ table: '', top: -1 });

  const follow = useEffectEvent(() => {
    const outer = scroller.current;
    if (!outer) return;
    setCurrent(outer.scrollTop === held.current.top ? held.current.table : tableInView(outer));
    const cell = active === null ? outer.querySelector<HTMLElement>('[data-cell]') : findCell(outer, active);
    if (cell) input.current?.place(boxOf(outer, cell));
  });

  const hold = useEffectEvent((table: string) => {
    held.current = { table, top: scroller.current?.scrollTop ?? -1 };
    follow();
  });

  const goTo = (table: string) => {
    const outer = scroller.current;
    if (!outer) return;
    scrollToTable(outer, table);
    held.current = { table, top: outer.scrollTop };
    setCurrent(table);
  };
  const show = useEffectEvent((table: string) => goTo(table));
  const shown = useEffectEvent(() => onShown());

  useLayoutEffect(() => {
    // 三 is the table that people come for.
    show(board.some(({ plan }) => plan.id === 'requests') ? 'requests' : (board[0]?.plan.id ?? ''));
    follow();
  }, [board]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    show(wanted);
    shown();
  }, [wanted]);

  useLayoutEffect(() => {
    input.current?.finish();
    const cell = scroller.current && active !== null && findCell(scroller.current, active);
    if (!cell || active === null) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Whoever works elsewhere keeps the focus; otherwise keys and pastes go to the active cell.
    if (document.activeElement === document.body) input.current?.focus();
    hold(parseCellId(active).table);
  }, [active, scroller, input]);

  useEffect(() => {
    const outer = scroller.current;
    const onMove = () => follow();
    window.addEventListener('resize', onMove);
    outer?.addEventListener('scroll', onMove, { passive: true });
    return () => {
      window.removeEventListener('resize', onMove);
      outer?.removeEventListener('scroll', onMove);
    };
  }, [scroller]);

  return { current, goTo };
}
