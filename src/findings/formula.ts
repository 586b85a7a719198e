import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Figure } from '../facts/fact.ts';
import { parseCellId } from '../forms/form.ts';
import type { CellId } from '../tables/cells.ts';
import { worth } from '../tables/equations.ts';
import type { Span } from '../text/span.ts';

/** One number of a formula, and where it stands. */
export interface Term {
  readonly value: number;
  readonly cell?: CellId;
  readonly quote?: Span;
  /** It is taken off. */
  readonly minus?: true;
}

/** A sum with live numbers that does not hold: left ≠ right; < or > where it may be more or less. */
export interface Formula {
  readonly relation: '≠' | '<' | '>';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly difference: number;
  /** The unit of its numbers, '' in tables. */
  readonly unit: string;
}

/** The formula that a finding is about; undefined where no sum is. */
export function formulaOf(finding: Finding, evidence: Evidence): Formula | undefined {
  if (finding.stated === null || finding.expected === null) return undefined;
  if (finding.check === 'requests.balance')
    return ofCells(finding.cells.slice(0, 2), finding.cells.slice(2), evidence);
  if (finding.check === 'years.carry')
    return ofCells(finding.cells.slice(0, 1), finding.cells.slice(1), evidence);
  if (finding.check === 'prose.parts') return ofQuotes(finding, evidence);
  if (finding.related.length === 0 || finding.check.startsWith('levels.')) return undefined;
  return {
    ...ofCells(finding.cells, finding.related, evidence, finding.minus),
    relation: relationOf(finding),
  };
}

/** How it stands, which is not how it should: ≥ is wanted, so it is less. */
function relationOf({ bound }: Finding): Formula['relation'] {
  if (bound === undefined) return '≠';
  return bound === '≥' ? '<' : '>';
}

function ofCells(
  left: readonly CellId[],
  right: readonly CellId[],
  evidence: Evidence,
  minus: readonly CellId[] = [],
): Formula {
  const term = (cell: CellId): Term => ({
    cell,
    value: worthOf(cell, evidence),
    ...(minus.includes(cell) ? { minus: true } : {}),
  });
  return build(left.map(term), right.map(term), '');
}

function worthOf(id: CellId, evidence: Evidence): number {
  const { table } = parseCellId(id);
  return worth(evidence.tables.find((each) => each.id === table)?.cells[id]) ?? 0;
}

function ofQuotes({ quotes }: Finding, evidence: Evidence): Formula | undefined {
  const figures = quotes.flatMap((quote) => findFigure(quote, evidence) ?? []);
  const [total, ...parts] = figures;
  if (!total || figures.length !== quotes.length) return undefined;
  const scale = inTenThousands(total, evidence) ? 10_000 : 1;
  const term = ({ span, value }: Figure): Term => ({ quote: span, value: clean(value / scale) });
  return build([term(total)], parts.map(term), scale === 1 ? total.unit : `万${total.unit}`);
}

function findFigure({ start, end }: Span, evidence: Evidence): Figure | undefined {
  return evidence.figures.find(({ span }) => span.start === start && span.end === end);
}

/** Money is said in 万元 where the report does so. */
function inTenThousands({ unit, span }: Figure, { narrative }: Evidence): boolean {
  return unit === '元' && /[万亿萬億]/.test(narrative.slice(span.start, span.end));
}

function build(left: readonly Term[], right: readonly Term[], unit: string): Formula {
  const difference = clean(Math.abs(sum(left) - sum(right)));
  return { relation: '≠', left, right, difference, unit };
}

function sum(terms: readonly Term[]): number {
  return terms.reduce((total, { value, minus }) => total + (minus ? -value : value), 0);
}

/** Without the dust of floating point. */
function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** 2 + 0 ≠ 0 + 0，差 2. In a long sum the zeros are left out. */
export function formulaText({ relation, left, right, difference, unit }: Formula): string {
  return `${side(left)} ${relation} ${side(right)}，差 ${difference}${unit}`;
}

const shownInFull = 6;

function side(terms: readonly Term[]): string {
  const shown = terms.length <= shownInFull ? terms : terms.filter(({ value }) => value !== 0);
  return (
    shown.reduce(
      (text, { value, minus }) => (text === '' ? `${value}` : `${text} ${minus ? '−' : '+'} ${value}`),
      '',
    ) || '0'
  );
}
