import ReaderWorker from './reader.worker.ts?worker&inline';

/** The reader of the single file: its code travels inside the page and starts from a blob. */
export const spawnReader = (): Worker => new ReaderWorker();
