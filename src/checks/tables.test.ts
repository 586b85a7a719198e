import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationColumns } from '../forms/requests.ts';
import type { StatTable } from '../tables/cells.ts';
import { equationsOf } from '../tables/equations.ts';
import { runChecks } from './run.ts';
import { sampleEvidence, sampleTable, withState, withTable } from './sample.testkit.ts';

/** Findings and open questions as `severity check firstCell stated expected`. */
function verdictsOn(table: StatTable): string[] {
  const form = table.form === '2021' ? '2021' : '2019';
  return runChecks(withTable(table, sampleEvidence({}, form))).map((verdict) =>
    verdict.kind === 'finding'
      ? [verdict.severity, verdict.check, verdict.variant, verdict.cells[0], verdict.stated, verdict.expected]
          .filter((each) => each !== undefined && each !== null)
          .join(' ')
      : `notChecked ${verdict.check} ${verdict.reason}`,
  );
}

const requests = (printed: Record<string, string>, fill?: string) =>
  sampleTable('requests', '2019', printed, fill);
const disputes = (printed: Record<string, string>, fill?: string) =>
  sampleTable('disputes', '2019', printed, fill);
const proactive = (printed: Record<string, string>, fill?: string) =>
  sampleTable('proactive', '2019', printed, fill);

const twoGranted = {
  'received.natural': '2',
  'received.total': '2',
  'granted.natural': '2',
  'granted.total': '2',
  'processed.natural': '2',
  'processed.total': '2',
};

describe('a report without fault', () => {
  it.each(['2019', '2021'] as const)('of form %s has no finding', (form) => {
    expect(runChecks(sampleEvidence({}, form))).toEqual([]);
    expect(
      runChecks(sampleEvidence({ tables: [sampleTable('requests', form, twoGranted)] }, form)).length,
    ).toBe(2);
  });
});

describe('the sums of table 三', () => {
  it('（七）总计 left at 0 fails the balance and the outcomes of its columns', () => {
    expect(verdictsOn(requests({ ...twoGranted, 'processed.natural': '0', 'processed.total': '0' }))).toEqual(
      [
        'error requests.balance requests.received.natural 0 2',
        'error requests.balance requests.received.total 0 2',
        'error requests.outcomes requests.processed.natural 0 2',
        'error requests.outcomes requests.processed.total 0 2',
      ],
    );
  });

  it('（七）总计 left blank is the same error, worded 漏填, and a blank', () => {
    const verdicts = verdictsOn(requests({ ...twoGranted, 'processed.natural': '', 'processed.total': '' }));
    expect(verdicts).toContain('error requests.outcomes totalLeftBlank requests.processed.natural 0 2');
    expect(verdicts).toContain('hint cells.blank requests.processed.natural');
  });

  it('a wrong 总计 fails its row and what is built on it', () => {
    expect(verdictsOn(requests({ ...twoGranted, 'received.total': '3' }))).toEqual([
      'error requests.balance requests.received.total 2 3',
      'error requests.total requests.received.total 3 2',
    ]);
  });

  it('a blank 总计 beside figures is 总计漏填, beside zeros only a blank', () => {
    expect(verdictsOn(requests({ ...twoGranted, 'received.total': '', 'carriedIn.total': '' }))).toEqual([
      'error requests.balance requests.received.total 2 0',
      'error requests.total totalLeftBlank requests.received.total 0 2',
      'hint cells.blank requests.received.total',
    ]);
  });

  it('a column 总计 that is blank throughout is one warning', () => {
    const rows = sampleTable('requests', '2019').rows;
    const blank = Object.fromEntries(rows.map((row) => [`${row}.total`, '']));
    expect(verdictsOn(requests({ ...twoGranted, ...blank }))).toEqual([
      'warning requests.total columnLeftBlank requests.received.total',
      'hint cells.blank requests.received.total',
    ]);
    expect(verdictsOn(requests(blank))).toEqual(['hint cells.blank requests.received.total']);
  });

  it('blanks, dashes and 无 count as 0', () => {
    const verdicts = verdictsOn(
      requests({ ...twoGranted, 'carriedIn.natural': '', 'partial.natural': '—', 'other.natural': '无' }),
    );
    expect(verdicts).toEqual(['hint cells.blank requests.carriedIn.natural']);
  });

  it('a group figure is compared with its rows, a blank one is not', () => {
    const group = { ...twoGranted, 'denied.sum.natural': '1', 'denied.sum.business': '' };
    expect(verdictsOn(requests(group))).toContain('warning requests.groups requests.denied.sum.natural 1 0');
    expect(verdictsOn(requests(group)).filter((each) => each.includes('requests.groups'))).toHaveLength(1);
  });

  it.each(['unreadable', 'doubtful', 'missing'] as const)('an %s cell leaves its sums unchecked', (state) => {
    const table = withState(requests(twoGranted), 'requests.granted.natural', state);
    expect(verdictsOn(table).filter((each) => each.startsWith('notChecked'))).toEqual([
      `notChecked requests.outcomes ${state}`,
      `notChecked requests.total ${state}`,
    ]);
    expect(verdictsOn(table).filter((each) => each.startsWith('error'))).toEqual([]);
  });
});

describe('the sums of table 四', () => {
  it('a group total differs', () => {
    expect(verdictsOn(disputes({ 'review.upheld': '1', 'review.total': '2' }))).toEqual([
      'error disputes.total disputes.review.total 2 1',
    ]);
  });

  it('a blank total beside a figure is 总计漏填', () => {
    expect(verdictsOn(disputes({ 'suitDirect.pending': '1', 'suitDirect.total': '' }))).toEqual([
      'error disputes.total totalLeftBlank disputes.suitDirect.total 0 1',
      'hint cells.blank disputes.suitDirect.total',
    ]);
  });

  it('a group left blank is one hint with the other blanks of the table', () => {
    const blank = {
      'review.upheld': '',
      'review.corrected': '',
      'review.other': '',
      'review.pending': '',
      'review.total': '',
    };
    const [hint, ...others] = runChecks(withTable(disputes({ ...blank, 'suitDirect.upheld': '/' })));
    expect(others).toEqual([]);
    expect(hint?.cells).toHaveLength(6);
  });
});

describe('what stands in a cell', () => {
  it.each([
    ['requests.granted.natural', requests({ 'granted.natural': '约3' }), 'words'],
    ['disputes.review.upheld', disputes({ 'review.upheld': '-1', 'review.total': '-1' }), 'negative'],
    ['proactive.licensing.decisions', proactive({ 'licensing.decisions': '2.5' }), 'fraction'],
    ['proactive.procurement.amount', proactive({ 'procurement.amount': '-3万元' }), 'negative'],
  ])('%s is no figure of the form', (id, table, variant) => {
    expect(verdictsOn(table).some((each) => each.startsWith(`error cells.value ${variant} ${id}`))).toBe(
      true,
    );
  });

  it('本年增/减 may be negative, an amount may have decimals and a note may follow', () => {
    const table = proactive({
      'licensing.previousYear': '8',
      'licensing.change': '-8',
      'penalties.change': '+4',
      'procurement.projects': '2',
      'procurement.amount': '48.2537万元',
      'normativeDocuments.totalDisclosed': '12',
      'normativeDocuments.made': '12（其中修订5件）',
    });
    expect(verdictsOn(table)).toEqual([]);
  });

  it('the headings of the form of 2014 are no blanks, its figures may be', () => {
    const statistics = (printed: Record<string, string>) => sampleTable('statistics', '2014', printed);
    const blanks = (printed: Record<string, string>) =>
      runChecks({ ...sampleEvidence({}, '2019'), tables: [statistics(printed)] })
        .filter((verdict) => verdict.check === 'cells.blank')
        .flatMap((verdict) => verdict.cells);
    expect(blanks({ 'r01.value': '——', 'r05.value': '' })).toEqual([]);
    expect(blanks({ 'r02.value': '' })).toEqual(['statistics.r02.value']);
  });

  it('the headings of the form of 2014 may be left out, its figures may not', () => {
    const without = (row: string) =>
      withState(sampleTable('statistics', '2014'), `statistics.${row}.value`, 'missing');
    const incomplete = (row: string) =>
      runChecks({ ...sampleEvidence({}, '2019'), tables: [without(row)] })
        .filter((verdict) => verdict.check === 'form.incomplete')
        .flatMap((verdict) => verdict.cells);
    expect(incomplete('r21')).toEqual([]);
    expect(incomplete('r03')).toEqual(['statistics.r03.value']);
  });

  it('an unreadable cell is neither wrong nor blank', () => {
    expect(verdictsOn(withState(proactive({}), 'proactive.licensing.change', 'unreadable'))).toEqual([]);
  });

  it('a row that the report does not print is missing, not blank', () => {
    const columns = ['natural', ...organisationColumns, 'total'];
    const table = columns.reduce(
      (each, column) => withState(each, `requests.other.${column}`, 'missing'),
      requests({}),
    );
    const verdicts = verdictsOn({ ...table, missingRows: ['other'] });
    expect(verdicts.filter((each) => !each.startsWith('notChecked'))).toEqual([
      'warning form.incomplete requests.other.natural',
    ]);
  });
});

/** A table 三 whose figures add up, drawn at random. */
const consistent = fc
  .record({
    form: fc.constantFrom('2019' as const, '2021' as const),
    outcomes: fc.array(fc.nat(30), { minLength: 132, maxLength: 132 }),
    carried: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
  })
  .map(({ form, outcomes, carried }) => {
    const outside = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);
    const rows = sampleTable('requests', form).rows.filter((row) => !outside.has(row));
    const figures: Record<string, number> = {};
    const add = (row: string, column: string, value: number) => {
      for (const each of [column, 'total'])
        figures[`${row}.${each}`] = (figures[`${row}.${each}`] ?? 0) + value;
    };
    ['natural', ...organisationColumns].forEach((column, c) => {
      const values = rows.map((_, r) => outcomes[r * 6 + c] ?? 0);
      for (const [r, row] of rows.entries()) add(row, column, values[r] ?? 0);
      const sum = values.reduce((all, value) => all + value, 0);
      const [carriedIn, carriedOut] = [Math.min(carried[c] ?? 0, sum), carried[c + 6] ?? 0];
      add('processed', column, sum);
      add('carriedIn', column, carriedIn);
      add('carriedOut', column, carriedOut);
      add('received', column, sum + carriedOut - carriedIn);
    });
    const printed = Object.entries(figures).map(([name, value]) => [name, String(value)]);
    return sampleTable('requests', form, Object.fromEntries(printed));
  });

describe('any table 三', () => {
  it('that adds up has no finding', () => {
    fc.assert(
      fc.property(consistent, (table) => {
        expect(verdictsOn(table)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one figure changed fails exactly in the sums that the figure is part of', () => {
    fc.assert(
      fc.property(consistent, fc.nat(1000), fc.integer({ min: 1, max: 50 }), (table, at, more) => {
        const ids = Object.keys(table.cells);
        const id = ids[at % ids.length] ?? '';
        const cell = table.cells[id];
        if (!cell) return;
        const cells = { ...table.cells, [id]: { ...cell, value: (cell.value ?? 0) + more } };
        const failing = equationsOf(table).filter(({ left, right }) => [...left, ...right].includes(id));
        const sums = verdictsOn({ ...table, cells }).filter((each) => each.startsWith('error'));
        expect(sums.map((each) => each.split(' ').slice(1, 3).join(' '))).toEqual(
          failing.map(({ kind, left }) => `${kind} ${left[0]}`),
        );
      }),
      { numRuns: 60 },
    );
  });
});
