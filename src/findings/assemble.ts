import type { Finding, NotChecked, Verdict } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { figureVerdicts } from '../facts/verdicts.ts';
import type { CorrectionSet } from '../fixes/corrections.ts';
import type { Known } from '../fixes/corrector.ts';
import { groundOf, lockedCells } from '../fixes/ground.ts';
import type { Ground } from '../fixes/system.ts';
import { clustersOf } from './cluster.ts';
import { keyOf } from './key.ts';
import { inOrder } from './order.ts';
import { proposalsFor } from './proposals.ts';
import type { Review, ReviewedFinding } from './review.ts';
import { messageOf, reasonOf } from './sentences.ts';
import { toldOf } from './told.ts';

/** What the person decided about findings, by content key, among decisions of other kinds (log/step.ts). */
export type Decisions = Readonly<
  Record<string, { readonly kind: string; readonly reason: string; readonly on: string }>
>;

/**
 * Makes the review that screen and exports show: findings in order, each with key, sentence, cluster and proposals; a
 * dismissed one stays in its place and says so. `known` are the corrections as far as they
 * have been searched for, `ground` what they are drawn from.
 */
export function assemble(
  evidence: Evidence,
  verdicts: readonly Verdict[],
  decisions: Decisions,
  known: Known = { sets: [], isWhole: true },
  ground: Ground = groundOf(evidence, decisions),
): Review {
  const found = verdicts.filter((verdict): verdict is Finding => verdict.kind === 'finding');
  const skipped = verdicts.filter((verdict): verdict is NotChecked => verdict.kind === 'notChecked');
  return {
    ...evidence,
    findings: review(inOrder(found, evidence), evidence, decisions, ground, known.sets),
    told: toldOf(ground, known),
    corrected: known.isWhole,
    locked: lockedCells(evidence.tables, decisions),
    notChecked: skipped.map((each) => ({ ...each, sentence: reasonOf(each, evidence) })),
    verdicts: figureVerdicts(evidence),
  };
}

function review(
  findings: readonly Finding[],
  evidence: Evidence,
  decisions: Decisions,
  ground: Ground,
  corrections: readonly CorrectionSet[],
): readonly ReviewedFinding[] {
  const clusters = clustersOf(findings, ground);
  const keys = distinct(findings.map((finding) => keyOf(finding, evidence)));
  return findings.map((finding, index): ReviewedFinding => {
    const key = keys[index] ?? '';
    const decision = decisions[key];
    return {
      ...finding,
      key,
      message: messageOf(finding, evidence),
      cluster: clusters[index] ?? 0,
      ...proposalsFor(finding, findings, evidence, corrections),
      ...(decision ? { dismissed: { reason: decision.reason, on: decision.on } } : {}),
    };
  });
}

/** Two findings of the very same content (a sentence printed twice) are told apart by a number. */
function distinct(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
