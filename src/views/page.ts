import { useEffect, useMemo, useState } from 'react';
import type { Summary } from '../browser/saved.ts';
import { lastYearsOf, type WorkspaceState } from '../browser/state.ts';
import type { OpenReport } from '../log/open-report.ts';
import { useSame } from './same.ts';
import type { Screen } from './workbench/screen.tsx';

/** The reports at hand that could stand beside the open one as last year's. */
export function useLastYears(
  report: OpenReport | undefined,
  { recent, reports }: Pick<WorkspaceState, 'recent' | 'reports'>,
): readonly Summary[] {
  const { agency, year } = report?.review.facts ?? { agency: null, year: null };
  const id = report?.id ?? '';
  const found = useMemo(
    () => lastYearsOf({ reports, recent }, { id, agency, year }),
    [reports, recent, id, agency, year],
  );
  return useSame(found, sameSummaries);
}

const sameSummaries = (before: readonly Summary[], next: readonly Summary[]): boolean =>
  before.length === next.length &&
  before.every(({ id, when }, at) => id === next[at]?.id && when === next[at]?.when);

/** The kept report, if there is one, comes before the start screen; a browser that does not answer is not waited for. */
export function useStarted(started: Promise<void>): boolean {
  const [isStarted, setStarted] = useState(false);
  useEffect(() => {
    const start = () => setStarted(true);
    const timer = setTimeout(start, 2000);
    void started.then(start, start);
    return () => clearTimeout(timer);
  }, [started]);
  return isStarted;
}

/** The workbench is fetched while the page is idle, and at once when a report is wanted. */
export function useScreen(wanted: boolean): Screen | 'missing' | undefined {
  const [screen, setScreen] = useState<Screen | 'missing'>();
  useEffect(() => {
    const load = () =>
      void import('./workbench/screen.tsx').then(
        (loaded) => setScreen(loaded.screen),
        () => setScreen('missing'),
      );
    const timer = setTimeout(load, wanted ? 0 : 300);
    return () => clearTimeout(timer);
  }, [wanted]);
  return screen;
}

export function useTitle(name: string | null): void {
  useEffect(() => {
    document.title = name === null ? '勾稽' : `${name} · 勾稽`;
  }, [name]);
}
