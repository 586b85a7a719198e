import type { Token } from './figures.ts';
import { disputeObjects } from './name-disputes.ts';
import { ofKind, type Phrase } from './phrase.ts';
import type { State } from './prose-state.ts';

const matter =
  /^[^。;0-9]{0,4}(?:其中|当中|内有|中有)[^。;,0-9]{0,8}(?:信息|政务)公开(?!答复|工作人员)[^。;,0-9]{0,10}[0-9]/;
const LONGEST = 40;

/** 行政复议8件，其中政府信息公开类2件: those of all kinds, of which table 四 holds the second figure (prose.md, trap 10). */
export function dividesCases(state: State, { end }: Token, { text, entries }: Phrase): boolean {
  if (entries.some(({ value }) => value === 'disclosure' || value === 'requests')) return false;
  const objects = ofKind({ text, entries }, 'object').filter(({ value }) => disputeObjects.includes(value));
  const [object] = objects;
  if (!object || objects.length > 1 || !matter.test(text.slice(end, end + LONGEST))) return false;
  state.divided = object.value;
  return true;
}

/** The words of the second figure, with the cases that the first one counted in the place of 信息公开. */
export function ofDivided(state: State, { text, entries }: Phrase): Phrase {
  const { divided } = state;
  const at = entries.findIndex(({ kind, value }) => kind === 'object' && value === 'disclosure');
  if (divided === null || at < 0) return { text, entries };
  Object.assign(state, { divided: null, saysDisclosure: true, otherCases: false, allCases: false });
  if (entries.some(({ value }) => disputeObjects.includes(value))) return { text, entries };
  return {
    text,
    entries: entries.map((entry, index) => (index === at ? { ...entry, value: divided } : entry)),
  };
}
