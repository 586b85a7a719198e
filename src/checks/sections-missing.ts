import type { Evidence } from '../facts/evidence.ts';
import { type FormPart, formParts } from '../forms/parts.ts';
import type { Check, Finding, Verdict } from './check.ts';
import { findMainTable, makeFinding, notChecked } from './finding.ts';
import { partSections, wantsSixParts } from './six-parts.ts';

export const sectionsMissing: Check = {
  id: 'sections.missing',
  rule: 'R33',
  title: '年度报告的六个部分',
  run(evidence) {
    const wanted = wantsSixParts(evidence);
    if (wanted === 'unknown') return [notChecked(this.id, 'noYear')];
    return wanted === 'yes' ? missingParts(this.id, evidence) : [];
  },
};

function missingParts(check: string, evidence: Evidence): readonly Verdict[] {
  const present = new Set(partSections(evidence.sections).map(({ part }) => part.kind));
  return formParts.flatMap((part) => judgePart(check, part, present.has(part.kind), evidence));
}

const withTable = new Set(['proactive', 'requests', 'disputes']);

/** A part's table may stand without its heading; a heading without its table was often lost in copying. */
function judgePart(check: string, part: FormPart, heading: boolean, evidence: Evidence): readonly Finding[] {
  const wantsTable = withTable.has(part.kind);
  const table = wantsTable && findMainTable(evidence, part.kind) !== undefined;
  if (heading && (table || !wantsTable)) return [];
  const told = { part: part.kind };
  if (heading) return [makeFinding(check, 'warning', { ...told, variant: 'withoutTable' })];
  if (table) return [makeFinding(check, 'warning', { ...told, variant: 'withoutHeading' })];
  return [makeFinding(check, wantsTable ? 'error' : 'warning', told)];
}
