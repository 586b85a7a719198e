import type { Finding, Severity } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId, tableName } from '../forms/form.ts';
import { formParts } from '../forms/parts.ts';

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Errors first; then as the form is printed; then as the text goes. Findings that tie keep the order of the checks. */
export function inOrder(findings: readonly Finding[], evidence: Evidence): readonly Finding[] {
  const places = new Map(findings.map((finding) => [finding, rankOf(finding, evidence)]));
  return [...findings].sort((a, b) => compare(places.get(a) ?? [], places.get(b) ?? []));
}

/** Severity, part of the form, row, column, place in the text. What belongs to no part comes after the parts. */
function rankOf(finding: Finding, evidence: Evidence): readonly number[] {
  const start = finding.quotes[0]?.start ?? -1;
  return [severities[finding.severity], ...formRank(finding, evidence), start];
}

const afterForm = 9;

function formRank({ cells, part }: Finding, evidence: Evidence): readonly [number, number, number] {
  const [first] = cells;
  if (first === undefined) return [partRank(part) ?? afterForm, -1, -1];
  const { table: tableId, row, column } = parseCellId(first);
  const table = evidence.tables.find((each) => each.id === tableId);
  const name = tableName(tableId);
  const rank = partRank(name) ?? afterForm;
  return [rank, table?.rows.indexOf(row) ?? -1, table?.columns.indexOf(column) ?? -1];
}

function partRank(kind: string | undefined): number | undefined {
  return formParts.find((part) => part.kind === kind)?.ordinal;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
