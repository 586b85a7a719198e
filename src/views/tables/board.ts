import { copyName, tableTitle } from '../../findings/names.ts';
import { cellId, type FormTable, tableName } from '../../forms/form.ts';
import type { CellId } from '../../tables/cells.ts';
import {
  formOf,
  leavesOf,
  type Plan,
  rowLabel,
  type Sheet,
  sheetsOf,
  splitLabel,
} from '../../tables/sheet.ts';
import { type Grid, gridOf } from './move.ts';

/** One statutory table as it is laid out: its sheets, the grid to move in, a name for every cell. */
export interface TableBoard {
  readonly plan: Plan;
  readonly title: string;
  readonly tab: string;
  readonly sheets: readonly Sheet[];
  readonly grid: Grid;
  /** （七）总计 · 自然人 */
  readonly names: Readonly<Record<CellId, string>>;
}

const tabs = {
  proactive: '二 主动公开',
  requests: '三 申请办理',
  disputes: '四 复议诉讼',
  statistics: '统计表',
};

export function buildBoard(tables: readonly Plan[]): readonly TableBoard[] {
  return tables.map((plan) => {
    const form = formOf(plan);
    const sheets = sheetsOf(plan, form);
    const copy = copyName(plan.id);
    return {
      plan,
      title: copy === '' ? form.title : `${form.title}（${copy}）`,
      tab: copy === '' ? tabs[tableName(plan.id)] : tableTitle(plan.id),
      sheets,
      grid: gridOf(plan.id, sheets.flatMap(cellRows)),
      names: namesOf(plan, form),
    };
  });
}

/** True while a board still shows these tables: an edit changes cells, never rows, columns or labels. */
export function fits(board: readonly TableBoard[], tables: readonly Plan[]): boolean {
  return board.length === tables.length && board.every(({ plan }, i) => samePlan(plan, tables[i]));
}

function samePlan(a: Plan, b: Plan | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.form === b.form &&
    a.rows === b.rows &&
    a.columns === b.columns &&
    a.labels === b.labels
  );
}

function cellRows(sheet: Sheet): CellId[][] {
  const keys = leavesOf(sheet.header);
  return sheet.rows.map((row) => keys.flatMap((key) => row.cells[key] ?? []));
}

function namesOf(plan: Plan, form: FormTable): Record<CellId, string> {
  const names: Record<CellId, string> = {};
  const copy = copyName(plan.id);
  const lead = copy === '' ? '' : `${copy} `;
  for (const row of plan.rows) {
    const label = splitLabel(rowLabel(plan, form, row)).main;
    for (const column of plan.columns) {
      const printed = form.columns.find((each) => each.id === column)?.label ?? '小计';
      names[cellId(plan.id, row, column)] = `${lead}${label} · ${printed}`;
    }
  }
  return names;
}
