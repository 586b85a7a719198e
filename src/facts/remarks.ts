import { cellId, parseCellId } from '../forms/form.ts';
import { statisticsWhole } from '../forms/statistics.ts';
import type { CellId } from '../tables/cells.ts';
import type { Evidence } from './evidence.ts';
import type { Figure } from './fact.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { Remark } from './statement.ts';
import { sumOf } from './sums.ts';

/** A percentage or difference beside the figures it follows from. */
export interface JudgedRemark {
  readonly remark: Remark;
  /** `other`: it fits, but with another base than the words suggest. */
  readonly verdict: 'agrees' | 'disagrees' | 'other' | 'impossible' | 'unchecked';
  /** What it should be: the percentage, or last year's figure plus or minus the difference. Null if unchecked. */
  readonly expected: number | null;
  /** The base it was held against. */
  readonly base: number | null;
}

type Report = Pick<Evidence, 'tables' | 'facts' | 'statements' | 'remarks' | 'breakdowns' | 'lastYear'>;

const known = new WeakMap<
  readonly Mention[],
  { readonly lastYear: Report['lastYear']; readonly judged: readonly JudgedRemark[] }
>();

/** Every share, rate and growth of the prose beside what it follows from; kept as long as neither changes. */
export function judgeRemarks(report: Report): readonly JudgedRemark[] {
  const mentions = mentionsOf(report);
  const before = known.get(mentions);
  if (before && before.lastYear === report.lastYear) return before.judged;
  const judged = judgeAll(report, mentions);
  known.set(mentions, { lastYear: report.lastYear, judged });
  return judged;
}

function judgeAll(report: Report, mentions: readonly Mention[]): readonly JudgedRemark[] {
  const known = new Map(mentions.flatMap((each) => (each.figure ? [[each.figure, each] as const] : [])));
  return report.remarks.map((remark) => {
    if (remark.figure.approximate || remark.part?.approximate) return unchecked(remark);
    if (remark.kind === 'growth') return judgeGrowth(remark, known, report);
    return remark.kind === 'rate' ? judgeRate(remark) : judgeShare(remark, mentions, known, report);
  });
}

function unchecked(remark: Remark): JudgedRemark {
  return { remark, verdict: 'unchecked', expected: null, base: null };
}

/** A percentage may be rounded or chopped at its last digit, never rounded up to the next (R66). */
function fits(percent: number, { value, step }: Figure): boolean {
  return percent >= value - step / 2 - 1e-9 && percent < value + step - 1e-9;
}

function judgeRate(remark: Remark): JudgedRemark {
  const { figure, part, base } = remark;
  if (!part || !base || base.value === 0) return unchecked(remark);
  const percent = (100 * part.value) / base.value;
  return fits(percent, figure)
    ? { remark, verdict: 'agrees', expected: percent, base: base.value }
    : unchecked(remark);
}

function judgeShare(
  remark: Remark,
  mentions: readonly Mention[],
  known: ReadonlyMap<Figure, Mention>,
  report: Report,
): JudgedRemark {
  const { part, figure } = remark;
  const [first, others] = basesOf(remark, mentions, known, report);
  if (!part) return judgeAlone(remark, [...first, ...others]);
  const share = (base: number) => (100 * part.value) / base;
  const found = (bases: readonly number[]) => bases.find((base) => fits(share(base), figure));
  const base = found(first);
  if (base !== undefined) return { remark, verdict: 'agrees', expected: share(base), base };
  const other = found(others);
  if (other !== undefined)
    return { remark, verdict: 'other', expected: share(first[0] ?? other), base: other };
  const [due = others[0]] = first;
  if (due === undefined) return unchecked(remark);
  return { remark, verdict: 'disagrees', expected: share(due), base: due };
}

/** A share of whole things: some number of them must give it (R76). */
function judgeAlone(remark: Remark, bases: readonly number[]): JudgedRemark {
  const [base] = bases;
  const { figure } = remark;
  if (base === undefined) return unchecked(remark);
  const possible = bases.some((each) => {
    const count = Math.round((figure.value * each) / 100);
    return [count - 1, count, count + 1].some((whole) => whole >= 0 && fits((100 * whole) / each, figure));
  });
  if (possible) return unchecked(remark);
  return { remark, verdict: 'impossible', expected: null, base };
}

type Bases = readonly [readonly number[], readonly number[]];

/** The bases that the words suggest, and the further ones, in the order of R66. */
function basesOf(
  { part, base, of, role, wholes }: Remark,
  mentions: readonly Mention[],
  known: ReadonlyMap<Figure, Mention>,
  { breakdowns }: Report,
): Bases {
  if (base) return [[base.value].filter(isBase), []];
  if (of === 'other') return [[], []];
  const lists = breakdowns.filter(({ parts }) => part !== null && parts.includes(part));
  const listed = lists.flatMap(({ total, parts }) => [total.value, sumOf(parts)]).filter(isBase);
  const own = listed.length > 0 ? listed : wholes.map(({ value }) => value).filter(isBase);
  const mention = part ? known.get(part) : undefined;
  const divided = mention ? statedWhole(mention, mentions) : [];
  if (divided.length > 0) return [divided, own];
  const aside = mention?.verdict === 'unchecked';
  if (!role || aside) return [own, []];
  const received = stated(mentions, 'requests.received.total');
  const processed = stated(mentions, 'requests.processed.total');
  const both = received
    .flatMap((n) => stated(mentions, 'requests.carriedIn.total').map((c) => n + c))
    .filter(isBase);
  const isAnswered = of === 'processed' || (of === 'any' && role === 'outcome');
  if (isAnswered) return [processed.length > 0 ? processed : own, [...received, ...both, ...own]];
  return [received.length > 0 ? received : own, [...both, ...processed, ...own]];
}

function isBase(value: number): boolean {
  return value > 0;
}

/** What the form of 2014–2018 divides into the row that a figure restates, if the prose states it (网站1120条 of 1534条). */
function statedWhole({ reading }: Mention, mentions: readonly Mention[]): readonly number[] {
  const [term, ...more] = reading;
  if (!term || more.length > 0) return [];
  const { table, row, column } = parseCellId(term.cell);
  const whole = table === 'statistics' ? statisticsWhole(row) : undefined;
  if (whole === undefined) return [];
  const answers = whole === 'r30' ? ['r30', 'r27'] : [whole];
  return answers.flatMap((each) => stated(mentions, cellId(table, each, column)));
}

/** The values that prose and table give to a cell, without those of another year or body. */
function stated(mentions: readonly Mention[], cell: CellId): readonly number[] {
  const own = mentions.filter(
    ({ reading, reason, rule, figure }) =>
      figure !== null &&
      rule !== 'R75' &&
      reason !== 'period' &&
      reason !== 'scope' &&
      reading.length === 1 &&
      reading[0]?.cell === cell,
  );
  const values = own.flatMap(({ value, sum }) => (sum === null ? [value] : [value, sum]));
  return [...new Set(values)].filter(isBase);
}

/** Growth against what the sentence states of last year, or what last year's report says (R67). */
function judgeGrowth(remark: Remark, known: ReadonlyMap<Figure, Mention>, report: Report): JudgedRemark {
  const { part, figure, falling } = remark;
  const last = remark.base ? remark.base.value : part && lastYears(known.get(part), report);
  if (!part || last === null || last === undefined) return unchecked(remark);
  const sign = falling ? -1 : 1;
  if (figure.unit !== '%') {
    const expected = sign * (part.value - last);
    const agrees = expected >= figure.low - 1e-6 && expected <= figure.high + 1e-6;
    return { remark, verdict: agrees ? 'agrees' : 'disagrees', expected, base: last };
  }
  if (last === 0) return unchecked(remark);
  const expected = (sign * 100 * (part.value - last)) / last;
  const positive = { ...figure, value: Math.abs(figure.value) };
  const agrees = fits(figure.value < 0 ? -expected : expected, positive);
  return { remark, verdict: agrees ? 'agrees' : 'disagrees', expected, base: last };
}

/** The same cells in last year's report of the same body, whose tables are `requests@2021`; undefined if unknown. */
function lastYears(mention: Mention | undefined, { facts, lastYear, tables }: Report): number | undefined {
  const year = lastYear?.facts.year ?? null;
  if (mention?.verdict !== 'agrees' || year === null || year !== (facts.year ?? 0) - 1) return undefined;
  if (lastYear?.facts.agency !== facts.agency) return undefined;
  const ids = mention.reading.map(({ cell }) => cell.replace(/^[a-z]+/, (name) => `${name}@${year}`));
  const cells = ids.map((id) => tables.find((table) => id in table.cells)?.cells[id]);
  if (cells.some((cell) => cell?.state !== 'figure')) return undefined;
  return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
}
