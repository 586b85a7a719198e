import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { reportCounts } from './counts.mjs';

export default class CountReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...names: string[]): number =>
      outcomes.filter((outcome) => names.includes(outcome)).length;
    reportCounts({
      passed: count('expected', 'flaky'),
      failed: count('unexpected'),
      skipped: count('skipped'),
    });
  }
}
