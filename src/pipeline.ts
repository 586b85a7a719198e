import { readFacts } from './document/facts.ts';
import { outline } from './document/outline.ts';
import { takeApart } from './document/take-apart.ts';
import { readSource } from './sources/read.ts';
import { type Input, Refusal } from './sources/source.ts';
import type { Reading } from './tables/reading.ts';
import { recogniseTables } from './tables/recognise.ts';
import { loadSimplify } from './text/simplify.ts';

export interface ReadProgress {
  readonly signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/**
 * Once per report, in a worker: bytes or clipboard → blocks → narrative and placed tables → statutory tables.
 * Throws a `Refusal` for what cannot be read at all; a damaged report gives what could be read, marked.
 */
export async function read(input: Input, options: ReadProgress = {}): Promise<Reading> {
  const { source, script, normalise } = await readSource(input, { ...options, loadSimplify });
  const document = takeApart(source, normalise);
  const { narrative, lines, pageDate } = document;
  const sections = outline(narrative, normalise);
  const { year, title } = readFacts(narrative, sections, normalise, { pageDate, fileName: source.name });
  const { form, tables } = recogniseTables(document.tables, normalise, year);
  const isReport =
    tables.length > 0 ||
    title !== null ||
    sections.some(({ kind }) => kind !== 'preface' && kind !== 'unknown');
  if (!isReport) throw new Refusal('noReport');
  const { kind, name, text } = source;
  return { source: { kind, name, text }, script, form, narrative, lines, tables, pageDate };
}
