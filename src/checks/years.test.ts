import { describe, expect, it } from 'vitest';
import { asLastYear, makeBeside } from '../facts/beside.ts';
import type { Evidence } from '../facts/evidence.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import type { FormId, TableName } from '../forms/form.ts';
import { growth, modest } from '../text/growth.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { identity } from '../text/simplify.ts';
import { allChecks } from './all.ts';
import type { Verdict } from './check.ts';
import { sampleEvidence, sampleTable, withState } from './sample.testkit.ts';

type Figures = Partial<Record<TableName, Readonly<Record<string, string>>>>;

interface Told {
  readonly year: number;
  readonly form?: Exclude<FormId, '2014'>;
  readonly agency?: string | null;
  readonly figures?: Figures;
  /** Stands in part 一. */
  readonly words?: string;
}

const asItIs = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, identity);

const names = ['proactive', 'requests', 'disputes'] as const;

function report({ year, form = '2021', agency = '云岭县林业局', figures = {}, words = '' }: Told): Evidence {
  const evidence = sampleEvidence(
    { tables: names.map((name) => sampleTable(name, form, figures[name])) },
    form,
  );
  const [first, ...others] = evidence.sections;
  const { length } = evidence.narrative;
  const sections = first
    ? [{ ...first, text: words, textStart: length + 1, end: length + 1 + words.length }, ...others]
    : [];
  const narrative = `${evidence.narrative}\n${words}`;
  return {
    ...evidence,
    ...makeFactReader(asItIs)(narrative, sections),
    sections,
    narrative,
    facts: { ...evidence.facts, year, agency },
  };
}

const beside = (now: Told, before: Told): Evidence => makeBeside()(report(now), asLastYear(report(before)));

/** Every verdict of the checks of years: warning requests.carriedIn.total 3≠5, or why nothing was checked. */
function verdicts(evidence: Evidence, only = 'years.'): readonly string[] {
  return allChecks
    .filter(({ id }) => id.startsWith(only))
    .flatMap((check) => check.run(evidence))
    .map(inWords);
}

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'notChecked') return `${verdict.check} ${verdict.reason}`;
  const { check, severity, cells, stated, expected } = verdict;
  const figures = stated === null ? '' : ` ${stated}≠${expected}`;
  return `${severity} ${check} ${cells.join(' ')}${figures}`.trim();
}

const carried = (out: string, column = 'total') => ({ requests: { [`carriedOut.${column}`]: out } });
const carriedIn = (figure: string, column = 'total') => ({ requests: { [`carriedIn.${column}`]: figure } });

describe('上年结转', () => {
  it('that equals last year’s 结转下年度 is nothing to speak of', () => {
    expect(
      verdicts(beside({ year: 2022, figures: carriedIn('3') }, { year: 2021, figures: carried('3') })),
    ).toEqual([]);
  });

  it('that differs in 总计 is an error, in another column a warning', () => {
    const total = beside({ year: 2022, figures: carriedIn('3') }, { year: 2021, figures: carried('5') });
    expect(verdicts(total)).toEqual([
      'error years.carry requests.carriedIn.total requests@2021.carriedOut.total 3≠5',
    ]);
    const natural = beside(
      { year: 2022, figures: carriedIn('3', 'natural') },
      { year: 2021, figures: carried('5', 'natural') },
    );
    expect(verdicts(natural)).toEqual([
      'warning years.carry requests.carriedIn.natural requests@2021.carriedOut.natural 3≠5',
    ]);
  });

  it('is a hint when the body was renamed or merged', () => {
    const words = '根据机构改革方案，我局更名。';
    const changed = beside(
      { year: 2022, figures: carriedIn('3'), words },
      { year: 2021, figures: carried('5') },
    );
    expect(verdicts(changed)).toEqual([
      'hint years.carry requests.carriedIn.total requests@2021.carriedOut.total 3≠5',
    ]);
  });

  it('left blank counts as 0', () => {
    const blank = beside({ year: 2022, figures: carriedIn('') }, { year: 2021, figures: carried('5') });
    expect(verdicts(blank)).toEqual([
      'error years.carry requests.carriedIn.total requests@2021.carriedOut.total 0≠5',
    ]);
  });

  it('is compared across the change of forms', () => {
    const evidence = beside(
      { year: 2021, figures: carriedIn('3') },
      { year: 2020, form: '2019', figures: carried('5') },
    );
    expect(verdicts(evidence, 'years.carry')).toHaveLength(1);
  });

  it('is not checked where a figure was not read for certain', () => {
    const before = report({ year: 2021 });
    const tables = before.tables.map((table) =>
      table.id === 'requests' ? withState(table, 'requests.carriedOut.total', 'doubtful') : table,
    );
    const evidence = makeBeside()(report({ year: 2022 }), asLastYear({ ...before, tables }));
    expect(verdicts(evidence)).toEqual(['years.carry doubtful']);
  });

  it('is not taken from last year’s prose where its table is missing', () => {
    const before = report({ year: 2021, words: '结转下年度办理 5 件。' });
    const tables = before.tables.filter(({ id }) => id !== 'requests');
    const evidence = makeBeside()(report({ year: 2022 }), asLastYear({ ...before, tables }));
    expect(verdicts(evidence)).toEqual(['years.carry noLastTable']);
  });
});

describe('the body', () => {
  const carriedBy = (now: string, before: string, words = '') =>
    verdicts(
      beside(
        { year: 2022, agency: now, figures: carriedIn('3'), words },
        { year: 2021, agency: before, figures: carried('5') },
      ),
      'years.carry',
    ).map((each) => (each.split(' ')[0] === 'hint' ? 'hint' : each));

  it('that took in another one, or grew out of it, is asked only', () => {
    expect(carriedBy('望川县卫生健康局', '望川县卫生局')).toEqual(['hint']);
    expect(carriedBy('望川县文旅局', '望川县体育中心', '原望川县体育中心的职责由我局承担。')).toEqual([
      'hint',
    ]);
    expect(carriedBy('望川县文旅局', '望川县旅游局', '望川县旅游局与文化局合并。')).toEqual(['hint']);
  });

  it('of another place is another one, whatever was reorganised', () => {
    expect(carriedBy('望川县水利局', '临溪市水务局', '机构改革后')).toEqual(['years.carry otherBody']);
    expect(carriedBy('望川县水利局', '望川县林业局')).toEqual(['years.carry otherBody']);
  });

  it('has not changed because other things were merged', () => {
    expect(carriedBy('望川县水利局', '望川县水利局', '将两个栏目合并，组建微信群。')[0]).toMatch(/^error/);
  });
});

describe('a report beside this one', () => {
  const wrong = (now: Told, before: Told) => [
    ...new Set(verdicts(beside(now, before)).map((each) => each.split(' ')[1])),
  ];

  it('of another year, another body or no year is said, not compared', () => {
    expect(wrong({ year: 2022, figures: carriedIn('3') }, { year: 2020, figures: carried('5') })).toEqual([
      'otherYear',
    ]);
    expect(wrong({ year: 2022 }, { year: 2022 })).toEqual(['otherYear']);
    expect(wrong({ year: 2022, figures: carriedIn('3') }, { year: 2021, agency: '临溪市水务局' })).toEqual([
      'otherBody',
    ]);
    const before = report({ year: 2021 });
    const unknown = asLastYear({ ...before, facts: { ...before.facts, year: null } });
    const evidence = makeBeside()(report({ year: 2022 }), unknown);
    expect(evidence.tables.map(({ id }) => id)).toContain('requests@last');
    expect(new Set(verdicts(evidence).map((each) => each.split(' ')[1]))).toEqual(new Set(['noYears']));
  });

  it('lends its main tables only', () => {
    const before = report({ year: 2021 });
    const copy = {
      ...before,
      tables: [...before.tables, { ...sampleTable('requests', '2021'), id: 'requests@city' }],
    };
    expect(asLastYear(copy).tables.map(({ id }) => id)).toEqual([
      'proactive@2021',
      'requests@2021',
      'disputes@2021',
    ]);
  });
});

describe('现行有效件数', () => {
  const stock = (inForce: string, issued = '0', repealed = '0') => ({
    proactive: {
      'normativeDocuments.inForce': inForce,
      'normativeDocuments.issued': issued,
      'normativeDocuments.repealed': repealed,
    },
  });
  const before: Told = { year: 2021, figures: stock('10') };

  it('is last year’s with what was issued and without what was repealed', () => {
    expect(verdicts(beside({ year: 2022, figures: stock('11', '3', '2') }, before))).toEqual([]);
    expect(verdicts(beside({ year: 2022, figures: stock('12', '3', '2') }, before))).toEqual([
      'warning years.stock proactive.normativeDocuments.inForce 12≠11',
    ]);
  });

  it('that differs is a hint when documents were put in order, in the prose or beside the figure', () => {
    const words = '全年开展规范性文件清理工作。';
    const told = beside({ year: 2022, figures: stock('12', '3', '2'), words }, before);
    const noted = beside({ year: 2022, figures: stock('12', '3', '2（含自然失效1件）') }, before);
    for (const evidence of [told, noted])
      expect(verdicts(evidence)).toEqual(['hint years.stock proactive.normativeDocuments.inForce 12≠11']);
  });

  it('is no matter of putting other things in order', () => {
    const words = '调整了网站栏目，修改了密码。';
    expect(verdicts(beside({ year: 2022, figures: stock('12', '3', '2'), words }, before))[0]).toMatch(
      /^warning/,
    );
  });

  it('is not checked where last year’s was left blank', () => {
    const blank: Told = { year: 2021, figures: stock('') };
    expect(verdicts(beside({ year: 2022, figures: stock('11', '3', '2') }, blank))).toEqual([
      'years.stock blank',
    ]);
  });

  it('of 2021 is held against 2020’s total as a hint', () => {
    const old: Told = {
      year: 2020,
      form: '2019',
      figures: { proactive: { 'normativeDocuments.totalDisclosed': '10' } },
    };
    expect(verdicts(beside({ year: 2021, figures: stock('11', '3', '2') }, old))).toEqual([]);
    expect(verdicts(beside({ year: 2021, figures: stock('12', '3', '2') }, old))).toEqual([
      'hint years.forms proactive.normativeDocuments.inForce 12≠11',
    ]);
  });
});

describe('上一年项目数量', () => {
  it('is last year’s with its change, row by row', () => {
    const before: Told = {
      year: 2019,
      form: '2019',
      figures: { proactive: { 'licensing.previousYear': '20', 'licensing.change': '-8' } },
    };
    const now = (licensing: string): Told => ({
      year: 2020,
      form: '2019',
      figures: { proactive: { 'licensing.previousYear': licensing } },
    });
    expect(verdicts(beside(now('12'), before))).toEqual([]);
    expect(verdicts(beside(now('20'), before))).toEqual([
      'warning years.items proactive.licensing.previousYear 20≠12',
    ]);
  });
});

describe('尚未审结', () => {
  const before: Told = { year: 2021, figures: { disputes: { 'review.pending': '2', 'review.total': '2' } } };

  it('is held against this year’s total only where the report says that such cases are counted', () => {
    expect(verdicts(beside({ year: 2022 }, before))).toEqual([]);
    const words = '全年行政复议案件均已审结（含上年结转2件）。';
    expect(verdicts(beside({ year: 2022, words }, before))).toEqual([
      'hint years.pending disputes.review.total 0≠2',
    ]);
    const without = '行政复议0件，不含上年结转2件。';
    expect(verdicts(beside({ year: 2022, words: without }, before))).toEqual([]);
  });
});

describe('a paragraph', () => {
  const paragraph = (year: string) =>
    `${year}年，我局进一步健全工作机制，完善制度，明确责任，由办公室牵头，各股室配合，全面梳理公开事项，做到应公开尽公开。`;

  it('that repeats last year’s word for word but for the year is pointed out', () => {
    const words = `第一段是新的。\n${paragraph('2022')}`;
    const evidence = beside({ year: 2022, words }, { year: 2021, words: paragraph('2021') });
    const [finding] = allChecks.find(({ id }) => id === 'years.repeated')?.run(evidence) ?? [];
    const [quote] = finding?.kind === 'finding' ? finding.quotes : [];
    expect(evidence.narrative.slice(quote?.start, quote?.end)).toBe(paragraph('2022'));
  });

  it('is no repetition with other words, or when it is short', () => {
    const other = paragraph('2022').replace('办公室', '法规股');
    expect(verdicts(beside({ year: 2022, words: other }, { year: 2021, words: paragraph('2021') }))).toEqual(
      [],
    );
    expect(verdicts(beside({ year: 2022, words: '无变化。' }, { year: 2021, words: '无变化。' }))).toEqual(
      [],
    );
  });

  it('is found in time that grows with the reports only', async () => {
    const compare = (paragraphs: number) => {
      const words = Array.from({ length: paragraphs }, (_, at) => `${at}${paragraph('2022')}`).join('\n');
      verdicts(beside({ year: 2022, words }, { year: 2021, words }), 'years.repeated');
    };
    expect(await growth(compare, 100)).toBeLessThan(modest);
  });
});
