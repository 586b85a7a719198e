import { describe, expect, it } from 'vitest';
import { noChanges } from '../../src/log/changes.ts';
import { makeReviewer } from '../../src/pipeline.ts';
import type { Reading } from '../../src/tables/reading.ts';
import { contentsOf, filesOf, readFile, truth } from './score.ts';

function findingsOf(reading: Reading): readonly string[] {
  const { findings } = makeReviewer(reading).review(noChanges(reading));
  return findings.map(({ check, cells, stated, expected }) =>
    JSON.stringify([check, cells, stated, expected]),
  );
}

describe.each(Object.keys(truth))('The report %s', (name) => {
  const files = filesOf(name);

  it.each(files)('is read right from %s, every cell', async (file) => {
    expect(contentsOf(await readFile(file))).toEqual(truth[name]);
  });

  it('has the same words and findings, whatever file it is', async () => {
    const readings = await Promise.all(files.map(readFile));
    for (const reading of readings) {
      expect(reading.narrative).toBe(readings[0]?.narrative);
      expect(findingsOf(reading)).toEqual(readings[0] && findingsOf(readings[0]));
    }
  });
});

describe('The files in this folder', () => {
  it('are more than thirty of word processors', () => {
    const names = Object.keys(truth).flatMap(filesOf);
    expect(names.filter((name) => /\.(?:docx|doc|rtf)$/.test(name)).length).toBeGreaterThanOrEqual(30);
  });
});
