import { answered, askAgain, type CorrectionSet, findCorrections, isOpen } from './corrections.ts';
import type { Explained, Question } from './explain.ts';
import type { Ground } from './system.ts';

/**
 * Keeps the corrections of the latest state of a report, so that an edit which changes none of the figures concerned
 * does not search again.
 */
export interface Corrector {
  /** As long as this state has not been searched: undefined. */
  readonly known: (ground: Ground) => readonly CorrectionSet[] | undefined;
  /** What the page has time for. */
  readonly search: (ground: Ground) => readonly CorrectionSet[];
  /** What is worth asking the worker, after `search`. */
  readonly open: (ground: Ground) => readonly Question[];
  /** Takes the worker's answers to `open`, in the same order. */
  readonly settle: (ground: Ground, answers: readonly Explained[]) => readonly CorrectionSet[];
}

export function makeCorrector(): Corrector {
  let last: { readonly ground: Ground; readonly sets: readonly CorrectionSet[] } | undefined;
  const keep = (ground: Ground, sets: readonly CorrectionSet[]) => {
    last = { ground, sets };
    return sets;
  };
  const known = (ground: Ground) => (last && isSameGround(last.ground, ground) ? last.sets : undefined);
  const search = (ground: Ground) => known(ground) ?? keep(ground, findCorrections(ground));
  return {
    known,
    search,
    open: (ground) => search(ground).filter(isOpen).map(askAgain),
    settle: (ground, answers) => {
      const open = search(ground).filter(isOpen);
      const settled = new Map(
        open.map((set, at) => {
          const answer = answers[at];
          return [set, answer ? answered(askAgain(set), answer, ground) : set];
        }),
      );
      return keep(
        ground,
        search(ground).map((set) => settled.get(set) ?? set),
      );
    },
  };
}

/** The same tables, and the same figures stated of them wherever they now stand in the prose. */
function isSameGround(one: Ground, other: Ground): boolean {
  return (
    one.tables.length === other.tables.length &&
    one.tables.every((table, at) => table === other.tables[at]) &&
    (one.stated === other.stated || JSON.stringify(one.stated) === JSON.stringify(other.stated)) &&
    one.locked.size === other.locked.size &&
    [...one.locked].every((key) => other.locked.has(key))
  );
}
