import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';

/** The files of this folder (make.ts), read and compared with the truth of every cell. */

const folder = import.meta.dirname;

/** By report and cell: its figure, or what it is instead. */
export type Contents = Readonly<Record<string, number | string>>;

export const truth: Readonly<Record<string, Contents>> = JSON.parse(
  readFileSync(join(folder, 'truth.json'), 'utf8'),
);

/** By who wrote them: as Word and WPS write, saved by LibreOffice, and the same reports as a page and as text. */
const endings = ['word.docx', 'wps.docx', 'office.docx', 'office.doc', 'office.rtf', 'html', 'txt'];
const there = new Set(readdirSync(folder));

/** The files of a report, by their endings. */
export function filesOf(report: string): readonly string[] {
  return endings.map((ending) => `${report}.${ending}`).filter((name) => there.has(name));
}

export function readFile(name: string): Promise<Reading> {
  return read({ kind: 'file', name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
}

/** Every cell that the reading shows. */
export function contentsOf(reading: Reading): Contents {
  const cells = reading.tables.flatMap((table) => Object.values(table.cells));
  return Object.fromEntries(
    cells.map(({ id, value, state }) => [id, state === 'figure' && value !== null ? value : state]),
  );
}

const marks: ReadonlySet<number | string> = new Set(['unreadable', 'doubtful', 'missing']);

interface Score {
  files: number;
  cells: number;
  right: number;
  /** Shown as something else, and not marked. */
  wrong: number;
}

function count(score: Score, shown: Contents, right: Contents): void {
  score.files++;
  for (const id of new Set([...Object.keys(right), ...Object.keys(shown)])) {
    const value = shown[id] ?? 'missing';
    score.cells++;
    if (value === right[id]) score.right++;
    else if (!marks.has(value)) score.wrong++;
  }
}

/** A line for every kind of file; whether all of them are read as they must be. */
export async function scoreFiles(): Promise<{ readonly text: string; readonly holds: boolean }> {
  const scores = new Map<string, Score>();
  for (const [report, right] of Object.entries(truth))
    for (const name of filesOf(report)) {
      const ending = name.slice(report.length + 1);
      const score = scores.get(ending) ?? { files: 0, cells: 0, right: 0, wrong: 0 };
      scores.set(ending, score);
      count(score, contentsOf(await readFile(name)), right);
    }
  const lines = [...scores].map(
    ([ending, { files, cells, right, wrong }]) =>
      `${ending.padEnd(12)} ${files} files, ${right} of ${cells} cells right, ${wrong} silently wrong`,
  );
  const holds = [...scores.values()].every(
    ({ cells, right, wrong }) => wrong === 0 && right >= 0.999 * cells,
  );
  return { text: ['files of word processors (e2e/word)', ...lines].join('\n'), holds };
}
