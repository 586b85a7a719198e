import type { Review } from '../../src/findings/review.ts';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';
import { identity, loadSimplify } from '../../src/text/simplify.ts';
import { judge, type Verdict } from './judge.ts';
import { type Rendered, type Request, render } from './render.ts';

/** One report read, compared with its truth, and reviewed. */
export interface Measured {
  readonly request: Request;
  readonly rendered: Rendered;
  readonly reading: Reading | undefined;
  readonly verdict: Verdict | undefined;
  /** Errors that the reviewer claims in a consistent report: check and cells. */
  readonly accusations: readonly string[];
  /** What was read wrongly of office, year and date. */
  readonly misnamed: readonly string[];
  /** Why it could not be read or reviewed, if so. */
  readonly trouble: string | undefined;
  /** Reading alone. */
  readonly milliseconds: number;
}

export async function measure(request: Request): Promise<Measured> {
  const rendered = render(request);
  const began = performance.now();
  try {
    const reading = await read(rendered.input);
    const milliseconds = performance.now() - began;
    const review = await reviewOf(reading);
    const accusations = request.noises.some((noise) => noise.faulty) ? [] : errorsIn(review);
    const misnamed = misnamedFacts(rendered, review);
    const verdict = judge(rendered, reading);
    return { request, rendered, reading, verdict, accusations, misnamed, trouble: undefined, milliseconds };
  } catch (error) {
    const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const nothing = { reading: undefined, verdict: undefined, accusations: [], misnamed: [] };
    return { request, rendered, ...nothing, trouble, milliseconds: performance.now() - began };
  }
}

async function reviewOf(reading: Reading): Promise<Review> {
  const simplify = reading.script.traditional ? await loadSimplify() : identity;
  return makeReviewer(reading, simplify).review(noChanges(reading));
}

function errorsIn({ findings }: Review): readonly string[] {
  return findings
    .filter((finding) => finding.severity === 'error')
    .map(
      ({ check, cells, stated, expected, part }) =>
        `${check} ${cells.join(' ')}${part ?? ''}: ${stated} ≠ ${expected}`,
    );
}

function misnamedFacts(rendered: Rendered, { facts }: Review): readonly string[] {
  const truth = rendered.report.facts;
  return (['agency', 'year', 'publishedOn'] as const)
    .filter((name) => facts[name] !== truth[name])
    .map((name) => `${name} is ${truth[name]}, shown ${facts[name]}`);
}
