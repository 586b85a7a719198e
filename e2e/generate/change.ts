import { parseCellId } from '../../src/forms/form.ts';
import type { CellId } from '../../src/tables/cells.ts';
import { cellKind, readCellContent } from '../../src/tables/content.ts';
import { figureCell, type Section, type TrueCell, type TrueReport, type TrueTable } from './truth.ts';

/** Changes to an invented report, each giving a new one. */

export function tableIn(report: TrueReport, id: string): TrueTable {
  const { city, own } = report.annex ?? {};
  const table = [...report.tables, city, own].find((each) => each?.id === id);
  if (!table) throw new Error(`The report has no ${id}`);
  return table;
}

export function figureAt(report: TrueReport, id: CellId): number {
  return tableIn(report, parseCellId(id).table).cells.get(id)?.value ?? 0;
}

/** One cell with a figure, or with what is printed in it. */
export function put(report: TrueReport, id: CellId, content: number | string): TrueReport {
  const cell: TrueCell =
    typeof content === 'number'
      ? figureCell(id, content)
      : { ...readCellContent(content, cellKind(id)), id, printed: content };
  const changed = (table: TrueTable): TrueTable =>
    table.cells.has(id) ? { ...table, cells: new Map([...table.cells, [id, cell]]) } : table;
  const { annex } = report;
  return {
    ...report,
    tables: report.tables.map(changed),
    ...(annex ? { annex: { city: changed(annex.city), own: changed(annex.own) } } : {}),
  };
}

export function add(report: TrueReport, id: CellId, more: number): TrueReport {
  return put(report, id, figureAt(report, id) + more);
}

/** More requests of natural persons that ended in one way: every sum goes on holding. */
export function addRequests(report: TrueReport, row: string, more: number): TrueReport {
  return ['received', row, 'processed'].reduce(
    (changed, each) => add(add(changed, `requests.${each}.natural`, more), `requests.${each}.total`, more),
    report,
  );
}

/** The requests of one row counted in another one; every sum goes on holding. */
export function moveRow(report: TrueReport, from: string, to: string): TrueReport {
  const columns = tableIn(report, 'requests').rows[0]?.columns ?? [];
  return columns.reduce((now, column) => {
    const moved = figureAt(now, `requests.${from}.${column}`);
    return put(add(now, `requests.${to}.${column}`, moved), `requests.${from}.${column}`, 0);
  }, report);
}

export function mapSections(report: TrueReport, change: (section: Section) => Section): TrueReport {
  return { ...report, sections: report.sections.map(change) };
}

export function say(report: TrueReport, kind: Section['kind'], paragraphs: readonly string[]): TrueReport {
  return mapSections(report, (section) => (section.kind === kind ? { ...section, paragraphs } : section));
}

/** One more paragraph of part 一. */
export function tell(report: TrueReport, paragraph: string): TrueReport {
  return mapSections(report, (section) =>
    section.kind === 'overview' ? { ...section, paragraphs: [...section.paragraphs, paragraph] } : section,
  );
}

export function withoutParagraph(report: TrueReport, start: string): TrueReport {
  return mapSections(report, (section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((each) => !each.startsWith(start)),
  }));
}

/** Every text and title, the words of the tables left alone. */
export function replaceWords(report: TrueReport, from: string, to: string): TrueReport {
  const swap = (text: string) => text.split(from).join(to);
  const { facts } = report;
  return {
    ...mapSections(report, (section) => ({ ...section, paragraphs: section.paragraphs.map(swap) })),
    preface: report.preface.map(swap),
    facts: { ...facts, title: swap(facts.title), agency: swap(facts.agency) },
  };
}
