import { describe, expect, it } from 'vitest';
import { runChecks } from '../checks/run.ts';
import { sampleEvidence, sampleTable } from '../checks/sample.testkit.ts';
import { asLastYear, makeBeside } from '../facts/beside.ts';
import type { Evidence } from '../facts/evidence.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { findCorrections } from '../fixes/find-corrections.ts';
import { groundOf } from '../fixes/ground.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { assemble } from './assemble.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Prose beside a table 三 of eight requests, all granted, and what else is printed. */
function evidenceOf(narrative: string, printed: Record<string, string> = {}): Evidence {
  const eight = ['received', 'granted', 'processed'].flatMap((row) => [
    [`${row}.natural`, '8'],
    [`${row}.total`, '8'],
  ]);
  const table = sampleTable('requests', '2019', { ...Object.fromEntries(eight), ...printed });
  return {
    ...sampleEvidence(),
    narrative,
    ...makeFactReader(normalise)(narrative, []),
    tables: [table],
  };
}

function findingsOf(evidence: Evidence) {
  const sets = findCorrections(groundOf(evidence, {}));
  return assemble(evidence, runChecks(evidence), {}, { sets, isWhole: true }).findings;
}

const proposalsOf = (evidence: Evidence, check: string) =>
  findingsOf(evidence).find((finding) => finding.check === check)?.proposals;

describe('a proposal about the prose', () => {
  it('writes the figure of the table in the spelling of the prose, wherever the fact is stated', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请９件。本年共收到政府信息公开申请9件，已办结8件。');
    expect(proposalsOf(evidence, 'prose.table')?.[0]).toMatchObject({
      label: '正文“９件”改为“８件”，“9件”改为“8件”',
      edits: [],
      words: [
        { start: 12, from: '９件', to: '８件' },
        { start: 28, from: '9件', to: '8件' },
      ],
    });
  });

  it('corrects a cell and what the prose repeats of it in one step', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请80件。', { 'received.total': '80' });
    const [first] = proposalsOf(evidence, 'requests.total') ?? [];
    expect(first?.edits).toEqual([{ cell: 'requests.received.total', from: 80, to: 8 }]);
    expect(first?.words).toEqual([{ start: 12, from: '80件', to: '8件' }]);
  });

  it('lets a percentage follow the figure that it was taken of', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请9件，其中网络申请3件，占33.3%。');
    const [first] = proposalsOf(evidence, 'prose.table') ?? [];
    expect(first?.words?.map(({ from, to }) => [from, to])).toEqual([
      ['9件', '8件'],
      ['33.3%', '37.5%'],
    ]);
  });

  it('gives a wrong percentage the value that it should have, in its own rounding', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请8件，其中网络申请3件，占35.7%。');
    expect(proposalsOf(evidence, 'prose.percent')).toMatchObject([
      { label: '正文“35.7%”改为“37.5%”', edits: [], words: [{ from: '35.7%', to: '37.5%' }] },
    ]);
  });

  it('is offered beside the one about the cell where nothing else tells which is wrong', () => {
    const evidence = {
      ...evidenceOf('全年制发行政规范性文件3件。'),
      tables: [sampleTable('proactive', '2021', { 'normativeDocuments.issued': '2' })],
    };
    expect(proposalsOf(evidence, 'prose.table')?.map(({ label }) => label)).toEqual([
      '正文“3件”改为“2件”',
      '行政规范性文件 · 本年制发件数 改为 3',
    ]);
  });

  it('is not made for words that have to be written anew', () => {
    const evidence = evidenceOf('全年未收到政府信息公开申请。');
    expect(proposalsOf(evidence, 'prose.table')).toEqual([]);
    const [finding] = findingsOf(evidence).filter(({ check }) => check === 'prose.table');
    expect(finding?.advice).toBe('最少的改法要改正文里的说法，请先核对那里。');
  });

  it('falsifies no figure that its own list bears out, if it is no slip of what the cells say', () => {
    const all = ['received', 'granted', 'processed'].flatMap((row) => [
      [`${row}.natural`, '75'],
      [`${row}.business`, '5'],
      [`${row}.total`, '80'],
    ]);
    const told = (text: string) => proposalsOf(evidenceOf(text, Object.fromEntries(all)), 'prose.table');
    expect(told('收到政府信息公开申请80件，其中自然人31件。')?.map(({ label }) => label)).toEqual([
      '正文“31件”改为“75件”',
    ]);
    expect(told('收到政府信息公开申请80件，其中自然人31件，其余49件。')).toEqual([]);
  });

  it('leaves a percentage as it is while the count beside it is in doubt', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请8件，其中自然人3件，占100%。');
    expect(proposalsOf(evidence, 'prose.percent')).toEqual([]);
    expect(proposalsOf(evidence, 'prose.table')?.[0]?.words?.map(({ to }) => to)).toEqual(['8件']);
  });

  it('writes no loss below 0', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请8件，比上年的2件减少5件。');
    const [finding] = findingsOf(evidence).filter(({ check }) => check === 'prose.growth');
    expect(finding).toMatchObject({ proposals: [] });
    expect(finding?.message).toContain('实际增加 6件');
  });

  it('writes no other percentage for 答复率100% beside cases carried on', () => {
    const evidence = evidenceOf('全年收到政府信息公开申请8件，答复率100%。', {
      'granted.natural': '7',
      'granted.total': '7',
      'processed.natural': '7',
      'processed.total': '7',
      'carriedOut.natural': '1',
      'carriedOut.total': '1',
    });
    const proposals = proposalsOf(evidence, 'prose.settled') ?? [];
    expect(proposals.flatMap(({ words = [] }) => words)).toEqual([]);
  });
});

describe('a proposal with many changes', () => {
  it('says how many on its button, and lists them', () => {
    const printed = {
      'partial.natural': '0',
      'partial.business': '5',
      'partial.research': '4',
      'partial.total': '9',
      'received.natural': '13',
      'received.business': '4',
      'received.total': '17',
      'processed.natural': '13',
      'processed.business': '4',
      'processed.total': '17',
    };
    const [first] = proposalsOf(evidenceOf('', printed), 'requests.outcomes') ?? [];
    expect(first).toMatchObject({
      label:
        '（二）部分公开 · 自然人 改为 5，（二）部分公开 · 商业企业 改为 4，（二）部分公开 · 科研机构 改为 0',
      why: '整行错了一列',
    });
    expect(first?.changes).toBeUndefined();
    const longer = { ...printed, 'partial.welfare': '1', 'partial.total': '10' };
    const more = {
      'received.research': '1',
      'received.total': '18',
      'processed.research': '1',
      'processed.total': '18',
    };
    const [second] = proposalsOf(evidenceOf('', { ...longer, ...more }), 'requests.outcomes') ?? [];
    expect(second).toMatchObject({
      label: '（二）部分公开一行改 4 格',
      changes: [
        '自然人：0\u00a0→\u00a05',
        '商业企业：5\u00a0→\u00a04',
        '科研机构：4\u00a0→\u00a01',
        '社会公益组织：1\u00a0→\u00a00',
      ],
    });
  });
});

describe('a list that does not add up', () => {
  const list = (text: string, printed?: Record<string, string>) =>
    proposalsOf(evidenceOf(text, printed), 'prose.parts')?.map(({ label }) => label);

  it('gets the sum of its parts as total', () => {
    expect(list('公开信息57条，其中动态25条，公告33条。')).toEqual(['正文“57条”改为“58条”']);
  });

  it('gets the part first that is a slip of the digits', () => {
    expect(list('公开信息57条，其中动态52条，公告32条。')).toEqual([
      '正文“52条”改为“25条”',
      '正文“57条”改为“84条”',
    ]);
    expect(list('公开信息25条，其中动态20条，公告32条。')).toEqual(['正文“25条”改为“52条”']);
  });

  it('gets the part that is left where everything else agrees with the tables', () => {
    const text = '全年收到政府信息公开申请8件，其中自然人申请7件，法人或其他组织申请2件。';
    const printed = { 'received.natural': '7', 'received.business': '1', 'granted.natural': '7' };
    const table = {
      ...printed,
      'granted.business': '1',
      'processed.natural': '7',
      'processed.business': '1',
    };
    expect(list(text, table)).toEqual(['正文“2件”改为“1件”']);
  });

  it('is left to the person where several parts may be wrong, or the list be open', () => {
    expect(list('全年收到政府信息公开申请8件，其中网络申请3件，信函申请6件。')).toEqual([]);
    expect(list('公开信息58条，其中动态25条，公告30条。')).toEqual([]);
    expect(list('公开信息约57条，其中动态25条，公告33条。') ?? []).toEqual([]);
  });
});

describe('beside last year’s report', () => {
  it('documents in force follow from last year’s', () => {
    const inYear = (year: number, narrative: string, inForce: string): Evidence => {
      const figures = { 'normativeDocuments.issued': '2', 'normativeDocuments.repealed': '1' };
      const table = sampleTable('proactive', '2021', { ...figures, 'normativeDocuments.inForce': inForce });
      const evidence = evidenceOf(narrative);
      const facts = { ...evidence.facts, year, agency: '云岭县林业局' };
      return { ...evidence, facts, form: '2021', tables: [table] };
    };
    const stock = (narrative: string) =>
      proposalsOf(
        makeBeside()(inYear(2023, narrative, '12'), asLastYear(inYear(2022, '', '10'))),
        'years.stock',
      )?.map(({ label, edits }) => [label, edits[0]?.to]);
    expect(stock('')).toEqual([['行政规范性文件 · 现行有效件数 改为 11', 11]]);
    expect(stock('现行有效行政规范性文件12件。')).toEqual([]);
    expect(stock('制发行政规范性文件2件，现行有效行政规范性文件12件。')).toEqual([
      ['行政规范性文件 · 本年废止件数 改为 0', 0],
    ]);
  });

  const agency = '云岭县林业局';
  const inYear = (year: number, printed: Record<string, string>): Evidence => {
    const evidence = evidenceOf('', printed);
    return { ...evidence, facts: { ...evidence.facts, year, agency } };
  };
  const beside = (now: Record<string, string>, before: Record<string, string>) =>
    makeBeside()(inYear(2020, now), asLastYear(inYear(2019, before)));
  const carriedOn = { 'carriedOut.natural': '2', 'carriedOut.legal': '1', 'carriedOut.total': '3' };
  const byCheck = (evidence: Evidence, check: string) =>
    findingsOf(evidence).filter((finding) => finding.check === check);

  it('a sum of this one is mended by itself where its columns balance without what was carried over', () => {
    const evidence = beside({ 'granted.total': '', 'processed.total': '8' }, carriedOn);
    const [total] = byCheck(evidence, 'requests.total');
    expect(total?.proposals.map(({ label }) => label)).toEqual(['（一）予以公开 · 总计 改为 8']);
    const carry = byCheck(evidence, 'years.carry');
    expect(carry).toHaveLength(3);
    expect(new Set(carry.map(({ cluster }) => cluster)).size).toBe(1);
    for (const { cluster, proposals, advice } of carry) {
      expect([cluster === total?.cluster, proposals]).toEqual([false, []]);
      expect(advice).toContain('上年报告');
    }
  });

  it('says which figures of this one were left out where its columns do not balance', () => {
    const received = { 'received.natural': '6', 'received.total': '6' };
    const left = { 'carriedOut.legal': '1', 'carriedOut.total': '1' };
    const evidence = beside({ ...received, ...left }, carriedOn);
    const [carry] = byCheck(evidence, 'years.carry');
    expect(carry?.proposals[0]?.edits).toEqual([
      { cell: 'requests.carriedIn.natural', from: 0, to: 2 },
      { cell: 'requests.carriedIn.legal', from: 0, to: 1 },
      { cell: 'requests.carriedIn.total', from: 0, to: 3 },
    ]);
  });
});

describe('advice about blanks', () => {
  it('names what the sums want of them, and fills the others with 0', () => {
    const blank = findingsOf(evidenceOf('', { 'granted.natural': '', 'partial.legal': '' })).find(
      ({ check }) => check === 'cells.blank',
    );
    expect(blank?.advice).toBe('按勾稽关系，“（一）予以公开 · 自然人”应为 8。');
    expect(blank?.proposals).toMatchObject([{ label: '其余 1 格补 0' }]);
  });
});
