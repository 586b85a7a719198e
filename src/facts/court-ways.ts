import type { Entry } from './entries.ts';

/** Between a review and the suit behind it: 复议之后又起诉, 复议决定不服而诉至法院. */
const afterReview =
  /^(?:[、,]?(?:其后|随后|然后|之后)|决定|结果|结论|程序|机关|案件|维持|[之以]?后|完|过|[再又仍才还也]|继续|依旧|依然|然|不服|不满意?|不甘心?|输了|败了|失利|未果|对此|而|去|走|了|的|被|转|选择|申请人|当事人|,)+$/;
const MARKED = /后|完|过|再|又|仍|还|继续|不服|不满|转/;
/** 先复议, 经复议, 不服复议决定. */
const LEADS = /(?:先|经|经过|不服|不满|走完|走过|历经)(?:走|去|申请|提起|行政)?$/;
const notReviewed = /^[、,]?(?:直接|径直|径行|径自|就|便|即|而|被|向|到|的|由|申请人|当事人)*$/;
/** 直接告到法院, 径行诉至法院. */
const straight =
  /(?:直接|径直|径行|径自)[就便即去向被到]?$|(?:绕过|绕开|越过|跳过|没走|未走|没有走)(?:行政)?复议(?:程序)?,?(?:直接|径直|径行|就|而)*$/;
const LONGEST_STEP = 14;

/**
 * How a suit came about, where several words tell it: 先复议后打官司 (a review and a suit) came after a review, 未经复议、径行起诉
 * and 直接打到法院 without one.
 */
export function nameWays(text: string, entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ value }) => value === 'suits')) return entries;
  const named: Entry[] = [];
  for (const entry of entries) {
    const way =
      entry.value === 'suits' ? wayOf(text, named[named.length - 1], beforeCut(named), entry) : null;
    if (way) while ((named[named.length - 1]?.start ?? -1) >= way.start) named.pop();
    named.push(way ?? entry);
  }
  return named;
}

/** A review among the last words (复议输了不甘心又告到法院), else the last word, or that before the comma. */
function beforeCut(named: readonly Entry[]): Entry | undefined {
  const near = named.slice(-REACH);
  const review = near.map(({ value }) => value === 'review').lastIndexOf(true);
  if (review >= 0 && near.slice(review).every(({ token }) => !token)) return near[review];
  const last = named[named.length - 1];
  return last?.kind === 'cut' && /[,、]/.test(last.value) ? named[named.length - 2] : last;
}

const REACH = 3;

function wayOf(text: string, last: Entry | undefined, before: Entry | undefined, suit: Entry): Entry | null {
  const between = before ? text.slice(before.end, suit.start) : '';
  if (before?.value === 'review' && isBehindReview(text, before, between))
    return { ...suit, start: before.start, value: 'suitAfterReview' };
  if (before?.value === 'suitDirect' && between.length < LONGEST_STEP && notReviewed.test(between))
    return { ...suit, start: before.start, value: 'suitDirect' };
  if (last?.token && /^(?:之?后|[再又仍才]|然后|随后)+$/.test(text.slice(last.end, suit.start)))
    return { ...suit, start: last.end, value: 'suitAfterReview' };
  const from = Math.max(0, suit.start - LONGEST_STEP);
  const lead = straight.exec(text.slice(from, suit.start))?.[0];
  return lead === undefined ? null : { ...suit, start: suit.start - lead.length, value: 'suitDirect' };
}

function isBehindReview(text: string, review: Entry, between: string): boolean {
  if (between.length >= LONGEST_STEP || !afterReview.test(between)) return false;
  return MARKED.test(between) || LEADS.test(text.slice(Math.max(0, review.start - 4), review.start));
}
