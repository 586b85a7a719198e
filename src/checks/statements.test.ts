import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noChanges } from '../log/changes.ts';
import { makeReviewer, read } from '../pipeline.ts';
import { growth, modest } from '../text/growth.testkit.ts';
import { identity, loadSimplify } from '../text/simplify.ts';
import { runChecks } from './run.ts';

/** What the checks find in a report of the office for the year that says these words. */
async function findingsOn(words: string, office = '松桥县林业局', year = 2022): Promise<readonly string[]> {
  const text = `${office}${year}年政府信息公开工作年度报告\n${words}`;
  const reading = await read({ kind: 'paste', text, html: '' });
  const simplify = reading.script.traditional ? await loadSimplify() : identity;
  const evidence = makeReviewer(reading, simplify).review(noChanges(reading));
  return runChecks(evidence).flatMap((verdict) =>
    verdict.kind === 'finding' && !/^(?:sections\.(?:missing|order)|form\.)/.test(verdict.check)
      ? [
          `${verdict.severity} ${verdict.check} ${verdict.quotes.map(({ start, end }) => evidence.narrative.slice(start, end)).join('|')}`,
        ]
      : [],
  );
}

const part = (heading: string) => (words: string) => `${heading}\n${words}`;
const one = part('一、总体情况');
const five = part('五、存在的主要问题及改进情况');

describe('The year of the work', () => {
  it.each([
    ['2021年，我局共收到政府信息公开申请12件。', '2021年'],
    ['我局2021年度共受理政府信息公开申请12件。', '2021年'],
    ['主动接受监督。二〇二一年共公开政府信息58条。', '二〇二一年'],
    ['２０２１ 年 全年 主动公开 政府信息 58 条。', '２０２１ 年'],
    ['2023年，全县共收到政府信息公开申请12件，较上年增加2件。', '2023年'],
  ])('was not changed: %s', async (words, quote) => {
    expect(await findingsOn(one(words))).toEqual([`warning report.year ${quote}`]);
  });

  it.each([
    '2022年，我局共收到政府信息公开申请12件。',
    '及时公开2021年部门预算、2020年度部门决算等政府信息。',
    '2021年结转的政府信息公开申请1件，已答复。',
    '2021年收到的政府信息公开申请已全部办结。',
    '2021年以来，主动公开政府信息逐年增加。',
    '2021年12月至2022年1月，集中公开政府信息58条。',
    '2021年共收到政府信息公开申请10件，2022年共收到12件，增长20%。',
    '较2021年收到政府信息公开申请数量有所减少。',
    '2023年，我局将继续公开政府信息，加大力度。',
    '2021年公开政府信息工作要点已全部落实。',
    '兑付2021年秋季学期补助资金，公开相关信息。',
  ])('is not meant: %s', async (words) => {
    expect(await findingsOn(one(words))).toEqual([]);
  });

  it('is not meant in the part on problems', async () => {
    const words = '2021年主动公开政府信息不够全面，2022年已经改进，2023年将进一步完善公开制度。';
    expect(await findingsOn(five(words))).toEqual([]);
  });
});

describe('The period of the figures', () => {
  it.each([
    '统计期限自2022年1月1日起至2022年12月31日止。',
    '数据统计期限为2022年1月1日至12月31日。',
    '所列数据的统计期限：二〇二二年一月一日至二〇二二年十二月三十一日。',
    '本报告中所列数据的统计期限从 ２０２２ 年 １ 月 １ 日起，到 ２０２２ 年 １２ 月 ３１ 日止。',
    '统计时限为2022.1.1-2022.12.31。',
    '所列数据的统计期限⾃2022年1⽉1⽇起⾄2022年12⽉31⽇止。',
    '本报告数据截至上年底。',
    '依托门户网站开展数据统计，时间安排合理。',
  ])('is the year or is not stated: %s', async (words) => {
    expect(await findingsOn(words)).toEqual([]);
  });

  it('began with the regulation itself in 2008', async () => {
    const words = '统计期限自2008年5月1日起至2008年12月31日止。';
    expect(await findingsOn(words, '松桥县林业局', 2008)).toEqual([]);
  });

  it('may be another one, in traditional script too', async () => {
    const words =
      '本報告所列數據的統計期限自2019年1月1日起至2019年11月30日止。我局認真貫徹落實條例，積極推進政務公開，及時發布信息。';
    const found = await findingsOn(words, '松橋縣林業局', 2019);
    expect(found).toEqual(['warning report.period 所列數據的統計期限自2019年1月1日起至2019年11月30日止']);
  });
});

describe('The part on problems', () => {
  it.each([
    ['暂无。', 1],
    ['无', 1],
    ['本年度暂无存在的问题。', 1],
    ['一是解读形式单一；二是更新滞后。下一步，我局将丰富形式。', 0],
    ['（一）存在的问题。公开意识有待增强。\n（二）改进措施。开展培训，加强督查。', 0],
  ] as const)('%s', async (words, count) => {
    expect(await findingsOn(five(words))).toHaveLength(count);
  });
});

describe('Personal data', () => {
  it.each([
    ['申请人王小明于3月提出申请。', 1],
    ['申请人：赵大宝，申请公开征地文件。', 1],
    ['申请人许可，申请人马上撤回，申请人李某某未补正。', 0],
    ['申请人陈述意见后，已告知申请人张贴公告的时间。', 0],
    ['回访电话13800138000。', 0],
    ['办件人留下的号码是13800138000。', 1],
    ['证件11010519491231002X。', 1],
    ['证件110105194912310021。', 0],
    ['受理编号20220101138001380001。', 0],
  ] as const)('%s', async (words, count) => {
    expect(await findingsOn(one(words))).toHaveLength(count);
  });
});

describe('Whatever a report says', () => {
  const piece = fc.constantFrom(
    ...[
      '2021年',
      '二〇二一年',
      '，',
      '。',
      '我局',
      '共收到',
      '政府信息公开申请',
      '在',
      '通过',
      '网站',
      '处理费',
    ],
    ...[
      '收取',
      '1200元',
      '3万元',
      '申请人',
      '王',
      '统计期限',
      '至',
      '无',
      '没有',
      '收费通知',
      '\n',
      '（',
      '1',
      'X',
    ],
    ...['六、其他需要报告的事项', '五、存在的主要问题及改进情况', '一、总体情况', '行政事业性收费', '　'],
  );

  it('no check fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        expect(await findingsOn(pieces.join(''))).not.toContain(expect.stringContaining('check.failed'));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    '2021年在网站',
    '申请人王',
    '收取信息处理费1元',
    '统计期限2021年',
    '没有无没有',
    '2021年，我局共收到',
  ])('a long text of %s takes no longer than its length', async (words) => {
    const check = async (length: number) => {
      const text = words.repeat(Math.ceil(length / words.length));
      const reading = await read({
        kind: 'paste',
        text: `松桥县林业局2022年政府信息公开工作年度报告\n${one(text)}`,
        html: '',
      });
      makeReviewer(reading).review(noChanges(reading));
    };
    expect(await growth(check, 10_000)).toBeLessThan(modest);
  });
});
