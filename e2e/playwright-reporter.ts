import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { reportCounts } from './counts.mjs';

export default class CountReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd({ status }: FullResult): void {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...names: string[]): number =>
      outcomes.filter((outcome) => names.includes(outcome)).length;
    reportCounts({
      passed: count('expected', 'flaky'),
      // A run that broke before its tests, as without a browser, is one failure.
      failed: Math.max(count('unexpected'), status === 'passed' ? 0 : 1),
      skipped: count('skipped'),
    });
  }
}
