import type { Settings } from '../../checks/settings.ts';
import type { OpenReport } from '../../log/open-report.ts';
import { activeReport } from '../state.ts';
import type { Storage } from '../storage.ts';
import type { Held } from './held.ts';

/** Changes of an office's settings. They hold for every report that is open: each is reviewed anew, none is edited. */
export interface Weighing {
  readonly changeSettings: (settings: Settings) => void;
  /** Takes the last change back. */
  readonly undoSettings: () => void;
}

export function makeWeighing(
  { get, set, reviewers }: Held,
  storage: Storage,
  correct: (id: string, revision: number) => void,
): Weighing {
  const reviewAgain = (report: OpenReport, settings: Settings): OpenReport => {
    const review = reviewers.get(report.id)?.review(report.changes, settings);
    return review ? { ...report, review } : report;
  };
  const settle = (settings: Settings, settingsBefore: readonly Settings[]): void => {
    set(({ reports }) => ({
      settings,
      settingsBefore,
      reports: Object.fromEntries(
        Object.values(reports).map((report) => [report.id, reviewAgain(report, settings)]),
      ),
    }));
    storage.keepSettings(settings);
    const report = activeReport(get());
    if (report) correct(report.id, report.revision);
  };
  return {
    changeSettings: (settings) => settle(settings, [...get().settingsBefore, get().settings]),
    undoSettings: () => {
      const { settingsBefore } = get();
      const before = settingsBefore[settingsBefore.length - 1];
      if (before) settle(before, settingsBefore.slice(0, -1));
    },
  };
}
