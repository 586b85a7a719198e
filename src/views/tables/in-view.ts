import type { CellId } from '../../tables/cells.ts';

/** The element of a cell. Ids are compared, not put into a selector: a report may be hostile. */
export function findCell(scroller: HTMLElement, id: CellId): HTMLElement | undefined {
  return [...scroller.querySelectorAll<HTMLElement>('[data-cell]')].find((cell) => cell.dataset.cell === id);
}

/** The cell under the mouse. */
export function cellAt(target: EventTarget): CellId | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  return cell?.dataset.cell ?? null;
}

/** A cell's place in the scroller's own coordinates, where the input is laid. */
export function boxOf(scroller: HTMLElement, cell: HTMLElement) {
  const outer = scroller.getBoundingClientRect();
  const inner = cell.getBoundingClientRect();
  return {
    left: inner.left - outer.left - scroller.clientLeft + scroller.scrollLeft,
    top: inner.top - outer.top - scroller.clientTop + scroller.scrollTop,
    width: inner.width,
    height: inner.height,
  };
}

/** Puts the table right under the formula bar. */
export function scrollToTable(scroller: HTMLElement, table: string): void {
  const sheet = sectionsOf(scroller)
    .find((section) => section.dataset.table === table)
    ?.querySelector('table');
  if (!sheet) return;
  scroller.scrollTop += sheet.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

/** The table that fills most of the view. */
export function tableInView(scroller: HTMLElement): string {
  const view = scroller.getBoundingClientRect();
  const seen = sectionsOf(scroller).map((section) => {
    const box = section.getBoundingClientRect();
    return {
      id: section.dataset.table ?? '',
      height: Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top),
    };
  });
  return seen.sort((a, b) => b.height - a.height)[0]?.id ?? '';
}

function sectionsOf(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('section[data-table]')];
}
