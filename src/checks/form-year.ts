import type { FormId } from '../forms/form.ts';
import type { Check } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';

export const formYear: Check = {
  id: 'form.year',
  rule: 'R46',
  title: '表式与年度相符',
  run({ form, facts }) {
    if (form === null) return [];
    if (facts.year === null) return [notChecked(this.id, 'noYear')];
    const due = formOf(facts.year);
    if (due === form) return [];
    return [makeFinding(this.id, 'warning', { words: { year: facts.year, form, due } })];
  },
};

/** The form in force for the reports of a year. */
function formOf(year: number): FormId {
  if (year >= 2021) return '2021';
  return year >= 2019 ? '2019' : '2014';
}
