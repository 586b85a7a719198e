import { parseCellId } from '../forms/form.ts';
import type { Cell, CellContent, CellId, StatTable } from './cells.ts';

type Edits = Readonly<Record<CellId, CellContent>>;
type EditList = readonly (readonly [CellId, CellContent])[];

/**
 * Lays a person's edits over the tables as they were read. The returned function keeps its last answer per table, so
 * that what did not change (one table, or all of them) stays the same object and nothing below it is computed or drawn again.
 */
export function makeCurrentTables(read: readonly StatTable[]): (edits: Edits) => readonly StatTable[] {
  const layers = read.map(makeLayer);
  let last = read;
  return (edits) => {
    const byTable = groupByTable(edits);
    const tables = layers.map((layer) => layer(byTable));
    if (tables.some((table, index) => table !== last[index])) last = tables;
    return last;
  };
}

type TableEdits = ReadonlyMap<string, EditList>;

function groupByTable(edits: Edits): TableEdits {
  const groups = new Map<string, (readonly [CellId, CellContent])[]>();
  for (const entry of Object.entries(edits)) {
    const { table } = parseCellId(entry[0]);
    groups.set(table, [...(groups.get(table) ?? []), entry]);
  }
  return groups;
}

function makeLayer(table: StatTable): (edits: TableEdits) => StatTable {
  let last = table;
  let applied: EditList = [];
  return (edits) => {
    const wanted = edits.get(table.id) ?? [];
    if (!sameEdits(wanted, applied)) {
      applied = wanted;
      last =
        wanted.length === 0 ? table : { ...table, cells: { ...table.cells, ...editedCells(table, wanted) } };
    }
    return last;
  };
}

function sameEdits(a: EditList, b: EditList): boolean {
  return (
    a.length === b.length &&
    a.every(([id, content], index) => id === b[index]?.[0] && content === b[index]?.[1])
  );
}

function editedCells(table: StatTable, edits: EditList): Record<CellId, Cell> {
  const cells: Record<CellId, Cell> = {};
  for (const [id, content] of edits) {
    const printed = table.cells[id];
    if (printed) cells[id] = withContent(printed, content);
  }
  return cells;
}

/** The cell keeps its place and its heading's unit; everything else is what the person typed. */
function withContent(cell: Cell, content: CellContent): Cell {
  return {
    ...content,
    id: cell.id,
    span: cell.span,
    ...(cell.headerUnit ? { headerUnit: cell.headerUnit } : {}),
  };
}
