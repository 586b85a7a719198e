import { type Settings, usualSettings } from '../checks/settings.ts';
import { kinshipOf } from '../document/agency-kinship.ts';
import type { OpenReport } from '../log/open-report.ts';
import type { Summary } from './saved.ts';

/** What the workspace holds; only src/workspace.ts changes it. */
export interface WorkspaceState {
  /** Attempts to open something since the page was loaded. */
  readonly attempts: number;
  readonly busy: boolean;
  /** How far the reading has come, from 0 to 1; null when that cannot be said. */
  readonly progress: number | null;
  /** Why the last attempt failed, or what it did where that is not to be seen at once. */
  readonly alert: { readonly sentence: string; readonly isGood?: boolean } | null;
  /** Quieter: what cannot be kept in this browser. */
  readonly notice: string | null;
  readonly reports: Readonly<Record<string, OpenReport>>;
  readonly activeId: string | null;
  /** Kept reports, latest first. */
  readonly recent: readonly Summary[];
  readonly keepsNothing: boolean;
  /** What the office decided about the rules, for every report. */
  readonly settings: Settings;
  /** The settings before each change since the page was loaded, oldest first. */
  readonly settingsBefore: readonly Settings[];
}

export const atStart: WorkspaceState = {
  attempts: 0,
  busy: false,
  progress: null,
  alert: null,
  notice: null,
  reports: {},
  activeId: null,
  recent: [],
  keepsNothing: false,
  settings: usualSettings,
  settingsBefore: [],
};

export function activeReport({ reports, activeId }: WorkspaceState): OpenReport | undefined {
  return activeId === null ? undefined : reports[activeId];
}

/**
 * The reports at hand that are last year's of the same body: those open, then those kept, each once. `of` is the
 * report that they would stand beside.
 */
export function lastYearsOf(
  { reports, recent }: Pick<WorkspaceState, 'reports' | 'recent'>,
  of: Pick<Summary, 'agency' | 'year'> & { readonly id?: string },
): readonly Summary[] {
  const open = Object.values(reports).map((report) => summaryOf(report, 0));
  const known = new Set(open.map(({ id }) => id));
  return [...open, ...recent.filter(({ id }) => !known.has(id))].filter(
    (each) => each.id !== of.id && isYearBefore(each, of),
  );
}

/** Both name the same body, and years that follow each other. */
export function isYearBefore(one: Told, next: Told): boolean {
  const isNamed = one.agency !== null && next.agency !== null;
  return (
    isNamed &&
    one.year !== null &&
    one.year + 1 === next.year &&
    kinshipOf(one.agency, next.agency) === 'same'
  );
}

type Told = Pick<Summary, 'agency' | 'year'>;

/** A report's line in the list of kept ones. */
export function summaryOf({ id, reading, review }: OpenReport, when: number): Summary {
  const { title, agency, year } = review.facts;
  return { id, title: title ?? (reading.source.name || null), agency, year, when };
}
