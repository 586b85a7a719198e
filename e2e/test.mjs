import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine } from './counts.mjs';
import { installIfNeeded, npm } from './fresh.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'gouji-test-'));
const countsFile = join(scratch, 'counts');
process.env.GOUJI_COUNTS = countsFile;

/** @param {string} name a script of package.json */
const script = (name) => () => npm('run', '--silent', name);

/** @type {readonly (readonly [string, () => boolean])[]} */
const steps = [
  ['install', installIfNeeded],
  ['types', script('types')],
  ['lint and format', script('lint')],
  ['unit tests', script('unit')],
  ['build', script('build')],
  ['browser tests', script('e2e')],
];

/** @returns {import('./counts.mjs').Counts} */
function sumCounts() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let lines = '';
  try {
    lines = readFileSync(countsFile, 'utf8');
  } catch {
    // No test has run yet.
  }
  for (const line of lines.split('\n').filter(Boolean)) {
    const counts = JSON.parse(line);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/** @param {() => boolean} step */
function succeeds(step) {
  try {
    return step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

const failed = steps.find(([name, step]) => {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const isGood = succeeds(step);
  console.log(
    `── ${name}: ${isGood ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return !isGood;
});

const counts = sumCounts();
// A step that fails outside a test is one failure: the line must never read as a success.
if (failed && counts.failed === 0) counts.failed = 1;
rmSync(scratch, { recursive: true, force: true });
process.exitCode = failed || counts.failed > 0 ? 1 : 0;
console.log(`\n${closingLine(counts)}`);
