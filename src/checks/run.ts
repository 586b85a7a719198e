import type { Evidence } from '../facts/evidence.ts';
import { allChecks } from './all.ts';
import type { Check, Verdict } from './check.ts';
import { makeFinding } from './finding.ts';

/** The id under which a check that failed itself is reported. */
export const failedCheck = 'check.failed';

/** Runs every check. One that throws becomes a hint of its own and the others go on. */
export function runChecks(evidence: Evidence, checks: readonly Check[] = allChecks): readonly Verdict[] {
  return checks.flatMap((check) => {
    try {
      return check.run(evidence);
    } catch {
      return [makeFinding(failedCheck, 'hint', { words: { check: check.id } })];
    }
  });
}
