import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../facts/evidence.ts';
import type { Figure } from '../facts/fact.ts';
import { allChecks } from './all.ts';
import type { Check } from './check.ts';
import { formYear } from './form-year.ts';
import { runChecks } from './run.ts';
import { sampleEvidence, sampleParts, sampleTable } from './sample.testkit.ts';

function verdictsOn(changes: Partial<Evidence>): string[] {
  return runChecks(sampleEvidence(changes)).map((verdict) =>
    verdict.kind === 'finding'
      ? [verdict.severity, verdict.check, verdict.part, verdict.variant].filter(Boolean).join(' ')
      : `notChecked ${verdict.check} ${verdict.reason}`,
  );
}

const facts = (year: number | null) => ({
  title: null,
  agency: '云岭县林业局',
  year,
  publishedOn: `${(year ?? 2022) + 1}-01-20`,
  period: null,
});

describe('the six parts', () => {
  it('without 六 lack other', () => {
    expect(verdictsOn(sampleParts(['一', '二', '三', '四', '五']))).toEqual([
      'warning sections.missing other',
    ]);
  });

  it('a part with a table: heading and table gone is an error, only one of them a warning', () => {
    const parts = sampleParts(['一', '二', '三', '五', '六']);
    const tables = [sampleTable('proactive', '2019'), sampleTable('requests', '2019')];
    expect(verdictsOn({ ...parts, tables })).toEqual(['error sections.missing disputes']);
    expect(verdictsOn(parts)).toEqual(['warning sections.missing disputes withoutHeading']);
    expect(verdictsOn({ tables })).toEqual(['warning sections.missing disputes withoutTable']);
  });

  it('with headings but no table at all want three tables', () => {
    expect(verdictsOn({ tables: [], form: null })).toEqual(
      ['proactive', 'requests', 'disputes'].map((part) => `warning sections.missing ${part} withoutTable`),
    );
  });

  it('nowhere to be seen are one finding each, errors where a table belongs', () => {
    expect(new Set(verdictsOn({ sections: [], tables: [], form: null }))).toEqual(
      new Set([
        ...['proactive', 'requests', 'disputes'].map((part) => `error sections.missing ${part}`),
        ...['overview', 'problems', 'other'].map((part) => `warning sections.missing ${part}`),
      ]),
    );
  });

  it('are not asked for before 2019; a report without tables then says so once', () => {
    const old = { sections: [], tables: [], form: null };
    expect(verdictsOn({ ...old, facts: facts(2018) })).toEqual(['hint form.none']);
    expect(verdictsOn({ ...old, facts: facts(2013) })).toEqual(['hint form.none']);
  });

  it('cannot be judged when neither year nor tables are known', () => {
    expect(new Set(verdictsOn({ sections: [], tables: [], form: null, facts: facts(null) }))).toEqual(
      new Set(
        ['sections.missing', 'sections.order', 'sections.number', 'report.deadline'].map(
          (id) => `notChecked ${id} noYear`,
        ),
      ),
    );
  });

  it('in another order, numbered otherwise or printed twice', () => {
    expect(verdictsOn(sampleParts(['一', '二', '四', '三', '五', '六']))).toEqual(['warning sections.order']);
    expect(verdictsOn(sampleParts(['一', '二', '三', '四', '五', '六=七']))).toEqual([
      'warning sections.number',
    ]);
    expect(verdictsOn(sampleParts(['一', '二', '三', '四', '五', '六', '五']))).toEqual([
      'warning sections.order doubled',
    ]);
  });
});

describe('the form', () => {
  it.each([
    ['2019', 2019, []],
    ['2019', 2020, []],
    ['2019', 2021, ['warning form.year']],
    ['2021', 2020, ['warning form.year']],
    ['2021', 2024, []],
    ['2021', 2018, ['warning form.year']],
    ['2021', null, ['notChecked form.year noYear']],
  ] as const)('%s in a report of %s', (form, year, verdicts) => {
    const evidence = sampleEvidence({ facts: facts(year) }, form);
    expect(runChecks(evidence, [formYear]).map((each) => each.check)).toEqual(
      verdicts.map((each) => each.split(' ')[1]),
    );
  });
});

const figure = (start: number, value: number): Figure => ({
  span: { start, end: start + 1 },
  value,
  unit: '条',
  step: 1,
  approximate: false,
  low: value,
  high: value,
});

describe('a list in the prose', () => {
  const list = (total: number, parts: number[], exhaustive: boolean) => ({
    breakdowns: [{ total: figure(0, total), parts: parts.map((part, i) => figure(i + 1, part)), exhaustive }],
  });

  it.each([
    [list(5, [2, 3], false), []],
    [list(4, [2, 3], false), ['warning prose.parts over']],
    [list(6, [2, 3], false), ['hint prose.parts open']],
    [list(6, [2, 3], true), ['warning prose.parts under']],
  ])('case %#', (changes, verdicts) => {
    expect(verdictsOn(changes)).toEqual(verdicts);
  });
});

describe('the list of checks', () => {
  it('has each id once', () => {
    expect(new Set(allChecks.map((check) => check.id)).size).toBe(allChecks.length);
  });

  it('goes on when one of them throws', () => {
    const broken: Check = {
      ...(allChecks[0] as Check),
      id: 'requests.balance',
      run: () => {
        throw new Error('broken');
      },
    };
    const [verdict, ...others] = runChecks(sampleEvidence({ facts: facts(2022) }), [broken, ...allChecks]);
    expect(verdict).toMatchObject({
      check: 'check.failed',
      severity: 'hint',
      words: { check: 'requests.balance' },
    });
    expect(others.map((each) => each.check)).toEqual(['form.year']);
  });

  it('never throws, whatever the evidence', () => {
    const table = fc
      .constantFrom('requests', 'disputes', 'proactive', 'requests@city')
      .chain((id) =>
        fc.tuple(
          fc.constant(id),
          fc.dictionary(
            fc.constantFrom(
              'received.natural',
              'x1.total',
              'denied.sum.natural',
              'review.total',
              'fees.amount',
            ),
            fc.string(),
          ),
          fc.string(),
        ),
      )
      .map(([id, printed, fill]) => sampleTable(id, '2019', printed, fill));
    const evidence = fc.record({ tables: fc.array(table, { maxLength: 3 }), year: fc.option(fc.integer()) });
    fc.assert(
      fc.property(evidence, ({ tables, year }) => {
        const verdicts = runChecks(sampleEvidence({ tables, facts: facts(year) }));
        expect(verdicts.filter((each) => each.check === 'check.failed')).toEqual([]);
      }),
    );
  });
});
