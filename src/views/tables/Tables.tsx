import './tables.css';
import { useMemo, useRef, useState } from 'react';
import type { ReviewedFinding } from '../../findings/review.ts';
import type { Told } from '../../findings/told.ts';
import { isUncertain } from '../../findings/unread.ts';
import { parseCellId, type TableName } from '../../forms/form.ts';
import type { Cell, CellContent, CellId, StatTable } from '../../tables/cells.ts';
import { commands, tooltipOf } from '../commands.ts';
import { openSource } from '../pointing.ts';
import { buildBoard, fits, type TableBoard } from './board.ts';
import { CellInput, type CellInputHandle } from './CellInput.tsx';
import type { Edit } from './clipboard-grid.ts';
import { FormulaBar } from './FormulaBar.tsx';
import { useFollow } from './follow.ts';
import { countsAsZero, type FormulaLine, formulaLine } from './formula-line.ts';
import { useGrid } from './grid.ts';
import { lastFigureOf } from './last-year.ts';
import { lookOf, type Scene, spokenWords } from './look-of.ts';
import { marksOf, plainDecimal } from './looks.ts';
import { Problem } from './Problem.tsx';
import { isWide, type Situation } from './perform.ts';
import { SheetTable } from './SheetTable.tsx';
import { cellsIn } from './selection.ts';
import { TabBar } from './TabBar.tsx';

export interface TablesProps {
  /** The report's tables with their current values, main ones first. */
  readonly tables: readonly StatTable[];
  /** A cell as it was read, to show that it was changed. */
  readonly original: (id: CellId) => CellContent | undefined;
  /** Those that are not dismissed. */
  readonly findings: readonly ReviewedFinding[];
  readonly active: CellId | null;
  /** Lit from outside: the cells of a chosen finding or of a word in the prose. */
  readonly lit: ReadonlySet<CellId>;
  /** Proposed values, shown beside the struck-through old ones. */
  readonly ghosts: Readonly<Record<CellId, number>>;
  /** What the sums tell of cells that were not read. */
  readonly told: readonly Told[];
  /** Cells that the person called right. */
  readonly locked: ReadonlySet<CellId>;
  readonly onActive: (id: CellId | null) => void;
  /** One call is one step of the log. */
  readonly onEdit: (edits: readonly Edit[], label: string) => void;
  /** The cell under the mouse and after it the others of its formula; none when the mouse has gone. */
  readonly onPoint: (cells: readonly CellId[]) => void;
  /** The table that the person wants to see; `onShown` is called when it is in view. */
  readonly wanted: TableName | null;
  readonly onShown: () => void;
  readonly isSourceOpen: boolean;
  /** Opens and closes the source at the active cell. */
  readonly onSource: () => void;
  /** Last year's tables (`requests@2019`); none when no such report stands beside this one. */
  readonly lastYear: readonly StatTable[];
  /** Their figures are shown under this year's. */
  readonly isCompared: boolean;
  readonly onCompare: () => void;
}

const none: ReadonlySet<CellId> = new Set();
const noTables: readonly StatTable[] = [];

/** The tables of the open report, one below another in the look of the printed form, edited as in Excel. */
export function Tables(props: TablesProps) {
  const { tables, original, findings, active, lit, ghosts, locked, isSourceOpen, onSource } = props;
  const { lastYear, isCompared, onCompare } = props;
  const compared = isCompared ? lastYear : noTables;
  const board = useBoard(tables);
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<CellInputHandle>(null);
  const cell = useMemo(() => cellFinder(tables), [tables]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const name = (id: CellId) => board.map((table) => table.names[id]).find((each) => each !== undefined) ?? '';
  const text = (id: CellId) => cell(id)?.raw ?? '';
  const kinIn = (id: CellId) => kinOf(formulaOf(tables, board, id), id);
  const unsure = (id: CellId) => isUncertain(cell(id) ?? { state: 'figure' });
  const grid = useGrid({ ...props, board, input, name, text, unsure, kin: kinIn });

  const shown = grid.pointed ?? active;
  const line = useMemo(
    () => (shown === null ? undefined : formulaOf(tables, board, shown)),
    [tables, board, shown],
  );
  const kin = useMemo(() => new Set(shown === null ? [] : kinOf(line, shown)), [line, shown]);
  const selected = useMemo(() => selectedCells(board, grid.situation), [board, grid.situation]);
  const scene: Scene = useMemo(
    () => ({ cell, original, marks, ghosts, locked, kin, lit, active, selected, lastYear: compared }),
    [cell, original, marks, ghosts, locked, kin, lit, active, selected, compared],
  );
  const look = useMemo(() => (id: CellId) => lookOf(id, scene), [scene]);
  const { current, goTo } = useFollow(scroller, input, board, props);
  const told = props.told.find((each) => each.cell === active);
  const spoken =
    active === null
      ? ''
      : `${name(active)}，${spokenWords(cell(active), marks.get(active), locked.has(active), told)}`;

  return (
    <div className="tables">
      <TabBar
        tabs={board.map(({ plan, tab }) => ({ id: plan.id, label: tab }))}
        current={current}
        remark={tables.some((table) => Object.values(table.cells).some(countsAsZero)) ? '空格按 0 计' : ''}
        onChoose={goTo}
      >
        {lastYear.length > 0 && (
          <button type="button" aria-pressed={isCompared} onClick={onCompare}>
            上年对照
          </button>
        )}
        <button
          type="button"
          aria-pressed={isSourceOpen}
          title={tooltipOf(commands.source, null)}
          onClick={onSource}
        >
          原文
        </button>
      </TabBar>
      <FormulaBar
        name={shown === null ? '' : name(shown)}
        elsewhere={shown !== active}
        line={line}
        before={shown === null ? '' : (lastFigureOf(shown, cell(shown), lastYear)?.words ?? '')}
        locked={shown !== null && locked.has(shown)}
        remark={grid.notice || (line || shown === null ? '' : (marks.get(shown)?.message ?? ''))}
        active={active}
        text={active === null ? '' : text(active)}
        onWrite={grid.write}
        onLeave={grid.onMove}
      />
      <Problem
        tables={tables}
        cell={active === null ? undefined : cell(active)}
        table={tables.find(({ id }) => active !== null && id === parseCellId(active).table)}
        told={told}
        onFill={({ cell: id, to }) => props.onEdit([{ id, text: plainDecimal(to) }], `${name(id)} 填 ${to}`)}
        onSource={openSource}
        onConfirm={({ id, value }) => props.onEdit([{ id, text: plainDecimal(value) }], `确认${name(id)}`)}
      />
      {/* biome-ignore-start lint/a11y: the keyboard's way into the cells is the input inside */}
      <div
        className={compared.length > 0 ? 'sheets compared' : 'sheets'}
        ref={scroller}
        onMouseDown={grid.onMouseDown}
        onClick={grid.onClick}
        onDoubleClick={grid.onDoubleClick}
        onMouseOver={grid.onMouseOver}
        onMouseLeave={grid.onMouseLeave}
      >
        {/* biome-ignore-end lint/a11y: the keyboard's way into the cells is the input inside */}
        {board.map(({ plan, title, sheets }) => (
          <section key={plan.id} data-table={plan.id} aria-label={title}>
            <h2>{title}</h2>
            {sheets.map((sheet) => (
              <SheetTable key={sheet.key} sheet={sheet} look={look} />
            ))}
          </section>
        ))}
        <CellInput
          handle={input}
          label={spoken || '表格'}
          text={active === null ? '' : text(active)}
          onCommand={grid.onCommand}
          onFinish={grid.onFinish}
          onWriting={grid.onWriting}
          onFocus={grid.onFocus}
          onClipboard={grid.onClipboard}
        />
      </div>
      <p id="grid-keys" className="unseen">
        直接输入数字即可替换，F2 修改，回车向下，Tab 向右，方向键移动。按 Esc 再按 Tab 离开表格。
      </p>
      <p className="unseen" role="status">
        {grid.notice || spoken}
      </p>
    </div>
  );
}

/** Laid out anew only when another report is opened: an edit leaves rows, columns and labels as they are. */
function useBoard(tables: readonly StatTable[]): readonly TableBoard[] {
  const [board, setBoard] = useState(() => buildBoard(tables));
  if (fits(board, tables)) return board;
  const next = buildBoard(tables);
  setBoard(next);
  return next;
}

function formulaOf(
  tables: readonly StatTable[],
  board: readonly TableBoard[],
  id: CellId,
): FormulaLine | undefined {
  const table = tables.find((each) => each.id === parseCellId(id).table);
  const names = board.find(({ plan }) => plan.id === table?.id)?.names;
  return table && formulaLine(table, id, (each) => names?.[each] ?? '');
}

function kinOf(line: FormulaLine | undefined, id: CellId): readonly CellId[] {
  return line && !line.aside ? line.cells.filter((each) => each !== id) : [];
}

function cellFinder(tables: readonly StatTable[]): (id: CellId) => Cell | undefined {
  const byId = new Map(tables.map((table) => [table.id, table.cells]));
  return (id) => byId.get(parseCellId(id).table)?.[id];
}

function selectedCells(board: readonly TableBoard[], situation: Situation | null): ReadonlySet<CellId> {
  const grid = situation && board.find((table) => table.grid.places.has(situation.active))?.grid;
  return grid && isWide(situation) ? new Set(cellsIn(grid, situation.range)) : none;
}
