import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { activeReport, type WorkspaceState } from './browser/state.ts';
import type { OpenReport } from './log/open-report.ts';
import { Alert } from './views/alert.tsx';
import { FileField } from './views/file-field.tsx';
import { closeHandbook, openHandbook, useHandbook } from './views/handbook/handbook.ts';
import { type Arrival, inputOf, useIntake } from './views/intake.ts';
import { useLastYears, useScreen, useStarted, useTitle } from './views/page.ts';
import { Reading } from './views/reading.tsx';
import { readSample, type Sample } from './views/start/samples.ts';
import { Start } from './views/start/start.tsx';
import { useWorkspace, workspace } from './workspace.ts';
import './app.css';

const { actions } = workspace;

/** The page: what opens reports, what went wrong, and either the start screen or the open report. */
export function App({ started }: { readonly started: Promise<void> }) {
  const files = useRef<HTMLInputElement>(null);
  const lastYear = useRef<HTMLInputElement>(null);
  const isStarted = useStarted(started);
  const isWanted = useWorkspace((state) => state.attempts > 0 || state.activeId !== null);
  const loaded = useScreen(isWanted);
  const screen = loaded === 'missing' ? undefined : loaded;
  const report = useWorkspace(activeReport);
  const moves = useMemo(
    () => ({
      ...actions,
      settled,
      openFile: () => files.current?.click(),
      chooseLastYear: () => lastYear.current?.click(),
    }),
    [],
  );
  const recent = useWorkspace((state) => state.recent);
  const reports = useWorkspace((state) => state.reports);
  const atHand = useLastYears(report, { recent, reports });
  const desk = useMemo(
    () => (report && screen ? screen.deskOf(report, moves, atHand) : undefined),
    [report, screen, moves, atHand],
  );
  const attempts = useWorkspace((state) => state.attempts);
  const busy = useWorkspace((state) => state.busy);
  const isMissing = loaded === 'missing' && report !== undefined;
  const isReady = isStarted && !busy && (report === undefined || desk !== undefined || isMissing);
  const revision = report?.revision ?? 0;
  useIntake(open, openTogether);
  const isBookOpen = useHandbook((book) => book.isOpen);
  const reportId = report?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report on the desk closes the book
  useEffect(closeHandbook, [reportId]);
  useTitle(report?.review.facts.agency ?? report?.review.facts.title ?? null);
  return (
    <>
      {screen && desk && !isBookOpen && <screen.Print review={desk.review} />}
      <div className={isBookOpen ? 'app app-book' : 'app'}>
        <section aria-label="打开文件">
          <FileField input={files} label="选择年度报告文件" multiple onFiles={openTogether} />
          {report && (
            <FileField
              input={lastYear}
              label="选择上年报告文件"
              multiple={false}
              takes="last-year"
              onFiles={openLastYear}
            />
          )}
        </section>
        <Troubles />
        {isBookOpen && <Handbook onOpenFile={moves.openFile} />}
        {screen && desk && <screen.Top desk={desk} />}
        <main
          key="main"
          className={report ? undefined : 'starting'}
          aria-busy={!isReady}
          data-read={attempts}
          data-revision={revision}
          data-checked={revision}
          data-proposals={report?.corrected ?? 0}
        >
          {screen && desk && <screen.Body desk={desk} />}
          {isMissing && <Missing />}
          {isStarted && !report && <StartScreen onChooseFile={moves.openFile} />}
        </main>
        {busy && <Progress />}
      </div>
    </>
  );
}

/** The rule book is fetched when somebody opens it. */
const Book = lazy(async () => ({ default: (await import('./views/handbook/Book.tsx')).Book }));

/** The attempt is counted and shown before the handler of the event returns (contract §4). */
function open(arrival: Arrival): void {
  flushSync(() => void actions.openInput(arrival));
}

/** The open report as soon as the search for corrections has ended: an export waits for it. */
function settled(): Promise<OpenReport | undefined> {
  return new Promise((resolve) => {
    const look = (state: WorkspaceState): boolean => {
      const report = activeReport(state);
      const isSettled = report === undefined || report.corrected === report.revision;
      if (isSettled) resolve(report);
      return isSettled;
    };
    if (look(workspace.getState())) return;
    const stop = workspace.subscribe((state) => {
      if (look(state)) stop();
    });
  });
}

/** Several files are opened one after the other; the last one stays in front. */
async function openAll(files: readonly File[]): Promise<void> {
  const together: string[] = [];
  for (const file of files) {
    let opened: Promise<string | undefined> | undefined;
    flushSync(() => {
      opened = actions.openInput(inputOf(file), together);
    });
    const id = await opened;
    if (id !== undefined) together.push(id);
  }
}

const openTogether = (files: readonly File[]): void => void openAll(files);

function openLastYear([file]: readonly File[]): void {
  if (file) flushSync(() => void actions.openLastYear(inputOf(file)));
}

function Troubles() {
  const alert = useWorkspace((state) => state.alert);
  const notice = useWorkspace((state) => state.notice);
  const [read, setRead] = useState<string | null>(null);
  return (
    <>
      {alert && (
        <Alert
          kind={alert.isGood ? 'status' : 'alert'}
          sentence={alert.sentence}
          onDismiss={actions.closeAlert}
        />
      )}
      {notice && notice !== read && (
        <Alert kind="status" sentence={notice} onDismiss={() => setRead(notice)} />
      )}
    </>
  );
}

/** A part of the page could not be fetched: the site was updated or the network broke off. */
function Missing() {
  return (
    <p className="missing" role="alert">
      页面没有加载完整，报告已经读好。请刷新页面再试。
    </p>
  );
}

function Progress() {
  const share = useWorkspace((state) => state.progress);
  return <Reading share={share} onCancel={actions.cancel} />;
}

function Handbook({ onOpenFile }: { readonly onOpenFile: () => void }) {
  const settings = useWorkspace((state) => state.settings);
  const canUndo = useWorkspace((state) => state.settingsBefore.length > 0);
  const { changeSettings, undoSettings } = actions;
  return (
    <Suspense fallback={null}>
      <Book desk={{ settings, canUndo, onChange: changeSettings, onUndo: undoSettings, onOpenFile }} />
    </Suspense>
  );
}

function StartScreen({ onChooseFile }: { readonly onChooseFile: () => void }) {
  const recent = useWorkspace((state) => state.recent);
  const reports = useWorkspace((state) => state.reports);
  const keepsNothing = useWorkspace((state) => state.keepsNothing);
  const known = new Set(recent.map(({ id }) => id));
  const unkept = Object.values(reports).filter(({ id }) => !known.has(id));
  return (
    <Start
      recent={[...unkept.map(({ id, review }) => ({ id, when: null, ...review.facts })), ...recent]}
      keepsNothing={keepsNothing}
      onChooseFile={onChooseFile}
      onHandbook={() => openHandbook(null)}
      onSample={(sample: Sample) => open(readSample(sample))}
      onStartEmpty={(wanted, lastYear) => flushSync(() => void actions.startEmpty(wanted, lastYear))}
      onContinue={(id) => void actions.openRecent(id)}
      onForgetAll={() => void actions.forgetAll()}
      onKeepNothing={(on) => void actions.keepNothing(on)}
    />
  );
}
