import { coverageOf, placesOf } from '../../facts/coverage.ts';
import type { FigureClass } from '../../facts/fact.ts';
import type { Review } from '../../findings/review.ts';
import type { Span } from '../../text/span.ts';
import { usePointing } from '../pointing.ts';

/** Goes to the next (or previous) number of a class, from where the person looks; past the last comes the first. */
export function goThrough(review: Review, by: 1 | -1, wanted: FigureClass | null = null): void {
  const { figureClass, figure, word } = usePointing.getState();
  const of = wanted ?? figureClass ?? usualClass(review);
  const place = placeAfter(placesOf(review, of), figure ?? word ?? -1, by);
  usePointing.setState({
    figureClass: of,
    linking: false,
    source: null,
    ...(place ? { figure: place.start, wordsWanted: place, word: null, chosen: null } : {}),
  });
}

/** What most needs to be looked at. */
function usualClass(review: Review): FigureClass {
  return coverageOf(review).disagrees > 0 ? 'disagrees' : 'unchecked';
}

export function placeAfter(places: readonly Span[], at: number, by: 1 | -1): Span | undefined {
  if (by > 0) return places.find(({ start }) => start > at) ?? places[0];
  const before = places.filter(({ start }) => start < at);
  return before[before.length - 1] ?? places[places.length - 1];
}
