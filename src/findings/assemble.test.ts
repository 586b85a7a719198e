import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../checks/run.ts';
import { sampleEvidence, sampleParts, sampleTable, withTable } from '../checks/sample.testkit.ts';
import type { Evidence } from '../facts/evidence.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { findCorrections } from '../fixes/find-corrections.ts';
import { groundOf } from '../fixes/ground.ts';
import type { StatTable } from '../tables/cells.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { assemble } from './assemble.ts';
import { cardsOf } from './cards.ts';
import { refusalSentence } from './refusals.ts';
import { reasonOf, titleOf } from './sentences.ts';

function reviewOf(evidence: Evidence, decisions = {}) {
  const sets = findCorrections(groundOf(evidence, decisions));
  return assemble(evidence, runChecks(evidence), decisions, { sets, isWhole: true });
}

const requests = (printed: Record<string, string>) => sampleTable('requests', '2019', printed);

const notFilledIn = (total: string): StatTable =>
  requests({
    'received.natural': '2',
    'received.total': '2',
    'granted.natural': '2',
    'granted.total': '2',
    'processed.natural': total,
    'processed.total': total,
  });

const blankReview = {
  'review.upheld': '',
  'review.corrected': '',
  'review.other': '',
  'review.pending': '',
  'review.total': '',
};

/** Evidence of a report without fault that says this, too. */
function told(words: string): Evidence {
  const evidence = sampleEvidence();
  const narrative = `${evidence.narrative}\n${words}`;
  const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
  return { ...evidence, narrative, ...makeFactReader(normalise)(narrative, []) };
}

describe('a card', () => {
  it.each(['0', ''])('says （七）总计漏填 once for its four errors, the total printed as "%s"', (total) => {
    const [card, ...others] = cardsOf(reviewOf(withTable(notFilledIn(total))));
    expect(card).toMatchObject({
      severity: 'error',
      title: '（七）总计漏填',
      place: '表三 · 自然人、总计两列',
      formula: '2 + 0 ≠ 0 + 0，差 2',
      dismissed: false,
    });
    expect(card?.findings).toHaveLength(4);
    expect(card?.proposals).toMatchObject([
      {
        label: '（七）总计改为 2（2 处）',
        edits: ['natural', 'total'].map((column) => ({
          cell: `requests.processed.${column}`,
          from: total === '' ? null : 0,
          to: 2,
        })),
      },
    ]);
    expect(others.flatMap((each) => each.proposals)).toEqual([]);
  });

  it('of other sums counts them', () => {
    const [card] = cardsOf(reviewOf(withTable(requests({ 'granted.natural': '1' }))));
    expect(card?.title).toBe('表三 2 处勾稽不符');
    expect(card?.proposals[0]?.label).toBe('（一）予以公开 · 自然人 改为 0');
  });

  it('names the row whose cells are all blank and offers 0', () => {
    const [card] = cardsOf(reviewOf(withTable(sampleTable('disputes', '2019', blankReview))));
    expect(card).toMatchObject({ severity: 'hint', title: '行政复议 5 格空白', place: '表四' });
    expect(card?.proposals).toMatchObject([{ label: '全部补 0' }]);
    expect(card?.proposals[0]?.edits).toHaveLength(5);
  });

  it('keeps the groups of table 四 apart', () => {
    const table = sampleTable('disputes', '2019', { 'review.total': '1', 'suitDirect.total': '1' });
    expect(cardsOf(reviewOf(withTable(table))).map((card) => card.title)).toEqual([
      '行政复议总计不符',
      '行政诉讼（未经复议直接起诉）总计不符',
    ]);
  });

  it('fills in a column of totals from its rows', () => {
    const rows = sampleTable('requests', '2019').rows;
    const blank = Object.fromEntries(rows.map((row) => [`${row}.total`, '']));
    const table = requests({
      ...blank,
      'received.natural': '3',
      'granted.natural': '3',
      'processed.natural': '3',
    });
    const [card, blanks] = cardsOf(reviewOf(withTable(table)));
    const edits = card?.proposals[0]?.edits ?? [];
    expect(edits.filter(({ to }) => to === 3).map(({ cell }) => cell)).toEqual([
      'requests.received.total',
      'requests.granted.total',
      'requests.processed.total',
    ]);
    expect(edits).toHaveLength(rows.length);
    expect(blanks?.proposals).toEqual([]);
  });
});

describe('a sentence', () => {
  const messages = (evidence: Evidence) => reviewOf(evidence).findings.map((finding) => finding.message);

  it('has the live numbers of the sum', () => {
    expect(messages(withTable(notFilledIn('0')))[0]).toBe(
      '自然人一列：2 + 0 ≠ 0 + 0，差 2。第一项加第二项之和应等于第三项加第四项之和。',
    );
  });

  it('says amounts in the unit of the report', () => {
    const evidence = told('投入资金600万元。其中，道路350万元，水利200.5万元，其他100万元。');
    expect(messages(evidence)).toEqual([
      '正文写的是 600万元，所列 3 项合计为 650.5万元，多 50.5万元。各项之和不应超过总数。',
    ]);
  });

  it('names a missing part', () => {
    const evidence = { ...sampleEvidence(), ...sampleParts(['一', '二', '三', '四', '五']) };
    const [finding] = reviewOf(evidence).findings;
    expect(finding && titleOf(finding, evidence)).toBe('缺少“六、其他需要报告的事项”');
  });

  it('stands for every refusal and every open question', () => {
    expect(refusalSentence('notYetSupported', 'pdf')).toMatch(/^这是PDF 文件。/);
    expect(refusalSentence('failed', 'TypeError: x')).not.toContain('TypeError');
    const open = { kind: 'notChecked', check: 'form.year', cells: [], reason: 'noYear' } as const;
    expect(reasonOf(open, sampleEvidence())).toBe('“表式与年度相符”没有核对：没有找到报告的年度。');
  });

  it('ends with a full stop and leaves nothing unsaid, whatever stands in the tables', () => {
    const figures = fc.dictionary(
      fc.constantFrom(
        'received.natural',
        'granted.total',
        'processed.total',
        'denied.sum.natural',
        'denied.x1.legal',
      ),
      fc.constantFrom('', '-', '3', '-2', '1.5', '约5', '无'),
    );
    fc.assert(
      fc.property(figures, fc.constantFrom('0', '', '7'), (printed, fill) => {
        const evidence = withTable(sampleTable('requests', '2019', printed, fill));
        for (const { message } of assemble(evidence, runChecks(evidence), {}).findings) {
          expect(message).toMatch(/。$/);
          expect(message).not.toMatch(/undefined|null|NaN|[a-z]/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the order of findings', () => {
  it('is severity, then the form, then the text', () => {
    const evidence = {
      ...told('公开信息4条，其中动态2条、公告3条。'),
      ...{ sections: sampleParts(['一', '二', '三', '四', '五']).sections },
    };
    const tables = [
      sampleTable('proactive', '2019', { 'licensing.change': '' }),
      notFilledIn('0'),
      sampleTable('disputes', '2019', { 'review.total': '1' }),
    ];
    expect(reviewOf({ ...evidence, tables }).findings.map(({ check }) => check)).toEqual([
      'requests.balance',
      'requests.balance',
      'requests.outcomes',
      'requests.outcomes',
      'disputes.total',
      'sections.missing',
      'prose.parts',
      'cells.blank',
    ]);
  });
});

describe('a dismissal', () => {
  const decided = (evidence: Evidence) => {
    const [finding] = reviewOf(evidence).findings;
    return { [finding?.key ?? '']: { kind: 'dismissed' as const, reason: '上年已核实', on: '2026-01-12' } };
  };

  it('stays with its finding and leaves it in the list', () => {
    const evidence = withTable(notFilledIn('0'));
    const { findings } = reviewOf(evidence, decided(evidence));
    expect(findings.map((finding) => finding.dismissed?.reason)).toEqual([
      '上年已核实',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('holds when the words move, and ends when a figure of it changes', () => {
    const list = '公开信息4条，其中动态2条、公告3条。';
    const decisions = decided(told(list));
    expect(reviewOf(told(`全年工作如下。\n${list}`), decisions).findings[0]?.dismissed).toBeDefined();
    expect(reviewOf(told(list.replace('3条', '5条')), decisions).findings[0]?.dismissed).toBeUndefined();
  });

  it('tells two findings of the same words apart', () => {
    const list = '公开信息4条，其中动态2条、公告3条。';
    const keys = reviewOf(told(`${list}\n${list}`)).findings.map((finding) => finding.key);
    expect(new Set(keys).size).toBe(2);
  });
});
