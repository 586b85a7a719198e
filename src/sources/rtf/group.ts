import type { CellShape, RowShape } from '../word/row-edges.ts';
import type { Destination } from './destinations.ts';

/** What holds inside a group until its end; changes of it are lost there. */
export interface Group {
  readonly destination: Destination;
  readonly font: number;
  /** How many letters stand behind each `\u` for readers that do not know it. */
  readonly fallback: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInTable: boolean;
  readonly nesting: number;
  readonly row: RowShape;
  /** Merges said of the next cell. */
  readonly cell: CellShape;
}

const plainCell: CellShape = { goesOnBeside: false, merge: null };
const noCells: RowShape = { edges: [0], cells: [] };

export const outermost: Group = {
  destination: 'text',
  font: 0,
  fallback: 1,
  isHidden: false,
  isDeleted: false,
  isInTable: false,
  nesting: 1,
  row: noCells,
  cell: plainCell,
};

type Change = (group: Group, value: number | undefined) => Partial<Group>;

const merged = (change: Partial<CellShape>): Change => {
  return ({ cell }) => ({ cell: { ...cell, ...change } });
};

/** Control words that change what holds, all others left alone. */
const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['f', (_, value = 0) => ({ font: value })],
  ['uc', (_, value = 1) => ({ fallback: Math.max(0, value) })],
  ['v', (_, value) => ({ isHidden: value !== 0 })],
  ['deleted', (_, value) => ({ isDeleted: value !== 0 })],
  ['plain', () => ({ isHidden: false, isDeleted: false })],
  ['pard', () => ({ isInTable: false, nesting: 1 })],
  ['intbl', () => ({ isInTable: true })],
  ['itap', (_, value = 1) => ({ nesting: value, isInTable: value > 0 })],
  ['trowd', () => ({ row: noCells, cell: plainCell })],
  ['trleft', ({ row }, value = 0) => ({ row: { ...row, edges: [value, ...row.edges.slice(1)] } })],
  ['clvmgf', merged({ merge: 'begins' })],
  ['clvmrg', merged({ merge: 'goesOn' })],
  ['clmrg', merged({ goesOnBeside: true })],
  ['cellx', endCell],
]);

/** Rows have some ten cells; lists of them would be copied without end otherwise. */
const mostColumns = 200;

/** `\cellx`: a cell ends here, in twentieths of a point from the margin. */
function endCell({ row, cell }: Group, value = 0): Partial<Group> {
  if (row.cells.length >= mostColumns) return {};
  return { row: { edges: [...row.edges, value], cells: [...row.cells, cell] }, cell: plainCell };
}

/** The group as it is after a control word. */
export function changed(group: Group, name: string, value: number | undefined): Group {
  const change = changes.get(name);
  return change ? { ...group, ...change(group, value) } : group;
}

/** In how many tables, one in the other, its words stand. */
export function depthOf({ isInTable, nesting }: Group): number {
  return isInTable ? Math.max(1, nesting) : 0;
}
