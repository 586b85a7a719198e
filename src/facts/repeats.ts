import type { Evidence } from './evidence.ts';
import { speaksFor } from './speaks-for.ts';
import type { Statement } from './statement.ts';

/** Two places of the prose that say the same thing with different figures. */
export interface Repeat {
  readonly first: Statement;
  readonly second: Statement;
}

/** What is said again, and differently, of one quantity of one year and body (R74). */
export function repeatsOf({ statements, facts }: Pick<Evidence, 'statements' | 'facts'>): readonly Repeat[] {
  const first = new Map<string, Statement>();
  return statements.flatMap((statement) => {
    const key = speaksFor(statement, facts.agency) ? keyOf(statement, facts.year) : undefined;
    const before = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !before) first.set(key, statement);
    return before && before.value !== statement.value ? [{ first: before, second: statement }] : [];
  });
}

/** Only what can be read in one way, exactly, and of this year can be the same. */
function keyOf(statement: Statement, year: number | null): string | undefined {
  const { readings, period, scope, soft, figure, rule } = statement;
  const [reading] = readings;
  const now = period.kind === 'this' || (period.kind === 'year' && period.year === year);
  if (!reading || readings.length > 1 || reading.ifYear || !now || soft || rule === 'R75') return undefined;
  if (statement.mild || figure?.approximate || (figure && figure.step !== 1)) return undefined;
  return JSON.stringify([reading.sum, scope]);
}
