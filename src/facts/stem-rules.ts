import { organisationColumns } from '../forms/requests.ts';
import { countOf, type Meaning, total } from './meaning.ts';
import { requestsOf } from './quantity.ts';

/** What stems say when they stand together: all of `all` and none of `none`. The likeliest first. */
interface StemRule {
  readonly all: readonly string[];
  readonly none?: readonly string[];
}

interface OutcomeRule extends StemRule {
  readonly row: string;
}

const outcomeRules: readonly OutcomeRule[] = [
  { row: 'denied.thirdParty', all: ['third'] },
  { row: 'denied.stateSecret', all: ['secret'] },
  { row: 'denied.lawForbidden', all: ['law'] },
  { row: 'denied.safetyStability', all: ['safety'] },
  { row: 'denied.internalAffairs', all: ['internal'] },
  { row: 'denied.processInfo', all: ['process'] },
  { row: 'denied.enforcementFile', all: ['file'] },
  { row: 'denied.adminQuery', all: ['query'] },
  { row: 'unavailable.needsCreation', all: ['make'] },
  { row: 'unavailable.unclear', all: ['vague'] },
  { row: 'unavailable.unclear', all: ['clear', 'not'] },
  { row: 'unavailable.notHeld', all: ['hold', 'not'] },
  { row: 'unavailable.notHeld', all: ['lack'], none: ['give'] },
  { row: 'notProcessed.petition', all: ['petition'] },
  { row: 'notProcessed.excessive', all: ['excessive'] },
  { row: 'notProcessed.repeat', all: ['repeat'] },
  { row: 'notProcessed.publication', all: ['publication'] },
  { row: 'notProcessed.reconfirm', all: ['reconfirm'] },
  { row: 'other.overdueFee', all: ['pay'] },
  { row: 'other.overdueCorrection', all: ['correct', 'late'] },
  { row: 'other.overdueCorrection', all: ['correct', 'not'] },
  { row: 'notProcessed.*', all: ['idle'] },
  { row: 'partial', all: ['part', 'give'] },
  { row: 'partial', all: ['part'], none: ['not'] },
  { row: 'granted', all: ['give'], none: ['not', 'part', 'lack', 'refuse'] },
  { row: 'granted', all: ['whole'], none: ['not', 'part', 'ask', 'done', 'lack', 'refuse'] },
  { row: 'denied.*', all: ['refuse'] },
  { row: 'denied.*', all: ['not', 'give'] },
  { row: 'denied.*', all: ['lack', 'give'] },
  { row: 'unavailable.*', all: ['not', 'give'] },
  { row: 'unavailable.*', all: ['lack'] },
  { row: 'other.*', all: ['otherwise'] },
  { row: 'other.*', all: ['other', 'treat'] },
];

const askerColumns: readonly (readonly [string, readonly string[]])[] = [
  ['person', ['natural']],
  ['business', ['business']],
  ['research', ['research']],
  ['welfare', ['welfare']],
  ['legal', ['legal']],
  ['otherOrg', ['otherOrg']],
  ['organisations', organisationColumns],
];

interface CountRule extends StemRule {
  readonly rows: readonly string[];
}

const countRules: readonly CountRule[] = [
  { rows: ['received', 'carriedIn'], all: ['sum'] },
  { rows: ['carriedIn'], all: ['last', 'carry'] },
  { rows: ['carriedIn'], all: ['last', 'open'] },
  { rows: ['carriedIn'], all: ['last', 'come'] },
  { rows: ['carriedOut'], all: ['next'] },
  { rows: ['carriedOut'], all: ['open', 'year'] },
  { rows: ['carriedOut'], all: ['open'], none: ['last'] },
  { rows: ['carriedOut'], all: ['carry'], none: ['last'] },
  { rows: ['carriedIn'], all: ['carry'], none: ['next', 'open'] },
  { rows: ['processed'], all: ['done'] },
  { rows: ['received'], all: ['come'], none: ['last', 'next', 'carry'] },
];

function holds({ all, none }: StemRule, said: ReadonlySet<string>): boolean {
  return all.every((stem) => said.has(stem)) && !none?.some((stem) => said.has(stem));
}

/**
 * What stems say of the requests, as a guess: all that may be meant, the likeliest first. Null if nothing, or what no
 * cell holds (申请人撤回).
 */
export function guessOf(said: ReadonlySet<string>): Meaning | null {
  if (said.has('withdraw') || said.has('forward') || said.has('narrow')) return null;
  const moved = said.has('carry') && (said.has('last') || said.has('next') || said.has('year'));
  if (moved) return guessCount(said);
  return guessAsker(said) ?? both(guessOutcome(said), guessCount(said));
}

/** Of the first, or of what the second says. */
function both(first: Meaning | null, second: Meaning | null): Meaning | null {
  return first && second
    ? { ...first, readings: [...first.readings, ...second.readings] }
    : (first ?? second);
}

/** The reasons that stems name. */
export function reasonsNamed(said: ReadonlySet<string>): readonly string[] {
  return outcomeRules.filter((rule) => isReason(rule) && holds(rule, said)).map(({ row }) => row);
}

function isReason({ row }: OutcomeRule): boolean {
  return row.includes('.') && !row.endsWith('.*');
}

function guessOutcome(said: ReadonlySet<string>): Meaning | null {
  const rows = [...new Set(outcomeRules.filter((rule) => holds(rule, said)).map(({ row }) => row))];
  const [first, ...others] = rows.map((row) => [row]);
  return first ? { ...countOf('outcome', 'R64', first, total, others), guess: true } : null;
}

function guessAsker(said: ReadonlySet<string>): Meaning | null {
  const columns = askerColumns.find(([stem]) => said.has(stem))?.[1];
  if (!columns || said.has('third') || said.has('not')) return null;
  const rows = [['received'], ['received', 'carriedIn'], ['processed']];
  return { ...countOf('applicant', 'R70', ['received'], columns, rows.slice(1)), guess: true };
}

const rules: Readonly<Record<string, Meaning['rule']>> = { processed: 'R62', received: 'R61' };

function guessCount(said: ReadonlySet<string>): Meaning | null {
  const found = countRules.filter((rule) => holds(rule, said)).map(({ rows }) => rows);
  const [rows] = found;
  if (!rows) return null;
  const readings = found.map((each) => ({ sum: [requestsOf(each)] }));
  const role =
    rows.length > 1 ? 'handled' : (rows[0] as 'received' | 'processed' | 'carriedIn' | 'carriedOut');
  return {
    role,
    rule: rows.length > 1 ? 'R61' : (rules[rows[0] ?? ''] ?? 'R63'),
    rows,
    columns: total,
    readings,
    guess: true,
  };
}
