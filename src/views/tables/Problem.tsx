import type { Told } from '../../findings/told.ts';
import { isUncertain, problemOf } from '../../findings/unread.ts';
import type { Cell, CellState, StatTable } from '../../tables/cells.ts';
import { commands, tooltipOf } from '../commands.ts';
import { plainDecimal } from './looks.ts';

export interface ProblemProps {
  readonly tables: readonly StatTable[];
  readonly cell: Cell | undefined;
  readonly table: StatTable | undefined;
  /** What the sums tell of the active cell. */
  readonly told: Told | undefined;
  /** The person takes that value. */
  readonly onFill: (told: Told) => void;
  readonly onSource: () => void;
  /** The person says that a doubtful figure is right. */
  readonly onConfirm: (cell: Cell) => void;
}

/**
 * Under the formula bar: why the active cell was not read for certain, and what can be done. The line is there in every
 * report with such cells, so that the table stays where it is while one goes from cell to cell.
 */
export function Problem({ tables, cell, table, told, onFill, onSource, onConfirm }: ProblemProps) {
  const count = countIn(tables, isUncertain);
  if (count === 0 && countIn(tables, isNotPrinted) === 0) return null;
  const sentence = cell && table ? (told?.words ?? '') + problemOf(cell, table) : '';
  if (!cell || sentence === '')
    return <div className="problem">{count > 0 && <span>有 {count} 格没有读准，没有参加核对。</span>}</div>;
  return (
    <div className="problem at-hand">
      <span title={sentence}>{sentence}</span>
      {told && told.to !== null && told.to !== cell.value && (
        <button type="button" title={tooltipOf(commands.applyProposal, null)} onClick={() => onFill(told)}>
          填 {told.to}
        </button>
      )}
      {cell.state === 'doubtful' && cell.value !== null && (
        <button type="button" onClick={() => onConfirm(cell)}>
          确认是 {plainDecimal(cell.value)}
        </button>
      )}
      <button type="button" title={tooltipOf(commands.source, null)} onClick={onSource}>
        看原文
      </button>
    </div>
  );
}

const countIn = (tables: readonly StatTable[], counts: (cell: Cell) => boolean): number =>
  tables.reduce((sum, { cells }) => sum + Object.values(cells).filter(counts).length, 0);

const notPrinted: readonly CellState[] = ['missing', 'text'];
const isNotPrinted = ({ state }: Cell): boolean => notPrinted.includes(state);
