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
