import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity, Verdict } from './check.ts';
import { makeFinding, notChecked } from './finding.ts';
import { isUsual, type Level, usualSettings, weigh } from './settings.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const levels: readonly Level[] = [...severities, 'off'];
const checks = ['requests.balance', 'prose.growth', 'years.carry'];

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...checks), fc.constantFrom(...severities))
    .map(([check, severity]) => makeFinding(check, severity, {})),
  fc.constantFrom(...checks).map((check) => notChecked(check, 'noYear')),
);
const verdicts = fc.array(verdict, { maxLength: 12 });

describe('what an office sets', () => {
  it('is nothing at first, and then leaves every verdict as it is', () => {
    expect(isUsual(usualSettings)).toBe(true);
    fc.assert(
      fc.property(verdicts, (all) => {
        expect(weigh(all, usualSettings)).toBe(all);
      }),
    );
  });

  it('never changes a severity silently', () => {
    const settings = fc.dictionary(fc.constantFrom(...checks), fc.constantFrom(...levels));
    fc.assert(
      fc.property(verdicts, settings, (all, set) => {
        const weighed = weigh(all, { severities: set, deadlines: {} });
        for (const each of weighed) {
          if (each.kind === 'notChecked') continue;
          const level = set[each.check];
          expect(each.severity).toBe(level ?? each.severity);
          expect(each.usualSeverity).not.toBe(each.severity);
        }
        const usual = weighed.flatMap((each) =>
          each.kind === 'finding' ? [each.usualSeverity ?? each.severity] : [],
        );
        const kept = all.filter((each) => set[each.check] !== 'off');
        expect(usual).toEqual(kept.flatMap((each) => (each.kind === 'finding' ? [each.severity] : [])));
      }),
    );
  });

  it('says once of a rule that is off that it was not checked, whether or not it would have found anything', () => {
    const all = [makeFinding('prose.growth', 'warning', {}), notChecked('prose.growth', 'noYear')];
    const off = { severities: { 'prose.growth': 'off' }, deadlines: {} } as const;
    expect(weigh(all, off)).toEqual([notChecked('prose.growth', 'off')]);
    expect(weigh([], off)).toEqual([notChecked('prose.growth', 'off')]);
  });
});
