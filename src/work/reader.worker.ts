import { explain, type Question } from '../fixes/explain.ts';
import { read, readPointed } from '../pipeline.ts';
import { loadSimplify } from '../text/simplify.ts';
import { type CorrectWord, doJob, type Job } from './protocol.ts';

/** Few reports go back into their Word file: the code is fetched when one does. */
const correctWord: CorrectWord = async (correction) => {
  const writer = await import('../export/word/corrected.ts');
  return writer.correctWord(correction, loadSimplify);
};

/** The worker's entry: reads what the page sends, one job after the other. */
self.onmessage = ({ data }: MessageEvent<Job>) => {
  const readers = {
    read,
    readPointed,
    explain: async (questions: readonly Question[]) => questions.map(explain),
    correctWord,
  };
  void doJob(data, readers, (report) => self.postMessage(report));
};
