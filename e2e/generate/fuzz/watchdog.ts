import { Worker } from 'node:worker_threads';

/** A reader that never returns blocks its thread: another one watches, names the case and ends the run. */
const watch = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const state = new Int32Array(workerData.memory);
setInterval(() => {
  const began = state[1];
  if (began === 0 || Math.floor(Date.now() / 1000) % 1000000 - began < workerData.seconds) return;
  writeSync(2, 'hang: the reader does not return; replay with --only ' + state[0] + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

export interface Watchdog {
  readonly begin: (seed: number) => void;
  readonly stop: () => Promise<void>;
}

export function startWatchdog(seconds: number): Watchdog {
  const memory = new SharedArrayBuffer(8);
  const state = new Int32Array(memory);
  const worker = new Worker(watch, { eval: true, workerData: { memory, seconds } });
  return {
    begin: (seed) => {
      state[0] = seed;
      state[1] = Math.floor(Date.now() / 1000) % 1_000_000;
    },
    stop: async () => void (await worker.terminate()),
  };
}
