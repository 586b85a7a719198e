import type { Cell, CellId } from '../tables/cells.ts';

const prefix = 'locked:';

/** The key of the decision that this figure is right: it names what stands there and ends when that changes. */
export function lockKey({ id, raw, value }: Pick<Cell, 'id' | 'raw' | 'value'>): string {
  return `${prefix}${id}=${value ?? raw}`;
}

/** The cell of which a decision speaks; undefined when it is no lock. */
export function lockedCell(key: string): CellId | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length, key.lastIndexOf('=')) : undefined;
}
