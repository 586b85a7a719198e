import { findCorrections } from '../../../src/fixes/find-corrections.ts';
import { formTables } from '../../../src/forms/forms.ts';
import { filledTable } from '../../../src/tables/filled.testkit.ts';
import { makeDisputes } from '../disputes.ts';
import { makeRandom } from '../random.ts';

/** One wrong figure in a group of table 四: how often the right one is among the ties shown. */
export function measureDisputes(cases: number): { readonly cases: number; readonly listed: number } {
  let [done, listed] = [0, 0];
  for (let seed = 1; done < cases; seed++) {
    const outcome = tryOne(seed);
    if (outcome === undefined) continue;
    done++;
    if (outcome) listed++;
  }
  return { cases, listed };
}

function tryOne(seed: number): boolean | undefined {
  const random = makeRandom(seed);
  const table = makeDisputes({ form: '2021', size: random.pick(['office', 'city'] as const) }, random);
  const form = formTables['2021'].find((each) => each.table === 'disputes');
  const clean = new Map([...table.cells].map(([id, { value }]) => [id, value ?? 0]));
  const id = random.pick([...clean.keys()]);
  const wrong = random.pick([random.whole(0, 30), (clean.get(id) ?? 0) * 10, (clean.get(id) ?? 0) + 1]);
  if (!form || wrong === clean.get(id)) return undefined;
  const printed = filledTable(form, { ...Object.fromEntries(clean), [id]: wrong });
  const [set] = findCorrections({ tables: [printed], stated: [], locked: new Set() });
  return set?.corrections.some(
    ({ edits: [edit, ...others] }) => others.length === 0 && edit?.cell === id && edit.to === clean.get(id),
  );
}
