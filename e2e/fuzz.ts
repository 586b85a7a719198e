import { parseArgs } from 'node:util';
import { read } from '../src/pipeline.ts';
import { Refusal } from '../src/sources/source.ts';
import { type FuzzCase, makeCase, textOf } from './generate/fuzz/case.ts';
import { makePackageCase } from './generate/fuzz/packages.ts';
import { brokenPromises } from './generate/fuzz/promises.ts';
import { startWatchdog } from './generate/fuzz/watchdog.ts';

// npm run fuzz: reports damaged at random, from fixed seeds. However damaged, a text is read or refused, in time, and
// every value that comes out stands in it.
//   --count n   how many (3,000)    --from n   first seed (0)    --only n   this one, its text printed
//   --packages  files of word processors instead of texts

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    packages: { type: 'boolean', default: false },
  },
});

/** No text of this size may take longer, in milliseconds of the processor: others may use the machine too. */
const limit = 2000;
const shownFailures = 20;

interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly why: readonly string[];
}

const counts = { read: 0, refused: 0, cells: 0, marked: 0, slowest: 0, slowestSeed: 0 };

async function examine({ seed, what, input }: FuzzCase): Promise<Failure | undefined> {
  const began = process.cpuUsage();
  const why = await complaints(input);
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  if (took > counts.slowest) Object.assign(counts, { slowest: took, slowestSeed: seed });
  const all = took > limit ? [`took ${Math.round(took)} ms`, ...why] : why;
  return all.length > 0 ? { seed, what, why: all } : undefined;
}

async function complaints(input: FuzzCase['input']): Promise<readonly string[]> {
  try {
    const reading = await read(input);
    const cells = reading.tables.flatMap((table) => Object.values(table.cells));
    counts.read++;
    counts.cells += cells.length;
    counts.marked += cells.filter(({ state }) =>
      ['unreadable', 'doubtful', 'missing'].includes(state),
    ).length;
    return brokenPromises(reading);
  } catch (error) {
    if (error instanceof Refusal) counts.refused++;
    else return [`crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
    return [];
  }
}

const first = Number(values.only ?? values.from);
const count = values.only === undefined ? Number(values.count) : 1;
const failures: Failure[] = [];
const watchdog = startWatchdog(20);
const started = Date.now();
for (let seed = first; seed < first + count; seed++) {
  watchdog.begin(seed);
  const made = values.packages ? makePackageCase(seed) : makeCase(seed);
  if (values.only !== undefined) console.log(values.packages ? made.what : textOf(made.input));
  const failure = await examine(made);
  if (failure) failures.push(failure);
  if (count > 20_000 && (seed - first) % 10_000 === 9_999)
    console.log(`${seed + 1 - first} of ${count}, ${failures.length} failed`);
}
await watchdog.stop();

for (const { seed, what, why } of failures.slice(0, shownFailures)) {
  console.log(
    `seed ${seed}, ${what}\n${why
      .slice(0, 4)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  );
}
const { read: texts, refused, cells, marked, slowest, slowestSeed } = counts;
console.log(
  `${count} damaged ${values.packages ? 'files' : 'texts'} in ${Math.round((Date.now() - started) / 1000)} s: ${texts} read, ${refused} refused; ` +
    `${cells} cells, ${marked} marked; slowest ${Math.round(slowest)} ms (seed ${slowestSeed}); ${failures.length} failed`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
