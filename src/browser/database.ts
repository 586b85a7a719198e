import { createStore, promisifyRequest } from 'idb-keyval';
import { type Entry, keys } from './saved.ts';

/** Why something could not be kept; the app goes on without it. `newer`: written by a later version of the app. */
export type StorageTrouble = 'unavailable' | 'full' | 'newer';

/** The layout of the stored entries; a step from version n to n + 1 is `migrations[n]`. */
export const version = 1;
const migrations: Readonly<Record<number, (store: IDBObjectStore) => void>> = {};

/** What is done in one transaction. */
type Work<Result> = (store: IDBObjectStore) => Result | Promise<Result>;
/** Undefined when it failed: the trouble has been told. */
export type Run = <Result>(mode: IDBTransactionMode, work: Work<Result>) => Promise<Result | undefined>;

/** Runs work on the store once its layout is known to be this version's; tells of trouble instead of failing. */
export function makeRunner(name: string, onTrouble: (trouble: StorageTrouble) => void): Run {
  let use: ReturnType<typeof createStore> | undefined;
  let ready: Promise<boolean> | undefined;
  const prepare = async (): Promise<boolean> => {
    use = createStore(name, 'workspace');
    const found = (await use('readonly', (store) => promisifyRequest(store.get(keys.version)))) ?? version;
    if (found > version) return false;
    await use('readwrite', (store) => migrate(store, found));
    return true;
  };
  return async (mode, work) => {
    try {
      ready ??= prepare();
      const isReady = await ready;
      if (isReady && use) return await use(mode, work);
      onTrouble('newer');
    } catch (error) {
      ready = undefined;
      onTrouble(isFull(error) ? 'full' : 'unavailable');
    }
    return undefined;
  };
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

function migrate(store: IDBObjectStore, from: number): Promise<boolean> {
  for (let each = from; each < version; each++) migrations[each]?.(store);
  return putAll(store, [[keys.version, version]]);
}

/** All or nothing; true when it is written. */
export async function putAll(store: IDBObjectStore, entries: readonly Entry[]): Promise<boolean> {
  for (const [key, value] of entries) store.put(value, key);
  const done = promisifyRequest(store.transaction);
  // A page that is reloaded at once no longer hears that all was put, and what is not committed by then is lost.
  store.transaction.commit();
  await done;
  return true;
}
