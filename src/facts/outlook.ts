import type { Clause, Entry } from './entries.ts';
import { familyOf } from './outcome-words.ts';
import { isNaming } from './phrase.ts';

/** What a sentence as a whole tells of its figures before they are read one by one. */
export interface Outlook {
  /** How many outcomes of requests it names: several are those of table 三 whatever opens the sentence. */
  readonly outcomes: number;
  /** Something else than requests is named before the first of them. */
  readonly foreign: boolean;
}

export const noOutlook: Outlook = { outcomes: 0, foreign: false };

/** Looks ahead from the first clause of a sentence to its end. */
export function outlookOf(clauses: readonly Clause[], first: number): Outlook {
  const outcomes = new Set<string>();
  let foreign = false;
  for (let index = first; index < clauses.length; index++) {
    const clause = clauses[index];
    if (!clause || (index > first && clause.opener === '.')) break;
    for (const { kind, value } of clause.entries) {
      if (kind === 'outcome') outcomes.add(familyOf(value));
      else if (outcomes.size === 0 && kind === 'object' && isElse(value)) foreign = true;
    }
  }
  return { outcomes: outcomes.size, foreign };
}

function isElse(object: string): boolean {
  return object === 'foreign' || object === 'normativeDocuments' || object === 'regulations';
}

const opensCase = /^(?:其中|其[余他它]|另外?|还|尚|剩[下余]|余下?|有|的|对|就|又|和|及)*$/;

/**
 * 还有1件名为申请、实为信访，依法不予处理: what became of the case that opens a clause is told in the clauses behind it,
 * up to the next figure. Empty if they tell nothing of it.
 */
export function toldBehind(text: string, clauses: readonly Clause[], index: number): readonly Entry[] {
  const own = clauses[index];
  const figure = own?.entries.find(({ token }) => token);
  if (!own || !figure || !opensCase.test(text.slice(own.start, figure.start))) return [];
  if (own.entries.some((entry) => tellsOutcome(entry) || isDone(entry))) return [];
  const told: Entry[] = [];
  for (let next = index + 1; next < clauses.length; next++) {
    const { opener, entries } = clauses[next] ?? { opener: '.', entries: [] };
    if ((opener !== ',' && opener !== '、') || entries.some(endsTale)) break;
    told.push(...entries);
  }
  return told.some(tellsOutcome) ? told.filter((entry) => isNaming(entry) || entry.kind === 'date') : [];
}

/** The next figure, or words that deny what follows (无结转). */
function endsTale({ token, kind, value }: Entry): boolean {
  return token !== undefined || (kind === 'mark' && value === 'not');
}

function isDone({ kind, value }: Entry): boolean {
  return kind === 'verb' && value === 'process';
}

function tellsOutcome({ kind, value }: Entry): boolean {
  return (
    kind === 'outcome' || (kind === 'result' && value !== 'other') || (kind === 'verb' && value === 'carry')
  );
}
