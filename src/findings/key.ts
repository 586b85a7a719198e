import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';

/**
 * The content of a finding as one short word: check, variant, cells with what stands in them, quoted words. A
 * dismissal kept under it holds wherever the finding moves to, until one of its figures changes.
 */
export function keyOf(finding: Finding, evidence: Evidence): string {
  const { check, variant = '', part = '', words = {}, cells, related, quotes } = finding;
  const contents = [...cells, ...related].map((id) => `${id}=${contentOf(id, evidence)}`);
  const quoted = quotes.map(({ start, end }) => evidence.narrative.slice(start, end));
  return `${check}:${hash(JSON.stringify([variant, part, words, contents, quoted]))}`;
}

function contentOf(id: string, { tables }: Evidence): string {
  const { table } = parseCellId(id);
  const cell = tables.find((each) => each.id === table)?.cells[id];
  return cell ? `${cell.value ?? cell.raw}` : '';
}

/** Two rounds of FNV-1a with different seeds: 64 bits keep the few findings of a report apart. */
function hash(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x9747b28c);
}

function fnv(text: string, seed: number): string {
  let state = seed;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
