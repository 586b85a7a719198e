import { disputes2019, disputes2021 } from './disputes.ts';
import type { FormId, FormTable, TableName } from './form.ts';
import { proactive2019, proactive2021 } from './proactive.ts';
import { requests2019, requests2021 } from './requests.ts';
import { statistics2014 } from './statistics.ts';

/** The tables of each form in the order they are printed. */
export const formTables: Readonly<Record<FormId, readonly FormTable[]>> = {
  '2014': [statistics2014],
  '2019': [proactive2019, requests2019, disputes2019],
  '2021': [proactive2021, requests2021, disputes2021],
};

/** The form of one table, undefined where the form has no such table. `name` may carry a copy: `requests@city`. */
export function findFormTable(form: FormId, name: string): FormTable | undefined {
  const table = name.split('@')[0] as TableName;
  return formTables[form].find((each) => each.table === table);
}
