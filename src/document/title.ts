import type { Normaliser } from '../text/normalise.ts';
import { findAgencyName } from './agency-name.ts';
import { asPrinted, type Compact, compact } from './compact.ts';
import { parseYear, yearPattern } from './dates.ts';

/** The title as read: `printed` in the report's script, `text` made comparable. */
export interface Title {
  readonly printed: string;
  readonly text: string;
  /** Which of the lines it begins on. */
  readonly line: number;
}

interface Line extends Compact {
  readonly raw: string;
  readonly at: number;
}

const LONGEST_TITLE = 60;
const LONGEST_LINE = 400;
const subject = /信息(?:主动)?公开|政务公开/;
const ending = /(?:报告|年报|工作总结)(?:\([^()]{1,12}\))?$/;
/** Sentences, paths of a site, other documents. */
const foreign = /[。;,!?:>»|《》<]|^(?:本|根据|按照|依据|现将|为|附|第|[-•·])|通知|制度|办法/;
const yearAlone = /^\(?[0-9〇零○一二三四五六七八九]{4}年?度?\)?$/;
const afterTitle = new RegExp(`${yearPattern}|\\(([0-9]{4})(?:年?度?)\\)|^([0-9]{4})(?=年?度?政)`, 'g');

export function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && subject.test(text) && ending.test(text) && !foreign.test(text);
}

/** The last year that the title names. */
export function yearOfTitle(text: string): number | null {
  const years = [...text.matchAll(afterTitle)].map((match) =>
    parseYear(match[1] ?? match[2] ?? match[3] ?? ''),
  );
  return years.reduce((last, year) => year ?? last, null);
}

/** 临溪市水务局 out of 临溪市水务局关于2020年度政府信息公开工作情况的报告, in full; null if the title names nobody. */
export function agencyOfTitle(text: string): string | null {
  const bare = text.replace(/\([0-9]{4}年?度?\)/g, '').replace(/[0-9〇零○一二三四五六七八九]{4}年?度?/g, '');
  const before = bare.slice(0, bare.search(/政府信息|政务|信息(?:主动)?公开/));
  const name = before.replace(/^关于/, '').replace(/(?:关于|的|法治)+$/, '');
  return /^[一-鿿()·、]{2,40}$/.test(name) && name !== '政府' ? name : null;
}

/**
 * The title among the lines above the first heading; it may be cut over several lines, its year or the office's name
 * may stand on a line of its own. Of several candidates the fullest wins, then the one next to the text.
 */
export function findTitle(rawLines: readonly string[], normalise: Normaliser): Title | null {
  const lines = rawLines
    .map((raw, at) => ({ raw, at }))
    .filter(({ raw }) => raw.length <= LONGEST_LINE)
    .map((line): Line => ({ ...line, ...compact(line.raw, normalise) }))
    .filter((line) => line.text !== '');
  let best: Title | null = null;
  lines.forEach((_, i) => {
    const title = titleAt(lines, i);
    if (title && fullness(title.text) >= fullness(best?.text ?? '')) best = title;
  });
  return best;
}

function fullness(text: string): number {
  if (text === '') return -1;
  return (yearOfTitle(text) === null ? 0 : 2) + (agencyOfTitle(text) === null ? 0 : 1);
}

/** The title that begins on line `i`: as few lines as make one, then what belongs to it above and below. */
function titleAt(lines: readonly Line[], i: number): Title | null {
  for (let count = 1; count <= 3 && i + count <= lines.length; count++) {
    const title = join(lines.slice(i, i + count));
    if (foreign.test(title.text) || title.text.length > LONGEST_TITLE) return null;
    if (isTitle(title.text)) return extend(lines, i, i + count);
  }
  return null;
}

function extend(lines: readonly Line[], from: number, to: number): Title {
  const title = join(lines.slice(from, to));
  const above = lines[from - 1]?.text ?? '';
  const named = agencyOfTitle(title.text) !== null || !findAgencyName(above);
  const dated = yearOfTitle(title.text) !== null || !yearAlone.test(lines[to]?.text ?? '');
  return join(lines.slice(named ? from : from - 1, dated ? to : to + 1));
}

function join(lines: readonly Line[]): Title {
  return {
    line: lines[0]?.at ?? 0,
    printed: lines
      .map((line) => asPrinted(line.raw, line))
      .join('')
      .replace(/[*#]/g, ''),
    text: lines
      .map((line) => line.text)
      .join('')
      .replace(/[*#]/g, ''),
  };
}
