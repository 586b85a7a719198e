import type { Settings } from '../checks/settings.ts';
import { refusalSentence } from '../findings/refusals.ts';
import type { Draft } from '../log/draft.ts';
import type { Reviewer } from '../log/open-report.ts';
import type { Input, Refusal } from '../sources/source.ts';
import type { Reading } from '../tables/reading.ts';
import { openInput } from '../work/open-input.ts';
import { keptSettings, settingsIn } from '../work/open-settings.ts';
import type { Explain, ReadPointed } from '../work/protocol.ts';
import { explainInWorker, prepareReader, readInWorker, readPointedInWorker } from '../work/read-in-worker.ts';
import { loadReviewer, prepareReviewer } from '../work/reviewer.ts';
import type { StorageTrouble } from './database.ts';
import { openStorage, type Storage } from './storage.ts';

/** What the workspace does through others; tests put their own in place. */
export interface Surroundings {
  readonly open: (
    input: Input,
    options: { readonly signal: AbortSignal; readonly progress: (done: number) => void },
  ) => Promise<Draft>;
  readonly readPointed: ReadPointed;
  /** Searches for corrections where the page has no time to. */
  readonly explain: Explain;
  /** The reviewer of one report, with whatever it needs loaded; `beside` are the last year's that it may meet. */
  readonly reviewerFor: (reading: Reading, beside: readonly Reading[]) => Promise<Reviewer>;
  /** Reads the settings that an office handed out, or refuses what is wrong in them; undefined for anything else. */
  readonly settingsIn: (input: Input) => (() => Promise<Settings>) | undefined;
  /** The settings as they were kept. */
  readonly keptSettings: (kept: unknown) => Promise<Settings>;
  readonly openStorage: (onTrouble: (trouble: StorageTrouble) => void) => Storage;
  readonly sentenceOf: (refusal: Refusal) => string;
  /** Does something after the next frame was painted, as soon as the page has time. */
  readonly later: (task: () => void) => void;
  /** Does something when nothing happened for a while: nobody types between two keys of a word. */
  readonly atRest: (task: () => void) => void;
  readonly now: () => number;
  readonly newId: () => string;
}

/** The real ones. */
export const browserSurroundings: Surroundings = {
  open: (input, options) => openInput(input, readInWorker, options),
  readPointed: readPointedInWorker,
  explain: explainInWorker,
  reviewerFor: loadReviewer,
  settingsIn,
  keptSettings,
  openStorage: (onTrouble) => openStorage({ onTrouble }),
  // What an error of ours says of itself helps nobody who reads reports.
  sentenceOf: ({ reason, detail }) => refusalSentence(reason, reason === 'failed' ? '' : detail),
  later: afterFrame,
  atRest: (task) => void setTimeout(task, aWhile),
  now: () => Date.now(),
  newId: randomId,
};

/** Starts the reading worker and fetches the reviewing code before they are needed. */
export function warmUp(): void {
  prepareReader();
  void prepareReviewer();
}

const aWhile = 250;

/** A hidden page paints no frames: the clock then serves. Keys go before what waits for the page to have time. */
function afterFrame(task: () => void): void {
  const soon = () => setTimeout(task, 0);
  const idly = () =>
    'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: aWhile }) : soon();
  if (document.hidden) soon();
  else requestAnimationFrame(idly);
}

/** crypto.randomUUID is missing on plain-http intranets and before Chromium 92. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
