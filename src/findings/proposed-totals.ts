import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import { parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';
import { cellName } from './names.ts';
import type { Proposal } from './review.ts';

/**
 * What follows from last year's report: 现行有效 is last year's plus 制发 minus 废止, 上一年项目数量 last year's plus
 * its 增减. Where the prose bears the cell out, the one other cell that it does not.
 */
export function followLastYear(finding: Finding, evidence: Evidence): readonly Proposal[] {
  const { cells, related, minus = [], stated, expected, severity } = finding;
  const [own] = cells;
  if (severity === 'hint' || own === undefined || stated === null || expected === null) return [];
  const gap = stated - expected;
  const others = related.filter((id) => parseCellId(id).table === parseCellId(own).table);
  const open = [own, ...others].filter((id) => !isHeld(id, evidence));
  const [cell] = open.includes(own) ? [own] : open.length === 1 ? open : [];
  const from = cell === undefined ? null : figureIn(cell, evidence);
  if (cell === undefined || from === null) return [];
  const to = cell === own ? expected : minus.includes(cell) ? from - gap : from + gap;
  if (!Number.isInteger(to) || to < 0 || isDenied(cell, to, evidence)) return [];
  return [
    { label: `${cellName(cell, evidence)} 改为 ${to}`, edits: [{ cell, from, to }], why: '按上年报告推算' },
  ];
}

const restatedBy = (cell: CellId, evidence: Evidence): readonly Mention[] =>
  mentionsOf(evidence).filter(({ reading }) => reading.length === 1 && reading[0]?.cell === cell);

const isHeld = (cell: CellId, evidence: Evidence): boolean =>
  restatedBy(cell, evidence).some(({ verdict }) => verdict === 'agrees');

const isDenied = (cell: CellId, to: number, evidence: Evidence): boolean =>
  restatedBy(cell, evidence).some(
    ({ verdict, low, high }) => verdict === 'disagrees' && (to < low || to > high),
  );

/** Null where no plain figure stands. */
function figureIn(id: CellId, { tables }: Evidence): number | null {
  const cell = tables.find(({ cells }) => id in cells)?.cells[id];
  return cell?.state === 'figure' ? cell.value : null;
}
