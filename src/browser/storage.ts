import { promisifyRequest } from 'idb-keyval';
import type { Settings } from '../checks/settings.ts';
import type { Reading } from '../tables/reading.ts';
import { makeRunner, putAll, type StorageTrouble, version } from './database.ts';
import {
  type Entry,
  entriesToWrite,
  joinLog,
  keys,
  type SavedReport,
  type Summary,
  startingWith,
} from './saved.ts';

/** What was kept before: the list, latest first, and the report that was open last. */
export interface Kept {
  readonly reports: readonly Summary[];
  readonly current: string | null;
  /** 不保留任何内容: nothing is written until this is turned off. */
  readonly keepsNothing: boolean;
  /** The office's settings, not looked into; undefined when there are none. */
  readonly settings?: unknown;
}

export interface Storage {
  list(): Promise<Kept>;
  find(id: string): Promise<SavedReport | undefined>;
  /** Keeps a report as it stands; written within a moment, together with what else is waiting. */
  keep(report: SavedReport, summary: Summary): void;
  /** Keeps the file that a report was read from. It is held until the page is closed, also when nothing is kept. */
  keepOriginal(id: string, bytes: Uint8Array): void;
  findOriginal(id: string): Promise<Uint8Array | undefined>;
  setCurrent(id: string | null): void;
  keepSettings(settings: Settings): void;
  forget(id: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** Turns 不保留任何内容 on (everything kept is deleted) or off. */
  keepNothing(on: boolean): Promise<void>;
  /** Writes what is waiting, now. */
  flush(): Promise<void>;
}

/** What the person is told, quietly. */
export const troubleSentences: Readonly<Record<StorageTrouble, string>> = {
  unavailable: '这个浏览器不能保存内容，关闭页面前请先导出。',
  full: '浏览器的存储空间满了，最近的修改没有存下来，请及时导出。',
  newer: '这里保存的内容来自较新的版本，这一版不去改动，关闭页面前请先导出。',
};

interface Options {
  readonly onTrouble: (trouble: StorageTrouble) => void;
  readonly name?: string;
  /** Milliseconds that a change may wait for the next one. */
  readonly delay?: number;
}

/**
 * Reports kept in this browser, in a database of this app's own (on file:// all local pages share one origin).
 * Nothing here throws or rejects: what fails is told to `onTrouble`, and the app goes on.
 */
export function openStorage({ onTrouble, name = 'gouji', delay = 30 }: Options): Storage {
  const run = makeRunner(name, onTrouble);
  const waiting = new Map<string, { readonly report: SavedReport; readonly summary: Summary }>();
  const written = new Map<string, SavedReport>();
  const originals = new Map<string, Uint8Array>();
  let current: { readonly id: string | null } | undefined;
  let keepsNothing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const collect = (): readonly Entry[] => {
    const entries = [...waiting.values()].flatMap(({ report, summary }): readonly Entry[] => [
      ...entriesToWrite(report, written.get(report.id)),
      [keys.summary(report.id), summary],
    ]);
    return current ? [...entries, [keys.current, current.id]] : entries;
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const entries = collect();
    if (entries.length === 0) return;
    const reports = [...waiting.values()].map(({ report }) => report);
    for (const report of reports) written.set(report.id, report);
    waiting.clear();
    current = undefined;
    const isDone = await run('readwrite', (store) => putAll(store, entries));
    // What may not have arrived is written whole the next time.
    if (!isDone) for (const { id } of reports) written.delete(id);
  };
  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), delay);
  };
  const drop = (id?: string): void => {
    for (const map of [waiting, written]) id === undefined ? map.clear() : map.delete(id);
  };
  /** Apart from the report itself: a file may be too large to keep where the report is not. */
  const writeOriginals = (ids: readonly string[]): void => {
    const entries = ids.map((id): Entry => [keys.original(id), originals.get(id)]);
    if (entries.length > 0) void run('readwrite', (store) => putAll(store, entries));
  };
  const deleteAll = async (): Promise<void> => {
    drop();
    current = undefined;
    const entries: readonly Entry[] = [
      [keys.version, version],
      [keys.keepsNothing, keepsNothing],
    ];
    await run('readwrite', (store) => {
      store.clear();
      return putAll(store, entries);
    });
  };

  return {
    list: async () => {
      const kept = await run('readonly', readList);
      keepsNothing = kept?.keepsNothing ?? keepsNothing;
      return kept ?? { reports: [], current: null, keepsNothing };
    },
    find: async (id) => {
      const found = await run('readonly', (store) => readReport(store, id));
      if (found) written.set(id, found);
      return found;
    },
    keep: (report, summary) => {
      if (keepsNothing) return;
      waiting.set(report.id, { report, summary });
      schedule();
    },
    setCurrent: (id) => {
      if (keepsNothing) return;
      current = { id };
      schedule();
    },
    keepSettings: (settings) => {
      if (!keepsNothing) void run('readwrite', (store) => putAll(store, [[keys.settings, settings]]));
    },
    keepOriginal: (id, bytes) => {
      originals.set(id, bytes);
      if (!keepsNothing) writeOriginals([id]);
    },
    findOriginal: async (id) =>
      originals.get(id) ??
      (await run('readonly', (store) =>
        promisifyRequest<Uint8Array | undefined>(store.get(keys.original(id))),
      )),
    forget: async (id) => {
      drop(id);
      originals.delete(id);
      await run('readwrite', (store) => deleteReport(store, id));
    },
    forgetAll: () => {
      originals.clear();
      return deleteAll();
    },
    keepNothing: async (on) => {
      keepsNothing = on;
      await deleteAll();
      if (!on) writeOriginals([...originals.keys()]);
    },
    flush,
  };
}

async function readList(store: IDBObjectStore): Promise<Kept> {
  const [reports, current, keepsNothing, settings] = await Promise.all([
    promisifyRequest<Summary[]>(store.getAll(startingWith(keys.summary('')))),
    promisifyRequest<string | null | undefined>(store.get(keys.current)),
    promisifyRequest<boolean | undefined>(store.get(keys.keepsNothing)),
    promisifyRequest<unknown>(store.get(keys.settings)),
  ]);
  const latestFirst = [...reports].sort((one, other) => other.when - one.when);
  return {
    reports: latestFirst,
    current: current ?? null,
    keepsNothing: keepsNothing ?? false,
    ...(settings === undefined ? {} : { settings }),
  };
}

async function readReport(store: IDBObjectStore, id: string): Promise<SavedReport | undefined> {
  const [reading, head, pieces] = await Promise.all([
    promisifyRequest<Reading | undefined>(store.get(keys.reading(id))),
    promisifyRequest<unknown>(store.get(keys.log(id))),
    promisifyRequest<unknown[]>(store.getAll(startingWith(`steps:${id}:`))),
  ]);
  return reading && { id, reading, log: joinLog(head, pieces) };
}

async function deleteReport(store: IDBObjectStore, id: string): Promise<void> {
  for (const key of [keys.summary(id), keys.reading(id), keys.log(id), keys.original(id)]) store.delete(key);
  store.delete(startingWith(`steps:${id}:`));
  await promisifyRequest(store.transaction);
}

/** Writes what is waiting when the page is put away: a phone call, another tab, the lid of the laptop. */
export function flushWhenHidden(storage: Pick<Storage, 'flush'>): void {
  addEventListener('pagehide', () => void storage.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void storage.flush();
  });
}
