import type { Evidence, LastYear } from '../facts/evidence.ts';
import { cellId, isOtherYears, tableName } from '../forms/form.ts';
import type { Cell, CellId, StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import { bodiesOf, type Named } from './bodies.ts';
import type { Finding, NotChecked, Verdict } from './check.ts';
import { findMainTable, notChecked } from './finding.ts';

/** A table of this report and the same one of last year's. */
export interface Pair {
  readonly now: StatTable;
  readonly before: StatTable;
  /** The body was renamed or merged in between: what differs may have good reasons. */
  readonly isChanged: () => boolean;
}

/**
 * Judges one table against last year's. Without the table there is nothing to judge; a report beside it that is not
 * last year's, or of another body, is said instead of compared. What last year's prose says about a table that it
 * lacks is not used.
 */
export function againstLastYear(
  check: string,
  name: StatTable['id'],
  evidence: Evidence,
  judge: (pair: Pair) => readonly Verdict[],
): readonly Verdict[] {
  const now = findMainTable(evidence, name);
  const { lastYear } = evidence;
  if (!now || !lastYear) return [];
  const reason = whyNot(evidence, lastYear);
  if (reason) return [notChecked(check, reason)];
  const before = findOtherYears(evidence, name);
  if (!before) return [notChecked(check, 'noLastTable')];
  return judge({ now, before, isChanged: () => bodiesIn(evidence, lastYear) === 'changed' });
}

/** Why the report beside this one is not its last year's; undefined when it is. */
export function whyNot(evidence: Evidence, lastYear: LastYear): NotChecked['reason'] | undefined {
  const [now, before] = [evidence.facts.year, lastYear.facts.year];
  if (now === null || before === null) return 'noYears';
  if (before !== now - 1) return 'otherYear';
  return bodiesIn(evidence, lastYear) === 'other' ? 'otherBody' : undefined;
}

/** All checks of years ask the same: the last answer is kept. */
/** The table with which this report's one has to agree; undefined where there is none, or of another body or year. */
export function lastYearsTable(evidence: Evidence, name: string): StatTable | undefined {
  const { lastYear } = evidence;
  if (!lastYear || whyNot(evidence, lastYear) || bodiesIn(evidence, lastYear) === 'changed') return undefined;
  return findOtherYears(evidence, name);
}

function bodiesIn({ facts, passages }: Evidence, lastYear: LastYear): ReturnType<typeof bodiesOf> {
  const known = bodies.get(lastYear);
  if (known?.now.facts === facts && known.now.passages === passages) return known.answer;
  const now = { facts, passages };
  const answer = bodiesOf(now, lastYear);
  bodies.set(lastYear, { now, answer });
  return answer;
}

const bodies = new WeakMap<LastYear, { readonly now: Named; readonly answer: ReturnType<typeof bodiesOf> }>();

function findOtherYears({ tables }: Evidence, name: string): StatTable | undefined {
  return tables.find(({ id }) => isOtherYears(id) && tableName(id) === name);
}

/** The cell in this place of the table. */
export function cellIn(table: StatTable, row: string, column: string): CellId {
  return cellId(table.id, row, column);
}

interface Judging {
  readonly check: string;
  /** Of either year, in the order in which `judge` wants their values. */
  readonly ids: readonly CellId[];
  /** A blank counts as 0, as in every sum; otherwise it is a figure that was not filled in. */
  readonly blanksCount?: boolean;
}

/** Judges what the cells are worth; not checked where that is not known of one of them. */
export function judgeValues(
  { now, before }: Pair,
  { check, ids, blanksCount = false }: Judging,
  judge: (values: readonly number[]) => Finding | undefined,
): readonly Verdict[] {
  const cells = ids.map((id) => now.cells[id] ?? before.cells[id]);
  const values = cells.flatMap((cell) => worth(cell) ?? []);
  const isBlank = !blanksCount && cells.some(isLeftOut) && values.some((value) => value !== 0);
  if (values.length < ids.length || isBlank) return [notChecked(check, whyUnknown(cells), ids)];
  const finding = judge(values);
  return finding ? [finding] : [];
}

const isLeftOut = (cell: Cell | undefined): boolean => cell?.state === 'blank' || cell?.state === 'dash';

function whyUnknown(cells: readonly (Cell | undefined)[]): NotChecked['reason'] {
  const states = new Set(cells.map((cell) => cell?.state ?? 'missing'));
  const known = (['unreadable', 'doubtful', 'missing', 'text'] as const).find((reason) => states.has(reason));
  return known ?? 'blank';
}
