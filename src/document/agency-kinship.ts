/**
 * How two offices' names stand to each other: `same` also where one leaves out the place or the province, `related`
 * where one may have grown out of the other (卫生局, 卫生健康局), `other` for everything else.
 */
export type AgencyKinship = 'same' | 'related' | 'other';

/** Shorter names are no names: 县局. */
const shortestName = 3;

/** Names are in simplified script without spaces (ReportFacts.agency); one that nobody knows speaks against nothing. */
export function kinshipOf(one: string | null, other: string | null): AgencyKinship {
  if (one === null || other === null) return 'same';
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  if (long.endsWith(short) && (short.length >= shortestName || short === long)) return 'same';
  return sharesPlace(short, long) && standsIn(short, long) ? 'related' : 'other';
}

/** The first characters name the place: 望川县. */
export function sharesPlace(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2);
}

/** Brackets and dots are printed in many ways. */
const bare = (name: string): string => name.normalize('NFKC').replace(/[\s()·•・]/g, '');

/** Every character of the short name stands in the long one, in order. */
function standsIn(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at++;
  return at === short.length;
}
