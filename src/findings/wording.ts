import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';

/** What a check's findings are called and what they say. */
export interface Wording {
  /** Short, for the head of a card; no full stop. */
  title(finding: Finding, evidence: Evidence): string;
  /** What was expected, what stands there, why. Ends with a full stop. */
  message(finding: Finding, evidence: Evidence): string;
}
