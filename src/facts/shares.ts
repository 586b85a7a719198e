import { cellId, parseCellId } from '../forms/form.ts';
import { statisticsWhole } from '../forms/statistics.ts';
import type { CellId } from '../tables/cells.ts';
import { digitSlip } from '../text/digits.ts';
import type { Figure } from './fact.ts';
import { type JudgedRemark, type RemarkReport, unchecked } from './judged-remark.ts';
import type { Mention } from './mentions.ts';
import { fitsPercent } from './percent.ts';
import type { Remark } from './statement.ts';
import { judge, sumOf } from './sums.ts';

/** A share beside the bases that the words suggest, then those that they may mean as well (R66, R76). */
export function judgeShare(
  remark: Remark,
  mentions: readonly Mention[],
  known: ReadonlyMap<Figure, Mention>,
  report: RemarkReport,
): JudgedRemark {
  const { part, figure } = remark;
  const [first, others] = basesOf(remark, mentions, known, report);
  if (!part) return judgeAlone(remark, [...first, ...others]);
  const share = (base: number) => (100 * part.value) / base;
  const found = (bases: readonly number[]) => bases.find((base) => fitsPercent(share(base), figure));
  const base = found(first) ?? found(provedTotals(part, remark, report));
  if (base !== undefined) return { remark, verdict: 'agrees', expected: share(base), base };
  const other = found(others);
  const likely = first.find((each) => isMiswritten(figure, share(each))) ?? first[0];
  if (other !== undefined) {
    const verdict = likely === undefined ? 'agrees' : 'other';
    return { remark, verdict, expected: share(likely ?? other), base: other };
  }
  const held = likely === undefined ? judgeByTables(remark, known, report) : undefined;
  const due = likely ?? others[0];
  if (held || due === undefined) return held ?? judgeByEarlier(remark);
  return { remark, verdict: 'disagrees', expected: share(due), base: due };
}

/** 63.1% for 36.1%: of several bases the one whose share has the same digits. */
function isMiswritten({ value, step }: Figure, share: number): boolean {
  return digitSlip(Math.round(value / step), Math.round(share / step)) !== null;
}

const wholesOf: Readonly<Record<string, readonly string[]>> = {
  outcome: ['processed', 'received'],
  applicant: ['received', 'processed'],
  channel: ['received', 'processed'],
};

/** A share whose base only the tables state: it may agree with them; what else it is a share of nobody knows. */
function judgeByTables(
  remark: Remark,
  known: ReadonlyMap<Figure, Mention>,
  { tables }: RemarkReport,
): JudgedRemark | undefined {
  const { part, role, figure } = remark;
  const verdict = part ? known.get(part)?.verdict : undefined;
  if (!part || !role || verdict !== 'agrees') return undefined;
  const cells = (wholesOf[role] ?? []).map((row) => cellId('requests', row, 'total'));
  const base = cells
    .map((cell) => tables.find((table) => cell in table.cells)?.cells[cell]?.value ?? 0)
    .find((each) => isBase(each) && fitsPercent((100 * part.value) / each, figure));
  return base === undefined ? undefined : agreed(remark, part, base);
}

/** 问了50户，知道的19户，占38%. */
function judgeByEarlier(remark: Remark): JudgedRemark {
  const { part, earlier, figure, of } = remark;
  const base = earlier.find(
    ({ value }) => part && isBase(value) && fitsPercent((100 * part.value) / value, figure),
  );
  return part && base && of === 'any' ? agreed(remark, part, base.value) : unchecked(remark);
}

function agreed(remark: Remark, part: Figure, base: number): JudgedRemark {
  return { remark, verdict: 'agrees', expected: (100 * part.value) / base, base };
}

/** A share of whole things: some number of them must give it (R76). */
function judgeAlone(remark: Remark, bases: readonly number[]): JudgedRemark {
  const [base] = bases;
  const { figure } = remark;
  if (base === undefined) return unchecked(remark);
  const possible = bases.some((each) => {
    const count = Math.round((figure.value * each) / 100);
    return [count - 1, count, count + 1].some(
      (whole) => whole >= 0 && fitsPercent((100 * whole) / each, figure),
    );
  });
  if (possible) return unchecked(remark);
  return { remark, verdict: 'impossible', expected: null, base };
}

/**
 * The totals of lists that add up, unless the words name another base: a share of one agrees, one of another base than
 * that of a list which only its sum tells is no slip.
 */
function provedTotals(part: Figure, { of }: Remark, { breakdowns }: RemarkReport): readonly number[] {
  return breakdowns
    .filter((list) => list.parts.includes(part))
    .filter((list) => list.unsaid === true || (of === 'any' && judge(list) === 'agrees'))
    .map(({ total }) => total.value)
    .filter(isBase);
}

type Bases = readonly [readonly number[], readonly number[]];

/** The bases that the words suggest, and the further ones, in the order of R66. */
function basesOf(
  { part, base, of, role, wholes }: Remark,
  mentions: readonly Mention[],
  known: ReadonlyMap<Figure, Mention>,
  { breakdowns, tables }: RemarkReport,
): Bases {
  if (base) return [[base.value].filter(isBase), []];
  if (of === 'other') return [[], []];
  const lists = breakdowns.filter(
    ({ unsaid, parts }) => unsaid !== true && part !== null && parts.includes(part),
  );
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
  const printed = mention?.verdict === 'agrees' ? printedBases(of, tables) : [];
  const answered = processed.length > 0 ? [...processed, ...printed] : [...printed, ...own];
  if (printed.length > 0) return [[...new Set(answered)], [...received, ...both, ...own]];
  const isAnswered = of === 'processed' || of === 'handled' || (of === 'any' && role === 'outcome');
  if (isAnswered) return [processed.length > 0 ? processed : own, [...received, ...both, ...own]];
  return [received.length > 0 ? received : own, [...both, ...processed, ...own]];
}

/** 占办结量 is of what was answered, 占办理总量 of that or of all there was to answer; the tables say how much that is. */
function printedBases(of: Remark['of'], tables: RemarkReport['tables']): readonly number[] {
  if (of !== 'processed' && of !== 'handled') return [];
  const table = tables.find(({ id }) => id === 'requests');
  const totalOf = (row: string) => table?.cells[cellId('requests', row, 'total')]?.value ?? 0;
  const handled = of === 'handled' ? [totalOf('received') + totalOf('carriedIn')] : [];
  return [totalOf('processed'), ...handled].filter(isBase);
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
  const answers = whole === 'r30' ? ['r30', 'r27', 'r22'] : [whole];
  return answers.flatMap((each) => stated(mentions, cellId(table, each, column)));
}

const byCell = new WeakMap<readonly Mention[], ReadonlyMap<CellId, readonly number[]>>();

/** The values that prose and table give to a cell, without those of another year or body. */
function stated(mentions: readonly Mention[], cell: CellId): readonly number[] {
  const known = byCell.get(mentions) ?? valuesByCell(mentions);
  byCell.set(mentions, known);
  return known.get(cell) ?? [];
}

function valuesByCell(mentions: readonly Mention[]): ReadonlyMap<CellId, readonly number[]> {
  const values = new Map<CellId, number[]>();
  for (const { reading, reason, rule, figure, value, sum } of mentions) {
    const [term, ...more] = reading;
    if (!term || more.length > 0 || figure === null || rule === 'R75') continue;
    if (reason === 'period' || reason === 'scope') continue;
    const own = values.get(term.cell) ?? [];
    values.set(term.cell, own);
    for (const each of sum === null ? [value] : [value, sum])
      if (isBase(each) && !own.includes(each)) own.push(each);
  }
  return values;
}
