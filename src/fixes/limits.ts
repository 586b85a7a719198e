/** How far a search for corrections goes: mistakes, and steps. */
export interface Limits {
  readonly most: number;
  readonly nodes: number;
}

/** What is found at once. */
export const quick: Limits = { most: 5, nodes: 8_000 };

/** What is looked for when that was not enough. */
export const long: Limits = { most: 6, nodes: 800_000 };

/** It may last: worth starting only when the person has stopped typing. */
export function isLong({ nodes }: Limits): boolean {
  return nodes > quick.nodes;
}
