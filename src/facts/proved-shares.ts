import type { Figure } from './fact.ts';
import type { JudgedRemark, RemarkReport } from './judged-remark.ts';
import { total } from './meaning.ts';
import { fitsPercent } from './percent.ts';
import { type Quantity, requestsOf } from './quantity.ts';
import type { Remark } from './statement.ts';
import { comesTo } from './terms.ts';
import { unitsMatch } from './units.ts';

type ProofReport = Pick<RemarkReport, 'tables' | 'figures' | 'narrative'>;

/** How far before a share its part and its base may stand. */
const REACH = 260;
const MOST_COUNTS = 12;
/** Of so many counts before it the nearest may be its part. */
const NEAREST = 3;

/**
 * A share whose words do not say of what, where two counts before it, or a row of table 三, give exactly this percentage.
 * It can only agree. A round percentage fits many pairs by chance: it needs the count right before it as its part.
 */
export function proveShare(remark: Remark, report: ProofReport): JudgedRemark | undefined {
  const { figure } = remark;
  if (figure.value <= 0 || figure.value === 100) return undefined;
  const said = proveSaid(remark, report);
  if (said || remark.kind === 'rate') return said;
  const counts = countsBefore(figure, report.figures);
  const parts = [...named(remark, counts, report.narrative), ...partsOf(remark, counts)];
  return provedBy(remark, parts, (part) => [
    ...basesAmong(part, counts),
    ...(isExact(figure) ? totalsOf(report) : []),
  ]);
}

/**
 * A share that differs from the base its words suggest, and that the count it names beside another count gives exactly:
 * 公告28条、动态816条，动态占76%.
 */
export function provePlainly(remark: Remark, report: ProofReport): JudgedRemark | undefined {
  const counts = countsBefore(remark.figure, report.figures);
  const own = remark.part ? [alone(remark.part)] : [];
  const parts = [...named(remark, counts, report.narrative), ...own];
  return provedBy(remark, parts, (part) => othersOf(part, counts).map(({ value }) => value));
}

function provedBy(
  remark: Remark,
  parts: readonly Part[],
  basesOf: (part: Part) => readonly number[],
): JudgedRemark | undefined {
  for (const part of parts) {
    const share = (base: number) => (100 * part.value) / base;
    const base = basesOf(part).find((each) => each !== part.value && fitsPercent(share(each), remark.figure));
    if (base !== undefined) return { remark, verdict: 'agrees', expected: share(base), base };
  }
  return undefined;
}

/** 予以公开和部分公开占办结总数的56.3%, 维持率83.3%: the cells that the words name, of all requests or of the cases of their row. */
function proveSaid(remark: Remark, report: ProofReport): JudgedRemark | undefined {
  for (const reading of remark.said) {
    const part = comesTo(reading, report.tables);
    if (part === null) continue;
    const cases = reading.sum.every(({ table }) => table === 'disputes');
    const bases = cases
      ? [comesTo({ sum: reading.sum.map(wholeRow) }, report.tables) ?? 0]
      : totalsOf(report);
    const base = bases.find((each) => each > 0 && fitsPercent((100 * part) / each, remark.figure));
    if (base !== undefined) return { remark, verdict: 'agrees', expected: (100 * part) / base, base };
  }
  return undefined;
}

function wholeRow(quantity: Quantity): Quantity {
  return { ...quantity, columns: total };
}

/** 41.5%, 8.33%: to the tenth or finer. */
function isExact({ value, step }: Figure): boolean {
  return step < 1 && value !== Math.round(value);
}

interface Part {
  readonly value: number;
  readonly figures: readonly Figure[];
}

/** The counts before a figure, the nearest first. */
function countsBefore({ span }: Figure, figures: readonly Figure[]): readonly Figure[] {
  const counts: Figure[] = [];
  for (let at = indexBefore(figures, span.start); at >= 0 && counts.length < MOST_COUNTS; at--) {
    const each = figures[at];
    if (!each || each.span.start < span.start - REACH) break;
    if (each.unit !== '%' && !each.approximate && each.value > 0) counts.push(each);
  }
  return counts;
}

function indexBefore(figures: readonly Figure[], place: number): number {
  let [from, to] = [0, figures.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((figures[middle]?.span.start ?? place) < place) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

const nameBefore =
  /([\u4e00-\u9fff、]{2,20}?)(?:[两二三](?:项|者|类))?(?:共|合计|合|的)?(?:占|比例为?|比重为?)[^，。；]{0,14}$/;
const LONGEST_NAME = 36;

/**
 * 动态816条、公告28条，工作动态占76%: the counts whose words hold the first two characters of what 占 is said of; of 动态和公告 both
 * together.
 */
function named({ figure }: Remark, counts: readonly Figure[], narrative: string): readonly Part[] {
  const before = (place: number, length: number) => narrative.slice(Math.max(0, place - length), place);
  const words = nameBefore.exec(before(figure.span.start, LONGEST_NAME))?.[1] ?? '';
  const names = words.split(/[和及与、]/).map((name) => name.replace(/^(?:其中|[而仅仍])/, '').slice(0, 2));
  const found = names.map((name) =>
    name.length < 2 ? [] : counts.filter(({ span }) => before(span.start, LONGEST_WORDS).includes(name)),
  );
  if (names.length === 1) return (found[0] ?? []).map(alone);
  return together(found.map(([nearest]) => nearest));
}

const LONGEST_WORDS = 14;

/** The part that the words name, or the nearest counts and the nearest two or three together. */
function partsOf({ part, figure }: Remark, counts: readonly Figure[]): readonly Part[] {
  const [first, second, third] = counts;
  const own = part ? [alone(part)] : [];
  if (!isExact(figure)) return own;
  const nearest = counts.slice(0, NEAREST).map(alone);
  return [...own, ...nearest, ...together([first, second]), ...together([first, second, third])];
}

function alone(figure: Figure): Part {
  return { value: figure.value, figures: [figure] };
}

function together(figures: readonly (Figure | undefined)[]): readonly Part[] {
  const [first] = figures;
  const own = figures.filter((each): each is Figure => each !== undefined && each.unit === first?.unit);
  if (own.length < figures.length) return [];
  return [{ value: own.reduce((sum, { value }) => sum + value, 0), figures: own }];
}

/** Counts in the part's unit, and the part together with the next beside it. */
function basesAmong(part: Part, counts: readonly Figure[]): readonly number[] {
  const others = othersOf(part, counts).map(({ value }) => value);
  const [next] = others;
  return next === undefined ? others : [...others, part.value + next];
}

function othersOf({ figures }: Part, counts: readonly Figure[]): readonly Figure[] {
  const unit = figures[0]?.unit ?? '';
  return counts.filter((each) => unitsMatch(unit, each.unit) === 'same' && !figures.includes(each));
}

const wholes = [['processed'], ['received'], ['received', 'carriedIn']] as const;

/** All that was answered, that came in, that there was to answer. */
function totalsOf({ tables }: ProofReport): readonly number[] {
  return wholes.flatMap((rows) => comesTo({ sum: [requestsOf(rows)] }, tables) ?? []);
}
