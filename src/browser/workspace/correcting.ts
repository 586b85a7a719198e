import type { Question } from '../../fixes/explain.ts';
import type { OpenReport, Reviewer } from '../../log/open-report.ts';
import type { Held } from './held.ts';

/**
 * Searches the corrections of a report once its findings are painted; an edit made meanwhile makes it void. What the
 * page has no time for the worker searches; a worker that fails leaves what was found.
 */
export function makeCorrecting({
  around,
  get,
  set,
  reviewers,
}: Held): (id: string, revision: number) => void {
  let search = new AbortController();
  const show = (report: OpenReport): void =>
    set(({ reports }) => ({ reports: { ...reports, [report.id]: report } }));
  const searchLonger = async (
    { id, revision }: OpenReport,
    reviewer: Reviewer,
    questions: readonly Question[],
    own: AbortController,
  ): Promise<void> => {
    const answers = await around.explain(questions, own.signal).catch(() => []);
    const report = get().reports[id];
    if (own !== search || report?.revision !== revision) return;
    const review = reviewer.reviewSettled(report.changes, answers, get().settings);
    show({ ...report, review, corrected: revision });
  };
  const searchAtOnce = (id: string, revision: number, own: AbortController): void => {
    const report = get().reports[id];
    const reviewer = reviewers.get(id);
    if (report?.revision !== revision || !reviewer) return;
    const { changes } = report;
    const review = report.review.corrected ? report.review : reviewer.reviewFully(changes, get().settings);
    const questions = reviewer.openQuestions(changes);
    const hasEnded = questions.length === 0;
    show({ ...report, review, ...(hasEnded ? { corrected: revision } : {}) });
    if (!hasEnded) void searchLonger(report, reviewer, questions, own);
  };
  return (id, revision) => {
    search.abort();
    search = new AbortController();
    const own = search;
    around.later(() => searchAtOnce(id, revision, own));
  };
}
