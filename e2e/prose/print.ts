import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../fresh.mjs';
import { readCases } from './format.ts';
import { precisionOf, proseTable, recallOf, type Score, scoreOf } from './score.ts';

const tunedFolder = join(ROOT, 'e2e/prose');
/** Written without a look at the grammar, and never tuned on. */
const unseenFolder = join(tunedFolder, 'unseen');

/** The same cells told in as many ways as one can think of: harder than any report, and no measure of reports. */
const phrasebook = join(tunedFolder, 'phrasebook');

/** Prints how well the prose is read, known wordings and unseen ones apart. Whether what is demanded holds. */
export function printProse(): boolean {
  const tuned = scoreOf(readCases(tunedFolder));
  console.log(`\n${proseTable('prose, wordings known', tuned)}`);
  if (tuned.faults.length > 0) console.log(tuned.faults.join('\n'));
  console.log(`\n${proseTable('prose, a phrasebook', scoreOf(readCases(phrasebook)))}`);
  const isUnseenRead = printUnseen();
  return holds(tuned, 0.97) && isUnseenRead;
}

function printUnseen(): boolean {
  if (!existsSync(unseenFolder)) return true;
  const unseen = scoreOf(readCases(unseenFolder));
  console.log(`\n${proseTable('prose, wordings never seen', unseen)}`);
  return recallOf(unseen) >= 0.9;
}

function holds(score: Score, recall: number): boolean {
  return (
    precisionOf(score) >= 0.99 &&
    recallOf(score) >= recall &&
    score.rightClass / score.figures >= 0.99 &&
    score.found / score.seeded >= 0.97 &&
    score.accused <= score.consistent / 10
  );
}
