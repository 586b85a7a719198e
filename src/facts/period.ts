import type { Entry } from './entries.ts';
import type { Period } from './statement.ts';

const thisYear: Period = { kind: 'this' };
const other: Period = { kind: 'other' };
const year = /^((?:19|20)[0-9]{2})年?(?:度|底|末|初)?$/;
const range = /[0-9](?:年度?)?(?:-|—|~|～|至|到|、)/;
const wholeYear = /^0?1月?(?:份)?(?:-|—|~|～|至|到)12月份?$|12月(?:31日|底|末)$|(?<![0-9])1月1日$/;
/** December; behind these words it closes the year: 截至12月, 1月至12月份. */
const december = /(?<![0-9])12月份?$/;
const until = /(?:截[至止]?(?:到|于)?|[至到\-—~～])(?:今年|本年|当年|20[0-9]{2}年)?$/;

/**
 * The time that a date or a word of time gives to what follows it; undefined if it says nothing of that. A day or a
 * month that neither opens nor closes the year narrows the figures to it; so does December that nothing leads up to.
 */
export function periodOf(text: string, { kind, value, start }: Entry): Period | undefined {
  if (kind === 'date' && december.test(value) && until.test(text.slice(Math.max(0, start - 8), start)))
    return undefined;
  if (kind === 'date') return periodOfDate(value);
  if (kind !== 'time') return undefined;
  if (value === 'this') return thisYear;
  return value === 'last' ? { kind: 'last' } : value === 'next' ? undefined : other;
}

function periodOfDate(words: string): Period | undefined {
  const plain = year.exec(words);
  if (plain) return { kind: 'year', year: Number(plain[1]) };
  if (wholeYear.test(words)) return undefined;
  return range.test(words) || /[月日旬季]/.test(words) ? other : undefined;
}
