import { read, readPointed } from '../pipeline.ts';
import { doJob, type Job } from './protocol.ts';

/** The worker's entry: reads what the page sends, one job after the other. */
self.onmessage = ({ data }: MessageEvent<Job>) => {
  void doJob(data, { read, readPointed }, (report) => self.postMessage(report));
};
