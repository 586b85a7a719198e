import type { Reason } from '../../../src/fixes/reasons.ts';
import type { Random } from '../random.ts';

/** The figures of a report: cells, and by keys of their own what the prose states of them. */
export type Figures = ReadonlyMap<string, number | null>;

/** What stands around the figures: the rows of table 三, last year's figures. */
export interface Setting {
  readonly rows: readonly string[];
  readonly lastYear: Figures;
}

/** One mistake: the figures that it leaves wrong. Undefined where the report offers no place for it. */
export interface Mistake {
  readonly kind: string;
  /** The explanations that name it rightly; [] where any is. */
  readonly reasons: readonly Reason[];
  readonly make: (
    figures: Figures,
    setting: Setting,
    random: Random,
  ) => ReadonlyMap<string, number | null> | undefined;
}

const parts = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'] as const;
const outside = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);
const cell = (row: string, column: string) => `requests.${row}.${column}`;
const isTotal = (id: string) =>
  id.startsWith('requests.') && (id.endsWith('.total') || id.startsWith('requests.processed.'));

/** A mistake in one figure that passes `fits`. */
function inOne(
  kind: string,
  reasons: readonly Reason[],
  fits: (id: string, value: number, setting: Setting) => boolean,
  spoil: (value: number, random: Random, id: string, setting: Setting) => number | null,
): Mistake {
  return {
    kind,
    reasons,
    make: (figures, setting, random) => {
      const open = [...figures].filter(([id, value]) => value !== null && fits(id, value, setting));
      if (open.length === 0) return undefined;
      const [id, value] = random.pick(open);
      const wrong = spoil(value ?? 0, random, id, setting);
      return wrong === value ? undefined : new Map([[id, wrong]]);
    },
  };
}

const inTable = (id: string) => id.startsWith('requests.');

/** No figure begins with 0: such a slip looks like a digit lost. */
function swapDigits(value: number, random: Random): number {
  const digits = [...String(value)];
  const at = random.whole(0, digits.length - 2);
  [digits[at], digits[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
  return digits[0] === '0' ? value : Number(digits.join(''));
}

function loseDigit(value: number, random: Random): number {
  const digits = String(value);
  const at = random.whole(0, digits.length - 1);
  return Number(digits.slice(0, at) + digits.slice(at + 1));
}

function doubleDigit(value: number, random: Random): number {
  const digits = String(value);
  const at = random.whole(0, digits.length - 1);
  return Number(digits.slice(0, at + 1) + digits.slice(at));
}

function retype(value: number, random: Random): number {
  return Math.max(0, value + random.pick([-9, -4, -3, -2, -1, 1, 2, 3, 5, 8, 17]));
}

/** Two figures of one row or one column, both of them and different. */
function swapCells(figures: Figures, { rows }: Setting, random: Random) {
  const [row, other] = [random.pick(rows), random.pick(rows)];
  const [column, next] = [random.pick(parts), random.pick(parts)];
  const across = random.chance(0.5);
  const [one, two] = [cell(row, column), across ? cell(row, next) : cell(other, column)];
  const [a, b] = [figures.get(one) ?? 0, figures.get(two) ?? 0];
  return a === b || a === 0 || b === 0
    ? undefined
    : new Map([
        [one, b],
        [two, a],
      ]);
}

/** The six applicants of a row one column too far to the right, the total in its place. */
function shiftRow(figures: Figures, { rows }: Setting, random: Random) {
  const row = random.pick(rows);
  const now = parts.map((column) => figures.get(cell(row, column)) ?? 0);
  if (now.filter((value) => value > 0).length < 2 || now[5] !== 0) return undefined;
  return changed(
    figures,
    parts.map((column, at) => [cell(row, column), at === 0 ? 0 : (now[at - 1] ?? 0)]),
  );
}

/** A row one column too far to the left or right, and what stood at its end is lost. */
function shiftOut(figures: Figures, { rows }: Setting, random: Random) {
  const row = random.pick(rows);
  const now = parts.map((column) => figures.get(cell(row, column)) ?? 0);
  const back = random.chance(0.5);
  const lost = back ? now[0] : now[parts.length - 1];
  const next = back ? [...now.slice(1), 0] : [0, ...now.slice(0, -1)];
  if (lost === 0 || now.filter((value) => value > 0).length < 2) return undefined;
  return changed(
    figures,
    parts.map((column, at) => [cell(row, column), next[at] ?? 0]),
  );
}

/** The outcomes of one applicant one row too low. */
function shiftColumn(figures: Figures, { rows }: Setting, random: Random) {
  const column = random.pick(parts);
  const inner = rows.filter((row) => !outside.has(row));
  const now = inner.map((row) => figures.get(cell(row, column)) ?? 0);
  if (now.filter((value) => value > 0).length < 2 || now[now.length - 1] !== 0) return undefined;
  return changed(
    figures,
    inner.map((row, at) => [cell(row, column), at === 0 ? 0 : (now[at - 1] ?? 0)]),
  );
}

function moveOne(figures: Figures, { rows }: Setting, random: Random) {
  const inner = rows.filter((row) => row !== 'processed');
  const row = random.pick(inner);
  const [from, to] = [random.pick(parts), random.pick(parts)];
  const value = figures.get(cell(row, from)) ?? 0;
  if (from === to || value === 0) return undefined;
  return new Map([
    [cell(row, from), value - 1],
    [cell(row, to), (figures.get(cell(row, to)) ?? 0) + 1],
  ]);
}

function changed(figures: Figures, wanted: readonly (readonly [string, number])[]) {
  return new Map(wanted.filter(([id, value]) => (figures.get(id) ?? 0) !== value));
}

/** With how often each is made; common slips of the hand, and a mention that says something else. */
export const mistakes: readonly (Mistake & { readonly share: number })[] = [
  {
    share: 12,
    ...inOne(
      'total left blank',
      ['leftBlank'],
      (id, value) => isTotal(id) && value > 0,
      () => null,
    ),
  },
  {
    share: 4,
    ...inOne(
      'total left 0',
      ['leftZero'],
      (id, value) => isTotal(id) && value > 0,
      () => 0,
    ),
  },
  {
    share: 12,
    ...inOne('digits swapped', ['swappedDigits'], (id, value) => inTable(id) && value > 9, swapDigits),
  },
  {
    share: 10,
    ...inOne('digit lost', ['lostDigit', 'tenfold'], (id, value) => inTable(id) && value > 9, loseDigit),
  },
  {
    share: 10,
    ...inOne('digit doubled', ['extraDigit'], (id, value) => inTable(id) && value > 0, doubleDigit),
  },
  {
    share: 10,
    ...inOne(
      '×10',
      ['tenfold'],
      (id, value) => inTable(id) && value > 0,
      (value) => value * 10,
    ),
  },
  { share: 6, kind: 'cells swapped', reasons: ['swappedCells', 'movedOne'], make: swapCells },
  { share: 4, kind: 'row shifted', reasons: ['shiftedRow'], make: shiftRow },
  { share: 2, kind: 'row shifted out', reasons: ['shiftedRow'], make: shiftOut },
  { share: 2, kind: 'column shifted', reasons: ['shiftedColumn'], make: shiftColumn },
  { share: 3, kind: 'wrong applicant', reasons: ['movedOne'], make: moveOne },
  {
    share: 6,
    ...inOne(
      "last year's figure",
      ['lastYear'],
      (id, _, { lastYear }) => (lastYear.get(id) ?? 0) > 0,
      (_, __, id, { lastYear }) => lastYear.get(id) ?? 0,
    ),
  },
  { share: 15, ...inOne('figure mistyped', [], inTable, retype) },
  { share: 15, ...inOne('prose', [], (id) => !inTable(id), retype) },
];
