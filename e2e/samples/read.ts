import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Marks, parseMarks, stripMarks } from '../../src/checks/marks.ts';

/** All commands run in the project's own folder. */
const folder = 'e2e/samples';

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly marks: Marks;
}

export function readSample(name: string): Sample {
  const whole = readFileSync(join(folder, name), 'utf8');
  return { name, text: stripMarks(whole), marks: parseMarks(whole) };
}

/** Every sample, without its marks. */
export function readSamples(): readonly Sample[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .sort()
    .map(readSample);
}
