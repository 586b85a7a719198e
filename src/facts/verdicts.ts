import type { Breakdown, Figure, FigureVerdict } from './fact.ts';
import { judge } from './sums.ts';

/**
 * What is known of each figure, in the order of `figures`. Head and parts of a list that adds up agree; of one that
 * does not, they disagree. A list that names only some of its parts and stays below its total proves nothing.
 */
export function figureVerdicts(
  figures: readonly Figure[],
  breakdowns: readonly Breakdown[],
): readonly FigureVerdict[] {
  const verdicts = new Map<Figure, FigureVerdict>();
  for (const breakdown of breakdowns) {
    const verdict = verdictOf(breakdown);
    for (const figure of [breakdown.total, ...breakdown.parts]) {
      if (weight[verdict] > weight[verdicts.get(figure) ?? 'unchecked']) verdicts.set(figure, verdict);
    }
  }
  return figures.map((figure) => verdicts.get(figure) ?? 'unchecked');
}

/** A figure of two lists is as doubtful as the worse of them. */
const weight: Readonly<Record<FigureVerdict, number>> = { unchecked: 0, agrees: 1, disagrees: 2 };

function verdictOf(breakdown: Breakdown): FigureVerdict {
  const sum = judge(breakdown);
  if (sum === 'agrees') return 'agrees';
  return sum === 'under' && !breakdown.exhaustive ? 'unchecked' : 'disagrees';
}
