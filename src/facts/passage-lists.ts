import { type List, listsOf } from './breakdowns.ts';
import type { Breakdown, Figure } from './fact.ts';
import type { Token } from './figures.ts';
import { channelFiguresOf, fullListsOf, outcomeFiguresOf } from './full-lists.ts';
import type { Said } from './read-statements.ts';
import { unsaidListsOf } from './unsaid-lists.ts';

interface PassageLists {
  readonly breakdowns: readonly Breakdown[];
  /** Parts whose total another passage may state. */
  readonly open: readonly (readonly Figure[])[];
}

/** All lists of a passage: those its words announce, those that are listed in full, those that only their sum tells. */
export function breakdownsOf(text: string, tokens: readonly Token[], said: Said): PassageLists {
  if (tokens.length < 2) return { breakdowns: [], open: [] };
  const announced = tokens.length < 3 ? [] : listsOf(text, tokens);
  const lists = [...announced, ...fullListsOf(said, text, announced)];
  const taken = startsOf(lists.flatMap(({ parts }) => parts));
  const unsaid = unsaidListsOf(text, tokens, taken);
  const all = [...lists, ...unsaid.lists.map((list) => ({ ...list, unsaid: true }))];
  const figures = all.length === 0 ? none : new Map(tokens.map(({ start, figure }) => [start, figure]));
  return {
    breakdowns: all.map((list) => inFigures(list, figures)),
    open: [...unsaid.open, ...openOf(said, all, unsaid.open)]
      .filter((parts) => parts.length > 1)
      .map((parts) => parts.map(({ figure }) => figure)),
  };
}

/** The channels that no list holds; the outcomes with those withdrawn, unless a list of the passage holds some. */
function openOf(
  said: Said,
  lists: readonly List[],
  open: readonly (readonly Token[])[],
): readonly (readonly Token[])[] {
  const held = startsOf(lists.flatMap(({ parts }) => parts));
  const others = startsOf(open.flat());
  const channels = channelFiguresOf(said).filter(({ start }) => !held.has(start) && !others.has(start));
  const outcomes = outcomeFiguresOf(said);
  return [channels, outcomes.some(({ start }) => held.has(start)) ? [] : outcomes];
}

const none: ReadonlyMap<number, Figure> = new Map();

function startsOf(tokens: readonly (Token | null)[]): ReadonlySet<number> {
  return new Set(tokens.flatMap((token) => token?.start ?? []));
}

/** A list may lend its parts a unit; the figure stays the one that was read. */
function inFigures({ total, parts, ...list }: List, figures: ReadonlyMap<number, Figure>): Breakdown {
  const figureAt = ({ start, figure }: Token) => figures.get(start) ?? figure;
  return { ...list, total: figureAt(total), parts: parts.map(figureAt) };
}
