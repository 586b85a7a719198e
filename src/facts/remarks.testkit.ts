import type { StatTable } from '../tables/cells.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { judgeRemarks } from './remarks.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const facts = { title: null, agency: null, year: 2023, publishedOn: null, period: null };

/** Every share and change of a narrative beside these tables, as `83.3%: agrees`. */
export function remarksOf(narrative: string, tables: readonly StatTable[]): string[] {
  const read = makeFactReader(normalise)(narrative, []);
  return judgeRemarks({ ...read, narrative, tables, facts }).map(
    ({ remark: { figure }, verdict }) => `${narrative.slice(figure.span.start, figure.span.end)}: ${verdict}`,
  );
}
