import type { List } from './breakdowns.ts';
import type { Token } from './figures.ts';
import { type Prose, tokensAtLevel } from './pieces.ts';
import { unitsMatch } from './units.ts';

const MOST_PARTS = 20;
/** Between the last part and its total: words that take the parts together. */
const together = /合计|共|总|加起来|相加|等|方式|途径|渠道|形式|全年/;
/** 征地类最多，达9件: ends a row that goes back from its total. */
const parted = /[。;!?\n]/;

/**
 * The rows of figures in a sentence that add up to the one right behind them: 以网络9件、信函4件、当面1件方式受理申请14件. Two parts
 * need words that take them together; three may do without if chance hardly makes their sum.
 */
export function aheadOfTheirTotal(
  prose: Prose,
  sentence: { readonly start: number; readonly end: number },
): readonly List[] {
  const counts = tokensAtLevel(prose, sentence).filter(({ figure }) => figure.unit !== '%');
  return counts.flatMap((total, at) =>
    rowAhead(prose.text, total, counts.slice(Math.max(0, at - MOST_PARTS), at)),
  );
}

function rowAhead(text: string, total: Token, before: readonly Token[]): List[] {
  const { value, approximate, unit } = total.figure;
  if (approximate || value < SMALLEST || unit === '元') return [];
  const parts: Token[] = [];
  let sum = 0;
  let next = total;
  for (let at = before.length - 1; at >= 0 && sum < value; at--) {
    const part = before[at];
    if (!part || !isPart(part, total) || parted.test(text.slice(part.end, next.start))) return [];
    parts.unshift(part);
    sum += part.figure.value;
    next = part;
  }
  const [last] = parts.slice(-1);
  const sure =
    last && (together.test(text.slice(last.end, total.start)) || (parts.length > 2 && value >= TELLING));
  return sum === value && parts.length > 1 && sure ? [{ total, parts, exhaustive: false }] : [];
}

const SMALLEST = 4;
const TELLING = 15;

function isPart({ figure }: Token, total: Token): boolean {
  return !figure.approximate && figure.value > 0 && unitsMatch(total.figure.unit, figure.unit) === 'same';
}
