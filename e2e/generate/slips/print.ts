import { percent } from '../tally.ts';
import { measureDisputes } from './disputes.ts';
import { type Found, measureCorrections, measureNames, type Named } from './measure.ts';
import { compareWithHighs } from './oracle.ts';

/** The demands of issue «Which figure is wrong», by number of mistakes. */
const wantedFirst: Readonly<Record<number, number>> = { 1: 0.98, 2: 0.97, 3: 0.94, 4: 0.9 };
const wantedListed = 0.99;
const wantedNamed = 0.95;
const wantedOffered = 0.99;
const most = 15;

/** Seeds mistakes in consistent tables, searches for the corrections, prints how well it went; the misses. */
export async function printCorrections(cases: number, compared: number): Promise<readonly string[]> {
  console.log('wrong figures in table 三 and what the prose says of it: the truth among the corrections');
  console.log('mistakes  cases  smaller exists  listed     first      open   p99');
  const found = [1, 2, 3, 4].map((count) => printed(measureCorrections(count, cases)));
  console.log('\nthe same beside cells that were not read (8 of the table, or a whole row)');
  const beside = ([1, 2, 3, 4] as const).flatMap((count) => [
    besideUnread(measureCorrections(count, Math.ceil(cases / 4), 8), '8'),
    besideUnread(measureCorrections(count, Math.ceil(cases / 4), 'row'), 'row'),
  ]);
  const named = measureNames(Math.ceil(cases / 10));
  console.log('\none mistake: named rightly');
  for (const { kind, right, cases: of } of named) console.log(`${kind.padEnd(20)} ${right} of ${of}`);
  const disputes = measureDisputes(cases);
  console.log(`\ntable 四: the truth among the ties in ${disputes.listed} of ${disputes.cases}`);
  const oracle = await compareWithHighs(compared);
  console.log(`fewest changes as HiGHS finds them: ${oracle.agree} of ${oracle.cases}`);
  return [
    ...missed(found, named),
    ...missedBeside(beside),
    ...(disputes.listed < disputes.cases ? ['table 四: a truth is missing'] : []),
    ...(oracle.seeds.length > 0 ? [`HiGHS finds another size: seeds ${oracle.seeds.join(' ')}`] : []),
  ];
}

const known = ({ cases, smaller }: Found): number => Math.max(1, cases - smaller);

function printed(found: Found): Found {
  console.log(line(found));
  return found;
}

function besideUnread(found: Found, lost: string): Found {
  const { cells, offered, right } = found.unread;
  console.log(
    `${line(found)}  ${lost.padEnd(4)} ${cells} cells, values offered for ${offered}, right ${right}`,
  );
  return found;
}

/** A value that is offered for a cell must be the right one; some of the mistakes can no longer be known. */
function missedBeside(found: readonly Found[]): readonly string[] {
  const sum = (pick: (unread: Found['unread']) => number) =>
    found.reduce((all, { unread }) => all + pick(unread), 0);
  const [offered, right] = [sum((unread) => unread.offered), sum((unread) => unread.right)];
  return right / Math.max(1, offered) < wantedOffered ? [`cells not read: right ${right} of ${offered}`] : [];
}

function line(found: Found): string {
  const share = (count: number) => percent(count / known(found)).padEnd(10);
  return [
    String(found.mistakes).padEnd(9),
    String(found.cases).padEnd(6),
    String(found.smaller).padEnd(15),
    share(found.listed),
    share(found.first),
    String(found.open).padEnd(6),
    `${found.p99.toFixed(1)} ms`,
  ].join(' ');
}

function missed(found: readonly Found[], named: readonly Named[]): readonly string[] {
  const listed = found.reduce((sum, each) => sum + each.listed, 0);
  const all = found.reduce((sum, each) => sum + known(each), 0);
  return [
    ...(listed / all < wantedListed ? [`listed: ${percent(listed / all)}`] : []),
    ...found
      .filter((each) => each.first / known(each) < (wantedFirst[each.mistakes] ?? 0))
      .map(({ mistakes }) => `${mistakes} mistakes: the truth is too seldom first`),
    ...found
      .filter(({ p99 }) => p99 > most)
      .map(({ mistakes }) => `${mistakes} mistakes: p99 over ${most} ms`),
    ...named
      .filter(({ right, cases }) => right / Math.max(1, cases) < wantedNamed)
      .map(({ kind }) => `${kind}: named wrongly too often`),
  ];
}
