import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleEvidence, sampleTable } from '../checks/sample.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { decidable, figureKeys, makeDecided } from './decided.ts';
import type { Evidence } from './evidence.ts';
import { mentionsOf } from './mentions.ts';
import { makeFactReader } from './read-prose.ts';
import { figureVerdicts } from './verdicts.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** A report that says these words, in whose table 三 five requests were answered. */
function told(narrative: string): Evidence {
  const table = sampleTable('requests', '2019', { 'processed.natural': '5', 'processed.total': '5' });
  return sampleEvidence({ narrative, tables: [table], ...makeFactReader(normalise)(narrative, []) });
}

/** 5件: agrees, 3: notFigure — every number of the report with its class. */
function classesOf(evidence: Evidence): readonly string[] {
  const words = ({ start, end }: { start: number; end: number }) => evidence.narrative.slice(start, end);
  const verdicts = figureVerdicts(evidence);
  return [
    ...evidence.figures.map(({ span }, at) => `${words(span)}: ${verdicts[at]}`),
    ...evidence.notFigures.map(({ span }) => `${words(span)}: notFigure`),
  ];
}

const keysOf = (text: string) => figureKeys(told(text).figures, text);

const say = (narrative: string, nth: number, kind: string, cells?: readonly string[]) => {
  const report = told(narrative);
  const [key = ''] = decidable(report)[nth] ?? [];
  return { key, after: makeDecided()(report, { [key]: { kind, cells } }) };
};

describe('the key of a figure', () => {
  it('is the words of its clause without any digits', () => {
    expect(keysOf('全年窗口登记12件，电话答疑3次。')).toEqual(['figure:全年窗口登记□', 'figure:电话答疑□']);
  });

  it('stays when the figure or its neighbours are corrected', () => {
    expect(keysOf('全年窗口登记13件、电话答疑40次')).toEqual(keysOf('全年窗口登记12件、电话答疑3次'));
  });

  it('stays when anything is written in other clauses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('公', '9', '件', '，', '\n') }), (text) => {
        expect(keysOf(`${text}。全年窗口登记12件`)).toContain('figure:全年窗口登记□');
      }),
    );
  });

  it('tells figures with the same words around them apart by their order', () => {
    const keys = keysOf('窗口登记1件。窗口登记2件。窗口登记3件。');
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('figure:窗口登记□#3');
  });
});

describe('what a person says of a figure', () => {
  const prose = '全年窗口登记5件，电话答疑3次。';

  it('links it to cells, and it is judged like any mention', () => {
    const { after } = say(prose, 0, 'linked', ['requests.processed.total']);
    expect(classesOf(after)).toEqual(['5件: agrees', '3次: unchecked']);
    const wrong = say(prose, 1, 'linked', ['requests.processed.total']).after;
    expect(classesOf(wrong)).toEqual(['5件: unchecked', '3次: disagrees']);
    expect(mentionsOf(wrong).map(({ value, sum }) => [value, sum])).toEqual([[3, 5]]);
  });

  it('leaves it unchecked when the cell that it was linked to is not there', () => {
    const { after } = say(prose, 0, 'linked', ['disputes.review.total']);
    expect(classesOf({ ...after, tables: after.tables.filter(({ id }) => id === 'requests') })[0]).toBe(
      '5件: unchecked',
    );
  });

  it('takes it out of the figures, and no list is held against it', () => {
    const list = '公开信息9条，其中动态3条、公告2条、其他1条。';
    expect(classesOf(told(list))[0]).toBe('9条: disagrees');
    const { key, after } = say(list, 0, 'notFigure');
    expect(classesOf(after)).toEqual([
      '3条: unchecked',
      '2条: unchecked',
      '1条: unchecked',
      '9条: notFigure',
    ]);
    expect(decidable(after).map(([each]) => each)).toContain(key);
    expect(decidable(after)).toHaveLength(4);
  });

  it('sets it aside: a figure still, but held against nothing', () => {
    const stated = '全年共答复政府信息公开申请8件。';
    expect(classesOf(told(stated))).toEqual(['8件: disagrees']);
    expect(classesOf(say(stated, 0, 'setAside').after)).toEqual(['8件: unchecked']);
  });

  it('says nothing of figures whose words have changed', () => {
    const { key } = say(prose, 0, 'setAside');
    const changed = told('全年大厅登记5件。');
    const after = makeDecided()(changed, { [key]: { kind: 'setAside' } });
    expect(after.decided).toEqual([]);
    expect(after.figures).toEqual(changed.figures);
  });

  it('leaves the facts the same objects as long as prose and decisions stay', () => {
    const decided = makeDecided();
    const report = told(prose);
    const [[key] = ['']] = decidable(report);
    const decisions = { [key]: { kind: 'linked', cells: ['requests.processed.total'] } };
    const first = decided(report, decisions);
    expect(decided({ ...report, tables: [] }, decisions).statements).toBe(first.statements);
    expect(decided(report, { 'cells.blank:1': { kind: 'dismissed' } })).toBe(report);
  });
});
