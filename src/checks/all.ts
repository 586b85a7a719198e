import { cellsBlank } from './cells-blank.ts';
import { cellsValue } from './cells-value.ts';
import type { Check } from './check.ts';
import { disputesTotal } from './disputes-total.ts';
import { formIncomplete } from './form-incomplete.ts';
import { formNone } from './form-none.ts';
import { formYear } from './form-year.ts';
import { proseParts } from './prose-parts.ts';
import { proseSettled } from './prose-settled.ts';
import { proseTable } from './prose-table.ts';
import { requestsBalance } from './requests-balance.ts';
import { requestsGroups } from './requests-groups.ts';
import { requestsOutcomes } from './requests-outcomes.ts';
import { requestsTotal } from './requests-total.ts';
import { sectionsMissing } from './sections-missing.ts';
import { sectionsNumber } from './sections-number.ts';
import { sectionsOrder } from './sections-order.ts';

/** Every check there is. A new rule is one file and one line here. */
export const allChecks: readonly Check[] = [
  requestsBalance,
  requestsOutcomes,
  requestsTotal,
  requestsGroups,
  disputesTotal,
  cellsValue,
  cellsBlank,
  sectionsMissing,
  sectionsOrder,
  sectionsNumber,
  formYear,
  formIncomplete,
  formNone,
  proseTable,
  proseSettled,
  proseParts,
];
