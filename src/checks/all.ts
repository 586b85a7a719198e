import { cellsBlank } from './cells-blank.ts';
import { cellsUnit } from './cells-unit.ts';
import { cellsValue } from './cells-value.ts';
import type { Check } from './check.ts';
import { disputesTotal } from './disputes-total.ts';
import { feesProcessing } from './fees-processing.ts';
import { formIncomplete } from './form-incomplete.ts';
import { formNone } from './form-none.ts';
import { formYear } from './form-year.ts';
import { levelsMain } from './levels-main.ts';
import { levelsOrder } from './levels-order.ts';
import { levelsSum } from './levels-sum.ts';
import { proactiveDisclosed } from './proactive-disclosed.ts';
import { proactiveProcurement } from './proactive-procurement.ts';
import { proactiveRegulations } from './proactive-regulations.ts';
import { proactiveStock } from './proactive-stock.ts';
import { proseCount } from './prose-count.ts';
import { proseGrowth } from './prose-growth.ts';
import { proseParts } from './prose-parts.ts';
import { prosePercent } from './prose-percent.ts';
import { prosePersonalData } from './prose-personal-data.ts';
import { proseRepeat } from './prose-repeat.ts';
import { proseSettled } from './prose-settled.ts';
import { proseTable } from './prose-table.ts';
import { reportDate } from './report-date.ts';
import { reportDeadline } from './report-deadline.ts';
import { reportPeriod } from './report-period.ts';
import { reportYear } from './report-year.ts';
import { requestsBalance } from './requests-balance.ts';
import { requestsGroups } from './requests-groups.ts';
import { requestsOutcomes } from './requests-outcomes.ts';
import { requestsPartial } from './requests-partial.ts';
import { requestsTotal } from './requests-total.ts';
import { sectionsAccountability } from './sections-accountability.ts';
import { sectionsMissing } from './sections-missing.ts';
import { sectionsNumber } from './sections-number.ts';
import { sectionsOrder } from './sections-order.ts';

import { sectionsProblems } from './sections-problems.ts';
import { sectionsSubjects } from './sections-subjects.ts';
import { statisticsSum } from './statistics-sum.ts';

import { yearsCarry } from './years-carry.ts';
import { yearsForms } from './years-forms.ts';
import { yearsItems } from './years-items.ts';
import { yearsPending } from './years-pending.ts';
import { yearsRepeated } from './years-repeated.ts';
import { yearsStock } from './years-stock.ts';

/** Every check there is, in the order of the handbook. A new rule is one file, one line here and one page of the casebook. */
export const allChecks: readonly Check[] = [
  requestsBalance,
  requestsOutcomes,
  requestsTotal,
  requestsGroups,
  requestsPartial,
  disputesTotal,
  proactiveStock,
  proactiveDisclosed,
  proactiveProcurement,
  proactiveRegulations,
  cellsUnit,
  cellsValue,
  cellsBlank,
  statisticsSum,
  sectionsMissing,
  sectionsOrder,
  sectionsNumber,
  sectionsSubjects,
  sectionsAccountability,
  sectionsProblems,
  reportPeriod,
  reportDeadline,
  reportDate,
  reportYear,
  feesProcessing,
  formYear,
  formIncomplete,
  formNone,
  proseTable,
  proseSettled,
  levelsOrder,
  levelsMain,
  levelsSum,
  proseParts,
  prosePercent,
  proseGrowth,
  proseRepeat,
  proseCount,
  prosePersonalData,
  yearsCarry,
  yearsStock,
  yearsItems,
  yearsForms,
  yearsPending,
  yearsRepeated,
];
