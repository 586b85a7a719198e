import type { Cell, CellId, StatTable } from '../tables/cells.ts';
import { cellKind } from '../tables/content.ts';
import { worth } from '../tables/equations.ts';
import { canBeIn, type LinearSum, type Problem, type Unread, type Variable } from './problem.ts';
import { type KeySum, type Resolved, sumsOf, takeOut, unreadIn } from './sums.ts';

/**
 * A figure outside the report's own tables that restates them: a mention in the prose, a cell of last year's report.
 * It joins the sums as a figure that may itself be the wrong one: value = Σ ± cells.
 */
export interface Stated {
  /** Stable, and no cell id of the report's own tables. */
  readonly key: string;
  /** In the unit of its cells (money in 万元). */
  readonly value: number;
  readonly terms: readonly (readonly [CellId, 1 | -1])[];
  /** What it costs to call it wrong; a cell of the report costs 1. */
  readonly weight: number;
  /** It disagrees although it is only rounded (1.2万): it has to be written anew, and says nothing of the cells. */
  readonly isRounded?: boolean;
}

/** Everything that the corrections of a report are drawn from. */
export interface Ground {
  /** The report's own tables as they stand. */
  readonly tables: readonly StatTable[];
  readonly stated: readonly Stated[];
  /** Cells and stated figures of which the person said that they are right. */
  readonly locked: ReadonlySet<string>;
  /** What last year's report prints in a cell; null where it has none. */
  readonly lastYear?: (id: CellId) => number | null;
}

/** Figures of money in 万元 have at most six places: a hundredth of a 元. */
const moneyScale = 1_000_000;

/**
 * One problem for each set of sums that share figures (the three groups of table 四 are three, table 三 is one, prose
 * that restates two groups joins them). Cells that were not read are taken out of the sums first: what remains must
 * hold whatever stands there, and costs no mistake.
 */
export function buildProblems(ground: Ground): readonly Problem[] {
  const cells = new Map(ground.tables.flatMap((table) => Object.entries(table.cells)));
  const stated = new Map(ground.stated.map((each) => [each.key, each]));
  const unread = unreadIn(ground.tables);
  return connected(sumsOf(ground, unread).map(({ terms }) => terms)).map((sums) =>
    buildProblem(takeOut(sums, unreadAmong(sums, unread)), cells, stated, ground.locked),
  );
}

function unreadAmong(sums: readonly KeySum[], unread: ReadonlySet<CellId>): ReadonlySet<CellId> {
  if (unread.size === 0) return unread;
  return new Set(sums.flatMap((terms) => terms.flatMap(([key]) => (unread.has(key) ? [key] : []))));
}

const knownClusters = new WeakMap<Ground, ReadonlyMap<string, number>>();

/** For every cell and stated figure in a sum: a number that it shares with all it is connected with. */
export function clustersOfKeys(ground: Ground): ReadonlyMap<string, number> {
  const clusters = knownClusters.get(ground) ?? findClusters(ground);
  knownClusters.set(ground, clusters);
  return clusters;
}

function findClusters(ground: Ground): ReadonlyMap<string, number> {
  const groups = connected(sumsOf(ground).map(({ terms }) => terms));
  return new Map(groups.flatMap((sums, at) => sums.flat().map(([key]) => [key, at] as const)));
}

function connected(sums: readonly KeySum[]): readonly (readonly KeySum[])[] {
  const parents = new Map<string, string>();
  for (const [first, ...others] of sums)
    for (const [key] of others) if (first) parents.set(rootOf(key, parents), rootOf(first[0], parents));
  const groups = new Map<string, KeySum[]>();
  for (const sum of sums) {
    const root = rootOf(sum[0]?.[0] ?? '', parents);
    const group = groups.get(root);
    if (group) group.push(sum);
    else groups.set(root, [sum]);
  }
  return [...groups.values()];
}

function rootOf(key: string, parents: Map<string, string>): string {
  let root = key;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
    root = next;
  parents.set(key, root);
  return root;
}

function buildProblem(
  { sums, resolved }: Resolved,
  cells: ReadonlyMap<CellId, Cell>,
  stated: ReadonlyMap<string, Stated>,
  locked: ReadonlySet<string>,
): Problem {
  const places = new Map<string, number>();
  const own = new Set(resolved.map(({ key }) => key));
  for (const sum of [...sums, ...resolved.map((each) => each.sum)])
    for (const [key] of sum) if (!places.has(key) && !own.has(key)) places.set(key, places.size);
  const isMoney = [...places.keys()].some((key) => cells.has(key) && cellKind(key) === 'money');
  const scale = isMoney ? moneyScale : 1;
  const variables = [...places.keys()].map((key): Variable => {
    const told = stated.get(key);
    const value = (told ? told.value : (worth(cells.get(key)) ?? 0)) * scale;
    return {
      key,
      value: isMoney ? Math.round(value) : value,
      scale,
      lowest: mayBeNegative(key, told) ? Number.NEGATIVE_INFINITY : 0,
      ...(told?.isRounded ? { mustChange: true } : {}),
      weight: locked.has(key) ? Number.POSITIVE_INFINITY : (told?.weight ?? 1),
    };
  });
  const numbered = (sum: KeySum): LinearSum =>
    sum.map(([key, factor]) => ({ variable: places.get(key) ?? 0, factor }));
  const unread = resolved.map(({ key, sum }) => unreadOf(key, sum, numbered));
  const values = variables.map(({ value }) => value);
  // One that comes to nothing a cell can hold even now asks for more than the failing sums do.
  const fitting = unread.filter((each) => canBeIn(each, values));
  return { variables, equations: sums.map(numbered), unread: fitting };
}

/** u = Σ factor × variable ÷ divisor, from the sum that is 0. */
function unreadOf(key: string, sum: KeySum, numbered: (sum: KeySum) => LinearSum): Unread {
  const own = sum.find(([other]) => other === key)?.[1] ?? 1;
  return { sum: numbered(sum.filter(([other]) => other !== key)), divisor: -own };
}

function mayBeNegative(key: string, told: Stated | undefined): boolean {
  return told ? told.terms.some(([id]) => cellKind(id) === 'change') : cellKind(key) === 'change';
}
