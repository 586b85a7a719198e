import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, modest } from '../text/growth.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { loadSimplify } from '../text/simplify.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);

/** What a text says, as `words: rows × columns` of the likeliest reading, with every further one behind |. */
function saidIn(text: string, statistics = false): string[] {
  return makeFactReader(normalise, statistics)(text, []).statements.map(({ span, readings }) => {
    const sums = readings.map(({ sum }) =>
      sum.map(({ rows, columns }) => `${rows.join('+')} × ${columns.join('+')}`).join(' and '),
    );
    return `${text.slice(span.start, span.end)}: ${sums.join(' | ')}`;
  });
}

describe('a report in traditional script', async () => {
  const simplify = await loadSimplify();

  it.each([
    [
      '收到政府信息公開申請12件，已辦結11件，結轉下年度1件。',
      [12, 11, 1],
      ['received', 'processed', 'carriedOut'],
    ],
    [
      '政府信息公開申請予以公開8件，部分公開1件；因政府資訊公開被申請行政復議2件。',
      [8, 1, 2],
      ['granted', 'partial', 'review'],
    ],
    ['未收到政府信息公開申請。', [0], ['received']],
    ['因政府信息公開被申請行政復議2件，均維持。', [2, 0, 0], ['review', 'review', 'review']],
  ])('%s', (text, values, rows) => {
    const traditional = makeNormaliser({ traditional: true, pinyin: false, markdown: false }, simplify);
    const { statements } = makeFactReader(traditional)(text, []);
    expect(statements.map(({ value }) => value)).toEqual(values);
    expect(statements.map(({ readings }) => readings[0]?.sum[0]?.rows[0])).toEqual(rows);
  });
});

describe('what a sentence says of the requests', () => {
  it.each([
    ['收到政府信息公开申请12件', ['12件: received × total']],
    ['收到12件政府信息公开申请', ['12件: received × total']],
    [
      '受理政府信息公开申请9件，答复8件，结转1件。',
      ['9件: received × total', '8件: processed × total', '1件: carriedOut × total'],
    ],
    [
      '收到政府信息公开申请9件（含上年结转1件）。',
      ['9件: received+carriedIn × total', '1件: carriedIn × total'],
    ],
    ['新收政府信息公开申请5件，另有上年结转2件。', ['5件: received × total', '2件: carriedIn × total']],
    ['政府信息公开申请予以公开、部分公开分别为3件、2件。', ['3件: granted × total', '2件: partial × total']],
    [
      '收到政府信息公开申请9件，均已按期办结。',
      ['9件: received × total', '均已按期办结: carriedOut × total'],
    ],
    ['政府信息公开申请年底收到的1件顺延至下年度。', ['1件: carriedOut × total']],
    [
      '办结申请9件；剩下1件要到档案馆查找，转到下一年接着办。',
      ['9件: processed × total', '1件: carriedOut × total'],
    ],
    ['因政府信息公开被申请行政复议9件，尚有2件未审结。', ['9件: review × total', '2件: review × pending']],
    [
      '收到政府信息公开申请9件，没有部分公开、不予公开的情况。',
      ['9件: received × total', '没有部分公开: partial × total', '没有部分公开、不予公开: denied.* × total'],
    ],
    [
      '新收政府信息公开申请9件，其中6件是居民提的，此类申请5件。',
      ['9件: received × total', '6件: received × natural | received+carriedIn × natural'],
    ],
    [
      '收到政府信息公开申请28件，27件年内办结，余1件尚在法定办理期限内。',
      ['28件: received × total', '27件: processed × total', '1件: carriedOut × total'],
    ],
    ['政府信息公开申请年初结转2件。', ['2件: carriedIn × total']],
    [
      '申请涉及国家秘密、商业秘密不予公开3件。',
      ['3件: denied.stateSecret+denied.thirdParty × total | denied.* × total'],
    ],
    [
      '收到政府信息公开申请9件，除一件转入次年外，其余八件均已办结。',
      ['9件: received × total', '一件: carriedOut × total', '八件: processed × total'],
    ],
    ['未收到1件政府信息公开申请。', ['未收到1件政府信息公开申请: received × total']],
    ['政府信息公开申请没有收到。', ['政府信息公开申请没有收到: received × total']],
    ['在办结的9件申请中，予以公开3件。', ['9件: processed × total', '3件: granted × total']],
    ['办结申请9件，其中公开（含部分公开）5件。', ['9件: processed × total', '5件: granted+partial × total']],
    ['收到申请9件，均已在年内办结。', ['9件: received × total', '均已在年内办结: carriedOut × total']],
    ['除1件结转下年外，其余8件申请均已办结。', ['1件: carriedOut × total', '8件: processed × total']],
    [
      '9件申请的内容涉及征地4件、社保5件。',
      ['9件: received × total | received+carriedIn × total | processed × total'],
    ],
    ['全年未收到政府信息公开申请。', ['未收到政府信息公开申请: received × total']],
    ['未因政府信息公开被申请行政复议。', ['未因政府信息公开被申请行政复议: review × total']],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each([
    '收到群众来信95件，办结并回复95件。',
    '受理低保申请12件，办结12件。',
    '印发依申请公开文件3份。',
    '公文213件，其中主动公开120件、依申请公开58件、不予公开35件。',
    '未收到有关政务公开的举报电话或信件。',
    '没有逾期未答复的政府信息公开申请。',
    '作为复议机关办理行政复议案件35件。',
  ])('nothing in %j', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  '收到',
  '政府信息公开申请',
  '9件',
  '办结',
  '上年',
  '结转',
  '其中',
  '（',
  '）',
  '，',
  '。',
  '、',
  '分别为',
  '予以公开',
  '占',
  '50%',
  '均',
  '未',
  '行政复议',
  '各',
  '自然人',
  '2022年',
  '同比',
  '增长',
  '规范性文件',
  '制发',
  '\n',
  '等5个：',
  '：',
);
const texts = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 60 }).map((words) => words.join('')),
);

describe('what a sentence says of other years', () => {
  const read = makeFactReader(normalise);
  const growthIn = (text: string) =>
    read(text, []).remarks.map(({ figure, base }) => [figure.value, base?.value ?? null]);

  it('takes the figures of several years in turn', () => {
    const { statements } = read('2021年、2022年分别收到政府信息公开申请5件、8件。', []);
    expect(statements.map(({ value, period }) => [value, period])).toEqual([
      [5, { kind: 'year', year: 2021 }],
      [8, { kind: 'year', year: 2022 }],
    ]);
  });

  it.each([
    ['2022年收到政府信息公开申请5件，2023年收到8件，增长60%。', [[60, 5]]],
    [
      '公开信息90条，比去年多30条，增长50%。',
      [
        [30, null],
        [50, 60],
      ],
    ],
    [
      '受理申请9件，较上年的5件增加4件；答复8件，增加2件。',
      [
        [4, 5],
        [2, null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(growthIn(text)).toEqual(expected);
  });
});

describe('any text', () => {
  it('is read without a crash, every place within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, remarks, notFigures } = makeFactReader(normalise)(text, []);
        for (const { span } of [...statements, ...notFigures]) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(remarks.every(({ figure }) => Number.isFinite(figure.value))).toBe(true);
      }),
    );
  });

  it('says after an edit of one paragraph what it says when read anew', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), texts, fc.nat(), (lines, line, at) => {
        const reader = makeFactReader(normalise);
        reader(lines.join('\n'), []);
        const edited = lines.map((each, index) => (index === at % lines.length ? line : each)).join('\n');
        expect(reader(edited, [])).toEqual(makeFactReader(normalise)(edited, []));
      }),
    );
  });

  it.each([
    '收到申请9件，',
    '其中（9件，',
    '未收到、',
    '均已',
    '予以公开、',
    '5个：甲、',
    '占50%，',
    '（（（',
    '由、',
  ])('%j over and over is read in time that grows with its length only', async (piece) => {
    const read = (length: number) => makeFactReader(normalise)(piece.repeat(length / piece.length), []);
    expect(await growth(read, 15_000)).toBeLessThan(modest);
  });
});

describe('what a sentence says of the rows of the form of 2014–2018', () => {
  it.each([
    ['主动公开政府信息90条，其中政府网站公开80条。', ['90条: r02 × value', '80条: r07 × value']],
    ['参加新闻发布会3次，其中主要负责同志参加1次。', ['3次: r14 × value', '1次: r15 × value']],
    ['举办教师培训班3期，召开党组会议9次。', []],
    [
      '公开途径：一靠网站，80条；二靠政府公报，6条；三靠广播电视、公开栏，4条。',
      ['80条: r07 × value', '6条: r06 × value', '4条: r10 × value'],
    ],
    [
      '网站公开80条，日均0.2条；微博12条；加起来92条。',
      ['80条: r07 × value', '12条: r08 × value', '92条: r02 × value'],
    ],
    [
      '例行发布会开了11场，局长到场4场；上省政府网站接受访谈6次。',
      ['11场: r14 × value', '4场: r15 × value', '6次: r16 × value'],
    ],
    ['印发规范性文件31件，除3件涉密外，其余28件都上了网。', ['31件: r04 × value', '28件: r03 × value']],
    ['从事政府信息公开工作人员5人，其中专职1人。', ['5人: r58 × value', '1人: r59 × value']],
  ])('%s', (text, said) => {
    expect(saidIn(text, true)).toEqual(said);
  });

  it('is not said of the later forms', () => {
    expect(saidIn('参加新闻发布会3次。')).toEqual([]);
  });
});
