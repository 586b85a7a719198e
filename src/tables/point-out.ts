import type { FormId, FormTable, HeaderNode, TableName } from '../forms/form.ts';
import { findFormTable } from '../forms/forms.ts';
import type { SourceCell, TableBlock } from '../sources/source.ts';
import type { Normaliser, Script } from '../text/normalise.ts';
import { assembleTables } from './assemble.ts';
import type { Cell, StatTable } from './cells.ts';
import { walkTables } from './walk.ts';

/** Words of the source, from `start` on, that a person says are a table. Plain data: it crosses to the worker. */
export interface Pointed {
  readonly text: string;
  readonly start: number;
  readonly script: Script;
  /** The report's form; where it has no table yet, all that may be, the likeliest first. */
  readonly forms: readonly FormId[];
  readonly table: TableName;
}

/**
 * A text that a person says is this table, read by the one recogniser in each of its possible shapes: the reading that
 * knows most cells. Null when none of them knows a single figure.
 */
export function readAs(
  forms: readonly FormTable[],
  shapes: readonly TableBlock[],
  normalise: Normaliser,
): StatTable | null {
  return bestOf(forms, shapes, normalise) ?? bestOf(forms, shapes.map(withHeads), normalise);
}

function bestOf(
  forms: readonly FormTable[],
  shapes: readonly TableBlock[],
  normalise: Normaliser,
): StatTable | null {
  let best: StatTable | null = null;
  for (const form of forms) {
    for (const shape of shapes) {
      const table = readShape(form, shape, normalise);
      if (table && knownIn(table) > (best ? knownIn(best) : 0)) best = table;
    }
  }
  return best;
}

const cases = findFormTable('2021', 'disputes');

/** Table 四 has no labels but its column heads: where those are lost, the form's own stand in front of the figures. */
function withHeads(shape: TableBlock): TableBlock {
  const heads = leavesOf(cases?.blocks[0]?.header ?? []);
  const row = heads.map((text): SourceCell => ({ text, span: { start: 0, end: 0 } }));
  return { ...shape, rows: [row, ...shape.rows] };
}

function leavesOf(nodes: readonly HeaderNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node.label]));
}

function readShape(form: FormTable, shape: TableBlock, normalise: Normaliser): StatTable | undefined {
  const { rows } = walkTables([shape], normalise, form.table);
  const printed = rows.filter((row) => row.table === form.table);
  const [table] = printed.length > 0 ? assembleTables(printed, form, '') : [];
  return table && { ...table, id: form.table, span: shape.span };
}

/** Figures count most; a cell that is only known not to be readable shows at least where it stands. */
function knownIn({ cells }: StatTable): number {
  const all = Object.values(cells);
  const figures = all.filter(isFigure).length;
  return figures === 0 ? 0 : figures + all.filter(({ state }) => state === 'unreadable').length / 1000;
}

const isFigure = ({ state, value }: Cell): boolean => state === 'figure' && value !== null;
