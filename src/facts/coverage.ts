import type { Span } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import type { FigureClass, FigureVerdict } from './fact.ts';

type Read = Pick<Evidence, 'figures' | 'notFigures'> & { readonly verdicts: readonly FigureVerdict[] };

/** How many numbers of the prose are of each class; together they are all of them. */
export function coverageOf({ verdicts, notFigures }: Read): Readonly<Record<FigureClass, number>> {
  const count = (verdict: FigureVerdict) => verdicts.filter((each) => each === verdict).length;
  return {
    agrees: count('agrees'),
    disagrees: count('disagrees'),
    unchecked: count('unchecked'),
    notFigure: notFigures.length,
  };
}

/** The places of the numbers of one class, in the order of the text. */
export function placesOf({ figures, verdicts, notFigures }: Read, of: FigureClass): readonly Span[] {
  if (of === 'notFigure') return notFigures.map(({ span }) => span);
  return figures.filter((_, index) => verdicts[index] === of).map(({ span }) => span);
}
