import type { Explained, Question } from '../../fixes/explain.ts';
import { isLong } from '../../fixes/limits.ts';
import type { OpenReport } from '../../log/open-report.ts';
import type { Held } from './held.ts';

/**
 * Has the corrections of a report searched in the worker once its findings are painted, and shows them when the page
 * has time: first what is found at once; what needs longer when the person has stopped typing. An edit made meanwhile
 * makes the search void. A worker that fails leaves what was found.
 */
export function makeCorrecting(held: Held): (id: string, revision: number) => void {
  const { around, get, set, reviewers } = held;
  let search = new AbortController();
  let asked: Promise<unknown> = Promise.resolve();
  const show = (report: OpenReport): void =>
    set(({ reports }) => ({ reports: { ...reports, [report.id]: report } }));
  /** One question at a time: a second one would have a worker of its own started. */
  const ask = (questions: readonly Question[], own: AbortController): Promise<readonly Explained[]> => {
    const answers = around
      .explain(questions, questions.some(isLong) ? own.signal : undefined)
      .catch(() => []);
    asked = answers;
    return answers;
  };
  const find = (id: string, revision: number, own: AbortController) => {
    const report = get().reports[id];
    const reviewer = reviewers.get(id);
    return own === search && report?.revision === revision && reviewer ? { report, reviewer } : undefined;
  };
  const end = (report: OpenReport): void => show({ ...report, corrected: report.revision });
  const look = async (id: string, revision: number, own: AbortController): Promise<void> => {
    await asked;
    const now = find(id, revision, own);
    const questions = now?.reviewer.openQuestions(now.report.changes) ?? [];
    if (!now || questions.length === 0) return now && end(now.report);
    const answers = await ask(questions, own);
    around.later(() => {
      const then = find(id, revision, own);
      if (!then) return;
      const { report, reviewer } = then;
      if (answers.length === 0) return end(report);
      const review = reviewer.reviewSettled(report.changes, answers, get().settings);
      const rest = reviewer.openQuestions(report.changes);
      show({ ...report, review, ...(rest.length === 0 ? { corrected: revision } : {}) });
      if (rest.length > 0) around.atRest(() => void look(id, revision, own));
    });
  };
  return (id, revision) => {
    search.abort();
    search = new AbortController();
    const own = search;
    around.later(() => void look(id, revision, own));
  };
}
