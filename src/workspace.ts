import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { forgetAuthor, keepAuthor } from './browser/author.ts';
import { activeReport, atStart, isYearBefore, summaryOf, type WorkspaceState } from './browser/state.ts';
import { flushWhenHidden, troubleSentences } from './browser/storage.ts';
import { browserSurroundings, type Surroundings, warmUp } from './browser/surroundings.ts';
import { type Settings, usualSettings } from './checks/settings.ts';
import { tableTitle } from './findings/names.ts';
import type { Proposal } from './findings/review.ts';
import type { Question } from './fixes/explain.ts';
import type { TableName } from './forms/form.ts';
import { emptyTablePatches, pointedIn, tablePatches } from './log/add-table.ts';
import type { TextPatch } from './log/combine.ts';
import { type FigureWord, figureLabel, figurePatches } from './log/decide-figure.ts';
import { type Draft, redoStep, replay, takeStep, undoStep } from './log/draft.ts';
import { decisionPatches, lockPatches, proposalPatches, type TypedCell, typedPatches } from './log/edits.ts';
import type { EmptyReport } from './log/empty-report.ts';
import { asItStands, lastYearPatches, lastYearsIn, linkLabel, unlinkLabel } from './log/last-year.ts';
import { append, coalesce, emptyLog } from './log/log.ts';
import { isoDate, type OpenReport, type Reviewer } from './log/open-report.ts';
import type { Patch } from './log/step.ts';
import { type Input, Refusal, writtenBack } from './sources/source.ts';
import type { CellId } from './tables/cells.ts';
import type { Span } from './text/span.ts';
import { toRefusal } from './work/protocol.ts';

/** Said when an office's settings were opened. */
const takenOver = '已采用设置文件。改了什么，可以在规则手册里查看、撤销。';

/** The only mutable state: the open reports. Every change is a step of a report's log, reviewed at once and kept. */
export function createWorkspace(around: Surroundings) {
  const store = createStore<WorkspaceState>(() => atStart);
  const { getState: get, setState: set } = store;
  const storage = around.openStorage((trouble) => set({ notice: troubleSentences[trouble] }));
  const reviewers = new Map<string, Reviewer>();
  let attempt = new AbortController();
  let search = new AbortController();

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
  const begin = (counted: boolean): AbortController => {
    attempt.abort();
    attempt = new AbortController();
    set(({ attempts }) => ({
      attempts: attempts + (counted ? 1 : 0),
      busy: counted,
      progress: null,
      alert: null,
    }));
    return attempt;
  };
  const fail = (error: unknown): void =>
    set({ busy: false, progress: null, alert: { sentence: around.sentenceOf(toRefusal(error)) } });

  /** Searches the corrections once the findings are painted; an edit made meanwhile makes it void. */
  const correct = (id: string, revision: number): void => {
    search.abort();
    search = new AbortController();
    const own = search;
    around.later(() => {
      const report = get().reports[id];
      const reviewer = reviewers.get(id);
      if (report?.revision !== revision || !reviewer) return;
      const review = report.review.corrected
        ? report.review
        : reviewer.reviewFully(report.changes, get().settings);
      const questions = reviewer.openQuestions(report.changes);
      if (questions.length === 0) return showCorrected({ ...report, review, corrected: revision });
      showCorrected({ ...report, review });
      void searchLonger(report, reviewer, questions, own);
    });
  };
  const showCorrected = (report: OpenReport): void =>
    set(({ reports }) => ({ reports: { ...reports, [report.id]: report } }));
  /** What the page has no time for the worker searches. A worker that fails leaves what was found. */
  const searchLonger = async (
    { id, revision }: OpenReport,
    reviewer: Reviewer,
    questions: readonly Question[],
    own: AbortController,
  ): Promise<void> => {
    const answers = await around.explain(questions, own.signal).catch(() => []);
    const report = get().reports[id];
    if (own !== search || report?.revision !== revision) return;
    const review = reviewer.reviewSettled(report.changes, answers, get().settings);
    showCorrected({ ...report, review, corrected: revision });
  };

  /** Does what an attempt is for, unless something else was begun meanwhile; a failure leaves what is open alone. */
  const attemptTo = async (
    own: AbortController,
    act: () => Promise<(() => void) | undefined>,
  ): Promise<void> => {
    try {
      const end = await act();
      if (own === attempt) end?.();
    } catch (error) {
      if (own === attempt) fail(error);
    }
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
        changeSettings(settings);
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
  const change = (move: (report: OpenReport) => Draft | undefined): void => {
    const report = activeReport(get());
    const reviewer = report && reviewers.get(report.id);
    const draft = report && move(report);
    if (!reviewer || !draft) return;
    const revision = report.revision + 1;
    put({ ...report, ...draft, revision, review: reviewer.review(draft.changes, get().settings) });
    correct(report.id, revision);
  };
  /** The settings hold for every report that is open: each is reviewed anew, none is edited. */
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
  const reviewAgain = (report: OpenReport, settings: Settings): OpenReport => {
    const review = reviewers.get(report.id)?.reviewFully(report.changes, settings);
    return review ? { ...report, review } : report;
  };
  const changeSettings = (settings: Settings): void =>
    settle(settings, [...get().settingsBefore, get().settings]);
  const take = (
    label: string,
    find: (report: OpenReport) => readonly Patch[] | undefined,
    add = append,
  ): void =>
    change((report) => {
      const patches = find(report) ?? [];
      return patches.length > 0 ? takeStep(report, { label, patches, time: around.now() }, add) : undefined;
    });

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
      const progress = (done: number) => own === attempt && set({ progress: done });
      const { signal } = own;
      const input = Promise.resolve(arrival);
      if (await takeSettings(own, input)) return undefined;
      const open = async () => {
        const input = await arrival;
        const draft = await around.open(input, { signal, progress });
        const isWanted =
          own === attempt && input.kind === 'file' && writtenBack.has(draft.reading.source.kind);
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
      const progress = (done: number) => own === attempt && set({ progress: done });
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
      const own = attempt;
      const { reports, current, keepsNothing, settings } = await storage.list();
      set(({ recent }) => ({ recent: [...recent, ...reports], keepsNothing }));
      if (settings !== undefined) set({ settings: await around.keptSettings(settings) });
      if (current === null || own !== attempt) return;
      set({ busy: true });
      await show(own, current, () => findKept(current));
    },
    editCells: (edits: readonly TypedCell[], label: string): void =>
      take(label, (report) => typedPatches(report, edits)),
    /** Each patch counts in the narrative that the ones before it have left. Typing that goes on is one step. */
    editProse: (patches: readonly TextPatch[]): void => take('修改正文', () => patches, coalesce),
    /** Does nothing when the proposal no longer fits. */
    applyProposal: (proposal: Proposal): void =>
      take(proposal.label, (report) => proposalPatches(report, proposal)),
    /** By the finding's content key; a reason of null takes the dismissal back. */
    dismiss: (key: string, reason: string | null): void =>
      take(reason === null ? '重新提示' : '不再提示', (report) =>
        decisionPatches(report, key, reason, isoDate(around.now())),
      ),
    /** 这一格没有错, or takes that back: the corrections are searched anew. */
    lock: (id: CellId): void =>
      take('确认这一格无误', (report) => lockPatches(report, id, isoDate(around.now()))),
    /** What the person says of a figure of the prose, by its key (facts/decided.ts); null takes it back. */
    decideFigure: (key: string, word: FigureWord): void =>
      take(figureLabel(word), (report) => figurePatches(report, key, word, isoDate(around.now()))),
    /** Reads words of the source as this table; false when they are none. */
    pointOut: async (span: Span, table: TableName): Promise<boolean> => {
      const report = activeReport(get());
      const found = report && (await around.readPointed(pointedIn(report, span, table)).catch(() => null));
      if (!found || activeReport(get())?.id !== report?.id) return false;
      take(`指认${tableTitle(table)}`, (now) => tablePatches(now, found, span));
      return true;
    },
    /** A table that the report lacks, empty, to be filled in by hand. */
    addTable: (table: TableName): void =>
      take(`添加${tableTitle(table)}`, (report) => emptyTablePatches(report, table)),
    undo: (): void => change(undoStep),
    redo: (): void => change(redoStep),
    showStart: (): void => {
      begin(false);
      activate(null);
    },
    changeSettings,
    undoSettings: (): void => {
      const { settingsBefore } = get();
      const before = settingsBefore[settingsBefore.length - 1];
      if (before) settle(before, settingsBefore.slice(0, -1));
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
