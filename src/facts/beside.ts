import { unknownYear } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import { renameTable } from '../tables/rename.ts';
import type { Evidence, LastYear } from './evidence.ts';

/** A report as last year's: its own tables become copies (`requests@2019`), those of its annex stay away. */
export function asLastYear(report: LastYear): LastYear {
  const copy = String(report.facts.year ?? unknownYear);
  const tables = report.tables.filter(({ id }) => !id.includes('@'));
  return { ...report, tables: tables.map((table) => renameTable(table, `${table.id}@${copy}`)) };
}

/** Puts last year's report beside this one. As long as no table changes, neither does the list of all of them. */
export function makeBeside(): (report: LastYear, lastYear: LastYear | null) => Evidence {
  let last: { readonly own: Tables; readonly other: Tables; readonly tables: Tables } | undefined;
  return (report, lastYear) => {
    if (lastYear === null) return report;
    if (last?.own !== report.tables || last.other !== lastYear.tables) {
      const [own, other] = [report.tables, lastYear.tables];
      last = { own, other, tables: [...own, ...other] };
    }
    return { ...report, tables: last.tables, lastYear };
  };
}

type Tables = readonly StatTable[];
