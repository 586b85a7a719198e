import type { FigureClass } from '../../facts/fact.ts';
import type { Review } from '../../findings/review.ts';

/** The classes of numbers in the prose, in the order in which the header counts them. */
export const classNames: readonly (readonly [FigureClass, string])[] = [
  ['agrees', '相符'],
  ['disagrees', '不符'],
  ['unchecked', '无法核对'],
  ['notFigure', '非数字'],
];

/** Goes to the next or previous number of a class, or of the one gone through last; the code is fetched when asked for. */
export function walkFigures(review: Review, by: 1 | -1, of?: FigureClass): void {
  void import('./go-through.ts').then(({ goThrough }) => goThrough(review, by, of));
}
