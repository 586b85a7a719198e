import type { CellId } from '../../../src/tables/cells.ts';
import { makeRandom } from '../random.ts';
import { makeReport } from '../report.ts';
import { figureCell, type TrueReport } from '../truth.ts';

/** Two years of one invented body: everything that is carried over agrees. */
export interface Pair {
  readonly before: TrueReport;
  readonly now: TrueReport;
}

/** Of both forms, within each and across their change. The same seed makes the same pair. */
export function makePair(seed: number): Pair {
  const random = makeRandom(seed).fork('years');
  const form = random.pick(['2019', '2021'] as const);
  const size = random.pick(['office', 'city'] as const);
  const before = makeReport(seed, { form, size, spread: random.chance(0.5) });
  const next = before.facts.year >= 2020 ? '2021' : '2019';
  return { before, now: makeReport(seed + 1, { form: next, size, after: before }) };
}

/** The same report with `by` more in these cells. */
export function raise(report: TrueReport, cells: readonly CellId[], by: number): TrueReport {
  const tables = report.tables.map((table) => {
    const raised = cells.flatMap((id) => {
      const cell = table.cells.get(id);
      return cell ? [[id, figureCell(id, (cell.value ?? 0) + by)] as const] : [];
    });
    return raised.length > 0 ? { ...table, cells: new Map([...table.cells, ...raised]) } : table;
  });
  return { ...report, tables };
}

/** The same report by another office. */
export function byOffice(report: TrueReport, agency: string, words = ''): TrueReport {
  const facts = {
    ...report.facts,
    agency,
    title: `${agency}${report.facts.year}年政府信息公开工作年度报告`,
  };
  const [first, ...others] = report.sections;
  const sections =
    first && words !== ''
      ? [{ ...first, paragraphs: [words, ...first.paragraphs] }, ...others]
      : report.sections;
  return { ...report, facts, sections };
}
