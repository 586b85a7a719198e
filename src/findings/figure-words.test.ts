import { describe, expect, it } from 'vitest';
import { runChecks } from '../checks/run.ts';
import { sampleEvidence, sampleTable } from '../checks/sample.testkit.ts';
import { decidable, makeDecided } from '../facts/decided.ts';
import { makeFactReader } from '../facts/read-prose.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { assemble } from './assemble.ts';
import { figureWordsAt } from './figure-words.ts';
import type { Review } from './review.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

function reviewOf(narrative: string, kind?: string): Review {
  const table = sampleTable('requests', '2019', { 'processed.natural': '5', 'processed.total': '5' });
  const read = sampleEvidence({ narrative, tables: [table], ...makeFactReader(normalise)(narrative, []) });
  const [[key] = ['']] = decidable(read);
  const evidence = kind === undefined ? read : makeDecided()(read, { [key]: { kind } });
  return assemble(evidence, runChecks(evidence), {});
}

const wordsAt = (narrative: string, words: string, kind?: string) =>
  figureWordsAt(reviewOf(narrative, kind), narrative.indexOf(words));

describe('what is said of a number of the prose', () => {
  it.each([
    ['全年共答复政府信息公开申请5件。', '5件', 'agrees', '对应表三“（七）总计 · 总计”，表格是 5，相符。'],
    ['全年共答复政府信息公开申请8件。', '8件', 'disagrees', '对应表三“（七）总计 · 总计”，表格是 5，不符。'],
    ['全年开展培训3次。', '3次', 'unchecked', '报告里没有与它对应的数，无法核对。'],
    [
      '依据第二十条办理。',
      '第二十条',
      'notFigure',
      '日期、文号、序号、电话或者固定说法，不是统计数字，不核对。',
    ],
    ['公开信息5条，其中动态3条，公告2条。', '5条', 'agrees', '所列 2 项之和是 5，相符。'],
    ['公开信息5条，其中动态3条，公告2条。', '3条', 'agrees', '是“5条”的一项，各项之和 5，相符。'],
  ])('%s → %s %s', (narrative, words, of, sentence) => {
    expect(wordsAt(narrative, words)).toMatchObject({ of, sentence, decided: null });
  });

  it('says of a rounded figure and of last year’s why they prove nothing', () => {
    expect(wordsAt('全年共答复政府信息公开申请约30件。', '30件')?.sentence).toContain('约数');
    expect(wordsAt('上年共答复政府信息公开申请30件。', '30件')?.sentence).toContain('不是本年的数');
  });

  it('names the cells that it restates', () => {
    expect(wordsAt('全年共答复政府信息公开申请5件。', '5件')?.cells).toEqual(['requests.processed.total']);
  });

  it('says what the person said', () => {
    const narrative = '全年共答复政府信息公开申请8件。';
    expect(wordsAt(narrative, '8件', 'notFigure')).toMatchObject({ of: 'notFigure', decided: 'notFigure' });
    expect(wordsAt(narrative, '8件', 'setAside')).toMatchObject({ of: 'unchecked', decided: 'setAside' });
  });

  it('is nothing where no number stands', () => {
    expect(wordsAt('全年开展培训3次。', '开展')).toBeUndefined();
  });
});
