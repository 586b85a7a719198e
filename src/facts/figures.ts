import { inPlainNumerals, type Numeral, parseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Figure } from './fact.ts';
import { scanner } from './figure-patterns.ts';
import type { Plain } from './plain.ts';
import { intervalOf, rangeOf } from './ranges.ts';
import { normaliseUnit } from './units.ts';

/** A figure, and where it stands in the plain text of its passage. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** Digits that are no figure: a date (with its words, which tell the period), or a number, name or phrase. */
export interface Other extends Span {
  readonly kind: 'date' | 'name';
}

/** What the scanner makes of a passage. Places of `others` count in the plain text. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly others: readonly Other[];
}

/**
 * Every figure of a plain passage and all that looks like one, in order. `at`: where the passage begins; the places in
 * `figure.span` count from there.
 */
export function scanFigures(plain: Plain, at = 0): Scanned {
  const tokens: Token[] = [];
  const others: Other[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(plain.text); match; match = scanner.exec(plain.text)) {
    const { groups = {}, 0: printed, index: start } = match;
    const token = tokenOf(plain, at, start, printed, groups);
    if (token) tokens.push(token);
    else
      others.push({ kind: groups.date === undefined ? 'name' : 'date', start, end: start + printed.length });
  }
  return { tokens, others };
}

/** Every figure of a plain passage, in order. Places in `figure.span` count within the raw passage. */
export function figuresOf(plain: Plain): readonly Token[] {
  return scanFigures(plain).tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Measured {
  readonly numeral: Pick<Numeral, 'value' | 'step'>;
  readonly unit: string;
  /** 余 stands inside it, or it is the end of a range (3至5件). */
  readonly vague: boolean;
}

function tokenOf(
  plain: Plain,
  at: number,
  start: number,
  printed: string,
  groups: Groups,
): Token | undefined {
  if (groups.no !== undefined || groups.date !== undefined) return undefined;
  const measured =
    percentOf(groups) ??
    fractionOf(groups) ??
    tenthsOf(groups) ??
    arabicOf(groups) ??
    spelledOf(plain, start, groups);
  if (!measured) return undefined;
  const end = start + printed.length;
  const { value, step } = measured.numeral;
  const span = { start: at + (plain.starts[start] ?? 0), end: at + (plain.ends[end - 1] ?? 0) };
  const range = rangeOf(plain.text, start, end) ?? (measured.vague ? 'over' : undefined);
  const { unit } = measured;
  const [low, high] = intervalOf({ value, step, unit }, range);
  return { start, end, figure: { span, value, unit, step, approximate: range !== undefined, low, high } };
}

function percentOf({ percent }: Groups): Measured | undefined {
  const numeral = percent === undefined ? undefined : parseNumeral(percent);
  return numeral && { numeral, unit: '%', vague: false };
}

/** 三分之一 is 33.3 %. */
function fractionOf({ whole, piece }: Groups): Measured | undefined {
  if (whole === undefined || piece === undefined) return undefined;
  const [one, many] = [parseNumeral(piece), parseNumeral(whole)];
  if (!one || !many || one.value >= many.value) return undefined;
  return {
    numeral: { value: Math.round((1000 * one.value) / many.value) / 10, step: 0.1 },
    unit: '%',
    vague: false,
  };
}

/** 八成 is 80 %, to the next ten. */
function tenthsOf({ tenths, half: behind }: Groups): Measured | undefined {
  const numeral = tenths === undefined ? undefined : parseNumeral(tenths.charAt(0));
  if (!numeral) return undefined;
  const half = behind !== undefined || (tenths !== undefined && tenths.length > 1);
  return {
    numeral: { value: numeral.value * 10 + (half ? 5 : 0), step: half ? 1 : 10 },
    unit: '%',
    vague: false,
  };
}

function arabicOf(groups: Groups): Measured | undefined {
  const { digits, range, many, scale = '', many2, sign = '' } = groups;
  const numeral = digits === undefined ? undefined : numeralOf(`${sign}${digits}${scale}`);
  const vague = Boolean(range ?? many ?? many2);
  return numeral && { numeral, unit: normaliseUnit(groups.unit ?? ''), vague };
}

const short = /^[0-9]{1,15}$/;

/** Nearly every figure is a few digits and nothing else. */
function numeralOf(printed: string): Measured['numeral'] | undefined {
  return short.test(printed) ? { value: Number(printed), step: 1 } : parseNumeral(printed);
}

/** 一件 is a figure only after a counting word, 二 alone is an ordinal (二次供水), 三五件 and 三多次 are no numbers. */
function spelledOf(plain: Plain, start: number, { words, many3, unit3 = '' }: Groups): Measured | undefined {
  if (words === undefined || words === '二' || /^[一二三四五六七八九]{2,}$/.test(words)) return undefined;
  if (many3 && !/[十百千万亿]$/.test(words)) return undefined;
  if (words === '一' && !isCounted(plain.text, start, unit3)) return undefined;
  const numeral = parseNumeral(inPlainNumerals(words));
  return numeral && { numeral, unit: normaliseUnit(unit3), vague: Boolean(many3) };
}

/** 一件申请都没有收到. */
const noneOf =
  /^[^,;:。()]*[都也](?:没|未)|^一[件起宗份](?:没有?|未曾?)(?:超|逾|延|被|发生|[收接]到|出现|引|投|因)/;

/** 没有接到一件; 最快的一件 is one of those counted. */
const noneCame =
  /(?:没有?|未曾?)[^,;:。()0-9]{0,4}(?:[接收]到|受理|发生|接收|出现)过?(?:任何)?$|最[^,;:。()0-9]{1,4}的$/;

/** What stands before 一件 that is a case of several. */
const opensTale = /^(?:|[,;:、。(的余有剩下除])$/;

/** 点名通报一次，, 召开一次会议; not 又一次, 一次性. */
function isOnce(before: string, behind: string): boolean {
  const ends = /^(?:$|[,;。、)])/.test(behind) && !/[又再第每任头首上下这那同某有逐一唯]/.test(before);
  return ends || (/[召开办行展织]/.test(before) && !/^[性]/.test(behind));
}

/** 收到一件, 部分公开一件; 一件属于过程性信息, 一起仍在审理: elsewhere 一 counts nothing (一件事, 一次, 一起推进). */
function isCounted(text: string, start: number, unit: string): boolean {
  const before = text.charAt(start - 1);
  const behind = text.slice(start + 1 + unit.length, start + 3 + unit.length);
  if (behind.startsWith('一') || noneCame.test(text.slice(Math.max(0, start - 12), start))) return false;
  return (
    (/[件宗份]/.test(unit) &&
      opensTale.test(before) &&
      !/^[事一件套]/.test(behind) &&
      !noneOf.test(text.slice(start, start + 24))) ||
    (/[次场]/.test(unit) && isOnce(before, behind)) ||
    (unit === '起' && (before === '的' || before === '果') && !/^来/.test(behind)) ||
    (unit === '起' && opensTale.test(before) && /^(?:[系是为已因由被尚仍维纠撤驳]|正在)/.test(behind)) ||
    /[共仅只到理结复计]/.test(before) ||
    (/[件宗起]/.test(unit) && /[开供持正人转]/.test(before)) ||
    (/[件宗]/.test(unit) && /[织业议讼构请函络面中]/.test(before))
  );
}
