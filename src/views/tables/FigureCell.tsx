import { memo } from 'react';
import type { CellId, CellState } from '../../tables/cells.ts';

/** Only plain values, so that an edit draws again those cells that look different after it. */
export interface CellLook {
  readonly id: CellId;
  readonly value: string;
  readonly state: CellState;
  readonly shown: string;
  /** The proposed value, '' if there is none. */
  readonly ghost: string;
  readonly tone: '' | 'bad' | 'warn' | 'hint';
  readonly kin: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  readonly edited: boolean;
  /** The person called it right. */
  readonly locked: boolean;
  readonly words: string;
  /** Last year's figure under it, '' if it is not shown. */
  readonly before: string;
  readonly beforeId: CellId;
  readonly beforeTone: '' | 'same' | 'differs';
  readonly beforeLit: boolean;
}

export const FigureCell = memo(function FigureCell(look: CellLook) {
  return (
    <td
      data-cell={look.id}
      data-value={look.value}
      data-state={look.state}
      className={classesOf(look)}
      title={look.words || undefined}
    >
      {look.ghost === '' ? (
        look.shown
      ) : (
        <>
          {look.shown !== '' && <s>{look.shown}</s>}
          <b>{look.ghost}</b>
        </>
      )}
      {look.locked && <i className="right" />}
      {look.before !== '' && (
        <small className={beforeClasses(look)} data-last-year={look.beforeId}>
          {signs[look.beforeTone]}
          {look.before}
        </small>
      )}
    </td>
  );
});

/** Form, not colour alone, tells whether what was carried over agrees. */
const signs = { '': '', same: '= ', differs: '≠ ' };

const beforeClasses = ({ beforeTone, beforeLit }: CellLook): string =>
  ['before', beforeTone, beforeLit ? 'lit' : ''].filter((name) => name !== '').join(' ');

/** Old and new figure side by side would be cut off: 150 97. */
const LONG = 5;

function classesOf(look: CellLook): string {
  const classes = ['n', look.tone];
  if (look.kin) classes.push('kin');
  if (look.active) classes.push('active');
  if (look.selected) classes.push('selected');
  if (look.edited) classes.push('edited');
  if (look.value === '0' && look.ghost === '' && look.tone === '') classes.push('zero');
  if (look.ghost !== '' && look.shown.length + look.ghost.length >= LONG) classes.push('stacked');
  return classes.filter((name) => name !== '').join(' ');
}
