import { type Example, makeExample } from './example.ts';
import type { Rule } from './rules.ts';

const worked = new Map<string, Promise<readonly Example[]>>();

/** The examples of a rule, worked once; what failed is tried again the next time. */
export function examplesOf({ check, page }: Rule): Promise<readonly Example[]> {
  const known = worked.get(check.id);
  if (known) return known;
  const working = Promise.all(page.cases.map((each) => makeExample(each, check)));
  worked.set(check.id, working);
  working.catch(() => worked.delete(check.id));
  return working;
}
