import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** What a text says, as `words: rows × columns` of the likeliest reading. */
function saidIn(text: string, statistics = false): readonly string[] {
  return makeFactReader(normalise, statistics)(text, []).statements.map(({ span, readings }) => {
    const [first] = readings;
    const sum = (first?.sum ?? []).map(({ rows, columns }) => `${rows.join('+')} × ${columns.join('+')}`);
    return `${text.slice(span.start, span.end)}: ${sum.join(' and ')}`;
  });
}

describe('a result of disputes', () => {
  it.each([
    [
      '因信息公开引发行政复议13件、行政诉讼5件，复议纠错1件，诉讼无纠错。',
      '无纠错: suitDirect+suitAfterReview × corrected',
    ],
    [
      '政府信息公开复议35宗、诉讼13宗，复议被纠正2宗，诉讼没有被纠正的。',
      '没有被纠正: suitDirect+suitAfterReview × corrected',
    ],
    [
      '信息公开行政诉讼14件，其中维持11件，无一被纠错。',
      '无一被纠错: suitDirect+suitAfterReview × corrected',
    ],
    ['因政府信息公开被复议6件、被诉4件，复议机关纠正1件。', '1件: review × corrected'],
    ['因信息公开被申请行政复议6件，未审结1件；被提起诉讼4件，上级复议机构维持5件。', '5件: review × upheld'],
    ['因信息公开引发诉讼4件、复议6件，法院判决维持3件。', '3件: suitDirect+suitAfterReview × upheld'],
    ['信息公开行政复议6件，还没审结的2件。', '2件: review × pending'],
  ])('is that of the cases which its clause names, or of those whose judge it names: %s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });
});

describe('applicants', () => {
  it.each([
    [
      '新收政府信息公开申请20件，自然人12件、商业企业5件、社会公益组织及其他3件。',
      '3件: received × welfare+otherOrg',
    ],
    ['新收政府信息公开申请20件，自然人12件、法律服务机构和其他组织8件。', '8件: received × legal+otherOrg'],
  ])('may be counted with all others: %s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });
});

describe('requests that something else concerns', () => {
  it.each(['全年收取信息处理费2460元，涉及3件政府信息公开申请。', '发出补正通知书9份，涉及申请8件。'])(
    'are not all: %s',
    (text) => {
      expect(saidIn(text)).toEqual([]);
    },
  );
});

describe('the form of 2014', () => {
  it.each([
    ['主动公开政府信息100条，两微公开60条。', '60条: r08+r09 × value'],
    ['主动公开政府信息100条，微博微信平台发布40条。', '40条: r08+r09 × value'],
    ['主动公开政府信息100条，政府公报刊载12条。', '12条: r06 × value'],
    [
      '分渠道统计公开信息：60条登载于政府网站，30条推送于政务微信，10条借助电子显示屏等方式发布。',
      '10条: r10 × value',
    ],
    ['主动公开政府信息100条，未通过政府公报公开信息。', '未通过政府公报公开信息: r06 × value'],
    ['查阅点3个，工作人员9人，专题会议3次，培训班1次，受训76人次。', '76人次: r65 × value'],
  ])('names its rows in many words: %s', (text, said) => {
    expect(saidIn(text, true)).toContain(said);
  });
});

describe('the time of what is counted', () => {
  const periodsIn = (text: string) =>
    makeFactReader(normalise)(text, []).statements.map(({ period }) => period.kind);

  it.each([
    '随着新条例于5月15日施行，共收到政府信息公开申请12件。',
    '由于机构于3月20日挂牌，全年收到政府信息公开申请12件。',
    '收到政府信息公开申请12件，由2021年的8件增至现有规模；上年结转2件。',
    '收到政府信息公开申请12件，从去年的20件大幅下降到12件，上年结转2件。',
  ])('is not that of something told beside it: %s', (text) => {
    expect(periodsIn(text).every((kind) => kind === 'this')).toBe(true);
  });

  it.each(['自5月15日新条例施行以来，收到政府信息公开申请12件。', '截至6月30日，收到政府信息公开申请12件。'])(
    'is that of a date which opens it: %s',
    (text) => {
      expect(periodsIn(text)).toEqual(['other']);
    },
  );
});

describe('whose requests they are', () => {
  const scopesIn = (text: string) => makeFactReader(normalise)(text, []).statements.map(({ scope }) => scope);

  it.each([
    ['区政府、各部门、各街道一共收到政府信息公开申请52件。', ['own']],
    [
      '全区收到政府信息公开申请300件。自治区人民政府收到申请20件，14个设区市收到申请280件。',
      ['区', 'level', 'others'],
    ],
    ['收到政府信息公开申请30件，高出全省平均水平，办结30件。', ['own', 'own']],
    ['我县申请量居全市第三，收到政府信息公开申请30件。', ['own']],
  ])('is told by the body that acts, not by one it stands beside: %s', (text, scopes) => {
    expect(scopesIn(text)).toEqual(scopes);
  });
});

describe('names around figures', () => {
  it.each([
    ['20件新收申请加上2件上年结转，构成22件。', '2件: carriedIn × total'],
    ['收到以当面、邮寄、网络等方式提交的政府信息公开申请56件。', '56件: received × total'],
    ['连同2020年度结转的25件，应予办理政府信息公开申请89件。', '25件: carriedOut × total'],
    ['受理政府信息公开申请46件，其中个人41件，企业5件，均已办结。', '均已办结: carriedOut × total'],
    ['因个人隐私没有公开的政府信息公开申请1件，部分公开2件，予以公开3件。', '1件: denied.thirdParty × total'],
    ['没有制发税务规范性文件。', '没有制发: normativeDocuments × issued'],
    ['全年未出台海事行政规范性文件。', '未出台: normativeDocuments × issued'],
    ['办理其他对外管理服务事项612件。', '612件: otherServices × decisions'],
    ['实施行政强制措施316次。', '316次: coercion × decisions'],
    [
      '因信息公开行政诉讼方面，直接起诉1件、复议后起诉3件，合计4件。',
      '4件: suitDirect+suitAfterReview × total',
    ],
  ])('are read in their order: %s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });

  it.each(['我委受理他人不服下级答复的行政复议申请17件。', '局本级办理与信息公开无关的行政复议案件23件。'])(
    'of cases that others bring are none: %s',
    (text) => {
      expect(saidIn(`收到政府信息公开申请3件；${text}`)).toHaveLength(1);
    },
  );
});

describe('a fraction in words', () => {
  it.each([
    ['占三分之一', 33.3],
    ['占四分之三', 75],
    ['约五分之二', 40],
  ])('is a share: %s', (text, value) => {
    const [figure] = makeFactReader(normalise)(`${text}。`, []).figures;
    expect(figure?.unit).toBe('%');
    expect(figure?.value).toBeCloseTo(value, 1);
  });
});

describe('a sentence before the outcomes', () => {
  it.each([
    ['全年答复65件。予以公开40件，部分公开12件，不予公开3件，无法提供10件。', '65件: processed × total'],
    [
      '今年全部办结，平均用时9天。予以公开4件，部分公开1件，不予公开1件，无法提供3件。',
      '全部办结: carriedOut × total',
    ],
    ['上年转来3件，年内办结65件。其中予以公开40件，部分公开12件，不予公开13件。', '65件: processed × total'],
  ])('speaks of the requests as they do: %s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });

  it('speaks of what it names itself', () => {
    expect(saidIn('全年答复来信65件。予以公开40件，部分公开12件，不予公开13件。')).not.toContain(
      '65件: processed × total',
    );
  });
});

describe('a figure alone in brackets', () => {
  it.each([
    ['政府信息公开申请无法提供49件，绝大多数（45件）系本机关不掌握。', '45件: unavailable.notHeld × total'],
    ['政府信息公开申请不予处理9件，大部分（6件）属于重复申请。', '6件: notProcessed.repeat × total'],
  ])('counts what the words behind them name: %s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });
});

describe('words that must not be taken for others', () => {
  it.each([
    ['依申请公开未收费。', []],
    ['政府信息公开申请没有收取任何费用。', []],
    ['申请有当面申请、信件申请、网站申请等三个渠道。', []],
    ['行政处罚140项、处罚决定355件。', ['355件: penalties × decisions']],
    [
      '作出行政许可决定780件；其他对外管理服务事项12项，行政强制8项、27件。',
      ['780件: licensing × decisions'],
    ],
    ['公开和部分公开两项占51.2%。', []],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each([
    ['共接收公民、法人及其他组织政府信息公开申请56件。', '56件: received × total'],
    ['本年新接收政府信息公开申请26宗。', '26宗: received × total'],
    ['因国家秘密、过程性信息不予公开政府信息公开申请各1件。', '1件: denied.processInfo × total'],
    ['没有从去年转过来的，收到政府信息公开申请3件。', '没有从去年转过来: carriedIn × total'],
    ['办结政府信息公开申请9件。公开5件、部分公开2件，合计7件，不予公开2件。', '7件: granted+partial × total'],
    ['办结政府信息公开申请9件。9件中，公开5件、部分公开2件，不予公开2件。', '9件: processed × total'],
    ['因信息公开有1件被申请行政复议。', '1件: review × total'],
    ['信息公开行政复议5件，复议机关维持4件，以其他方式结案1件。', '1件: review × other'],
    ['经复议后提起的诉讼1件，因信息公开而起。', '1件: suitAfterReview × total'],
    ['年内出台规范性文件3件，在用的还有17件。', '17件: normativeDocuments × inForce'],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toContain(said);
  });
});
