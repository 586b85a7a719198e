import 'fake-indexeddb/auto';
import { createStore, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inventReading } from '../log/invented-report.testkit.ts';
import { append, emptyLog, undo } from '../log/log.ts';
import type { Step } from '../log/step.ts';
import type { StorageTrouble } from './database.ts';
import { openStorage } from './storage.ts';

const reading = inventReading();
const summary = { id: 'a', title: '年度报告', agency: '临溪市水务局', year: 2020, when: 1 };
const step = (time: number): Step => ({
  label: '修改正文',
  patches: [{ kind: 'text', start: time, before: '', after: '一' }],
  time,
});
const logOf = (length: number) =>
  Array.from({ length }, (_, time) => step(time)).reduce((log, each) => append(log, each), emptyLog);

let name = '';
let databases = 0;
beforeEach(() => {
  databases += 1;
  name = `gouji-${databases}`;
});

function open(troubles: StorageTrouble[] = []) {
  return openStorage({ name, delay: 1, onTrouble: (trouble) => troubles.push(trouble) });
}

describe('what is kept in the browser', () => {
  it('comes back exactly in another tab', async () => {
    const one = open();
    const log = undo(logOf(250));
    one.keep({ id: 'a', reading, log }, summary);
    one.setCurrent('a');
    await one.flush();
    const other = open();
    expect(await other.list()).toEqual({ reports: [summary], current: 'a', keepsNothing: false });
    expect(await other.find('a')).toEqual({ id: 'a', reading, log });
  });

  it('is written within a moment, without being asked', async () => {
    open().keep({ id: 'a', reading, log: emptyLog }, summary);
    await vi.waitFor(async () => expect((await open().list()).reports).toHaveLength(1));
  });

  it('follows new steps, undone steps and steps made anew', async () => {
    const storage = open();
    let log = logOf(150);
    storage.keep({ id: 'a', reading, log }, summary);
    await storage.flush();
    for (let i = 0; i < 70; i++) log = undo(log);
    log = append(log, step(999));
    storage.keep({ id: 'a', reading, log }, summary);
    await storage.flush();
    expect((await open().find('a'))?.log).toEqual(log);
  });

  it('writes one piece of the log for one step, and the reading once', async () => {
    const storage = open();
    const log = logOf(250);
    storage.keep({ id: 'a', reading, log }, summary);
    await storage.flush();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    storage.keep({ id: 'a', reading, log: append(log, step(999)) }, summary);
    await storage.flush();
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['steps:a:0002', 'log:a', 'summary:a']);
  });

  it('lists the latest first and forgets what it is told to', async () => {
    const storage = open();
    storage.keep({ id: 'a', reading, log: logOf(3) }, summary);
    storage.keep({ id: 'b', reading, log: emptyLog }, { ...summary, id: 'b', when: 2 });
    await storage.flush();
    expect((await storage.list()).reports.map(({ id }) => id)).toEqual(['b', 'a']);
    await storage.forget('a');
    expect(await storage.find('a')).toBeUndefined();
    await storage.forgetAll();
    expect(await open().list()).toEqual({ reports: [], current: null, keepsNothing: false });
  });

  it('is nothing at all when the person wants it so', async () => {
    const storage = open();
    storage.keep({ id: 'a', reading, log: logOf(3) }, summary);
    await storage.flush();
    await storage.keepNothing(true);
    storage.keep({ id: 'a', reading, log: logOf(4) }, summary);
    storage.setCurrent('a');
    await storage.flush();
    const again = open();
    expect(await again.list()).toEqual({ reports: [], current: null, keepsNothing: true });
    await again.keepNothing(false);
    again.keep({ id: 'a', reading, log: logOf(4) }, summary);
    await again.flush();
    expect((await open().list()).reports).toHaveLength(1);
  });

  it('opens with an empty log when the log was damaged', async () => {
    const storage = open();
    storage.keep({ id: 'a', reading, log: logOf(3) }, summary);
    await storage.flush();
    const store = createStore(name, 'workspace');
    await set('log:a', 'damaged', store);
    expect((await open().find('a'))?.log).toEqual(emptyLog);
  });
});

describe('the file that a report was read from', () => {
  const bytes = Uint8Array.from([0x50, 0x4b, 3, 4]);
  const kept = async () => (await open().findOriginal('a')) !== undefined;

  it('comes back in another tab, and goes with its report', async () => {
    const storage = open();
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    storage.keepOriginal('a', bytes);
    await storage.flush();
    await vi.waitFor(async () => expect(await open().findOriginal('a')).toEqual(bytes));
    await storage.forget('a');
    expect(await storage.findOriginal('a')).toBeUndefined();
    expect(await kept()).toBe(false);
  });

  it('is held but not kept while nothing is kept, and kept once that ends', async () => {
    const storage = open();
    storage.keepOriginal('a', bytes);
    await storage.keepNothing(true);
    expect(await kept()).toBe(false);
    expect(await storage.findOriginal('a')).toEqual(bytes);
    await storage.keepNothing(false);
    await vi.waitFor(async () => expect(await kept()).toBe(true));
    await storage.forgetAll();
    expect(await storage.findOriginal('a')).toBeUndefined();
    expect(await kept()).toBe(false);
  });

  it('does not take its report along when it is too large to keep', async () => {
    const storage = open([]);
    await storage.list();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (value === bytes) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    storage.keepOriginal('a', bytes);
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    await storage.flush();
    expect(await open().find('a')).toBeDefined();
    expect(await storage.findOriginal('a')).toEqual(bytes);
  });
});

describe('when nothing can be kept', () => {
  it('goes on and says so', async () => {
    const troubles: StorageTrouble[] = [];
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const storage = open(troubles);
    expect(await storage.list()).toEqual({ reports: [], current: null, keepsNothing: false });
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    await storage.flush();
    expect(await storage.find('a')).toBeUndefined();
    expect(new Set(troubles)).toEqual(new Set(['unavailable']));
  });

  it('says that the disk is full, and writes everything once there is room', async () => {
    const troubles: StorageTrouble[] = [];
    const storage = open(troubles);
    await storage.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    await storage.flush();
    expect(troubles).toEqual(['full']);
    vi.restoreAllMocks();
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    await storage.flush();
    expect((await open().find('a'))?.reading).toEqual(reading);
  });

  it('leaves alone what a later version wrote', async () => {
    const store = createStore(name, 'workspace');
    await set('version', 99, store);
    const troubles: StorageTrouble[] = [];
    const storage = open(troubles);
    storage.keep({ id: 'a', reading, log: emptyLog }, summary);
    await storage.flush();
    expect(troubles).toEqual(['newer']);
    expect(await get('log:a', store)).toBeUndefined();
  });
});
