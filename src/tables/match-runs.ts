import { hasLine, type LabelSet, type Run } from './label-sets.ts';

/** The labels of a row and the figures that belong to them. */
export interface MatchedRow {
  readonly set: LabelSet;
  readonly run: Run | undefined;
  /** Its figures stand somewhere near but cannot be told from those of other rows. */
  readonly open: boolean;
}

/** Rows between two column heads, and the figures among them. */
interface Stretch {
  /** How many columns the heads right above name. */
  readonly columns: number;
  readonly sets: readonly LabelSet[];
  readonly runs: readonly Run[];
}

type Side = 'before' | 'behind';

/**
 * Gives every run of figures to the labels of one row. Where there are as many runs as rows and each touches its row,
 * nothing else is possible; otherwise figures on the line of a label, or among its words, are its own, and the others
 * stand on the side of their labels on which the first and the last of every stretch show them to stand. `cells` says
 * how many cells, blank or not, stand before a word.
 */
export function matchRuns(
  sets: readonly LabelSet[],
  runs: readonly Run[],
  cells: ReadonlyMap<number, number>,
): readonly MatchedRow[] {
  const stretches = stretchesOf(sets, runs);
  const side = keepsBlanks(stretches, runs, cells) ? 'behind' : sideOf(stretches);
  const matched = new Map<LabelSet, MatchedRow>();
  for (const stretch of stretches) for (const row of matchStretch(stretch, side)) matched.set(row.set, row);
  const runAt = new Map(runs.map((run) => [run.at, run]));
  return sets.map(
    (set) => matched.get(set) ?? { set, run: set.feeds ? runAt.get(set.end) : undefined, open: false },
  );
}

function stretchesOf(sets: readonly LabelSet[], runs: readonly Run[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  for (let from = 0; from < sets.length; from++) {
    if (sets[from]?.kind === 'head') continue;
    let to = from;
    while (to < sets.length && sets[to]?.kind === 'row') to++;
    const head = sets[from - 1];
    const start = (head?.end ?? 0) + (head?.feeds ? 1 : 0);
    const end = sets[to]?.start ?? Number.POSITIVE_INFINITY;
    while ((runs[next]?.at ?? Number.POSITIVE_INFINITY) < start) next++;
    const first = next;
    while ((runs[next]?.at ?? Number.POSITIVE_INFINITY) <= end && next < runs.length) next++;
    stretches.push({
      columns: columnsAbove(sets, from),
      sets: sets.slice(from, to),
      runs: runs.slice(first, next),
    });
    from = to;
  }
  return stretches;
}

function columnsAbove(sets: readonly LabelSet[], from: number): number {
  let columns = 0;
  for (let at = from - 1; sets[at]?.kind === 'head'; at--) if (isColumn(sets[at])) columns++;
  return columns;
}

function isColumn(set: LabelSet | undefined): boolean {
  return set?.labels.some(({ token }) => token.meanings.some((each) => each.kind === 'column')) === true;
}

const fewestEven = 8;
const fewestUnderHeads = 6;

/**
 * One cell a line, a blank line for a blank cell: so if behind every label there stand as many as its head has columns, or
 * as many behind every label of a stretch. The last of a stretch may have blank lines more or fewer behind it. Then labels
 * come first, though the last may have no figure.
 */
function keepsBlanks(
  stretches: readonly Stretch[],
  runs: readonly Run[],
  cells: ReadonlyMap<number, number>,
): boolean {
  if (runs.some(hasLine)) return false;
  const countOf = (set: LabelSet) => cells.get(set.end) ?? 0;
  const rows = stretches.flatMap(({ sets, columns }) =>
    sets.map(
      (set, nth) =>
        columns > 0 && (nth + 1 < sets.length ? countOf(set) === columns : countOf(set) >= columns),
    ),
  );
  if (rows.length >= fewestUnderHeads && rows.every(Boolean)) return true;
  const others = stretches.flatMap(({ sets }) => sets.slice(0, -1));
  const isEven = stretches.every(({ sets }) => new Set(sets.slice(0, -1).map(countOf)).size <= 1);
  return others.length >= fewestEven && isEven && others.every((set) => countOf(set) > 0);
}

/** Unclear where some stretches say one thing, others the other; undefined where figures stand among all labels. */
function sideOf(stretches: readonly Stretch[]): Side | 'unclear' | undefined {
  const votes = new Set(stretches.flatMap(votesOf));
  const [only] = votes;
  return votes.size > 1 ? 'unclear' : only;
}

/** What begins and what ends a stretch, labels or figures; figures on the line of their label stand before no other. */
function votesOf({ sets, runs }: Stretch): Side[] {
  const [firstSet, lastSet] = [sets[0], sets[sets.length - 1]];
  const [firstRun, lastRun] = [runs[0], runs[runs.length - 1]];
  if (!firstSet || !lastSet || !firstRun || !lastRun) return [];
  const votes: Side[] = [];
  if (!firstRun.isBeside && firstRun.at <= firstSet.start) votes.push('before');
  else if (firstRun.at >= firstSet.end) votes.push('behind');
  if (lastRun.at >= lastSet.end) votes.push('behind');
  else if (!lastRun.isBeside && lastRun.at <= lastSet.start) votes.push('before');
  return votes;
}

function matchStretch(stretch: Stretch, side: Side | 'unclear' | undefined): readonly MatchedRow[] {
  const { sets, runs } = stretch;
  // Figures on lines of their own: one lost label or line too many would shift all the others.
  const isTorn = runs.some((run) => !run.isBeside && hasLine(run));
  // Figures before the first label and behind the last: somewhere between two labels a line is wanting.
  const isShifted = new Set(votesOf(stretch)).size > 1;
  const inOrder =
    sets.length === runs.length &&
    sets.every((set, index) => touches(set, runs[index])) &&
    !(isTorn && (isShifted || side === 'unclear' || sets.some(hasDebris)));
  if (isTorn && !inOrder) return sets.map((set) => ({ set, run: undefined, open: true }));
  if (inOrder) return sets.map((set, index) => ({ set, run: runs[index], open: false }));
  const known = side === 'unclear' ? undefined : side;
  const owners = ownersOf(sets);
  const own = new Map<LabelSet, Run[]>();
  for (const run of runs) {
    const owner =
      owners.inside.get(run.at) ?? owners[run.isBeside ? 'behind' : (known ?? 'none')].get(run.at);
    if (owner) own.set(owner, [...(own.get(owner) ?? []), run]);
  }
  return sets.map((set, index) => {
    const [run, other] = own.get(set) ?? [];
    const isBare = known !== undefined && !set.hasUnknown && !sets[index + 1]?.hasUnknown;
    const isSure = other === undefined && (run !== undefined || isBare);
    return { set, run: isSure ? run : undefined, open: !isSure };
  });
}

/** Readings in letters that were torn from their characters: labels are too damaged to be counted. */
function hasDebris(set: LabelSet): boolean {
  return set.labels.some(({ token }) => token.meanings.length === 0 && /[a-zà-ǜ]/i.test(token.text));
}

/** Figures on a line of their own may stand before their label; those beside words belong to these. */
function touches(set: LabelSet, run: Run | undefined): boolean {
  if (!run || run.at > set.end) return false;
  return run.isBeside ? set.start < run.at : set.start <= run.at;
}

/** The set that figures at a place belong to, if they stand among its words, before or behind them. */
function ownersOf(sets: readonly LabelSet[]) {
  const inside = new Map<number, LabelSet>();
  for (const set of sets) for (let at = set.start + 1; at < set.end; at++) inside.set(at, set);
  const before = new Map(sets.map((set) => [set.start, set]));
  const behind = new Map(sets.map((set) => [set.end, set]));
  return { inside, before, behind, none: new Map<number, LabelSet>() };
}
