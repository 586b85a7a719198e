import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { forgetAuthor, keepAuthor } from './browser/author.ts';
import { activeReport, atStart, isYearBefore, summaryOf, type WorkspaceState } from './browser/state.ts';
import { flushWhenHidden, troubleSentences } from './browser/storage.ts';
import { browserSurroundings, type Surroundings, warmUp } from './browser/surroundings.ts';
import { makeAttempts } from './browser/workspace/attempts.ts';
import { makeCorrecting } from './browser/workspace/correcting.ts';
import { type Change, editing, makeTake } from './browser/workspace/editing.ts';
import type { Held } from './browser/workspace/held.ts';
import { makeWeighing } from './browser/workspace/weighing.ts';
import { usualSettings } from './checks/settings.ts';
import { type Draft, replay } from './log/draft.ts';
import type { EmptyReport } from './log/empty-report.ts';
import { asItStands, lastYearPatches, lastYearsIn, linkLabel, unlinkLabel } from './log/last-year.ts';
import { emptyLog } from './log/log.ts';
import type { OpenReport, Reviewer } from './log/open-report.ts';
import { type Input, Refusal, writtenBack } from './sources/source.ts';

/** Said when an office's settings were opened. */
const takenOver = '已采用设置文件。改了什么，可以在规则手册里查看、撤销。';

/** The only mutable state: the open reports. Every change is a step of a report's log, reviewed at once and kept. */
export function createWorkspace(around: Surroundings) {
  const store = createStore<WorkspaceState>(() => atStart);
  const { getState: get, setState: set } = store;
  const storage = around.openStorage((trouble) => set({ notice: troubleSentences[trouble] }));
  const reviewers = new Map<string, Reviewer>();
  const held: Held = { around, get, set, reviewers };
  const { begin, attemptTo, current, isCurrent, fail } = makeAttempts(held);
  const correct = makeCorrecting(held);
  const weighing = makeWeighing(held, storage, correct);

  const put = (report: OpenReport): void => {
    const { id, reading, log } = report;
    const summary = summaryOf(report, around.now());
    set(({ reports, recent, keepsNothing }) => ({
      reports: { ...reports, [id]: report },
      recent: keepsNothing ? [] : [summary, ...recent.filter((each) => each.id !== id)],
    }));
    storage.keep({ id, reading, log }, summary);
  };
  const activate = (activeId: string | null): void => {
    set({ activeId, busy: false, progress: null });
    storage.setCurrent(activeId);
  };
  const admit = (id: string, draft: Draft, reviewer: Reviewer): OpenReport => {
    const report = {
      ...draft,
      id,
      revision: 0,
      review: reviewer.review(draft.changes, get().settings),
      corrected: -1,
    };
    reviewers.set(id, reviewer);
    put(report);
    return report;
  };
  const show = (
    own: AbortController,
    id: string,
    found: () => Promise<Draft>,
    together: readonly string[] = [],
  ): Promise<void> =>
    attemptTo(own, async () => {
      const draft = await found();
      const others = together.flatMap((each) => get().reports[each] ?? []);
      const beside = [...lastYearsIn(draft.log), ...others.map(({ reading }) => reading)];
      const reviewer = await around.reviewerFor(draft.reading, beside);
      const reread = await Promise.all(
        others.map(({ reading }) => around.reviewerFor(reading, [draft.reading])),
      );
      return () => {
        const report = admit(id, draft, reviewer);
        others.forEach((other, at) => void reviewers.set(other.id, reread[at] ?? reviewer));
        activate(id);
        correct(id, 0);
        pairUp(report, others);
      };
    });
  /** Of two years of one body that were opened together the newer one is shown, the older one beside it. */
  const pairUp = (report: OpenReport, others: readonly OpenReport[]): void => {
    const [older, newer] = [
      others.find((other) => isYearBefore(other.review.facts, report.review.facts)),
      others.find((other) => isYearBefore(report.review.facts, other.review.facts)),
    ];
    if (newer) activate(newer.id);
    const lastYear = newer ? report : older;
    if (lastYear) take(linkLabel, (now) => lastYearPatches(now, asItStands(lastYear)));
  };
  /** Puts last year's report beside an open one, as one step of its log. */
  const putBeside = (own: AbortController, id: string, found: () => Promise<Draft>): Promise<void> =>
    attemptTo(own, async () => {
      const lastYear = asItStands(await found());
      const log = get().reports[id]?.log ?? emptyLog;
      const reading = get().reports[id]?.reading ?? lastYear;
      const reviewer = await around.reviewerFor(reading, [lastYear, ...lastYearsIn(log)]);
      return () => {
        reviewers.set(id, reviewer);
        activate(id);
        take(linkLabel, (report) => lastYearPatches(report, lastYear));
      };
    });
  /** Whether what arrives are an office's settings: they are taken over, and what is open stays. */
  const takeSettings = async (own: AbortController, arrival: Promise<Input>): Promise<boolean> => {
    const input = await arrival.catch(() => undefined);
    const readSettings = input && around.settingsIn(input);
    if (!readSettings) return false;
    await attemptTo(own, async () => {
      const settings = await readSettings();
      return () => {
        weighing.changeSettings(settings);
        set({ busy: false, progress: null, alert: { sentence: takenOver, isGood: true } });
      };
    });
    return true;
  };
  const findKept = async (id: string): Promise<Draft> => {
    const open = get().reports[id];
    if (open) return open;
    const saved = await storage.find(id);
    if (!saved) throw new Refusal('empty');
    return replay(saved.reading, saved.log);
  };
  const change: Change = (move) => {
    const report = activeReport(get());
    const reviewer = report && reviewers.get(report.id);
    const draft = report && move(report);
    if (!reviewer || !draft) return;
    const revision = report.revision + 1;
    put({ ...report, ...draft, revision, review: reviewer.review(draft.changes, get().settings) });
    correct(report.id, revision);
  };
  const take = makeTake(held, change);

  const actions = {
    /**
     * Counts the attempt and turns busy before it returns; what is open stays until there is something to show.
     * `together` are the reports that were opened with this one. Resolves to the report's id, if it was opened.
     */
    openInput: async (
      arrival: Input | Promise<Input>,
      together: readonly string[] = [],
    ): Promise<string | undefined> => {
      const own = begin(true);
      const id = around.newId();
      const progress = (done: number) => isCurrent(own) && set({ progress: done });
      const { signal } = own;
      const input = Promise.resolve(arrival);
      if (await takeSettings(own, input)) return undefined;
      const open = async () => {
        const input = await arrival;
        const draft = await around.open(input, { signal, progress });
        const isWanted =
          isCurrent(own) && input.kind === 'file' && writtenBack.has(draft.reading.source.kind);
        if (isWanted) storage.keepOriginal(id, input.bytes);
        return draft;
      };
      await show(own, id, open, together);
      return get().reports[id] && id;
    },
    /** The bytes of the file that a report was read from, as long as they are kept and it can be written back. */
    findOriginal: (id: string): Promise<Uint8Array | undefined> => storage.findOriginal(id),
    /** What arrives becomes last year's report of the open one. */
    openLastYear: async (arrival: Input | Promise<Input>): Promise<void> => {
      const id = get().activeId;
      if (id === null) return;
      const own = begin(true);
      const progress = (done: number) => isCurrent(own) && set({ progress: done });
      const { signal } = own;
      await putBeside(own, id, async () => around.open(await arrival, { signal, progress }));
    },
    /** A report at hand becomes last year's of the open one. */
    linkLastYear: async (other: string): Promise<void> => {
      const id = get().activeId;
      if (id !== null) await putBeside(begin(false), id, () => findKept(other));
    },
    unlinkLastYear: (): void => take(unlinkLabel, (report) => lastYearPatches(report, null)),
    /** An empty report, 上年结转 filled in from a report at hand. */
    startEmpty: (wanted: EmptyReport, lastYear: string | null): Promise<void> =>
      show(begin(true), around.newId(), async () => {
        const before = lastYear === null ? null : asItStands(await findKept(lastYear));
        const { startEmpty } = await import('./log/empty-report.ts');
        return startEmpty(wanted, before, around.now());
      }),
    cancel: (): void => {
      begin(false);
      fail(new Refusal('cancelled'));
    },
    openRecent: async (id: string): Promise<void> => {
      const own = begin(true);
      if (get().reports[id]) activate(id);
      else await show(own, id, () => findKept(id));
    },
    /** At start-up: the report that was open last, as it was left. */
    restore: async (): Promise<void> => {
      const own = current();
      const { reports, current: id, keepsNothing, settings } = await storage.list();
      set(({ recent }) => ({ recent: [...recent, ...reports], keepsNothing }));
      if (settings !== undefined) set({ settings: await around.keptSettings(settings) });
      if (id === null || !isCurrent(own)) return;
      set({ busy: true });
      await show(own, id, () => findKept(id));
    },
    ...editing(held, take, change),
    ...weighing,
    showStart: (): void => {
      begin(false);
      activate(null);
    },
    closeAlert: (): void => set({ alert: null }),
    rememberAuthor: (name: string): void => {
      if (!get().keepsNothing) keepAuthor(name);
    },
    forgetAll: (): Promise<void> => {
      forgetAuthor();
      reviewers.clear();
      set({ reports: {}, activeId: null, recent: [], settings: usualSettings, settingsBefore: [] });
      return storage.forgetAll();
    },
    /** 不保留任何内容: deletes what is kept, not what is open. */
    keepNothing: async (keepsNothing: boolean): Promise<void> => {
      set({ keepsNothing, recent: [] });
      if (keepsNothing) forgetAuthor();
      await storage.keepNothing(keepsNothing);
      if (keepsNothing) return;
      storage.keepSettings(get().settings);
      Object.values(get().reports).forEach(put);
    },
    flush: storage.flush,
  };
  return { ...store, actions };
}

export const workspace = createWorkspace(browserSurroundings);

export function useWorkspace<Part>(select: (state: WorkspaceState) => Part): Part {
  return useStore(workspace, select);
}

/** Once, when the page starts; ends when the report that was open last is open again, if there was one. */
export function startWorkspace(): Promise<void> {
  flushWhenHidden(workspace.actions);
  setTimeout(warmUp, 200);
  return workspace.actions.restore();
}
