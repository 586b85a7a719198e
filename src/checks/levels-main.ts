import type { Cell, CellId, StatTable } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Check, Verdict } from './check.ts';
import { isLeftBlank, makeFinding, notChecked } from './finding.ts';
import { counterpart, type Levels, levelsOf } from './levels.ts';

export const levelsMain: Check = {
  id: 'levels.main',
  rule: 'R51',
  title: '主表与附表的全市或者市本级一致',
  run(evidence) {
    return levelsOf(evidence).flatMap((levels) => judgeLevels(this.id, levels));
  },
};

/** One of the two column sets must be the main table. A set that nobody filled in is none. */
function judgeLevels(check: string, { main, city, own }: Levels): readonly Verdict[] {
  if (!main) return [];
  const sets = [city, own].filter((set) => Object.keys(set.cells).some((id) => !isLeftBlank(set, id)));
  const compared = sets.map((set) => compare(main, set));
  if (compared.length === 0 || compared.some(({ known, open }) => known.length + open === 0)) return [];
  const nearest = [...compared].sort((a, b) => a.known.length - b.known.length)[0];
  if (!nearest || nearest.known.length === 0) return [notChecked(check, 'blankSet')];
  const [first] = nearest.known;
  const told = {
    cells: nearest.known,
    related: nearest.known.map((id) => counterpart(id, nearest.set)),
    stated: first ? (worth(main.cells[first]) ?? null) : null,
    expected: first ? (worth(nearest.set.cells[counterpart(first, nearest.set)]) ?? null) : null,
  };
  return [makeFinding(check, 'warning', told)];
}

/** Where both are filled in and differ; how many differences are open because one of the two is blank or not known. */
function compare(main: StatTable, set: StatTable) {
  const known: CellId[] = [];
  let open = 0;
  for (const cell of Object.values(main.cells)) {
    const other = set.cells[counterpart(cell.id, set)];
    if (!other || worth(cell) === worth(other)) continue;
    if (isFilled(cell) && isFilled(other)) known.push(cell.id);
    else open += 1;
  }
  return { set, known, open };
}

const isFilled = ({ state }: Cell): boolean => state === 'figure';
