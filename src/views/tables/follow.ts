import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { TableName } from '../../forms/form.ts';
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

  const follow = useEffectEvent(() => {
    const outer = scroller.current;
    if (!outer) return;
    setCurrent(tableInView(outer));
    const cell = active === null ? outer.querySelector<HTMLElement>('[data-cell]') : findCell(outer, active);
    if (cell) input.current?.place(boxOf(outer, cell));
  });

  useLayoutEffect(() => {
    // 三 is the table that people come for.
    if (scroller.current && board.length > 0) scrollToTable(scroller.current, 'requests');
    follow();
  }, [board, scroller]);

  useLayoutEffect(() => {
    input.current?.finish();
    const cell = scroller.current && active !== null && findCell(scroller.current, active);
    if (cell) {
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // Whoever works elsewhere keeps the focus; otherwise keys and pastes go to the active cell.
      if (document.activeElement === document.body) input.current?.focus();
    }
    follow();
  }, [active, scroller, input]);

  const show = useEffectEvent((table: TableName) => {
    if (scroller.current) scrollToTable(scroller.current, table);
    setCurrent(table);
    onShown();
  });
  useLayoutEffect(() => {
    if (wanted !== null) show(wanted);
  }, [wanted]);

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

  const goTo = (table: string) => {
    if (!scroller.current) return;
    scrollToTable(scroller.current, table);
    setCurrent(table);
  };
  return { current, goTo };
}
