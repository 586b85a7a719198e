import { cellKind } from '../tables/content.ts';
import { worth } from '../tables/equations.ts';
import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';
import { counterpart, type Levels, levelsOf } from './levels.ts';

export const levelsOrder: Check = {
  id: 'levels.order',
  rule: 'R50',
  title: '附表：全市的数不小于市本级',
  run(evidence) {
    return levelsOf(evidence).flatMap((levels) => {
      const larger = largerOwn(levels);
      const [first] = larger;
      if (!first) return [];
      const cells = larger.map(({ own }) => own);
      const related = larger.map(({ city }) => city);
      const { stated, expected } = first;
      return [makeFinding(this.id, 'warning', { cells, related, bound: '≤', stated, expected })];
    });
  },
};

/** Cells of 市本级 that hold more than 全市; 本年增/减 may fall for the city and rise for its own offices. */
function largerOwn({ city, own }: Levels) {
  return Object.values(own.cells).flatMap((cell) => {
    const other = city.cells[counterpart(cell.id, city)];
    const [stated, expected] = [worth(cell), worth(other)];
    if (!other || stated === undefined || expected === undefined || cellKind(cell.id) === 'change') return [];
    return stated > expected ? [{ own: cell.id, city: other.id, stated, expected }] : [];
  });
}
