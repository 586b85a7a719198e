import type { Reporter, TestModule } from 'vitest/node';
import { reportCounts } from './counts.mjs';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    // A file that fails before its first test is one failure of its own.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length;
    reportCounts({
      passed: count('passed'),
      failed: count('failed') + broken + unhandled.length,
      skipped: count('skipped'),
    });
  }
}
