import { add, figureAt, put, tableIn } from './change.ts';
import { type Fault, fault } from './fault.ts';
import { ofYear } from './faults-statements.ts';
import { makeRandom } from './random.ts';
import { makeReport } from './report.ts';
import { makeRequests } from './requests.ts';
import type { TrueReport, TrueTable } from './truth.ts';

/** The report's own table stands in the annex as 市本级, and with what others received as 全市. */
function withAnnex(report: TrueReport): TrueReport {
  const own = renamed(tableIn(report, 'requests'), 'requests@own');
  const others = makeRequests(
    { form: report.facts.form, size: 'city' },
    makeRandom(report.seed).fork('annex'),
  );
  const city = renamed(tableIn(report, 'requests'), 'requests@city', others);
  return { ...report, annex: { city, own } };
}

/** The table under another name, what another one holds added to it. */
function renamed(table: TrueTable, id: string, more?: TrueTable): TrueTable {
  const cells = [...table.cells].map(([old, cell]) => {
    const sum = (cell.value ?? 0) + (more?.cells.get(old)?.value ?? 0);
    const value = Math.round(sum * 10_000) / 10_000;
    const own = old.replace(table.id, id);
    return [own, { id: own, printed: String(value), value, state: 'figure' as const }] as const;
  });
  return { ...table, id, cells: new Map(cells) };
}

export const inLevels: readonly Fault[] = [
  fault('R50', 'levels.order', '市本级大于全市', '2021', (report) => {
    const annexed = withAnnex(report);
    const id = 'requests@own.denied.stateSecret.natural';
    const most = figureAt(annexed, 'requests@city.denied.stateSecret.natural');
    const changed = put(annexed, id, most + 1);
    return {
      report: changed,
      expected: [{ severity: 'warning', cells: [id], stated: most + 1, expected: most }],
    };
  }),
  fault('R50', 'requests.outcomes', '全市的（七）总计少一件', '2021', (report) => {
    const annexed = withAnnex(report);
    const id = 'requests@city.processed.research';
    const changed = add(annexed, id, 1);
    const stated = figureAt(changed, id);
    return {
      report: changed,
      expected: [{ severity: 'warning', cells: [id], stated, expected: stated - 1 }],
    };
  }),
  fault('R51', 'levels.main', '主表与两套都不同', '2021', (report) => {
    const annexed = withAnnex(report);
    const id = 'requests.granted.business';
    const changed = add(annexed, id, 1);
    const stated = figureAt(changed, id);
    return {
      report: changed,
      expected: [{ severity: 'warning', cells: [id], stated, expected: stated - 1 }],
    };
  }),
  fault('R52', 'levels.sum', '汇总多一件', '2021', (report) => {
    const parts = [1, 2, 3].map((nth) =>
      ofYear(makeReport(report.seed * 7 + nth, { form: '2021', size: 'office' }), report.facts.year),
    );
    const [first, ...others] = parts;
    const tables = (first ?? report).tables.map((table) =>
      others.reduce((sum, each) => renamed(sum, sum.id, tableIn(each, sum.id)), table),
    );
    const id = 'requests.granted.welfare';
    const changed = add({ ...report, tables }, id, 1);
    const stated = figureAt(changed, id);
    return {
      report: changed,
      expected: [{ severity: 'warning', cells: [id], stated, expected: stated - 1 }],
      subordinates: parts,
    };
  }),
];
