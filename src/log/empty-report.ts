import type { FormId } from '../forms/form.ts';
import { formTables } from '../forms/forms.ts';
import { formParts } from '../forms/parts.ts';
import { emptyTable } from '../tables/empty.ts';
import type { Reading } from '../tables/reading.ts';
import { carriedInEdits, carryLabel } from './carry-in.ts';
import { type Draft, newDraft, takeStep } from './draft.ts';
import { typedPatches } from './edits.ts';
import { lastYearPatches } from './last-year.ts';

/** What a person chooses to begin an empty report with. */
export interface EmptyReport {
  readonly form: Exclude<FormId, '2014'>;
  readonly year: number;
  readonly agency: string;
}

/** Title, the headings of the six parts and the form's tables, nothing filled in yet. */
export function emptyReading({ form, year, agency }: EmptyReport): Reading {
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const headings = formParts.map(({ title: own }, index) => `${'一二三四五六'.charAt(index)}、${own}\n`);
  const narrative = [title, ...headings].join('\n');
  return {
    source: { kind: 'json', name: '', text: narrative },
    script: { traditional: false, pinyin: false, markdown: false },
    form,
    narrative,
    lines: [],
    tables: formTables[form].map(emptyTable),
    pageDate: null,
  };
}

/** An empty report; beside last year's, if there is one, with 上年结转 taken from it in one step. */
export function startEmpty(wanted: EmptyReport, lastYear: Reading | null, time: number): Draft {
  const draft = newDraft(emptyReading(wanted));
  const patches = [...lastYearPatches(draft, lastYear), ...typedPatches(draft, carriedInEdits(lastYear))];
  if (patches.length === 0) return draft;
  return takeStep(draft, { label: carryLabel, patches, time }) ?? draft;
}
