import type { Breakdown, Figure } from './fact.ts';
import type { Mention } from './mentions.ts';

/** The figures of the prose that say what their cells hold. */
export function heldByTables(mentions: readonly Mention[]): ReadonlySet<Figure> {
  return new Set(mentions.flatMap(({ figure, verdict }) => (figure && verdict === 'agrees' ? [figure] : [])));
}

/** Total and parts. */
export function figuresOf({ total, parts }: Breakdown): readonly Figure[] {
  return [total, ...parts];
}

/** Of a list that does not add up, the figures that may be wrong: those that no cell holds. None if the tables hold all. */
export function suspectsOf(breakdown: Breakdown, held: ReadonlySet<Figure>): readonly Figure[] {
  return figuresOf(breakdown).filter((figure) => !held.has(figure));
}
