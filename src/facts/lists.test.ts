import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { judge } from './sums.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

function listsIn(text: string): string[] {
  return makeFactReader(normalise)(text, []).breakdowns.map((list) => {
    const sign = judge(list) === 'agrees' ? '=' : '≠';
    return `${list.total.value} ${sign} ${list.parts.map(({ value }) => value).join(' + ')}`;
  });
}

describe('lists that no 其中 announces', () => {
  it.each([
    ['办结的74件中：公开34件，部分公开7件，其他33件。', '74 = 34 + 7 + 33'],
    ['全年答复74件。答复中，甲类34件，乙类40件。', '74 = 34 + 40'],
    ['发布信息100条。从发布渠道看，网站60条，微信40条。', '100 = 60 + 40'],
    ['图解7期、视频4期、问答9期，共20期。', '20 = 7 + 4 + 9'],
    ['收到来函3件。2件当场答复，1件转交。', '3 = 2 + 1'],
    ['发布信息100条——网站60条、微信40条。', '100 = 60 + 40'],
    ['全年发布信息100条\n——门户网站60条\n——微信公众号40条', '100 = 60 + 40'],
  ])('%s', (text, list) => {
    expect(listsIn(text)).toEqual([list]);
  });

  it('betray a total behind its parts that is none', () => {
    expect(listsIn('图解7期、视频4期、问答9期，共21期。')).toEqual(['21 ≠ 7 + 4 + 9']);
  });
});

describe('where a list ends', () => {
  it.each([
    ['with its item', '来电类35件；来信类215件，其中表扬的177件；来访类44件；其他25件。'],
    ['at a dispute of another kind', '收到信件5件，其中甲类3件，乙类2件，行政诉讼2件。'],
    ['at another deed', '印发文件12件，其中甲5件，乙7件，备案率100%，废止3件，现行有效56件。'],
    ['at a clause that counts nothing', '制定办法6件，其中修订2件；开展清理，拟废止12件、拟修改8件。'],
  ])('%s', (_, text) => {
    expect(listsIn(text).filter((list) => list.includes('≠'))).toEqual([]);
  });

  it('before a figure of another list stands between it and the ways of dividing', () => {
    expect(listsIn('个人28件、企业2件；按方式分，网络20件、邮寄10件。')).toEqual([]);
  });
});
