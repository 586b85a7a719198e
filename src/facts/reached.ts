import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import type { Phrase } from './phrase.ts';
import { type State, thisYear } from './prose-state.ts';

const now = '(?:今年|本年度?|当年|20[0-9]{2}年度?)(?:则|已|又|就|也|只|仅)*';
const to = '(?:猛|激)?(?:增加|增长|上升|下降|减少|回落|提高|增|升|降|减)(?:至|到|为)';
const onlyReached = new RegExp(
  `^[,;]?(?:而|到|至)?(?:${now}(?:${to}|为|是|有|共|达到?)?|(?:已|则|又)?${to})$`,
);
const LONGEST = 16;

/**
 * 去年收到申请10件，今年增至25件; 由上年的10件增加到25件: what last year's figure counts, of this year. Null if other words stand
 * between them.
 */
export function reachedFrom({ last, plain: { text } }: State, { start, figure }: Token): Meaning | null {
  const before = last?.token;
  if (!before || before.figure.unit !== figure.unit || last.period.kind === 'this') return null;
  if (last.meaning.role.startsWith('carried')) return null;
  const between = start - before.end > LONGEST ? '' : text.slice(before.end, start);
  return between !== '' && onlyReached.test(between) ? last.meaning : null;
}

/** The figure is what was reached, not by how much it grew, and if no year is named it is this year's. */
export function asReached(state: State, { text, entries }: Phrase): Phrase {
  if (state.period.kind === 'last') state.period = thisYear;
  return { text, entries: entries.filter(({ kind, value }) => kind !== 'mark' || value !== 'change') };
}
