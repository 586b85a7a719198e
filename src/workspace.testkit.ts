import 'fake-indexeddb/auto';
import { activeReport } from './browser/state.ts';
import { openStorage } from './browser/storage.ts';
import type { Surroundings } from './browser/surroundings.ts';
import { refusalSentence } from './findings/refusals.ts';
import { explain } from './fixes/explain.ts';
import { makeReviewer, read } from './pipeline.ts';
import { openInput } from './work/open-input.ts';
import { keptSettings, settingsIn } from './work/open-settings.ts';
import { createWorkspace } from './workspace.ts';

/**
 * A workspace that reads, reviews and searches as the page does, without a worker. Its reports are kept in the database
 * named: a second one over the same database is the page after a reload.
 */
export function makeWorkspace(database: string, change: Partial<Surroundings> = {}) {
  let ids = 0;
  let time = 1_600_000_000_000;
  const soon = (task: () => void) => void setTimeout(task, 0);
  const workspace = createWorkspace({
    open: (input, options) => openInput(input, (each) => read(each), options),
    readPointed: async () => null,
    explain: async (questions) => questions.map(explain),
    settingsIn,
    keptSettings,
    reviewerFor: async (reading) => makeReviewer(reading),
    later: soon,
    atRest: soon,
    openStorage: (onTrouble) => openStorage({ name: database, onTrouble, delay: 1 }),
    sentenceOf: ({ reason, detail }) => refusalSentence(reason, detail),
    now: () => {
      time += 1000;
      return time;
    },
    newId: () => {
      ids += 1;
      return `report-${database}-${ids}`;
    },
    ...change,
  });
  const active = () => {
    const found = activeReport(workspace.getState());
    if (!found) throw new Error('no report is open');
    return found;
  };
  return { ...workspace, active };
}
