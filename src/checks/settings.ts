import type { Deadlines } from '../facts/evidence.ts';
import type { NotChecked, Severity, Verdict } from './check.ts';

/** How much an office lets a rule weigh; `off`: it is not checked, and that is said. */
export type Level = Severity | 'off';

/** What an office has decided about the rules for all its reports. */
export interface Settings {
  /** By check id; a check that is not named weighs what it weighs itself. */
  readonly severities: Readonly<Record<string, Level>>;
  readonly deadlines: Deadlines;
}

export const usualSettings: Settings = { severities: {}, deadlines: {} };

export function isUsual({ severities, deadlines }: Settings): boolean {
  return Object.keys(severities).length + Object.keys(deadlines).length === 0;
}

/**
 * Gives the verdicts the weight that the office wants. A finding keeps what it would weigh otherwise, so that nothing
 * is raised or lowered silently; a check that is off has one answer: not checked.
 */
export function weigh(verdicts: readonly Verdict[], { severities }: Settings): readonly Verdict[] {
  const set = Object.entries(severities);
  if (set.length === 0) return verdicts;
  const off = set.flatMap(([check, level]) => (level === 'off' ? [turnedOff(check)] : []));
  const others = verdicts.flatMap((verdict): readonly Verdict[] => {
    const level = severities[verdict.check];
    if (level === 'off') return [];
    if (level === undefined || verdict.kind === 'notChecked' || verdict.severity === level) return [verdict];
    return [{ ...verdict, severity: level, usualSeverity: verdict.severity }];
  });
  return [...others, ...off];
}

/** Made here: whoever only keeps settings needs nothing else of the checks. */
const turnedOff = (check: string): NotChecked => ({ kind: 'notChecked', check, cells: [], reason: 'off' });
