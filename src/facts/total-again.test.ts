import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { judge } from './sums.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

function read(text: string, statistics = false) {
  return makeFactReader(normalise, statistics)(text, []);
}

/** What a text says of which rows, in the likeliest reading. */
function rowsIn(text: string, statistics = false): string[] {
  return read(text, statistics).statements.map(({ span, readings }) => {
    const rows = readings[0]?.sum.flatMap(({ rows: own }) => own).join('+');
    return `${text.slice(span.start, span.end)} ${rows}`;
  });
}

function listsIn(text: string): string[] {
  return read(text).breakdowns.map(
    (list) => `${list.total.value} ${judge(list)} ${list.parts.map(({ value }) => value).join('+')}`,
  );
}

describe('a total that is named again', () => {
  it.each([
    [
      '新收政府信息公开申请17件，上年结转2件，共19件。上述19件中，自然人15件，企业4件。',
      '19件 received+carriedIn',
    ],
    ['新收政府信息公开申请9件。这9件当中，个人提的8件，企业提的1件。', '9件 received'],
  ])('is the one counted before: %s', (text, said) => {
    expect(rowsIn(text).filter((each) => each === said).length).toBeGreaterThan(1);
  });

  it('is divided by what stands behind 里 as behind 中', () => {
    expect(listsIn('收到政府信息公开申请12件。该12件申请里，自然人10件，企业2件。')).toEqual([
      '12 agrees 10+2',
    ]);
  });
});

describe('all settled', () => {
  it.each([
    '受理政府信息公开申请7件，其中网上申请4件、信函申请3件，都已在规定期限内办完。',
    '收到政府信息公开申请9件，其中自然人8件、企业1件，全部如期答复完毕。',
  ])('is said of all behind a list that adds up: %s', (text) => {
    expect(rowsIn(text).filter((each) => each.endsWith('carriedOut'))).toHaveLength(1);
  });

  it('is said of some behind a list that does not', () => {
    expect(rowsIn('收到政府信息公开申请9件，其中征地类5件，均已按期答复。')).toEqual(['9件 received']);
  });
});

describe('a figure that opens its line', () => {
  it.each([
    ['0件！全年收到的政府信息公开申请。', ['0件 received']],
    ['17件——本年新收的政府信息公开申请。', ['17件 received']],
    ['0起！因政府信息公开引起的行政复议和行政诉讼。', ['0起 review', '0起 suitDirect+suitAfterReview']],
  ])('is named behind its mark: %s', (text, said) => {
    expect(rowsIn(text)).toEqual(said);
  });
});

describe('a list without words that announce it', () => {
  it.each([
    [
      '数据来了。1103条！这是全年公开的总量：网站29条，公众号682条，视频号392条。',
      ['1103 agrees 29+682+392'],
    ],
    ['主动公开3470条\n\n政府网站2911条；公众号412条；微博147条。', ['3470 agrees 2911+412+147']],
    ['共受理14件申请：公开8件，占57.14%；不存在4件，占28.57%；撤回2件，占14.29%。', ['14 agrees 8+4+2']],
    ['全年申请3件。公开的1件，不掌握的1件，还有1件是本人撤回的。', ['3 agrees 1+1+1']],
    ['接到咨询7件，村民提的4件，单位提的3件。', ['7 agrees 4+3']],
    ['投诉举报0件，行政复议0件，行政诉讼0件。', []],
  ])('%s', (text, lists) => {
    expect(listsIn(text)).toEqual(lists);
  });
});

describe('figures that are none', () => {
  it.each(['没有受理过一件政府信息公开申请。', '最早的一件只用了几天。', '实行一企一策、一户一档。'])(
    '%s',
    (text) => {
      expect(read(text).figures).toEqual([]);
    },
  );

  it('are no ranges either: 签约30户, 预约50人', () => {
    expect(read('签约30户，预约50人，约40人。').figures.map(({ approximate }) => approximate)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the form of 2014–2018', () => {
  it.each([
    ['行政复议、行政诉讼、举报投诉均未发生。', 3],
    ['没有发生行政复议、行政诉讼和投诉举报。', 3],
    ['政府信息公开培训2期，80人次参训。', 2],
    ['回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）12次。', 1],
    ['专门管信息公开的人员5名，其中专职的1名、兼职的4名。', 3],
  ])('has a row for %s', (text, rows) => {
    expect(rowsIn(text, true)).toHaveLength(rows);
  });
});

describe('spoken words', () => {
  it.each([
    [
      '（二）依申请公开\n今年收到31件，去年没办完转过来2件，加起来33件，年底前办了30件。',
      ['31件 received', '2件 carriedIn', '33件 received+carriedIn', '30件 processed'],
    ],
    [
      '没有因信息公开被复议或者被告上法庭。',
      ['没有因信息公开被复议 review', '没有因信息公开被复议或者被告上法庭 suitDirect+suitAfterReview'],
    ],
    ['全镇共受理各类申请156件，其中政府信息公开申请2件。', ['2件 received']],
    [
      '（二）依申请公开\n公开5件，部分公开1件，不存在3件。',
      ['5件 granted', '1件 partial', '3件 unavailable.notHeld'],
    ],
    [
      '（二）依申请公开\n不予公开2件，均属内部事务信息；无法提供10件。',
      ['2件 denied.*', '10件 unavailable.*'],
    ],
    [
      '（二）依申请公开\n答复29件（含上年2件），按照第三十六条第（四）项答复6件。',
      ['29件 processed', '2件 carriedIn'],
    ],
    ['全年共办理行政许可事项1203件。', ['1203件 licensing']],
  ])('are read as written ones: %s', (text, said) => {
    expect(rowsIn(text)).toEqual(said);
  });
});

describe('a share whose base is named again', () => {
  it('is of the count that bears that name', () => {
    const [remark] = read('发放问卷500份，回收480份，满意456份，占回收问卷总数的95%。').remarks;
    expect([remark?.part?.value, remark?.base?.value]).toEqual([456, 480]);
  });
});
