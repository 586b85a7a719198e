import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Breakdown, Figure } from '../facts/fact.ts';
import type { JudgedRemark } from '../facts/judged-remark.ts';
import { type Mention, mentionsOf } from '../facts/mentions.ts';
import { judgeRemarks } from '../facts/remarks.ts';
import { respell } from '../facts/respell.ts';
import { judge } from '../facts/sums.ts';
import type { Proposal, ProposedWords } from './review.ts';

/**
 * What a percentage or a growth that disagrees should be, in its own rounding. Nothing where the count it was taken of is
 * itself in doubt, or where it went the other way: another figure would not say so.
 */
export function correctRemark({ quotes }: Finding, evidence: Evidence): readonly Proposal[] {
  const [place] = quotes;
  const remark = judgeRemarks(evidence).find(
    (each) => each.verdict === 'disagrees' && each.remark.figure.span.start === place?.start,
  );
  if (!remark || remark.expected === null || isTurned(remark) || isInDoubt(remark, evidence)) return [];
  const words = rewritten(remark.remark.figure, remark.expected, evidence);
  return words ? [{ label: `正文“${words.from}”改为“${words.to}”`, edits: [], words: [words] }] : [];
}

/** 减少6件, where there were 6 more. */
function isTurned({ remark, expected }: JudgedRemark): boolean {
  return remark.kind === 'growth' && remark.figure.value >= 0 && (expected ?? 0) < 0;
}

/** A cell says another number than the part or its base, or a list that should add up does not with the part. */
function isInDoubt({ remark: { part, base } }: JudgedRemark, evidence: Evidence): boolean {
  const isOf = (figure: Figure | null) => figure !== null && (figure === part || figure === base);
  return (
    mentionsOf(evidence).some(({ figure, verdict }) => verdict === 'disagrees' && isOf(figure)) ||
    evidence.breakdowns.some((list) => list.parts.some(isOf) && isWrong(list))
  );
}

/** The parts of an open list may stay below its total. */
function isWrong(list: Breakdown): boolean {
  const verdict = judge(list);
  return verdict === 'over' || (verdict === 'under' && list.exhaustive);
}

/** A figure of the prose that a correction changes. */
export interface ChangedMention {
  readonly mention: Mention;
  readonly to: number;
}

/** Percentages that followed from figures which a correction changes, and follow from the new ones no longer. */
export function sharesAfter(
  changed: readonly ChangedMention[],
  evidence: Evidence,
): readonly ProposedWords[] {
  if (changed.length === 0) return [];
  const figures = new Map(
    changed.flatMap(({ mention, to }) => (mention.figure ? [[mention.figure, to]] : [])),
  );
  const bases = new Map(changed.map(({ mention, to }) => [mention.value, to]));
  return judgeRemarks(evidence).flatMap((judged) => {
    const next = shareAfter(judged, figures, bases);
    return next === undefined ? [] : (rewritten(judged.remark.figure, next, evidence) ?? []);
  });
}

/** Undefined where neither the part nor the base changes, or the share was not known to follow from them. */
function shareAfter(
  { remark, verdict, base }: JudgedRemark,
  figures: ReadonlyMap<Figure, number>,
  bases: ReadonlyMap<number, number>,
): number | undefined {
  const { part, kind, figure } = remark;
  if (kind === 'growth' || verdict !== 'agrees' || !part || !base || figure.unit !== '%') return undefined;
  const changedBase = remark.base ? figures.get(remark.base) : bases.get(base);
  const changedPart = figures.get(part);
  if (changedPart === undefined && changedBase === undefined) return undefined;
  const whole = changedBase ?? base;
  return whole === 0 ? undefined : (100 * (changedPart ?? part.value)) / whole;
}

/** A figure of the prose in its own spelling with another value; undefined where that cannot be written. */
export function rewritten({ span }: Figure, to: number, { narrative }: Evidence): ProposedWords | undefined {
  const from = narrative.slice(span.start, span.end);
  const written = respell(from, to);
  return written === undefined || written === from ? undefined : { start: span.start, from, to: written };
}
