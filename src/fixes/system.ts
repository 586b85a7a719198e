import type { CellId, StatTable } from '../tables/cells.ts';
import { type Equation, equationsOf, worth } from '../tables/equations.ts';

/**
 * The equations of a table over numbered cells, as the search wants them: row e says that the sum of
 * `coefficients[e][v] × (value of v)` is 0. `residuals[e]` is what the sum is now.
 */
export interface System {
  readonly cells: readonly CellId[];
  readonly values: readonly number[];
  readonly coefficients: readonly Int8Array[];
  readonly residuals: readonly number[];
}

/**
 * The systems of a table, one for each set of equations that share cells (table 四 has three, table 三 one). Equations
 * with a cell that cannot be known answer «not checked» and take no part.
 */
export function buildSystems(table: StatTable): readonly System[] {
  const usable = equationsOf(table).filter((equation) =>
    cellsOf(equation).every((id) => worth(table.cells[id]) !== undefined),
  );
  return connected(usable).map((equations) => buildSystem(table, equations));
}

function cellsOf({ left, right }: Equation): readonly CellId[] {
  return [...left, ...right];
}

function connected(equations: readonly Equation[]): Equation[][] {
  const groups: { cells: Set<CellId>; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const cells = cellsOf(equation);
    const touching = groups.filter((group) => cells.some((id) => group.cells.has(id)));
    const merged = {
      cells: new Set([...touching.flatMap((group) => [...group.cells]), ...cells]),
      equations: [...touching.flatMap((group) => group.equations), equation],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), merged);
  }
  return groups.map((group) => group.equations);
}

function buildSystem(table: StatTable, equations: readonly Equation[]): System {
  const cells = [...new Set(equations.flatMap(cellsOf))];
  const index = new Map(cells.map((id, at) => [id, at]));
  const values = cells.map((id) => worth(table.cells[id]) ?? 0);
  const coefficients = equations.map(({ left, right }) => {
    const row = new Int8Array(cells.length);
    for (const id of left) row[index.get(id) ?? 0] = 1;
    for (const id of right) row[index.get(id) ?? 0] = -1;
    return row;
  });
  const residuals = coefficients.map((row) =>
    row.reduce((sum, factor, at) => sum + factor * (values[at] ?? 0), 0),
  );
  return { cells, values, coefficients, residuals };
}
