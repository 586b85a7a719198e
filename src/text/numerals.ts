/** A number as it is printed. */
export interface Numeral {
  /** Its exact value in plain decimals: 3456.78万 → '34567800', 1,295 → '1295', -8 → '-8'. */
  readonly decimal: string;
  /** The double nearest to `decimal`. */
  readonly value: number;
  /** The smallest step that its digits can express: 57 → 1, 1.2万 → 1000, 12.50 → 0.01. */
  readonly step: number;
  /** 余 or 多 belongs to it: 18万余, 十余万. */
  readonly approximate: boolean;
  /** Where it ends in the text it was read from, multiplier and 余 included. */
  readonly end: number;
}

const grouped = '\\d{1,3}(?:,\\d{3})+(?![,\\d])';
/** 百 and 千 multiply only where no unit begins with them: 3千克, 5千瓦, 5百分点. */
const multiplier = '(?:(?:十|百(?!分)|千(?![克瓦米伏赫卡帕升])){0,2}[万亿]{0,2})';
const arabic = new RegExp(
  `([+-]?)(${grouped}|\\d+)(\\.\\d+)?([余多]?(?=[十百千万亿]))?(${multiplier})([余多]?)`,
  'uy',
);
const chinese = /(零|[〇零一二两三四五六七八九十百千万亿]+)([余多]?)([万亿]?)/uy;

/**
 * The number that begins at `at` of a normalised text, undefined if none does. A sign counts only directly before a
 * digit. Chinese numerals are read by `readChineseNumeral`: in prose they are more often words (一是, 三公) than figures.
 */
export function readNumeral(normalised: string, at = 0): Numeral | undefined {
  arabic.lastIndex = at;
  const match = arabic.exec(normalised);
  if (!match) return undefined;
  const [whole, sign = '', digits = '', decimals = '', before = '', scale = '', after = ''] = match;
  const shift = shiftOf(scale);
  const plain = `${sign === '-' ? '-' : ''}${digits.replace(/,/g, '')}${decimals}`;
  return numeral(
    scaleDecimal(plain, shift),
    shift - Math.max(0, decimals.length - 1),
    before + after,
    at + whole.length,
  );
}

/** The Chinese numeral that begins at `at`: 十二, 一百零三, 两千, 二〇二〇, 十余万. */
export function readChineseNumeral(normalised: string, at = 0): Numeral | undefined {
  chinese.lastIndex = at;
  const match = chinese.exec(normalised);
  const value = match?.[1] === undefined ? undefined : chineseValue(match[1]);
  if (!match || value === undefined) return undefined;
  const [whole, digits = '', about = '', behind = ''] = match;
  if (behind !== '' && about === '') return undefined;
  const shift = shiftOf(behind);
  const ownShift = shiftOf(/[万亿]*$/.exec(digits)?.[0] ?? '');
  return numeral(scaleDecimal(String(value), shift), shift + ownShift, about, at + whole.length);
}

function numeral(decimal: string, exponent: number, about: string, end: number): Numeral {
  return { decimal, value: Number(decimal), step: Number(`1e${exponent}`), approximate: about !== '', end };
}

/**
 * A text that is a number and nothing else, Arabic or Chinese; undefined for everything else. Here a full-width comma
 * groups digits too, for a single number cannot be a list.
 */
export function parseNumeral(normalised: string): Numeral | undefined {
  const text = normalised.trim().replace(/(?<=\d)，(?=\d{3})/g, ',');
  const read = readNumeral(text) ?? readChineseNumeral(text);
  return read?.end === text.length ? read : undefined;
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

function shiftOf(scale: string): number {
  return [...scale].reduce((sum, each) => sum + (powers[each] ?? 0), 0);
}

/** Moves the decimal point of a plain decimal by `shift` places, exactly: ('96000', -4) → '9.6'. */
export function scaleDecimal(plain: string, shift: number): string {
  const negative = plain.startsWith('-');
  const [whole = '', fraction = ''] = plain.replace(/^[+-]/, '').split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + shift;
  const padded = point < 0 ? `${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(0, point);
  const left = padded.slice(0, at).replace(/^0+/, '') || '0';
  const right = padded.slice(at).replace(/0+$/, '');
  const decimal = right === '' ? left : `${left}.${right}`;
  return negative && decimal !== '0' ? `-${decimal}` : decimal;
}

const chineseDigits = '〇一二三四五六七八九';
const formal = '壹贰叁肆伍陆柒捌玖拾佰仟';
const informal = '一二三四五六七八九十百千';

/** 壹拾贰 → 一十二: numerals that nobody can alter, as in receipts. */
export function inPlainNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (each) => informal.charAt(formal.indexOf(each)));
}

function digitOf(character: string): number {
  if (character === '零') return 0;
  return character === '两' ? 2 : chineseDigits.indexOf(character);
}

/** 十二 → 12, 一百零三 → 103, 二〇二〇 → 2020; undefined for what is no well-formed numeral (一二三四百, 十十). */
export function chineseValue(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(digitOf).join(''));
  return sectionValue(text, ['亿', '万']);
}

/** Below each large unit stands a numeral of its own: 一亿二千万三百 = (1)亿 (2000)万 (300). */
function sectionValue(text: string, units: readonly string[]): number | undefined {
  const [unit, ...smaller] = units;
  if (unit === undefined) return smallValue(text);
  const at = text.lastIndexOf(unit);
  if (at < 0) return sectionValue(text, smaller);
  const high = sectionValue(text.slice(0, at), units);
  const low = at + 1 === text.length ? 0 : sectionValue(text.slice(at + 1).replace(/^零/, ''), smaller);
  if (high === undefined || low === undefined || low >= 10 ** (powers[unit] ?? 0)) return undefined;
  return high * 10 ** (powers[unit] ?? 0) + low;
}

const small =
  /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?(?:零?([一二两三四五六七八九]))?$/;

/** Up to 九千九百九十九. 三百五 is 350 to some and 305 to others: it is not read. */
function smallValue(text: string): number | undefined {
  if (text === '零' || text === '〇') return 0;
  const match = small.exec(text);
  if (!match || text === '' || /[千百][一二三四五六七八九]$/.test(text)) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const tensValue = tens ? digitOf(tens) : ten ? 1 : 0;
  return number(thousands) * 1000 + number(hundreds) * 100 + tensValue * 10 + number(ones);
}

function number(character: string | undefined): number {
  return character === undefined ? 0 : digitOf(character);
}
