import { parseNumeral, scaleDecimal } from '../text/numerals.ts';

/** 1,295件: what stands before the unit, the multiplier, the rest. */
const arabic = /^([\d０-９]+(?:[,，][\d０-９]{3})*)(?:([.．])([\d０-９]+))?(\s*[万亿萬億]?)([\s\S]*)$/;
const chinese = /^([〇零一二两兩三四五六七八九十百千万萬]+)([\s\S]*)$/;

const powers: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * Another value in the spelling of a printed figure: its digits (full-width, grouped, Chinese), its multiplier, its
 * unit, rounded to as many places as it prints. `value` is in the figure's own scale (57件 → 57, 1.2万元 → 12000).
 * Undefined where the spelling cannot take it (words, torn digits, a fraction in Chinese).
 */
export function respell(printed: string, value: number): string | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined;
  const match = arabic.exec(printed);
  if (!match) return respellChinese(printed, value);
  const [, whole = '', point = '', decimals = '', scale = '', rest = ''] = match;
  const shifted = Number(scaleDecimal(plain(value), -(powers[scale.trim()] ?? 0)));
  const [left = '', right = ''] = shifted.toFixed(decimals.length).split('.');
  const digits = /[,，]/.test(whole) ? grouped(left, whole.includes('，') ? '，' : ',') : left;
  const written = `${digits}${right === '' ? '' : `${point}${right}`}`;
  return `${/[０-９]/.test(whole) ? fullWidth(written) : written}${scale}${rest}`;
}

/** Without an exponent, whatever its size. */
const plain = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');

const grouped = (digits: string, comma: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, comma);

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function respellChinese(printed: string, value: number): string | undefined {
  const [, numeral = '', rest = ''] = chinese.exec(printed) ?? [];
  if (numeral === '' || parseNumeral(simple(numeral)) === undefined) return undefined;
  const written = writeChinese(value, numeral);
  return written === undefined ? undefined : written + rest;
}

const simple = (numeral: string): string => numeral.replace(/萬/g, '万').replace(/兩/g, '两');

const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** 十二, 一百零三; up to 九千九百九十九, which is as far as offices write figures in words. */
function writeChinese(value: number, like: string): string | undefined {
  if (!Number.isInteger(value) || value > 9999) return undefined;
  if (value === 0) return '零';
  if (value === 2) return /[两兩]/.test(like) ? (/兩/.exec(like) ? '兩' : '两') : '二';
  const all = [...String(value)].map(Number);
  const words = all.map((digit, at) =>
    digit === 0 ? '零' : digits.charAt(digit) + places[all.length - 1 - at],
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
