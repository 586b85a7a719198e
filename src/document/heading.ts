import { type FormPart, formParts, rowLabels } from '../forms/parts.ts';
import type { Normaliser } from '../text/normalise.ts';
import { type Compact, compact, hasGap, rawStart } from './compact.ts';

/** How sure a line is to be the heading of a part: numbered and by name, by name alone, numbered and by its core. */
export type HeadingRank = 'named' | 'bare' | 'core' | 'arabic' | 'plain';

/** What a line could be as a heading. Offsets count within the line. */
export interface LineHeading {
  readonly kind: FormPart['kind'] | 'unknown';
  readonly rank: HeadingRank;
  /** As printed; null if none is. */
  readonly ordinal: number | null;
  /** End of the heading's words: text may follow them on the same line (六、其他需要报告的事项：无。). */
  readonly headingEnd: number;
  readonly textStart: number;
}

/** 附件3, 附表：… : the beginning of a local annex. */
export interface LineFeatures {
  readonly heading: LineHeading | null;
  readonly annex: boolean;
}

/** Longer words are prose even if numbered. */
const LONGEST_HEADING = 40;
const LONGEST_NUMBERED = 60;

const numerals = '一二三四五六七八九十';
/** A character lost in front of the number, a Markdown sign, the number, its stop. Brackets are the next level down. */
const numbered = new RegExp(
  `^[#*>]*(?:第([${numerals}]{1,3})部分[、.,:·]?|([^(第表#*>${numerals}]?)([${numerals}]{1,3})[、.,:;·]?)`,
);
const arabic = /^[#*>]*([1-9])[、.,:]/;
const afterWords = /^(?:[:：。—-]|无)/;
const nextOrdinal = new RegExp(`^[${numerals}]{1,3}[、.]`);
const annexHeading =
  /^附(?:件|表|录)(?:[0-9一二三四五六七八九十]{0,2}[:：]?|[0-9一二三四五六七八九十]{0,2}[:：].{1,30})$/;
/** A sentence, or a list of the parts (…等六部分). */
const prose = /[。;!?]|部分|组成/;
const tocEntry = /(?:\.{2,}|…+|·{2,})\d{0,3}$/;

const names = formParts.map((part) => ({ part, name: new RegExp(`^(?:${part.name.source})`) }));

/** 三 → 3, 十一 → 11. */
function ordinalValue(text: string): number {
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? 10 * (tens ? numerals.indexOf(tens) + 1 : 1) : 0;
  return ten + (units ? numerals.indexOf(units) + 1 : 0);
}

interface Words {
  readonly from: number;
  readonly ordinal: number | null;
  readonly style: 'chinese' | 'arabic' | 'none';
  /** A character that does not belong there stands before the number. */
  readonly stray: boolean;
}

/** Where the words of the line begin, and the ordinal before them. */
function findWords(text: string): Words {
  const chinese = numbered.exec(text);
  if (chinese) {
    const ordinal = ordinalValue(chinese[1] ?? chinese[3] ?? '');
    return { from: chinese[0].length, ordinal, style: 'chinese', stray: Boolean(chinese[2]) };
  }
  const digits = arabic.exec(text);
  if (digits) return { from: digits[0].length, ordinal: Number(digits[1]), style: 'arabic', stray: false };
  return { from: /^[#*>]*/.exec(text)?.[0].length ?? 0, ordinal: null, style: 'none', stray: false };
}

const rankOfName = { chinese: 'named', arabic: 'arabic', none: 'bare' } as const;

/** The part whose name opens the words; what follows on the line must be set off from it. */
function findNamed(raw: string, line: Compact, words: Words): LineHeading | null {
  const rest = line.text.slice(words.from);
  for (const { part, name } of names) {
    const length = name.exec(rest)?.[0].length;
    if (length === undefined) continue;
    const end = words.from + length;
    const tail = line.text.slice(end);
    if (!isSetOff(raw, line, end, tail, words.style)) return null;
    return place(raw, line, end, part.kind, rankOfName[words.style], words.ordinal);
  }
  return null;
}

/** Nothing but brackets and stops after the name, or text of its own after a stop, a gap or 无. */
function isSetOff(raw: string, line: Compact, end: number, tail: string, style: Words['style']): boolean {
  if (/^(?:\([^()]*\))?[:：。*#]*$/.test(tail)) return true;
  if (style === 'none' || nextOrdinal.test(tail)) return false;
  return afterWords.test(tail) || hasGap(raw, line, end);
}

/** A heading that ends at compact `end`, the text after it beginning behind stops and spaces. */
function place(
  raw: string,
  line: Compact,
  end: number,
  kind: LineHeading['kind'],
  rank: HeadingRank,
  ordinal: number | null,
): LineHeading {
  const stops = /^(?:\([^()]*\))?[:：。*#—-]*/.exec(line.text.slice(end))?.[0].length ?? 0;
  const textAt = end + stops;
  const whole = textAt >= line.text.length;
  return {
    kind,
    rank,
    ordinal,
    headingEnd: whole ? raw.length : (line.ends[end - 1] ?? raw.length),
    textStart: whole ? raw.length : rawStart(raw, line, textAt),
  };
}

/** Replacements, insertions and deletions between two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** One wrong character in six is a slip of the pen: 总休情况, 其他需要报告得事项. */
function isMisspelt(words: string, title: string): boolean {
  const allowed = Math.max(1, Math.floor(title.length / 6));
  return Math.abs(words.length - title.length) <= allowed && distance(words, title) <= allowed;
}

/** Asked in this order: 被申请行政复议 speaks of 申请, 依申请公开存在的问题 of both. */
const byCore = ['disputes', 'other', 'problems', 'requests', 'proactive', 'overview'].flatMap((kind) =>
  formParts.filter((part) => part.kind === kind),
);

function findCore(words: string): FormPart | undefined {
  const misspelt = formParts.find((part) => isMisspelt(words, part.title));
  return misspelt ?? byCore.find((part) => part.core.test(words) && !part.foreign?.test(words));
}

/** A numbered line without a sentence's end: a part by its core words, or some other heading. */
function findNumbered(raw: string, line: Compact, words: Words): LineHeading | null {
  const own = line.text.slice(words.from).replace(/[:：*#]+$/, '');
  if (words.style !== 'chinese' || own.length < 2 || own.length > LONGEST_NUMBERED) return null;
  if (prose.test(own) || !/[、.,:;·分]$/.test(line.text.slice(0, words.from))) return null;
  const part = own.length <= LONGEST_HEADING ? findCore(own) : undefined;
  if (!part && words.stray) return null;
  const end = line.text.length;
  return place(raw, line, end, part?.kind ?? 'unknown', part ? 'core' : 'plain', words.ordinal);
}

function findHeading(raw: string, line: Compact, cut: boolean): LineHeading | null {
  if (line.text === '' || rowLabels.test(line.text.slice(0, 24)) || tocEntry.test(line.text)) return null;
  const words = findWords(line.text);
  return findNamed(raw, line, words) ?? (cut ? null : findNumbered(raw, line, words));
}

/** Pinyin after every character makes a heading of forty characters this long. */
const LONGEST_LOOK = 320;
const mayBeHeading = /^.{0,6}[一二三四五六七八九十⼀⼆⼋⼗1-9１-９]/;
const nothing: LineFeatures = { heading: null, annex: false };
const CACHE_SIZE = 4000;

export type LineReader = (line: string) => LineFeatures;

/** Reads single lines and remembers them by their text, so that an edit costs the lines it touched. */
export function makeLineReader(normalise: Normaliser): LineReader {
  const known = new Map<string, LineFeatures>();
  return (line) => {
    if (line.length > LONGEST_LOOK && !mayBeHeading.test(line)) return nothing;
    const head = line.slice(0, LONGEST_LOOK);
    const cut = head.length < line.length;
    const key = cut ? `${head}…` : head;
    const before = known.get(key);
    if (before) return before;
    const read = readLine(head, cut, normalise);
    if (known.size >= CACHE_SIZE) known.clear();
    known.set(key, read);
    return read;
  };
}

function readLine(head: string, cut: boolean, normalise: Normaliser): LineFeatures {
  const line = compact(head, normalise);
  return { heading: findHeading(head, line, cut), annex: !cut && annexHeading.test(line.text) };
}
