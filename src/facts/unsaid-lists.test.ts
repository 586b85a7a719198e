import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { sumOf } from './sums.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** Every list as `total = part + part`. */
function listsIn(text: string): readonly string[] {
  return makeFactReader(normalise)(text, []).breakdowns.map(({ total, parts }) => {
    const words = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
      text.slice(span.start, span.end);
    return `${words(total)} = ${parts.map(words).join(' + ')}`;
  });
}

describe('lists that nothing but their sum tells', () => {
  it.each([
    ['受理补贴申请412户，审核后批准356户，不予批准56户。', '412户 = 356户 + 56户'],
    ['办理应诉案件31件，胜诉27件，败诉4件。', '31件 = 27件 + 4件'],
    [
      '村里一共发了186条信息，比去年多了32条，动态发了120条，公告发了31条，剩下35条是别的。',
      '186条 = 120条 + 31条 + 35条',
    ],
    ['收到来信95封，涉及道路50封、供水30封、噪声15封；已回复90封。', '95封 = 50封 + 30封 + 15封'],
    [
      '收到来件25件，已经办理。来件集中在档案（13件）、处罚（7件）、其他（5件）三类。',
      '25件 = 13件 + 7件 + 5件',
    ],
    [
      '收到来件56件，比上年多8件。按部门分：城管21件，建设14件，环保11件，其他部门10件。',
      '56件 = 21件 + 14件 + 11件 + 10件',
    ],
    [
      '检查企业60家次，其中国企20家次，民企40家次。从行业看，化工25家次，其余35家次。',
      '60家次 = 25家次 + 35家次',
    ],
    ['受理仲裁案9件，胜诉8件，败诉1件。', '9件 = 8件 + 1件'],
    ['以网络9件、信函4件、当面1件方式受理投诉14件。', '14件 = 9件 + 4件 + 1件'],
    ['窗口递交7件、邮寄26件、在线填报55件，新收来件88件。', '88件 = 7件 + 26件 + 55件'],
    ['寄送书面材料19件，邮箱发来9件，全年一共28件。', '28件 = 19件 + 9件'],
    ['公开信息38条。从类别看，公告12条，动态26条；从平台看，网站25条，公众号13条。', '38条 = 25条 + 13条'],
    ['全市收到来信730件。分层级看，县区498件，部门171件，市里61件。', '730件 = 498件 + 171件 + 61件'],
    ['住房分配2610套，其中公租房1800套，共有产权810套。', '2610套 = 1800套 + 810套'],
    ['婚姻登记4820对，结婚登记2910对，离婚登记1910对。', '4820对 = 2910对 + 1910对'],
    ['窗口递交7份、邮寄26份、在线55份，新收来件88份。', '88份 = 7份 + 26份 + 55份'],
    ['学生申诉：受理5件，维持原决定4件，变更1件。', '5件 = 4件 + 1件'],
    ['收到来信7封，农牧民写的4封，单位写的3封，比上年多2封。', '7封 = 4封 + 3封'],
    ['这7件来件涉及公园改造3件、树木移植3件、绿化养护1件。', '7件 = 3件 + 3件 + 1件'],
    ['全年发布3120条。主页2214条，专栏386条，招生网520条。', '3120条 = 2214条 + 386条 + 520条'],
    ['发布信息90条。从类别看，公告60条，动态30条；从平台看，主页70条，微博20条。', '90条 = 70条 + 20条'],
  ])('%s', (text, list) => {
    expect(listsIn(text)).toContain(list);
  });

  it.each([
    '召开例会9次，开展培训6次，督查3次。',
    '受理投诉50件，办结40件，另转办10件。',
    '受理投诉50件，办结近40件，退件10件。',
    '发放手册300份，其中一批100份，累计200份。',
    '全镇14个村、12个社区、2个林场。',
  ])('are not taken for one: %s', (text) => {
    expect(listsIn(text)).toEqual([]);
  });

  it('divide the requests that another paragraph counts', () => {
    const text = '全年收到政府信息公开申请12件。\n按渠道分，网络申请9件，信函申请3件。';
    expect(listsIn(text)).toEqual(['12件 = 9件 + 3件']);
  });

  it('are nothing where they do not add up, and never wrong', () => {
    const figure = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(figure, figure, figure, (whole, one, other) => {
        const text = `受理补贴申请${whole}户，批准${one}户，不予批准${other}户。`;
        for (const { total, parts } of makeFactReader(normalise)(text, []).breakdowns)
          expect(sumOf(parts)).toBe(total.value);
      }),
    );
  });
});
