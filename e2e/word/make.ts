import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderReport } from '../generate/render.ts';
import { writeManuscript } from './manuscript.ts';
import { makeReports, shapeNamed, type WordReport } from './reports.ts';

// node e2e/run-ts.mjs e2e/word/make.ts: makes the files of this folder anew. Invented reports are written as Word and WPS
// write them; LibreOffice, where it is installed, opens those of Word and saves them in its own ways. Beside them the same
// reports as a page and as text, and the truth of every cell.

const folder = import.meta.dirname;
/** What LibreOffice saves, and of how many reports: Rich Text is large. */
const saved: readonly (readonly [format: string, most: number])[] = [
  ['docx', 99],
  ['doc', 99],
  ['rtf', 3],
];

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function writeOwn({ name, request, report }: WordReport): void {
  write(`${name}.word.docx`, writeManuscript(report, 'word'));
  write(`${name}.wps.docx`, writeManuscript(report, 'wps'));
  for (const [shape, ending] of [
    ['html', 'html'],
    ['pipes-grid', 'txt'],
  ] as const)
    write(`${name}.${ending}`, renderReport(report, { ...request, shape: shapeNamed(shape) }).text);
}

/** Every cell: its figure, or what it is instead. */
function truthOf({ report }: WordReport): Readonly<Record<string, number | string>> {
  const cells = report.tables.flatMap((table) => [...table.cells.values()]);
  return Object.fromEntries(
    cells.map(({ id, value, state }) => [id, state === 'figure' && value !== null ? value : state]),
  );
}

/** LibreOffice opens the files of Word and saves them as another format. */
function convert(names: readonly string[], format: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'word-'));
  const files = names.map((name) => join(folder, `${name}.word.docx`));
  const own = `-env:UserInstallation=file://${scratch}/profile`;
  execFileSync('soffice', [own, '--headless', '--convert-to', format, '--outdir', scratch, ...files]);
  for (const name of names)
    renameSync(join(scratch, `${name}.word.${format}`), join(folder, `${name}.office.${format}`));
  rmSync(scratch, { recursive: true });
}

const reports = makeReports();
for (const report of reports) writeOwn(report);
write(
  'truth.json',
  `${JSON.stringify(Object.fromEntries(reports.map((report) => [report.name, truthOf(report)])))}\n`,
);
try {
  const names = reports.map(({ name }) => name);
  for (const [format, most] of saved) convert(names.slice(0, most), format);
} catch (error) {
  console.error(`LibreOffice did not write its files: ${error instanceof Error ? error.message : ''}`);
  process.exitCode = 1;
}
