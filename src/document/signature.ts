import type { Normaliser } from '../text/normalise.ts';
import { findAgencyName } from './agency-name.ts';
import { compact } from './compact.ts';
import { datePattern, parseDate } from './dates.ts';

/** What stands under a report: 临溪市水务局 and 2021年1月20日, on one line or two, in either order. */
export interface Signature {
  readonly agency: string | null;
  /** ISO; null when no date is printed, or a damaged one. */
  readonly date: string | null;
}

const label = '(?:(?:报告|发布|填报|公开|落款)?(?:日期|时间)[:：])?';
const dateLine = new RegExp(`^${label}[(\\[]?${datePattern}[)\\]]?。?$`);
/** 2021年月20日: digits were lost, but the line is the date's place all the same. */
const brokenDateLine =
  /^[(]?[0-9〇零○一二三四五六七八九十年月日]*年[0-9〇零○一二三四五六七八九十年月日]*[)]?$/;
const nameAndDate = new RegExp(`(?:^|[。;])[(]?([^。;,:]{3,40}?)[,]?${datePattern}[)]?$`);

/** A date is never longer, pinyin and spaces included. */
const LONGEST_DATE = 80;
/** Name and date at the end of a paragraph. */
const TAIL = 160;
/** The signature ends the report; what may follow it (抄送, 联系人) is short. */
const LINES_FROM_END = 30;

/** Is the line a date and nothing else? */
export function isDateLine(line: string, normalise: Normaliser): boolean {
  return (
    line.length <= LONGEST_DATE &&
    /[0-9０-９〇零○一二]/.test(line) &&
    dateLine.test(compact(line, normalise).text)
  );
}

/** The signature in the lines of the last part, looked for from their end. */
export function findSignature(lines: readonly string[], normalise: Normaliser): Signature {
  const texts = lines
    .slice(-LINES_FROM_END)
    .map((line) => tailOf(line, normalise))
    .filter((text) => text !== '');
  return findDated(texts) ?? { agency: findAgencyName(texts[texts.length - 1] ?? ''), date: null };
}

/** Of a paragraph only an end that may be a date is looked at. */
const mayEndDated = /[0-9０-９日号)）\]]\s*$/;

function tailOf(line: string, normalise: Normaliser): string {
  if (line.length > TAIL && !mayEndDated.test(line.slice(-20))) return '…';
  return compact(line.slice(-TAIL), normalise).text;
}

function findDated(texts: readonly string[]): Signature | null {
  let unsigned: Signature | null = null;
  for (let i = texts.length - 1; i >= 0; i--) {
    const text = texts[i] ?? '';
    const sameLine = signedOnOneLine(text);
    if (sameLine) return sameLine;
    if (!dateLine.test(text) && !brokenDateLine.test(text)) continue;
    const agency = nameBeside(texts, i);
    if (agency) return { agency, date: dateOf(text) };
    unsigned ??= { agency: null, date: dateOf(text) };
  }
  return unsigned;
}

function dateOf(text: string): string | null {
  const match = dateLine.exec(text);
  return match ? parseDate(match[1], match[2], match[3]) : null;
}

function signedOnOneLine(text: string): Signature | null {
  const match = nameAndDate.exec(text);
  const agency = match ? findAgencyName(match[1] ?? '') : null;
  return match && agency ? { agency, date: parseDate(match[2], match[3], match[4]) } : null;
}

/** The name on the line above the date (a seal may stand between), else on the line below. */
function nameBeside(texts: readonly string[], index: number): string | null {
  const above = texts[index - 1] ?? '';
  const seal = /^\([^()]*章\)$/.test(above) ? (texts[index - 2] ?? '') : above;
  return findAgencyName(seal) ?? findAgencyName(texts[index + 1] ?? '');
}
