import type { Section } from '../document/document.ts';
import type { Normaliser } from '../text/normalise.ts';
import { listsOf } from './breakdowns.ts';
import type { Breakdown, Figure } from './fact.ts';
import { figuresOf } from './figures.ts';
import { type Passage, passagesOf } from './passages.ts';
import { makePlain } from './plain.ts';

/** What the narrative says in figures, in the order of the text. Places are narrative offsets. */
export interface ProseFacts {
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
}

export type FactReader = (narrative: string, sections: readonly Section[]) => ProseFacts;

const MOST_PASSAGES = 2000;

/**
 * A reader that keeps what it has read of every passage under the passage's own text, so that an edit costs the
 * paragraph it touched. `normalise` must belong to the report (text/normalise.ts).
 */
export function makeFactReader(normalise: Normaliser): FactReader {
  const known = new Map<string, Placed>();
  return (narrative, sections) => {
    const read = passagesOf(narrative, sections).map((passage) => {
      const key = `${passage.list ? 'list' : 'text'} ${passage.text}`;
      const before = known.get(key);
      if (before?.start === passage.start) return before.facts;
      const facts = before ? shift(before, passage.start) : readPassage(passage, normalise);
      if (known.size >= MOST_PASSAGES) known.clear();
      known.set(key, { start: passage.start, facts });
      return facts;
    });
    return {
      figures: read.flatMap((facts) => facts.figures),
      breakdowns: read.flatMap((facts) => facts.breakdowns),
    };
  };
}

interface Placed {
  readonly start: number;
  readonly facts: ProseFacts;
}

function readPassage(passage: Passage, normalise: Normaliser): ProseFacts {
  const plain = makePlain(passage.text, normalise, passage.list);
  const tokens = figuresOf(plain);
  const figures = new Map(tokens.map((token) => [token.start, moved(token.figure, passage.start)]));
  const at = (start: number) => figures.get(start);
  const breakdowns = listsOf(plain.text, tokens).flatMap((list): Breakdown[] => {
    const total = at(list.total.start);
    const parts = list.parts.flatMap((part) => at(part.start) ?? []);
    return total ? [{ total, parts, exhaustive: list.exhaustive }] : [];
  });
  return { figures: [...figures.values()], breakdowns };
}

function moved(figure: Figure, by: number): Figure {
  return { ...figure, span: { start: figure.span.start + by, end: figure.span.end + by } };
}

/** The same passage at another place: a figure stays one object for its list and for itself. */
function shift({ start, facts }: Placed, to: number): ProseFacts {
  const figures = new Map(facts.figures.map((figure) => [figure, moved(figure, to - start)]));
  const at = (figure: Figure) => figures.get(figure) ?? moved(figure, to - start);
  return {
    figures: [...figures.values()],
    breakdowns: facts.breakdowns.map(({ total, parts, exhaustive }) => ({
      total: at(total),
      parts: parts.map(at),
      exhaustive,
    })),
  };
}
