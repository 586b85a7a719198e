import { runChecks } from './checks/run.ts';
import { isUsual, type Settings, usualSettings, weigh } from './checks/settings.ts';
import { readFacts } from './document/facts.ts';
import { makeOutliner, outline } from './document/outline.ts';
import { takeApart } from './document/take-apart.ts';
import { asLastYear, makeBeside } from './facts/beside.ts';
import { makeDecided } from './facts/decided.ts';
import type { Evidence, LastYear } from './facts/evidence.ts';
import { makeFactReader, type ProseFacts } from './facts/read-prose.ts';
import { assemble } from './findings/assemble.ts';
import type { Review } from './findings/review.ts';
import { type Known, makeCorrector } from './fixes/corrector.ts';
import { makeSteadyGround } from './fixes/steady-ground.ts';
import type { Ground } from './fixes/system.ts';
import { findFormTable } from './forms/forms.ts';
import { amend } from './log/amend.ts';
import { noChanges } from './log/changes.ts';
import type { Reviewer } from './log/open-report.ts';
import type { Changes } from './log/step.ts';
import { readAsTable } from './sources/as-table.ts';
import { readSource } from './sources/read.ts';
import { type Input, Refusal } from './sources/source.ts';
import { makeVocabulary } from './sources/vocabulary.ts';
import type { StatTable } from './tables/cells.ts';
import { makeCurrentTables } from './tables/current.ts';
import { type Pointed, readAs } from './tables/point-out.ts';
import type { Reading } from './tables/reading.ts';
import { recogniseTables } from './tables/recognise.ts';
import { makeNormaliser, type Simplify } from './text/normalise.ts';
import { identity, loadSimplify } from './text/simplify.ts';

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
  const hasPart = sections.some(({ kind }) => kind !== 'preface' && kind !== 'unknown');
  if (tables.length === 0 && title === null && !hasPart) throw new Refusal('noReport');
  const { kind, name, text } = source;
  return { source: { kind, name, text }, script, form, narrative, lines, tables, pageDate };
}

/** In the worker too: what a person says is a certain table of a report that was read before. Null if it is none. */
export async function readPointed({ text, start, script, forms, table }: Pointed): Promise<StatTable | null> {
  const simplify = script.traditional ? await loadSimplify() : identity;
  const normalise = makeNormaliser(script, simplify);
  const wanted = forms.flatMap((form) => findFormTable(form, table) ?? []);
  return readAs(wanted, readAsTable(text, start, makeVocabulary(normalise)), normalise);
}

/**
 * The reviewer of one report. It keeps what it learnt of every paragraph and table, so that an edit costs what it
 * touched. `simplify` is needed for a traditional report only (text/simplify.ts).
 */
export function makeReviewer(reading: Reading, simplify: Simplify = identity): Reviewer {
  const tablesOf = makeTableReader(reading);
  const proseOf = makeProseReader(reading, simplify);
  const lastYearOf = makeLastYearReader(simplify);
  const decided = makeDecided();
  const beside = makeBeside();
  const groundOf = makeSteadyGround();
  const corrector = makeCorrector();
  const evidenceOf = (changes: Changes): Evidence => {
    const { narrative, decisions } = changes;
    const read = { ...tablesOf(changes), narrative, ...proseOf(narrative) };
    return beside(decided(read, decisions), lastYearOf(changes.lastYear));
  };
  const reviewWith = (changes: Changes, settings: Settings | undefined, correct: Correct): Review => {
    const evidence = underSettings(evidenceOf(changes), settings);
    const ground = groundOf(evidence, changes.decisions);
    const verdicts = weigh(runChecks(evidence), settings ?? usualSettings);
    const review = assemble(evidence, verdicts, changes.decisions, correct(ground), ground);
    return settings && !isUsual(settings) ? { ...review, settings } : review;
  };
  return {
    review: (changes, settings) => reviewWith(changes, settings, corrector.known),
    openQuestions: (changes) => corrector.open(groundOf(evidenceOf(changes), changes.decisions)),
    reviewSettled: (changes, answers, settings) =>
      reviewWith(changes, settings, (ground) => corrector.settle(ground, answers)),
  };
}

/** What a check may know of the settings: other days than the 条例's. */
function underSettings(evidence: Evidence, settings: Settings | undefined): Evidence {
  return settings ? { ...evidence, deadlines: settings.deadlines } : evidence;
}

type Correct = (ground: Ground) => Known;

/** The tables as they stand; as long as only cells change, those that nobody edited stay the same objects. */
function makeTableReader(reading: Reading): (changes: Changes) => Pick<Evidence, 'form' | 'tables'> {
  let last = {
    added: noChanges(reading).tables,
    form: reading.form,
    current: makeCurrentTables(reading.tables),
  };
  return (changes) => {
    if (changes.tables !== last.added) {
      const { form, tables } = amend(reading, changes);
      last = { added: changes.tables, form, current: makeCurrentTables(tables) };
    }
    return { form: last.form, tables: last.current(changes.cells) };
  };
}

/** Last year's report, read once as long as it stays beside this one. */
function makeLastYearReader(simplify: Simplify): (reading: Reading | null) => LastYear | null {
  let last: { readonly reading: Reading; readonly evidence: LastYear } | undefined;
  return (reading) => {
    if (reading === null) return null;
    if (last?.reading !== reading) {
      const { form, tables, narrative } = reading;
      const prose = makeProseReader(reading, simplify)(narrative);
      last = { reading, evidence: asLastYear({ form, tables, narrative, ...prose }) };
    }
    return last.evidence;
  };
}

type Prose = Pick<Evidence, 'sections' | 'facts'> & ProseFacts;

/** Reads the narrative; as long as only cells change, the last answer stands. */
function makeProseReader(
  { script, pageDate, source, form }: Reading,
  simplify: Simplify,
): (narrative: string) => Prose {
  const normalise = makeNormaliser(script, simplify);
  const outlineOf = makeOutliner(normalise);
  const readProse = makeFactReader(normalise, form === '2014');
  let last: { readonly narrative: string; readonly prose: Prose } | undefined;
  return (narrative) => {
    if (last?.narrative === narrative) return last.prose;
    const sections = outlineOf(narrative);
    const facts = readFacts(narrative, sections, normalise, { pageDate, fileName: source.name });
    last = { narrative, prose: { sections, facts, ...readProse(narrative, sections) } };
    return last.prose;
  };
}
