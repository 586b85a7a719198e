import { useEffect, useMemo, useRef } from 'react';
import { namesOf } from '../../findings/figure-words.ts';
import type { Review } from '../../findings/review.ts';
import { isOtherYears, parseCellId } from '../../forms/form.ts';
import type { CellId } from '../../tables/cells.ts';
import { usePointing } from '../pointing.ts';
import { totalsOf } from './totals.ts';

interface Props {
  readonly review: Review;
  readonly onLink: (cells: readonly CellId[]) => void;
  readonly onCancel: () => void;
}

/** Which cell does the figure restate? It is clicked in the grid, or a total is chosen from a list. */
export function LinkQuestion({ review, onLink, onCancel }: Props) {
  const totals = useMemo(() => totalsOf(review), [review]);
  const active = usePointing((pointing) => pointing.active);
  useNextCell((cell) => onLink([cell]));
  return (
    <>
      <label>
        在右边点一格，或者选：
        <select
          // biome-ignore lint/a11y/noAutofocus: the question takes the place of the button just pressed
          autoFocus
          value=""
          onChange={({ currentTarget }) => onLink(totals[Number(currentTarget.value)]?.cells ?? [])}
          onKeyDown={({ key }) => key === 'Escape' && onCancel()}
        >
          <option value="" disabled>
            这个数是…
          </option>
          {totals.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {active !== null && !isOtherYears(parseCellId(active).table) && (
        <button type="button" onClick={() => onLink([active])}>
          就是{namesOf([active], review)}
        </button>
      )}
      <button type="button" className="ghost" onClick={onCancel}>
        取消
      </button>
    </>
  );
}

/** Told of the next cell of this year's tables that is clicked. */
function useNextCell(onCell: (cell: CellId) => void): void {
  const latest = useRef(onCell);
  latest.current = onCell;
  useEffect(() => {
    const onClick = ({ target }: Event) => {
      const cell = target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
      if (cell) latest.current(cell);
    };
    window.addEventListener('click', onClick);
    return () => window.removeEventListener('click', onClick);
  }, []);
}
