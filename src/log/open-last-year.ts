import { copyOf, isOtherYears, tableName, unknownYear } from '../forms/form.ts';
import type { StatTable } from '../tables/cells.ts';
import type { Reading } from '../tables/reading.ts';
import { renameTable } from '../tables/rename.ts';
import { restoreProse } from './open-prose.ts';
import { type ReportFile, readScript } from './report-file.ts';

/**
 * Last year's report out of a file: its tables stand there as copies (`requests@2019`), its words under `lastYear`.
 * A file that only has the tables gives a report without words, of the year that they name.
 */
export function restoreLastYear(file: ReportFile, copies: readonly StatTable[]): Reading | null {
  const { lastYear } = file;
  const named = copies.find(({ id }) => isOtherYears(id));
  if (!lastYear && !named) return null;
  const copy = lastYear ? String(lastYear.year ?? unknownYear) : copyOf(named?.id ?? '');
  const tables = copies
    .filter(({ id }) => copyOf(id) === copy)
    .map((table) => renameTable(table, tableName(table.id)));
  return {
    source: { kind: 'json', name: lastYear ? (lastYear.fileName ?? '') : copy, text: '' },
    script: readScript(lastYear?.script),
    form: lastYear ? lastYear.form : (tables[0]?.form ?? null),
    narrative: lastYear ? restoreProse({ report: lastYear, edits: [] }).current : '',
    lines: [],
    tables,
    pageDate: lastYear?.pageDate ?? null,
  };
}
