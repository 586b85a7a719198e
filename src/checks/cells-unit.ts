import type { Evidence } from '../facts/evidence.ts';
import { cellId } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Check, Finding } from './check.ts';
import { findMainTable, makeFinding } from './finding.ts';
import { figuresAbout, perPassage } from './part-text.ts';

export const cellsUnit: Check = {
  id: 'cells.unit',
  rule: 'R24 R25',
  title: '表二：金额的单位',
  run(evidence) {
    const table = findMainTable(evidence, 'proactive');
    if (!table) return [];
    return table.form === '2019' ? withoutUnit(this.id, table) : slipped(this.id, table, evidence);
  },
};

/** R25: the form of 2019 prints no unit, so the cell must. */
function withoutUnit(check: string, table: StatTable): readonly Finding[] {
  const cell = table.cells[cellId(table.id, 'procurement', 'amount')];
  if (cell?.state !== 'unitUnknown') return [];
  return [makeFinding(check, 'hint', { cells: [cell.id], stated: cell.value, variant: 'noUnit' })];
}

/** R24: 元 where the heading says 万元, in the cell itself or seen from the prose. */
function slipped(check: string, table: StatTable, evidence: Evidence): readonly Finding[] {
  const cell = table.cells[cellId(table.id, 'fees', 'amount')];
  if (cell?.state !== 'figure' || !cell.value) return [];
  if (cell.unit === '元')
    return [makeFinding(check, 'warning', { cells: [cell.id], stated: cell.value, variant: 'otherUnit' })];
  const value = cell.value;
  const said = figuresAbout(evidence, speaksOfFees).find(
    ({ figure, before, printed }) =>
      figure.unit === '元' && figure.value === value && !/[万亿]/.test(printed) && fees.test(before),
  );
  if (!said) return [];
  const told = { cells: [cell.id], stated: value, expected: value / 10_000, quotes: [said.figure.span] };
  return [makeFinding(check, 'warning', { ...told, variant: 'prose' })];
}

const fees = /事业性?收费|收费金额|收费收入/;
const speaksOfFees = perPassage((text) => fees.test(text));
