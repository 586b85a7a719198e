import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer, read } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';

// Files of word processors, made by make.ts: *.word.docx and *.wps.docx as Word and WPS write them, *.office.* saved by
// LibreOffice; beside them the same reports as a page and as text.

const folder = import.meta.dirname;
const truth: Readonly<Record<string, Readonly<Record<string, number | string>>>> = JSON.parse(
  readFileSync(join(folder, 'truth.json'), 'utf8'),
);
const endings = ['word.docx', 'wps.docx', 'office.docx', 'office.doc', 'office.rtf', 'html', 'txt'];
const there = new Set(readdirSync(folder));

const readFile = (name: string): Promise<Reading> =>
  read({ kind: 'file', name, bytes: new Uint8Array(readFileSync(join(folder, name))) });

/** Every cell that the reading shows: its figure, or what it is instead. */
function cellsOf(reading: Reading): Readonly<Record<string, number | string>> {
  const cells = reading.tables.flatMap((table) => Object.values(table.cells));
  return Object.fromEntries(
    cells.map(({ id, value, state }) => [id, state === 'figure' && value !== null ? value : state]),
  );
}

function findingsOf(reading: Reading): readonly string[] {
  const { findings } = makeReviewer(reading).review(noChanges(reading));
  return findings.map(({ check, cells, stated, expected }) =>
    JSON.stringify([check, cells, stated, expected]),
  );
}

describe.each(Object.keys(truth))('The report %s', (name) => {
  const files = endings.map((ending) => `${name}.${ending}`).filter((file) => there.has(file));

  it.each(files)('is read right from %s, every cell', async (file) => {
    expect(cellsOf(await readFile(file))).toEqual(truth[name]);
  });

  it('has the same words and findings, whatever file it is', async () => {
    const readings = await Promise.all(files.map(readFile));
    const [first] = readings;
    if (!first) throw new Error('no files');
    for (const reading of readings) {
      expect(reading.narrative).toBe(first.narrative);
      expect(findingsOf(reading)).toEqual(findingsOf(first));
    }
  });
});

describe('The files in this folder', () => {
  it('are more than thirty of word processors', () => {
    expect([...there].filter((name) => /\.(?:docx|doc|rtf)$/.test(name)).length).toBeGreaterThanOrEqual(30);
  });
});
