import type { Figure } from './fact.ts';

const bracketedUnit = /^[(][^()0-9]{1,4}[)]/;

/** What the words beside a figure make of it: at least, at most, more or less. */
export type Range = 'over' | 'under' | 'about';

const rangesBefore: readonly (readonly [Range, RegExp])[] = [
  ['under', /(?:(?<![最附临将接])近|将近|接近|不超过|不足|最多)[了为到共]?$/],
  ['over', /(?:超过?|逾|(?<![传下送直转表抵])达到?|至少|不少于|不低于|突破|高达)[了为到共]?$/],
  ['about', /(?<![签预节制邀契公条缔履违特相集大解合续])约[了为到共]?$/],
];
const rangesBehind: readonly (readonly [Range, RegExp])[] = [
  ['over', /^(?:以上|有余|之多|多(?!个|种)|余(?!额|款|件|下|项))/],
  ['under', /^(?:以下|以内)/],
  ['about', /^(?:左右|上下)/],
];

/** How far a range may reach from its figure; enough for 余 of the digits that people leave out. */
const REACH = 0.1;

/** The values that the printed digits and the words beside them allow, both ends included. */
export function intervalOf(
  { value, step, unit }: Pick<Figure, 'value' | 'step' | 'unit'>,
  range: Range | undefined,
): readonly [number, number] {
  const reach = Math.max(step, Math.abs(value) * REACH);
  if (range === 'over') return [value, value + reach];
  if (range === 'under') return [value - reach, value];
  if (range === 'about') return [value - reach, value + reach];
  const exact = step === 1 && unit !== '%';
  return exact ? [value, value] : [value - step / 2, value + step / 2];
}

/** What the words of a range end and begin with: no other figure has one. */
const mayEnd = new Set('近过足多超逾达到少于破约了为共');
const mayFollow = new Set('(以有之多余左上');

/** What the words right before or behind a figure make of it; undefined for a figure that is exact. */
export function rangeOf(text: string, start: number, end: number): Range | undefined {
  return (
    (mayEnd.has(text.charAt(start - 1))
      ? rangeBefore(text.slice(Math.max(0, start - 5), start))
      : undefined) ?? (mayFollow.has(text.charAt(end)) ? rangeBehind(text.slice(end, end + 10)) : undefined)
  );
}

function rangeBefore(words: string): Range | undefined {
  return rangesBefore.find(([, pattern]) => pattern.test(words))?.[0];
}

function rangeBehind(words: string): Range | undefined {
  const plain = words.replace(bracketedUnit, '');
  return rangesBehind.find(([, pattern]) => pattern.test(plain))?.[0];
}
