import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Breakdown, Figure } from '../facts/fact.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import { judgeRemarks } from '../facts/remarks.ts';
import { judge, sumOf } from '../facts/sums.ts';
import { parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';
import { cellName } from './names.ts';
import { rewritten } from './proposed-shares.ts';
import type { Proposal } from './review.ts';

/**
 * A list of the prose that does not add up: its total becomes the sum of its parts; where something else bears the
 * total out, the one part that nothing bears out becomes what the others leave. Nothing where the list may be open, or
 * several parts could be wrong.
 */
export function correctList({ quotes, variant }: Finding, evidence: Evidence): readonly Proposal[] {
  const [place] = quotes;
  const list = evidence.breakdowns.find(
    ({ total, parts }) => total.span.start === place?.start && parts[0]?.span.start === quotes[1]?.start,
  );
  if (!list || variant === 'open' || [list.total, ...list.parts].some(isRough)) return [];
  const words = wordsFor(list, evidence);
  return words ? [{ label: `正文“${words.from}”改为“${words.to}”`, edits: [], words: [words] }] : [];
}

const isRough = ({ approximate }: Figure): boolean => approximate;

function wordsFor(list: Breakdown, evidence: Evidence) {
  const { total, parts } = list;
  const sum = sumOf(parts);
  const held = heldFigures(list, evidence);
  if (!held.has(total)) return canBecome(total, sum, evidence) ? rewritten(total, sum, evidence) : undefined;
  const [part, ...others] = parts.filter((figure) => !held.has(figure));
  if (!part || others.length > 0) return undefined;
  const rest = clean(part.value + total.value - sum);
  return canBecome(part, rest, evidence) ? rewritten(part, rest, evidence) : undefined;
}

const clean = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Figures that a cell, another list or a percentage bears out: to change them would break what agrees. */
function heldFigures(list: Breakdown, evidence: Evidence): ReadonlySet<Figure> {
  const cells = mentionsOf(evidence).flatMap(({ figure, verdict }) =>
    figure && verdict === 'agrees' ? [figure] : [],
  );
  const lists = evidence.breakdowns.flatMap((other) =>
    other !== list && judge(other) === 'agrees' ? [other.total, ...other.parts] : [],
  );
  const shares = judgeRemarks(evidence).flatMap(({ remark: { part, base }, verdict }) =>
    verdict === 'agrees' ? [part, base].flatMap((figure) => figure ?? []) : [],
  );
  return new Set([...cells, ...lists, ...shares]);
}

/** No cell that the figure restates says another number. */
function canBecome(figure: Figure, to: number, evidence: Evidence): boolean {
  const denies = (mention: Mention) =>
    mention.figure === figure && mention.verdict === 'disagrees' && mention.sum !== to;
  return to >= 0 && !mentionsOf(evidence).some(denies);
}

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
