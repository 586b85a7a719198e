import type { Case, CaseReport } from '../checks/casebook.ts';
import type { Check, Verdict } from '../checks/check.ts';
import { runChecks } from '../checks/run.ts';
import { asLastYear, makeBeside } from '../facts/beside.ts';
import type { Evidence } from '../facts/evidence.ts';
import { noChanges } from '../log/changes.ts';
import type { Reviewer } from '../log/open-report.ts';
import type { Changes } from '../log/step.ts';
import type { Reading } from '../tables/reading.ts';
import type { Read } from './protocol.ts';

/** A case of the casebook, worked by its own check: what the handbook shows and the tests hold against the marks. */
export interface WorkedCase {
  readonly evidence: Evidence;
  readonly verdicts: readonly Verdict[];
  /** The report of the case as it was read. */
  readonly own: Reading;
  /** Those that lie beside it, in the order of the case. */
  readonly beside: readonly Reading[];
}

/** Who reads and reviews: the page's worker, or the pipeline itself in tests. */
export interface CaseReaders {
  readonly read: Read;
  readonly reviewerFor: (reading: Reading, beside: readonly Reading[]) => Promise<Reviewer>;
}

/** Reads the reports of a case as if they had been pasted, and runs one check on them. */
export async function workCase(each: Case, check: Check, readers: CaseReaders): Promise<WorkedCase> {
  const own = await standing(each.report, readers);
  const others = await Promise.all(each.beside.map((report) => standing(report, readers)));
  const besideAs = (role: string) =>
    others.flatMap(({ evidence }, at) => (each.beside[at]?.role === role ? [evidence] : []));
  const [lastYear] = besideAs('last-year');
  const subordinates = besideAs('subordinate');
  const compared = makeBeside()(own.evidence, lastYear ? asLastYear(lastYear) : null);
  const evidence = { ...compared, ...(subordinates.length > 0 ? { subordinates } : {}) };
  return {
    evidence,
    verdicts: runChecks(evidence, [check]),
    own: own.reading,
    beside: others.map(({ reading }) => reading),
  };
}

async function standing({ text, rest }: CaseReport, { read, reviewerFor }: CaseReaders) {
  const reading = await read({ kind: 'paste', text, html: '' });
  const reviewer = await reviewerFor(reading, []);
  return { reading, evidence: reviewer.review(withRest(reading, rest)) };
}

/** What the case does not print is filled in as if somebody had typed it. */
function withRest(reading: Reading, rest: CaseReport['rest']): Changes {
  const cells = reading.tables.flatMap(({ id, cells: printed }) => {
    const raw = rest[id];
    if (raw === undefined) return [];
    const content = { raw, value: Number(raw), state: 'figure' } as const;
    return Object.values(printed).flatMap((cell) => (cell.state === 'missing' ? [[cell.id, content]] : []));
  });
  return { ...noChanges(reading), cells: Object.fromEntries(cells) };
}
