import type { Finding } from '../../../src/checks/check.ts';
import { noChanges } from '../../../src/log/changes.ts';
import { newDraft } from '../../../src/log/draft.ts';
import { asItStands } from '../../../src/log/last-year.ts';
import { makeReviewer, read } from '../../../src/pipeline.ts';
import { makeRandom } from '../random.ts';
import { renderClean } from '../render.ts';
import { shapes } from '../shapes/all.ts';
import { type Broken, breaks } from './breaks.ts';
import { makePair } from './pair.ts';

/** How the pairs of one kind came out. */
export interface YearsTally {
  readonly kind: string;
  readonly pairs: number;
  /** What was seeded and found, and what was seeded. */
  readonly found: number;
  readonly seeded: number;
  /** What the checks of years found without its having been seeded. */
  readonly elsewhere: readonly string[];
  readonly missed: readonly string[];
}

/** Shapes whose cells can all be read: what is measured here is the comparing. */
const readable = shapes.filter(({ columnsKnown, medium }) => columnsKnown && medium === 'page');

/** `count` pairs of every kind, each report in a shape of its own. */
export async function measureYears(count: number): Promise<readonly YearsTally[]> {
  const tallies: YearsTally[] = [];
  for (const kind of Object.keys(breaks)) tallies.push(await measureKind(kind, count));
  return tallies;
}

async function measureKind(kind: string, count: number): Promise<YearsTally> {
  const tally = { kind, pairs: 0, found: 0, seeded: 0, elsewhere: [] as string[], missed: [] as string[] };
  for (let seed = 0; tally.pairs < count && seed < 20 * count; seed++) {
    const broken = breaks[kind]?.(makePair(seed), makeRandom(seed).fork(kind));
    if (!broken) continue;
    const { found, reasons } = await verdictsOn(broken, seed);
    const wanted = [
      ...broken.expected.map((each) => each.join(' ')),
      ...(broken.reason ? [broken.reason] : []),
    ];
    const shown = [...found, ...reasons];
    const missed = wanted.filter((each) => !shown.includes(each));
    tally.pairs += 1;
    tally.seeded += wanted.length;
    tally.found += wanted.length - missed.length;
    tally.missed.push(...missed.map((each) => `${kind} ${seed}: ${each}`));
    tally.elsewhere.push(
      ...shown.filter((each) => !wanted.includes(each)).map((each) => `${kind} ${seed}: ${each}`),
    );
  }
  return tally;
}

async function verdictsOn({ pair }: Broken, seed: number) {
  const shapeOf = (at: number) => readable[(seed + at) % readable.length] ?? readable[0];
  const [own, other] = [shapeOf(0), shapeOf(7)];
  if (!own || !other) throw new Error('no shape');
  const now = await read(renderClean(pair.now, own));
  const before = await read(renderClean(pair.before, other));
  const changes = { ...noChanges(now), lastYear: asItStands(newDraft(before)) };
  const { findings, notChecked } = makeReviewer(now).review(changes);
  const reasons = notChecked.flatMap(({ check, reason }) => (check.startsWith('years.') ? [reason] : []));
  return { found: findings.filter(counts).map(inWords), reasons: [...new Set(reasons)] };
}

/** The invented prose repeats itself from year to year, as R48 rightly says; other checks are measured elsewhere. */
const counts = ({ check }: Finding): boolean => check.startsWith('years.') && check !== 'years.repeated';

const inWords = ({ check, severity, cells }: Finding): string =>
  `${check} ${severity} ${cells[0] ?? ''}`.trim();

/** A table for people, one line for each kind. */
export function yearsTable(tallies: readonly YearsTally[]): string {
  const lines = tallies.map(
    ({ kind, pairs, found, seeded, elsewhere }) =>
      `${kind.padEnd(8, '　')} ${String(pairs).padStart(5)} ${`${found}/${seeded}`.padStart(9)} ${String(elsewhere.length).padStart(9)}`,
  );
  const wrong = tallies.flatMap(({ missed, elsewhere }) => [
    ...missed.map((each) => `missed ${each}`),
    ...elsewhere.map((each) => `elsewhere ${each}`),
  ]);
  return [
    `pairs of years${' '.repeat(4)}pairs     found elsewhere`,
    ...lines,
    ...(wrong.length > 0 ? ['', ...wrong.slice(0, 40)] : []),
  ].join('\n');
}

export const failsYears = (tallies: readonly YearsTally[]): boolean =>
  tallies.some(({ missed, elsewhere }) => missed.length + elsewhere.length > 0);
