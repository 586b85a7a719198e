import type { ReportFacts } from '../document/document.ts';
import { parseCellId } from '../forms/form.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import type { StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Span } from '../text/span.ts';
import { blamedByHeads, blamedReading } from './blamed-reading.ts';
import { apartFromOthers } from './elsewhere.ts';
import type { Evidence } from './evidence.ts';
import type { Figure } from './fact.ts';
import { partsTogether } from './parts-together.ts';
import type { Copy } from './quantity.ts';
import { speaksFor } from './speaks-for.ts';
import type { ProseRule, Scope, Statement } from './statement.ts';
import { findCell, readingsIn, sumOfCells, type Term } from './terms.ts';
import { byWitnesses } from './witnesses.ts';

/** Why a figure could not be compared. */
export type Unchecked =
  | 'noCounterpart'
  | 'noTable'
  | 'range'
  | 'period'
  | 'scope'
  | 'unreadable'
  | 'blank'
  | 'part'
  /** What it counts is a guess, and differs from the cells: nothing is known of it (kept for witnesses.ts only). */
  | 'guess'
  /** The same is said rightly in another place, and this figure is no slip of that one: another thing is meant. */
  | 'elsewhere';

/** A figure of the prose (or words that mean one) beside the cells it restates. */
export interface Mention {
  readonly rule: ProseRule;
  /** Null for words without a figure: 未收到…申请, 均已办结. */
  readonly figure: Figure | null;
  /** Narrative offsets. */
  readonly span: Span;
  /** The values that the printed figure allows, in the unit of the cells (money in 万元). */
  readonly low: number;
  readonly high: number;
  /** What it says, in the cells' unit. */
  readonly value: number;
  /** Alternatives, the likeliest first: the figure equals the signed sum of these cells. Not empty. */
  readonly readings: readonly (readonly Term[])[];
  /** The reading that it agrees with, else the one that it is likeliest to have missed (blamed-reading.ts). */
  readonly reading: readonly Term[];
  /** False where it disagrees and another of its readings could as well be meant: nothing follows from it. */
  readonly certain: boolean;
  readonly verdict: 'agrees' | 'disagrees' | 'unchecked';
  readonly reason: Unchecked | null;
  /** The sum of the cells of `reading` as it stands; null if it cannot be known. */
  readonly sum: number | null;
  readonly mild: boolean;
}

type Report = Pick<Evidence, 'tables' | 'facts' | 'statements' | 'narrative' | 'breakdowns'>;

const known = new WeakMap<
  readonly Statement[],
  { readonly report: Report; readonly mentions: readonly Mention[] }
>();

/** Every statement of the prose that restates cells of this report, in the order of the text. */
export function mentionsOf(report: Report): readonly Mention[] {
  const { tables, facts, statements, narrative, breakdowns } = report;
  const before = known.get(statements);
  if (before && before.report.tables === tables && before.report.facts === facts) return before.mentions;
  const own = statements.flatMap((statement) => mentionOf(statement, tables, facts) ?? []);
  const sure = byWitnesses(own, (reading) => sumOfCells(reading, tables)).filter(
    ({ reason }) => reason !== 'guess',
  );
  const blamed = blamedByHeads(sure, breakdowns, (reading) => sumOfCells(reading, tables));
  const mentions = partsTogether(apartFromOthers(blamed, narrative));
  known.set(statements, { report: { tables, facts, statements, narrative, breakdowns }, mentions });
  return mentions;
}

function mentionOf(
  statement: Statement,
  tables: readonly StatTable[],
  facts: ReportFacts,
): Mention | undefined {
  const copy = copyOf(statement, tables, facts.agency);
  const readings = readingsIn(statement, tables, facts.year, copy ?? '');
  const [first] = readings;
  if (!first) return undefined;
  const { figure, span, rule, mild } = statement;
  const scale = isMoney(first) ? 10_000 : 1;
  const [low, high] =
    figure && rule !== 'R75' ? [figure.low / scale, figure.high / scale] : [statement.value, statement.value];
  const common = { rule, figure, span, mild, readings, low, high, value: statement.value / scale };
  const judged = judge(statement, { low, high, readings, first, copy }, tables, facts);
  if (isGuess(statement) && judged.verdict !== 'agrees')
    return judged.reason === 'part' && statement.soft === 'guess'
      ? { ...common, ...judged, reason: 'guess' }
      : undefined;
  if (judged.verdict !== 'disagrees' || copy !== null) return { ...common, ...judged };
  return { ...common, ...(inCopies(statement, common, tables, facts.year) ?? judged) };
}

function isGuess({ soft }: Statement): boolean {
  return soft === 'guess' || soft === 'loose';
}

const wholes: readonly Scope[] = ['省', '市', '县', '区', '州'];

/** The copy that a stated 市本级 or 全市 means; null if none is stated or the report has no such columns. */
function copyOf(statement: Statement, tables: readonly StatTable[], agency: string | null): Copy | null {
  const { scope, readings } = statement;
  const whole = wholes.includes(scope) && (scope === '市' || speaksFor(statement, agency));
  const copy = scope === 'level' ? '@own' : whole ? '@city' : null;
  const names = readings.flatMap(({ sum }) => sum.map(({ table }) => `${table}${copy ?? ''}`));
  return copy !== null && statement.subject === null && tables.some(({ id }) => names.includes(id))
    ? copy
    : null;
}

const copies: readonly Copy[] = ['@own', '@city'];

/** Where no scope is stated, the figure may be that of the annex: its columns are asked when the main table differs. */
function inCopies(
  statement: Statement,
  { low, high }: Pick<Compared, 'low' | 'high'>,
  tables: readonly StatTable[],
  year: number | null,
): Judged | undefined {
  const sums = copies
    .flatMap((copy) => readingsIn(statement, tables, year, copy))
    .map((reading) => ({ reading, sum: sumOfCells(reading, tables) }));
  const fits = sums.find(({ sum }) => isWithin(sum, low, high));
  return fits && { verdict: 'agrees', reason: null, certain: true, ...fits };
}

function isWithin(sum: number | null, low: number, high: number): boolean {
  return sum !== null && sum >= low - 1e-9 && sum <= high + 1e-9;
}

/** The tables keep money in 万元, figures in 元. */
function isMoney(terms: readonly Term[]): boolean {
  return terms.some(({ cell }) => {
    const { table, row, column } = parseCellId(cell);
    return table === 'statistics' ? statisticsUnits[row] === '万元' : column === 'amount';
  });
}

interface Compared {
  readonly low: number;
  readonly high: number;
  readonly readings: readonly (readonly Term[])[];
  readonly first: readonly Term[];
  /** The copy of the annex that the statement names. */
  readonly copy: Copy | null;
}

type Judged = Pick<Mention, 'verdict' | 'reason' | 'reading' | 'sum' | 'certain'>;

function judge(
  statement: Statement,
  { low, high, readings, first, copy }: Compared,
  tables: readonly StatTable[],
  facts: ReportFacts,
): Judged {
  const sums = readings.map((reading) => ({ reading, sum: sumOfCells(reading, tables) }));
  const open = (reason: Unchecked): Judged => ({
    verdict: 'unchecked',
    reason,
    certain: true,
    reading: first,
    sum: sums[0]?.sum ?? null,
  });
  if (!isThisYear(statement, facts)) return open('period');
  const fits = sums.find(({ sum }) => isWithin(sum, low, high));
  if (copy === null && !speaksFor(statement, facts.agency) && !(fits && mayBeOwn(statement)))
    return open('scope');
  if (fits) return { verdict: 'agrees', reason: null, certain: true, ...fits };
  const reason = doubtOf(statement, sums, tables);
  if (reason) return open(reason);
  const blamed = blamedReading((low + high) / 2, { reading: first, sum: sums[0]?.sum ?? null }, sums);
  return { verdict: 'disagrees', reason: null, ...blamed };
}

/** 全系统 may be what a bureau reports for: only a figure that agrees tells. */
function mayBeOwn({ scope, subject }: Statement): boolean {
  return scope === '系统' && subject === null;
}

/** Why a difference proves nothing; null if it does. */
function doubtOf(
  { figure, soft }: Statement,
  sums: readonly { readonly reading: readonly Term[]; readonly sum: number | null }[],
  tables: readonly StatTable[],
): Unchecked | null {
  if (figure?.approximate) return 'range';
  const carried = worth(findCell('requests.carriedIn.total', tables)) !== 0;
  const isPart = soft === 'always' || soft === 'guess' || soft === 'loose' || (soft === 'carried' && carried);
  if (sums.some(({ sum }) => sum === null)) return isPart ? 'part' : 'unreadable';
  const isBlank = ({ cell }: Term) => findCell(cell, tables)?.state !== 'figure';
  if (sums.some(({ reading }) => reading.some(isBlank))) return 'blank';
  return isPart ? 'part' : null;
}

function isThisYear({ period }: Statement, { year }: ReportFacts): boolean {
  if (period.kind === 'year') return year === null || period.year === year;
  return period.kind === 'this';
}
