import { cellId } from '../forms/form.ts';
import type { Figure } from './fact.ts';
import { type JudgedRemark, type RemarkReport, unchecked } from './judged-remark.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { fitsPercent } from './percent.ts';
import { provePlainly, proveShare } from './proved-shares.ts';
import { judgeShare } from './shares.ts';
import type { Remark } from './statement.ts';

const known = new WeakMap<
  readonly Mention[],
  { readonly lastYear: RemarkReport['lastYear']; readonly judged: readonly JudgedRemark[] }
>();

/** Every share, rate and growth of the prose beside what it follows from; kept as long as neither changes. */
export function judgeRemarks(report: RemarkReport): readonly JudgedRemark[] {
  const mentions = mentionsOf(report);
  const before = known.get(mentions);
  if (before && before.lastYear === report.lastYear) return before.judged;
  const judged = judgeAll(report, mentions);
  known.set(mentions, { lastYear: report.lastYear, judged });
  return judged;
}

function judgeAll(report: RemarkReport, mentions: readonly Mention[]): readonly JudgedRemark[] {
  const known = new Map(mentions.flatMap((each) => (each.figure ? [[each.figure, each] as const] : [])));
  return report.remarks.map((remark) => {
    if (remark.figure.approximate || remark.part?.approximate) return unchecked(remark);
    if (remark.kind === 'growth') return judgeGrowth(remark, known, report);
    const judged =
      remark.kind === 'rate' ? judgeRate(remark, known, report) : judgeShare(remark, mentions, known, report);
    return proved(judged, report) ?? judged;
  });
}

/** Where the words suggest no base, or one that does not give the share, the figures around it may prove it. */
function proved(judged: JudgedRemark, report: RemarkReport): JudgedRemark | undefined {
  const { remark, verdict } = judged;
  if (verdict === 'disagrees') return provePlainly(remark, report);
  return verdict === 'unchecked' || verdict === 'impossible' ? proveShare(remark, report) : undefined;
}

/** A rate that fits agrees; of what else it may be one nobody knows, unless it is that of the requests answered. */
function judgeRate(
  remark: Remark,
  known: ReadonlyMap<Figure, Mention>,
  { tables }: RemarkReport,
): JudgedRemark {
  const { figure, part, base } = remark;
  const bases = base
    ? [base.value]
    : part && remark.of === 'received'
      ? settledOf(known.get(part), tables)
      : [];
  const percent = (whole: number) => (100 * (part?.value ?? 0)) / whole;
  const whole = bases.find((each) => each > 0 && fitsPercent(percent(each), figure));
  if (whole !== undefined) return { remark, verdict: 'agrees', expected: percent(whole), base: whole };
  const [due] = bases;
  const isOfRequests = remark.of === 'received' && figure.value !== 100;
  if (!isOfRequests || due === undefined || due === 0) return unchecked(remark);
  return { remark, verdict: 'disagrees', expected: percent(due), base: due };
}

/** 办结330件，办结率94.3%: all that was to be answered, or what came in, as the tables say. */
function settledOf(mention: Mention | undefined, tables: RemarkReport['tables']): readonly number[] {
  const cell = mention?.reading.map((term) => term.cell).join() ?? '';
  if (mention?.verdict !== 'agrees') return [];
  if (cell === 'statistics.r27.value') return [worthIn(tables, 'statistics', 'r22', 'value')];
  if (cell !== 'requests.processed.total') return [];
  const received = worthIn(tables, 'requests', 'received', 'total');
  return [received + worthIn(tables, 'requests', 'carriedIn', 'total'), received];
}

function worthIn(tables: RemarkReport['tables'], table: string, row: string, column: string): number {
  const cells = tables.find(({ id }) => id === table)?.cells;
  return cells?.[cellId(table, row, column)]?.value ?? 0;
}

/** Growth against what the sentence states of last year, or what last year's report says (R67), of any of its figures that fits. */
function judgeGrowth(
  remark: Remark,
  known: ReadonlyMap<Figure, Mention>,
  report: RemarkReport,
): JudgedRemark {
  if (!remark.part) return judgeGrowthAlone(remark, known);
  const parts = [remark.part, ...remark.earlier];
  const judged = parts.map((part) => judgeGrowthOf(remark, part, known, report));
  return judged.find(({ verdict }) => verdict === 'agrees') ?? judged[0] ?? unchecked(remark);
}

function judgeGrowthOf(
  remark: Remark,
  part: Figure,
  known: ReadonlyMap<Figure, Mention>,
  report: RemarkReport,
): JudgedRemark {
  const last = remark.base ? remark.base.value : lastYears(known.get(part), report);
  if (last === undefined) return unchecked(remark);
  return judgeChange(remark, part.value, last);
}

/** 去年收到申请6件，今年减少3件: this year's figure is that of the table. It may agree; what else it is said of nobody knows. */
function judgeGrowthAlone(remark: Remark, known: ReadonlyMap<Figure, Mention>): JudgedRemark {
  const { base } = remark;
  const now = base ? known.get(base) : undefined;
  if (!base || now?.reason !== 'period' || now.sum === null) return unchecked(remark);
  const judged = judgeChange(remark, now.sum, base.value);
  return judged.verdict === 'agrees' ? judged : unchecked(remark);
}

/** A difference (of shares: in points) or a rate of growth (also 1.5倍) between last year's figure and this one's. */
function judgeChange(remark: Remark, now: number, last: number): JudgedRemark {
  const { figure, falling } = remark;
  const sign = falling ? -1 : 1;
  if (figure.unit === '倍') return judgeTimes(remark, now, last);
  if (figure.unit !== '%') {
    const expected = sign * (now - last);
    const agrees = expected >= figure.low - 1e-6 && expected <= figure.high + 1e-6;
    if (!agrees && figure.unit === '百分点') return unchecked(remark);
    return { remark, verdict: agrees ? 'agrees' : 'disagrees', expected, base: last };
  }
  if (last === 0) return unchecked(remark);
  const expected = (sign * 100 * (now - last)) / last;
  const positive = { ...figure, value: Math.abs(figure.value) };
  const agrees = fitsPercent(figure.value < 0 ? -expected : expected, positive);
  return { remark, verdict: agrees ? 'agrees' : 'disagrees', expected, base: last };
}

/** 增长1.5倍. What else is said in 倍 (是上年的2.5倍) nobody knows: it agrees or says nothing. */
function judgeTimes(remark: Remark, now: number, last: number): JudgedRemark {
  const { low, high } = remark.figure;
  const grown = [(now - last) / last, now / last].find((each) => each >= low - 1e-9 && each <= high + 1e-9);
  if (last === 0 || grown === undefined) return unchecked(remark);
  return { remark, verdict: 'agrees', expected: grown, base: last };
}

/** The same cells in last year's report of the same body, whose tables are `requests@2021`; undefined if unknown. */
function lastYears(
  mention: Mention | undefined,
  { facts, lastYear, tables }: RemarkReport,
): number | undefined {
  const year = lastYear?.facts.year ?? null;
  if (mention?.verdict !== 'agrees' || year === null || year !== (facts.year ?? 0) - 1) return undefined;
  if (lastYear?.facts.agency !== facts.agency) return undefined;
  const ids = mention.reading.map(({ cell }) => cell.replace(/^[a-z]+/, (name) => `${name}@${year}`));
  const cells = ids.map((id) => tables.find((table) => id in table.cells)?.cells[id]);
  if (cells.some((cell) => cell?.state !== 'figure')) return undefined;
  return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
}
