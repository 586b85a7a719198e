import type { Entry } from './entries.ts';
import { countOf, type Meaning } from './meaning.ts';
import { has, type Phrase } from './phrase.ts';
import { requestsOf } from './quantity.ts';
import type { Reading } from './statement.ts';

/** 上年结转, 结转下年度, 结转2023年, 尚未办结; 结转 alone is what is left when answers have been counted. */
export function nameCarried(
  phrase: Phrase,
  { answered }: { readonly answered: boolean },
  columns: readonly string[],
): Meaning | null {
  const shift = has(phrase, 'verb', 'shift');
  const carry = has(phrase, 'verb', 'carry') || (shift && has(phrase, 'verb', 'pending'));
  const open =
    has(phrase, 'verb', 'pending') ||
    has(phrase, 'result', 'pending') ||
    isUndone(phrase) ||
    isUnderWay(phrase);
  const left = () => countOf('carriedOut', 'R63', ['carriedOut'], columns);
  if (has(phrase, 'time', 'next'))
    return carry || shift || open || has(phrase, 'verb', 'process', 'handle') ? left() : null;
  if ((carry || shift || open) && has(phrase, 'time', 'last'))
    return countOf('carriedIn', 'R63', ['carriedIn'], columns);
  const years = yearsIn(phrase);
  if ((carry || shift || open) && years.length > 0)
    return carriedOverYears(Number(years[years.length - 1]?.value.slice(0, 4)), columns);
  if (isOfLast(phrase)) return { ...countOf('carriedIn', 'R63', ['carriedIn'], columns), guess: true };
  if (carry && (isAdded(phrase) || opensYear(phrase)))
    return countOf('carriedIn', 'R63', ['carriedIn'], columns);
  if (carry)
    return answered ? left() : countOf('carriedOut', 'R63', ['carriedOut'], columns, [['carriedIn']]);
  return open ? left() : null;
}

/** 答复29件（含上年2件）. */
function isOfLast({ entries }: Phrase): boolean {
  const [inside, last, ...more] = entries;
  return inside?.value === 'inside' && last?.kind === 'time' && last.value === 'last' && more.length === 0;
}

const justDone = /^(?:作出|予以|给予|能|能够|完成|正式|最终|得到|全部|书面)*$/;

/** 尚未作出答复. */
export function isUndone({ text, entries }: Phrase): boolean {
  const none = entries.find(({ kind, value }) => kind === 'mark' && value === 'not');
  const done = entries.find(({ kind, value }) => kind === 'verb' && value === 'process');
  if (!none || !done || done.start < none.end) return false;
  return justDone.test(text.slice(none.end, done.start));
}

const going = /(?:[尚仍还]|正)在[^,;。:0-9]{0,4}$/;

/** 尚在法定办理期限内. */
function isUnderWay({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) =>
      kind === 'verb' &&
      (value === 'handle' || value === 'process') &&
      going.test(text.slice(Math.max(0, start - LONGEST_GOING), start)),
  );
}

const LONGEST_GOING = 6;

/** 年初结转2件. */
function opensYear({ text, entries }: Phrase): boolean {
  return entries.some(
    ({ kind, value, start }) =>
      kind === 'verb' &&
      value === 'carry' &&
      /年初(?:时|的|就)?$/.test(text.slice(Math.max(0, start - 3), start)),
  );
}

/** 新收34件，加上结转的2件: what is added to those received came over from last year. */
function isAdded({ text, entries }: Phrase): boolean {
  const carried = entries.find(({ kind, value }) => kind === 'verb' && value === 'carry');
  return (
    carried !== undefined && added.test(text.slice(Math.max(0, carried.start - LONGEST_ADDED), carried.start))
  );
}

const added = /(?:加上|连同|加之|算上|并上)[^0-9,;。:()]{0,6}$/;
const LONGEST_ADDED = 10;

function yearsIn({ entries }: Phrase): readonly Entry[] {
  return entries.filter(({ kind, value }) => kind === 'date' && /^20[0-9]{2}年[度底末]?$/.test(value));
}

function carriedOverYears(year: number, columns: readonly string[]): Meaning {
  const over = (row: string, distance: number): Reading => ({
    sum: [requestsOf([row], columns)],
    ifYear: { year, distance },
  });
  return {
    role: 'carriedOut',
    rule: 'R63',
    rows: ['carriedOut'],
    columns,
    readings: [over('carriedOut', 1), over('carriedOut', 0), over('carriedIn', -1)],
  };
}
