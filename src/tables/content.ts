import { parseCellId, tableName } from '../forms/form.ts';
import { isMoney, mayBeNegative } from '../forms/proactive.ts';
import { statisticsUnits } from '../forms/statistics.ts';
import { scaleDecimal } from '../text/numerals.ts';
import type { CellContent, CellId } from './cells.ts';

/** What a cell holds by its place in the form: a count, 本年增/减 (may be negative), or an amount in 万元. */
export type CellKind = 'count' | 'change' | 'money';

export function cellKind(id: CellId): CellKind {
  const { table, row, column } = parseCellId(id);
  if (tableName(table) === 'statistics') return statisticsUnits[row] === '万元' ? 'money' : 'count';
  if (tableName(table) !== 'proactive') return 'count';
  if (isMoney(row, column)) return 'money';
  return mayBeNegative(column) ? 'change' : 'count';
}

/** How many decimal places each unit of money lies from 万元. */
const moneyShift: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

const figure = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万元|亿元|元|[件个条项宗起份部次人])?(?:\((.*)\))?$/;

const words: readonly (readonly [RegExp, CellContent['state']])[] = [
  [/^[-–—―－_/\\／＼~]+$/, 'dash'],
  [/^(无|没有|暂无)$/, 'none'],
  [/^(不适用|不涉及)$/, 'notApplicable'],
];

/**
 * Reads what stands in a cell (layouts.md §4). Blank, dash, 无, 不适用, unreadable and 0 stay different things.
 * Money is converted to 万元 exactly, by moving the point in the printed digits; `headerUnit` is the unit that the
 * column heading prints, if any. An amount without any unit is `unitUnknown` unless it is 0.
 */
export function readCellContent(raw: string, kind: CellKind, headerUnit?: string): CellContent {
  const printed = raw.trim();
  if (plainFigure.test(printed)) return readPlain(printed, kind, headerUnit);
  // What a converter writes for a line break inside a Markdown cell.
  if (lineBreak.test(printed))
    return { ...readCellContent(printed.replace(lineBreak, '\n'), kind, headerUnit), raw: printed };
  if (printed === '') return { raw: '', value: null, state: 'blank' };
  const folded = fold(printed);
  const word = words.find(([pattern]) => pattern.test(folded));
  if (word) return { raw: printed, value: null, state: word[1] };
  if (folded === '') return { raw: printed, value: null, state: 'blank' };
  return readFigure(printed, folded, kind, headerUnit);
}

/** Nearly every cell: few enough digits for a number, and nothing else. */
const plainFigure = /^\d{1,15}$/;

function readPlain(digits: string, kind: CellKind, headerUnit?: string): CellContent {
  if (kind === 'money') return { raw: digits, ...readMoney(digits, headerUnit) };
  return { raw: digits, value: Number(digits), state: 'figure' };
}

const invisible = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g;
const lineBreak = /<br ?\/?>/i;

/** 萬(wàn)元: the reading of a character, put there by a copy. */
const reading = /\([\p{Script=Latin}\p{M}]{1,8}\)/gu;

/** Traditional characters of units and of words for nothing. */
const simple: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  無: '无',
  沒: '没',
  適: '适',
  個: '个',
  條: '条',
  項: '项',
};

/** NFKC without white space and invisible characters; minus signs of every kind become '-'. */
function fold(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\s+/g, '')
    .replace(/[−‐‑–]/g, '-')
    .replace(reading, '')
    .replace(/[萬億無沒適個條項]/g, (character) => simple[character] ?? character);
}

/** White space between digits: one figure torn apart, or two figures in one cell. */
const torn = /\d\s+[\d]/;

function readFigure(raw: string, folded: string, kind: CellKind, headerUnit?: string): CellContent {
  const match = figure.exec(folded === '零' || folded === '〇' ? '0' : folded);
  if (!match) return { raw, value: null, state: 'text' };
  const [, sign = '', digits = '', decimals = '', unit, note] = match;
  const plain = `${sign === '-' ? '-' : ''}${digits.replace(/,/g, '')}${decimals}`;
  // More digits than a number can hold: any value would be another figure.
  if (Math.abs(Number(plain)) > Number.MAX_SAFE_INTEGER) return { raw, value: null, state: 'text' };
  const extra = { ...(unit ? { unit } : {}), ...(note ? { note } : {}) };
  if (torn.test(raw.normalize('NFKC').replace(invisible, '')))
    return { raw, value: Number(plain), state: 'doubtful', ...extra };
  if (kind !== 'money') return { raw, value: Number(plain), state: 'figure', ...extra };
  return { raw, ...readMoney(plain, unit ?? headerUnit), ...extra };
}

function readMoney(plain: string, unit: string | undefined): Pick<CellContent, 'value' | 'state'> {
  const shift = unit === undefined ? undefined : moneyShift[unit];
  if (shift !== undefined) return { value: Number(scaleDecimal(plain, shift)), state: 'figure' };
  const value = Number(plain);
  return value === 0 ? { value, state: 'figure' } : { value, state: 'unitUnknown' };
}
