import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { type BlankRange, blankRanges } from '../fixes/blanks.ts';
import type { Correction, CorrectionSet } from '../fixes/corrections.ts';
import { balancedColumns } from '../fixes/ground.ts';
import { toldFacts } from '../fixes/stated.ts';
import { isOtherYears, parseCellId } from '../forms/form.ts';
import { equationsOf, sides } from '../tables/equations.ts';
import { figureOf, isCarry, sharesCells } from './cluster.ts';
import { cellName } from './names.ts';
import { labelled } from './proposed-label.ts';
import { correctList } from './proposed-lists.ts';
import { correctRemark } from './proposed-shares.ts';
import { followLastYear } from './proposed-totals.ts';
import { wordsFor } from './proposed-words.ts';
import type { Proposal, ProposedEdit, ReviewedFinding } from './review.ts';
import { whyWords } from './wording-reasons.ts';

/** What can be done about a finding, and what is to be known of it. */
export type Advised = Pick<ReviewedFinding, 'proposals' | 'advice'>;

/**
 * What can be done about one finding, best first. `all` are the findings of the report, `corrections` the smallest
 * corrections of its sums as far as they have been searched for.
 */
export function proposalsFor(
  finding: Finding,
  all: readonly Finding[],
  evidence: Evidence,
  corrections: readonly CorrectionSet[],
): Advised {
  if (finding.check === 'cells.blank') return adviseOnBlanks(finding, all, evidence);
  if (finding.variant === 'columnLeftBlank') return { proposals: fillTotals(finding, evidence) };
  if (finding.check === 'prose.percent' || finding.check === 'prose.growth')
    return { proposals: correctRemark(finding, evidence) };
  if (finding.check === 'prose.parts') return { proposals: correctList(finding, evidence) };
  if (finding.check === 'years.stock' || finding.check === 'years.items')
    return { proposals: followLastYear(finding, evidence) };
  const set = sharesCells(finding) ? corrections.find(({ keys }) => keys.has(figureOf(finding))) : undefined;
  if (!set) return { proposals: [], ...(isBetweenYears(finding, evidence) ? { advice: betweenYears } : {}) };
  const proposals = set.corrections.flatMap((correction) => propose(correction, evidence) ?? []);
  return { proposals, ...adviceOf(set, proposals.length, evidence) };
}

/** This year's columns balance with what is carried over: no figure of this report is wrong by itself. */
function isBetweenYears(finding: Finding, { tables }: Evidence): boolean {
  if (!isCarry(finding) || finding.variant === 'changed') return false;
  const { table: id, column } = parseCellId(finding.cells[0] ?? '');
  const table = tables.find((each) => each.id === id);
  return table !== undefined && balancedColumns(table).has(column);
}

const betweenYears = '本年这几列自身是平的，只改上年结转会使它们不平。请对照上年报告，看哪一份填错了。';

/** Said once the worker has looked, too. */
function adviceOf(
  { corrections, proved, final }: CorrectionSet,
  offered: number,
  evidence: Evidence,
): { advice?: string } {
  if (corrections.length === 0) return final ? { advice: '需要改动的格太多，请逐项核对。' } : {};
  if (offered === 0) return { advice: `最少的改法要改${elsewhere(corrections, evidence)}，请先核对那里。` };
  return final && !proved ? { advice: '不能证明这是最少的改动，采用前请核对。' } : {};
}

/** What would have to change that no click can. */
function elsewhere(corrections: readonly Correction[], evidence: Evidence): string {
  const keys = corrections.flatMap(({ edits }) => edits.map(({ cell }) => cell));
  const beside = keys.some((key) => isOtherYears(parseCellId(key).table));
  const facts = toldFacts(evidence);
  const told = keys.some((key) => facts.has(key));
  return [...(beside ? ['上年报告'] : []), ...(told ? ['正文里的说法'] : [])].join('或者');
}

function adviseOnBlanks(finding: Finding, all: readonly Finding[], evidence: Evidence): Advised {
  const { table: id } = parseCellId(finding.cells[0] ?? '');
  const table = evidence.tables.find((each) => each.id === id);
  const ranges = table ? blankRanges(table).filter(({ cell }) => finding.cells.includes(cell)) : [];
  return { proposals: fillBlanks(finding, all, ranges), ...adviceOnRanges(ranges, evidence) };
}

/** Blanks become 0, but for totals and others that cannot be 0: those are mended with their sums. */
function fillBlanks(
  { cells }: Finding,
  all: readonly Finding[],
  ranges: readonly BlankRange[],
): readonly Proposal[] {
  const owed = new Set([
    ...all.filter(isOwed).flatMap((finding) => finding.cells),
    ...ranges.filter(({ low }) => low > 0).map(({ cell }) => cell),
  ]);
  const edits = cells
    .filter((id) => !owed.has(id))
    .map((cell): ProposedEdit => ({ cell, from: null, to: 0 }));
  if (edits.length === 0) return [];
  const label = edits.length === cells.length ? '全部补 0' : `其余 ${edits.length} 格补 0`;
  return [{ label, edits }];
}

const mostNamed = 3;

/** What the sums say of blanks that are probably not 0. */
function adviceOnRanges(ranges: readonly BlankRange[], evidence: Evidence): Pick<Advised, 'advice'> {
  if (ranges.length === 0) return {};
  const said = ranges.slice(0, mostNamed).map(({ cell, low, high }) => {
    const wanted = low === high ? `应为 ${low}` : `可填 ${low} 至 ${high}`;
    return `“${cellName(cell, evidence)}”${wanted}`;
  });
  const more = ranges.length > mostNamed ? `等 ${ranges.length} 格` : '';
  return { advice: `按勾稽关系，${said.join('，')}${more}。` };
}

function isOwed({ variant }: Finding): boolean {
  return variant === 'totalLeftBlank' || variant === 'columnLeftBlank';
}

/** The column 总计 filled in from its rows. */
function fillTotals({ cells }: Finding, evidence: Evidence): readonly Proposal[] {
  const table = evidence.tables.find((each) => each.id === parseCellId(cells[0] ?? '').table);
  if (!table) return [];
  const sums = new Map(
    equationsOf(table).map((equation) => [
      equation.kind === 'requests.total' ? equation.left[0] : undefined,
      sides(table, equation)?.right,
    ]),
  );
  const edits = cells.flatMap((cell): ProposedEdit[] => {
    const to = sums.get(cell);
    return to === undefined ? [] : [{ cell, from: null, to }];
  });
  return edits.length > 0 ? [{ label: `补填总计（${edits.length} 处）`, edits }] : [];
}

/** Undefined where a figure would have to change that this page cannot write: words, last year's report. */
function propose({ edits, reasons }: Correction, evidence: Evidence): Proposal | undefined {
  const own = evidence.tables.filter(({ id }) => !isOtherYears(id));
  const cells = edits.filter(({ cell }) => own.some((table) => cell in table.cells));
  const words = wordsFor(edits, cells, evidence);
  if (!words) return undefined;
  const why = whyWords(reasons);
  return {
    ...labelled(cells, words, evidence),
    edits: cells,
    ...(words.length > 0 ? { words } : {}),
    ...(why === '' ? {} : { why }),
  };
}
