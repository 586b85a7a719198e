import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Figures that surely restate a cell: of these a difference is told. */
function sureIn(text: string): string[] {
  const { statements } = makeFactReader(normalise)(text, []);
  return statements
    .filter(({ soft, figure }) => figure !== null && soft !== 'guess' && soft !== 'always')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('words that narrow what a figure counts', () => {
  it.each([
    '收到涉及土地征收的政府信息公开申请23件。',
    '收到省厅转办的政府信息公开申请2件。',
    '政府信息公开方面，15个工作日内答复的申请28件。',
    '政府信息公开方面，律师代理的申请8件。',
    '网上办理行政许可700件。',
    '行政处罚决定的案件中公示44件。',
    '减免行政事业性收费15万元。',
    '政府信息公开方面，企业申请人中，房地产企业8件。',
    '政府信息公开方面，经补正受理的申请21件。',
    '政府信息公开申请中，属于主动公开范围的有30件。',
    '政府信息公开申请超过法定期限答复的0件。',
    '以县政府名义制发行政规范性文件9件。',
    '不见面审批行政许可2000件。',
    '梳理现行规范性文件21件并公布目录。',
    '政府集中采购节约资金12万元。',
    '行政处罚引发行政复议7件、行政诉讼3件。',
    '4,586件信访事项不属于政府信息公开申请。',
  ])('leave nothing to be said against it: %s', (text) => {
    expect(sureIn(text)).toEqual([]);
  });

  it.each([
    ['收到各类政府信息公开申请49件。', ['49件']],
    ['我局共收到公民通过各种渠道提出的政府信息公开申请49件。', ['49件']],
    ['新收、上年结转政府信息公开申请分别为15件、1件。', ['15件', '1件']],
    ['同时办理2020年结转的政府信息公开申请11件。', ['11件']],
  ])('are not words of asking: %s', (text, sure) => {
    expect(sureIn(text)).toEqual(sure);
  });
});
