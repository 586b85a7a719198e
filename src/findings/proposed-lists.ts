import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Breakdown, Figure } from '../facts/fact.ts';
import { clearSlip } from '../facts/likely.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import { judgeRemarks } from '../facts/remarks.ts';
import { judge, sumOf } from '../facts/sums.ts';
import { rewritten } from './proposed-shares.ts';
import type { Proposal } from './review.ts';
import { whyWords } from './wording-reasons.ts';

/**
 * A list of the prose that does not add up, mended in one figure: in what a cell says as well, in what is a slip of the
 * digits, then in the total; where something else bears the total out, in the one part that nothing bears out. Nothing
 * where the list may be open, or several parts could be wrong.
 */
export function correctList({ quotes, variant }: Finding, evidence: Evidence): readonly Proposal[] {
  const [place] = quotes;
  const list = evidence.breakdowns.find(
    ({ total, parts }) => total.span.start === place?.start && parts[0]?.span.start === quotes[1]?.start,
  );
  if (!list || variant === 'open' || [list.total, ...list.parts].some(isRough)) return [];
  return mendsOf(list, evidence).flatMap((mend) => proposalOf(mend, evidence) ?? []);
}

const isRough = ({ approximate }: Figure): boolean => approximate;

/** A figure of a list that becomes another, so that the list adds up. */
interface Mend {
  readonly figure: Figure;
  readonly to: number;
}

function mendsOf(list: Breakdown, evidence: Evidence): readonly Mend[] {
  const { total, parts } = list;
  const gap = total.value - sumOf(parts);
  const held = heldFigures(list, evidence);
  const whole: Mend = { figure: total, to: sumOf(parts) };
  const single = parts.map((part): Mend => ({ figure: part, to: clean(part.value + gap) }));
  const free = [whole, ...single].filter(({ figure }) => !held.has(figure));
  const possible = free.filter((mend) => canBecome(mend, evidence));
  const plain = free.includes(whole) ? whole : free.length === 1 ? free[0] : undefined;
  return [
    ...new Set([
      ...possible.filter((mend) => isWanted(mend, evidence)),
      ...possible.filter(({ figure, to }) => clearSlip(figure.value, to) !== null),
      ...possible.filter((mend) => mend === plain),
    ]),
  ];
}

function proposalOf(mend: Mend, evidence: Evidence): Proposal | undefined {
  const words = rewritten(mend.figure, mend.to, evidence);
  const slip = clearSlip(mend.figure.value, mend.to);
  const why = slip === null ? {} : { why: whyWords([slip]) };
  return words && { label: `正文“${words.from}”改为“${words.to}”`, edits: [], words: [words], ...why };
}

/** The cells that the figure may restate hold this very number, though they could not be held against it. */
function isWanted({ figure, to }: Mend, evidence: Evidence): boolean {
  return mentionsOf(evidence).some((mention) => mention.figure === figure && mention.sum === to);
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
function canBecome({ figure, to }: Mend, evidence: Evidence): boolean {
  const denies = (mention: Mention) =>
    mention.figure === figure && mention.verdict === 'disagrees' && mention.sum !== to;
  return to >= 0 && !mentionsOf(evidence).some(denies);
}
