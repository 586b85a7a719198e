const digit = '[0-9〇零○Oo一二三四五六七八九]';
const day = '(?:[0-9]{1,2}|元|[一二三四五六七八九十廿卅]{1,3})';

/** Three groups: year, month, day. Reads 2021年1月20日, 2021-01-20, 2021.1.20, 二〇二一年一月二十日. */
export const datePattern = `(${digit}{4})(?:年|[-./])(${day})(?:月|[-./])(${day})[日号]?`;

/** One group: a year that 年 follows, or one of this century in bare digits. */
export const yearPattern = `(${digit}{4})(?=年)`;

const digitValue = new Map(
  [...'〇一二三四五六七八九']
    .map((char, value) => [char, String(value)] as const)
    .concat([
      ['零', '0'],
      ['○', '0'],
      ['O', '0'],
      ['o', '0'],
    ]),
);

/** 2020 and 二〇二〇 → 2020; null outside the years in which such reports exist. */
export function parseYear(text: string): number | null {
  const year = Number([...text].map((char) => digitValue.get(char) ?? char).join(''));
  return year >= 1990 && year <= 2099 ? year : null;
}

/** 12, 十二, 廿一, 元 → a number; NaN if it is none. */
function parseSmall(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, units] = spelled.includes('十') ? spelled.split('十') : ['零', spelled];
  const value = (part: string | undefined, empty: string) => digitValue.get(part || empty) ?? 'x';
  return Number(value(tens, '一') + value(units, '零'));
}

/** ISO date, null if there is no such day. */
function isoDate(year: number, month: number, date: number): string | null {
  const valid =
    month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return valid ? `${year}-${two(month)}-${two(date)}` : null;
}

/** Year, month and day as printed → ISO date; null when damaged (2021年13月5日). */
export function parseDate(year = '', month = '', date = ''): string | null {
  const parsed = parseYear(year);
  return parsed === null ? null : isoDate(parsed, parseSmall(month), parseSmall(date));
}

const anyDate = new RegExp(`(?<![0-9])${datePattern}(?![0-9]|[月日])`);

/** The first date in compact text, ISO; null if none is printed or it is damaged. */
export function findDate(text: string): string | null {
  const match = anyDate.exec(text);
  return match ? parseDate(match[1], match[2], match[3]) : null;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The whole months from … to … of a year, as ISO dates; null when there are no such months. */
export function parseMonths(year: string, from: string, to: string) {
  const end = parseSmall(to);
  const parsed = parseYear(year);
  if (parsed === null || Number.isNaN(end)) return null;
  const dates = {
    from: isoDate(parsed, parseSmall(from), 1),
    to: isoDate(parsed, end, lastDay(parsed, end)),
  };
  return dates.from && dates.to ? { from: dates.from, to: dates.to } : null;
}
