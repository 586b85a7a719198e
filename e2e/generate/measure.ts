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
    const accusations = request.noises.some((noise) => noise.faulty) ? [] : await errorsIn(reading);
    return {
      request,
      rendered,
      reading,
      verdict: judge(rendered, reading),
      accusations,
      trouble: undefined,
      milliseconds,
    };
  } catch (error) {
    const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const milliseconds = performance.now() - began;
    return {
      request,
      rendered,
      reading: undefined,
      verdict: undefined,
      accusations: [],
      trouble,
      milliseconds,
    };
  }
}

async function errorsIn(reading: Reading): Promise<readonly string[]> {
  const simplify = reading.script.traditional ? await loadSimplify() : identity;
  const { findings } = makeReviewer(reading, simplify).review(noChanges(reading));
  return findings
    .filter((finding) => finding.severity === 'error')
    .map(
      ({ check, cells, stated, expected, part }) =>
        `${check} ${cells.join(' ')}${part ?? ''}: ${stated} ≠ ${expected}`,
    );
}
