import type { Token } from './figures.ts';
import { countOf, type Meaning, total } from './meaning.ts';
import type { Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';

const pointsBack = /(?:[这该]|[上前]述|以上|上面|所有|全部)$/;

/** 82件中，予以公开34件: at the beginning of a clause a number that the next ones divide. */
function opensWhole(text: string, { start, end }: Token): boolean {
  return (
    /(?:^|[,;:。\n])(?:在|从)?(?:所|已)?(?:办结|答复)?的?$/.test(text.slice(Math.max(0, start - 6), start)) &&
    /^[^0-9,;:。、]{0,8}?(?:当中|之中|其中|里面|里头|[中里])(?=[,:、有])/.test(text.slice(end, end + 12))
  );
}

/**
 * 这11件当中, 上述11件: a total of requests that the passage has counted before, counted again. A smaller number is a
 * guess: it may be a part of them.
 */
export function repeatedTotal({ topic, totals, plain: { text } }: State, token: Token): Meaning | null {
  const back = pointsBack.test(text.slice(Math.max(0, token.start - 2), token.start));
  if (topic !== 'requests' || !(back || opensWhole(text, token))) return null;
  const alike = totals.filter((each) => each.token?.figure.unit === token.figure.unit);
  const same = alike.filter(({ value }) => value === token.figure.value).pop();
  const [nearest] = alike.slice(-1);
  if (!back) return same?.meaning ?? anyOfTotals();
  if (same || !nearest) return same?.meaning ?? null;
  return { ...nearest.meaning, guess: token.figure.value < Math.max(...alike.map(({ value }) => value)) };
}

/** 在76件办理结果中: which total, only the tables tell. */
function anyOfTotals(): Meaning {
  const others = [['received', 'carriedIn'], ['received']];
  return { ...countOf('processed', 'R62', ['processed'], total, others), guess: true };
}

/** 173件申请中: a number before its bare noun may be any of the totals. */
export function anyTotal(meaning: Meaning, { start }: Token, { entries }: Phrase): Meaning {
  const bare = entries.every(({ kind }) => kind === 'object' || kind === 'mark');
  if (!bare || meaning.role !== 'received' || entries.some((each) => each.start < start)) return meaning;
  return countOf('received', 'R61', ['received'], total, [['received', 'carriedIn'], ['processed']]);
}
