import { parseArgs } from 'node:util';
import { type Measured, measure } from './generate/measure.ts';
import { plan, type Wish } from './generate/plan.ts';
import { details, failures, matrix, summary, timingTable } from './generate/print.ts';
import { holdsRules, rulesText, scoreClean, scoreRules } from './generate/rule-by-rule.ts';
import { printCorrections } from './generate/slips/print.ts';
import { combinationOf, misses, sumBy, type Tally, tallyOf } from './generate/tally.ts';
import { timings } from './generate/timing.ts';
import { failsYears, measureYears, yearsTable } from './generate/years/measure.ts';
import { printProse } from './prose/print.ts';
import { scoreFiles } from './word/score.ts';

// npm run accuracy: invented consistent reports of every form, in every shape, with every kind of noise, read and
// compared with their truth cell by cell.
//   --reports n   reports of every combination (1)          --seed n    this seed alone
//   --shape x  --noise y  --form z                          only these; --noise a+b applies both
//   --verbose     the first wrong and avoidably marked cells of every report that has any, with their source
//   --files       only the files of word processors
//   --rules       only the rules: a violation of each, seeded into consistent reports
//   --years       only pairs of years: breaks seeded into what is carried over
//   --prose       only the prose: the marked corpus
//   --corrections n   only the search for corrections, n cases for each number of mistakes
//   --all         one line for every combination            --text      print the reports themselves

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1' },
    seed: { type: 'string' },
    shape: { type: 'string' },
    noise: { type: 'string' },
    form: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    corrections: { type: 'string' },
    all: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    years: { type: 'boolean', default: false },
    prose: { type: 'boolean', default: false },
  },
});

const wish: Wish = {
  reports: Number(values.reports),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
  ...(values.shape === undefined ? {} : { shape: values.shape }),
  ...(values.noise === undefined ? {} : { noise: values.noise }),
  ...(values.form === undefined ? {} : { form: values.form }),
};

async function run(): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const request of plan(wish)) {
    const measured = await measure(request);
    show(measured);
    tallies.push(tallyOf(measured));
  }
  return [...sumBy(tallies, combinationOf).values()];
}

function show(measured: Measured): void {
  if (values.text) console.log(measured.rendered.text);
  if (!values.verbose) return;
  const lines = details(measured, 5);
  if (lines.length > 1) console.log(lines.join('\n'));
}

function print(tallies: readonly Tally[]): void {
  const forms = [...new Set(tallies.map((tally) => tally.form))];
  if (values.all) console.log(`${summary('combination', tallies, combinationOf)}\n`);
  for (const form of forms)
    console.log(`form ${form}\n${matrix(tallies.filter((tally) => tally.form === form))}\n`);
  console.log(`${summary('shape', tallies, (tally) => tally.shape)}\n`);
  console.log(`${summary('noise', tallies, (tally) => tally.noise)}\n`);
  console.log(`${summary('form', [...tallies], (tally) => tally.form)}\n`);
  console.log(summary('all', tallies, () => 'all'));
  const failing = failures(tallies, 60);
  if (failing.length > 0) console.log(`\nmissed:\n${failing.join('\n')}`);
}

/** Whether what is demanded of reading holds. */
async function reading(): Promise<boolean> {
  const tallies = await run();
  print(tallies);
  if (values.shape === undefined && values.noise === undefined)
    console.log(`\n${timingTable(await timings())}`);
  return tallies.every((tally) => misses(tally).length === 0);
}

/** Whether the files of word processors are read as they must be. */
async function files(): Promise<boolean> {
  const { text, holds } = await scoreFiles();
  console.log(`\n${text}`);
  return holds;
}

/** Whether what is demanded of the rules holds. */
async function rules(): Promise<boolean> {
  const scores = await scoreRules(4);
  const clean = await scoreClean(120);
  console.log(`\n${rulesText(scores, clean)}`);
  return holdsRules(scores, clean);
}

/** Whether what is demanded of the search for corrections holds. */
async function corrections(): Promise<boolean> {
  const missed = await printCorrections(Number(values.corrections ?? 1300), 320);
  if (missed.length > 0) console.log(`\nmissed:\n${missed.join('\n')}`);
  return missed.length === 0;
}

/** Whether pairs of years give away what was broken in them, and nothing else. */
async function years(): Promise<boolean> {
  const tallies = await measureYears(60);
  console.log(`\n${yearsTable(tallies)}`);
  return !failsYears(tallies);
}

const isAlone =
  values.files || values.rules || values.prose || values.corrections !== undefined || values.years;
const isRead = isAlone || (await reading());
const isPart = values.shape !== undefined || values.noise !== undefined || values.seed !== undefined;
const isFiled = values.files || !(isPart || isAlone) ? await files() : true;
const isRuled = values.rules || !(isPart || isAlone) ? await rules() : true;
const isSolved = values.corrections !== undefined || !(isPart || isAlone) ? await corrections() : true;
const isCompared = values.years || !(isPart || isAlone) ? await years() : true;
const isProse = values.prose || !(isPart || isAlone) ? printProse() : true;
process.exitCode = isRead && isFiled && isRuled && isSolved && isCompared && isProse ? 0 : 1;
