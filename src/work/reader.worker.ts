import { explain, type Question } from '../fixes/explain.ts';
import { read, readPointed } from '../pipeline.ts';
import { doJob, type Job } from './protocol.ts';

/** The worker's entry: reads what the page sends, one job after the other. */
self.onmessage = ({ data }: MessageEvent<Job>) => {
  const readers = {
    read,
    readPointed,
    explain: async (questions: readonly Question[]) => questions.map(explain),
  };
  void doJob(data, readers, (report) => self.postMessage(report));
};
