import type { Cell, CellId, StatTable } from '../tables/cells.ts';
import { type Equation, equationsOf, worth } from '../tables/equations.ts';
import type { Ground } from './system.ts';

/** A sum that must be 0 over cells and stated figures, before they are numbered. */
export interface Sum {
  /** The check that judges it; `stated` where it holds what stands elsewhere against the tables. */
  readonly by: Equation['kind'] | 'stated';
  readonly terms: KeySum;
}

export type KeySum = readonly (readonly [key: string, factor: number])[];

/** With more cells than these not read for certain in one table, its sums tell nothing of them. */
const mostUnread = 14;

/**
 * Cells whose figure stands or stood there and is not known for certain: they join the sums as unknowns. None of a
 * table of which much was not read.
 */
export function unreadIn(tables: readonly StatTable[]): ReadonlySet<CellId> {
  return new Set(
    tables.flatMap((table) => {
      const unread = Object.values(table.cells).filter(isUnread);
      return unread.length > mostUnread ? [] : unread.map(({ id }) => id);
    }),
  );
}

const isUnread = ({ state }: Cell): boolean => state === 'unreadable' || state === 'doubtful';

/**
 * All sums of a report: those of its tables, and what is stated of their cells elsewhere. A sum with a cell that is
 * missing, or holds words, is «not checked» and takes no part.
 */
export function sumsOf({ tables, stated }: Ground, unread = unreadIn(tables)): readonly Sum[] {
  const cells = new Map(tables.flatMap((table) => Object.entries(table.cells)));
  const takesPart = (id: CellId) => unread.has(id) || worth(cells.get(id)) !== undefined;
  const printed = tables.flatMap(equationsOf).map(
    ({ kind, left, right }): Sum => ({
      by: kind,
      terms: [...left.map((id) => [id, 1] as const), ...right.map((id) => [id, -1] as const)],
    }),
  );
  const told = stated
    .filter(({ terms }) => terms.length > 0 && terms.every(([id]) => takesPart(id)))
    .map(({ key, terms }): Sum => ({ by: 'stated', terms: [[key, -1], ...terms] }));
  return [...printed.filter(({ terms }) => terms.every(([id]) => takesPart(id))), ...told];
}

/** Sums of which unknowns were taken out, and what each unknown comes to. */
export interface Resolved {
  /** Over known figures only: what must hold whatever the unknowns are. */
  readonly sums: readonly KeySum[];
  /** The unknowns that known figures determine: `sum` is 0 for the one value that `key` can have. */
  readonly resolved: readonly { readonly key: string; readonly sum: KeySum }[];
}

type Terms = ReadonlyMap<string, number>;

/** Eliminates unknowns from sums (Gauss–Jordan, factors stay whole); the shortest sum gives each its value. */
export function takeOut(sums: readonly KeySum[], unknown: ReadonlySet<string>): Resolved {
  let rest: readonly Terms[] = sums.map((terms) => new Map(terms));
  let pivots: readonly (readonly [key: string, terms: Terms])[] = [];
  for (const key of unknown) {
    const pivot = rest
      .filter((terms) => terms.has(key))
      .reduce<Terms | undefined>(
        (best, terms) => (best && best.size <= terms.size ? best : terms),
        undefined,
      );
    if (!pivot) continue;
    const without = (terms: Terms) => (terms.has(key) ? combine(terms, pivot, key) : terms);
    rest = rest.filter((terms) => terms !== pivot).map(without);
    pivots = [...pivots.map(([other, terms]) => [other, without(terms)] as const), [key, pivot]];
  }
  return {
    sums: rest.filter(({ size }) => size > 0).map((terms) => [...terms]),
    resolved: pivots.flatMap(([key, terms]) =>
      [...terms.keys()].some((other) => other !== key && unknown.has(other)) ? [] : { key, sum: [...terms] },
    ),
  };
}

/** The one with the pivot's unknown eliminated from it. */
function combine(terms: Terms, pivot: Terms, key: string): Terms {
  const [own, other] = [terms.get(key) ?? 0, pivot.get(key) ?? 1];
  const [times, minus] = own % other === 0 ? [1, own / other] : [other, own];
  const next = new Map([...terms].map(([each, factor]) => [each, factor * times]));
  for (const [each, factor] of pivot) next.set(each, (next.get(each) ?? 0) - minus * factor);
  for (const [each, factor] of next) if (factor === 0) next.delete(each);
  return next;
}
