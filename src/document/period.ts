import type { Normaliser } from '../text/normalise.ts';
import { compact } from './compact.ts';
import { datePattern, parseDate, parseMonths, parseYear } from './dates.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Cheap signs, in either script, that a sentence may state the period: only such sentences are normalised. */
const maybe = [
  /[统統期报報据據]/,
  /[0-9０-９〇零○一二三四五六七八九][^。]{0,12}年|[0-9０-９]\s*[.-]/,
  // ⾄ is the radical that some PDFs print for 至.
  /[至⾄到—–~～-]|年度|全年/,
];
/** The figures' period, not the time of some work (据统计，2020年1月1日至6月30日共…). */
const keyword =
  /(?<!据)统计.{0,8}(?:期|时|区间|周期|自|从|为)|(?:数据|报告).{0,16}(?:期限|时限|起止|时间|自)/;
const monthsKeyword = /统计.{0,4}(?:期|时)|期限/;
const joint = '[起开始,]{0,3}(?:至|到|—+|-+|~|–)';
const half = '(?:当年|同年|本年)?';

const full = new RegExp(`${datePattern}${joint}${datePattern}(?![0-9月日])`);
const sameYear = new RegExp(
  `${datePattern}${joint}${half}([0-9一二三四五六七八九十]{1,3})[月.]([0-9一二三四五六七八九十]{1,3})日?(?![0-9月日])`,
);
const months =
  /([0-9〇零○一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,2})月?(?:至|到|—+|-+|~|–)(?:当年|同年)?([0-9一二三四五六七八九十]{1,2})月(?![0-9一二三四五六七八九十]*日|[0-9])/;
const wholeYear = /([0-9〇零○一二三四五六七八九]{4})年(?:度|全年)(?:[。,;)]|$)/;

/** The period that the figures cover (统计期限…), as stated in the first sentence that does; null when damaged. */
export function findPeriod(lines: readonly string[], normalise: Normaliser): Period | null {
  for (const line of lines) {
    for (const sentence of line.split(/[。；;]/)) {
      if (!maybe.every((sign) => sign.test(sentence))) continue;
      const { text } = compact(sentence, normalise);
      const period = keyword.test(text) ? readPeriod(text) : null;
      if (period) return period;
    }
  }
  return null;
}

const valid = (from: string | null, to: string | null): Period | null => (from && to ? { from, to } : null);

function readPeriod(sentence: string): Period | null {
  const [, y1, m1, d1, y2, m2, d2] = full.exec(sentence) ?? [];
  if (y1) return valid(parseDate(y1, m1, d1), parseDate(y2, m2, d2));
  const [, year, month, day, toMonth, toDay] = sameYear.exec(sentence) ?? [];
  if (year) return valid(parseDate(year, month, day), parseDate(year, toMonth, toDay));
  return monthsKeyword.test(sentence) ? readMonths(sentence) : null;
}

/** 2020年1月至12月, or 2020年度 as a whole. */
function readMonths(sentence: string): Period | null {
  const [, ofYear = '', from = '', to = ''] = months.exec(sentence) ?? [];
  if (ofYear) return parseMonths(ofYear, from, to);
  const whole = parseYear(wholeYear.exec(sentence)?.[1] ?? '');
  return whole === null ? null : { from: `${whole}-01-01`, to: `${whole}-12-31` };
}
