import { describe, expect, it } from 'vitest';
import { growth, modest } from '../text/growth.testkit.ts';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';
import { judge } from './sums.ts';
import { figureVerdicts } from './verdicts.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: true }, (text) => text);

/** Every list as `total = part + part`, with ≠ when it does not add up and … when it does not claim to be complete. */
function listsIn(text: string): string[] {
  const { breakdowns } = makeFactReader(normalise)(text, []);
  return breakdowns.map((list) => {
    const words = ({ span }: { span: { start: number; end: number } }) => text.slice(span.start, span.end);
    const sign = judge(list) === 'agrees' ? '=' : '≠';
    const open = sign === '≠' && judge(list) === 'under' && !list.exhaustive ? '…' : '';
    return `${words(list.total)} ${sign} ${list.parts.map(words).join(' + ')}${open}`;
  });
}

describe('lists that add up', () => {
  it.each([
    [
      '全年公开信息57条，其中工作动态31条，政策文件12条，财政资金9条，其他信息5条。',
      '57条 = 31条 + 12条 + 9条 + 5条',
    ],
    [
      '公开信息57条。其中，领导动态、讲话31条；法规公文12条；规划，计划等9条，其他5条。',
      '57条 = 31条 + 12条 + 9条 + 5条',
    ],
    ['公开信息 5 条。其中:动态 3 条、公告 2 条', '5条'.replace('5条', '5 条 = 3 条 + 2 条')],
    ['公开信息5条，其中动态3条和公告2条。', '5条 = 3条 + 2条'],
    ['全年收到申请共9件，1件通过网络申请，8件为信件申请，均已答复。', '9件 = 1件 + 8件'],
    ['全年收到申请9件，其中1件通过网络申请、8件为信件申请，答复率100%。', '9件 = 1件 + 8件'],
    ['收到申请9件，网络、信函、当面申请分别为4件、3件、2件。', '9件 = 4件 + 3件 + 2件'],
    ['收到申请9件，其中网络、信函、当面申请分别为4、3、2件。', '9件 = 4 + 3 + 2件'],
    ['收到申请9件（网络5件、信函4件），办结8件。', '9件 = 5件 + 4件'],
    ['收到申请9件（其中网络5件、信函4件），办结8件。', '9件 = 5件 + 4件'],
    ['核定编制9名。其中主任1名，副主任3名，职员5名。', '9名 = 1名 + 3名 + 5名'],
    ['收到申请9件，办结9件，其中网络5件，信函4件，同比增加3件，增长50%。', '9件 = 5件 + 4件'],
    ['收到申请9件，其中网络5件，占55.6%，信函4件，占44.4%。', '9件 = 5件 + 4件'],
    ['收到申请9件，其中网络5件，信函4件，按期答复9件，答复率100%。', '9件 = 5件 + 4件'],
    ['阅读1.2万次，其中网站3456次，微信8544次。', '1.2万次 = 3456次 + 8544次'],
    [
      '新收申请8件，其中自然人6件，企业2件；上年结转1件。已全部办结，其中予以公开5件，部分公开4件。',
      '8件 = 6件 + 2件',
    ],
    ['办结4件，其中予以公开3件，无法提供1件；结转下年度继续办理1件。', '4件 = 3件 + 1件'],
    ['被申请行政复议4件，其中维持2件、纠正1件、尚未审结1件；行政诉讼2件。', '4件 = 2件 + 1件 + 1件'],
    ['因信息公开被申请行政复议4件，其中维持3件，尚未审结1件；行政诉讼1件，结果维持。', '4件 = 3件 + 1件'],
    ['共处理9件，其中本年新收7件，上年结转2件。', '9件 = 7件 + 2件'],
    ['实施项目20个，其中道路12项、水利8项。', '20个 = 12项 + 8项'],
    ['投入资金1.5亿元，其中省级9000万元，市级6000万元。', '1.5亿元 = 9000万元 + 6000万元'],
  ])('%s', (text, list) => {
    expect(listsIn(text)).toEqual([list]);
  });

  it('of two measures side by side, inner figures left out', () => {
    const text =
      '筹集资金1260.5万元，安排造林项目29个。其中油茶、板栗等林果项目14项，投入资金880万元，覆盖4个乡镇13个村；林道项目12项，投入300万元，覆盖3个乡镇5个村，受益达0.2万人以上；其他类项目3项，投入80.5万元。';
    expect(listsIn(text)).toEqual(['1260.5万元 = 880万元 + 300万元 + 80.5万元', '29个 = 14项 + 12项 + 3项']);
  });

  it('as numbered lines below 明细如下, with two measures in brackets', () => {
    const text =
      '公开资金计划，金额600万元；安排项目9个。明细如下：\n1、2020年第一批计划（350万元，4个项目）\n2、2020年第二批计划（150万元，3个项目）\n3.2020年第三批计划（100万元，2个项目）\n二是公开决算100万元。';
    expect(listsIn(text)).toEqual(['600万元 = 350万元 + 150万元 + 100万元', '9个 = 4个 + 3个 + 2个']);
  });

  it('nested, each to its own head', () => {
    const text = '公开信息100条，其中动态60条（其中会议20条、调研40条）、公告40条。';
    expect(listsIn(text)).toEqual(['100条 = 60条 + 40条', '60条 = 20条 + 40条']);
  });

  it('across a page break, the line cut in two', () => {
    const text =
      '全年通过政府门户网站主动公开政府信息共计8条。其中，工作动\n\n态类5条，财政资金类2条，政策文件类1条。';
    expect(listsIn(text)).toEqual(['8条 = 5条 + 2条 + 1条']);
  });

  it('in two paragraphs, the second of which opens with 其中', () => {
    expect(listsIn('公开信息8条。\n其中：动态5条，公告3条。')).toEqual(['8条 = 5条 + 3条']);
  });
});

describe('lists that do not add up', () => {
  it.each([
    ['公开信息58条。其中，动态31条；公文12条；财政9条；其他信息5条。', '58条 ≠ 31条 + 12条 + 9条 + 5条'],
    [
      '公开信息56条。其中，动态31条，公文12条，财政9条，其他5条，发布微博277条。',
      '56条 ≠ 31条 + 12条 + 9条 + 5条',
    ],
    ['新收申请8件，其中自然人5件，企业2件；上年结转1件。', '8件 ≠ 5件 + 2件…'],
    ['办结5件，其中予以公开3件，无法提供1件；结转下年度继续办理1件。', '5件 ≠ 3件 + 1件…'],
    ['新收申请9件，上年结转1件，其中网络6件，信函2件。', '9件 ≠ 6件 + 2件…'],
    ['内设5个股室，核定编制9名。其中主任2名，副主任3名，职员5名。', '9名 ≠ 2名 + 3名 + 5名'],
    ['公开信息58条，其中动态31条，公文12条。', '58条 ≠ 31条 + 12条…'],
    ['共收到申请8件，1件通过网络申请，8件为信件申请。', '8件 ≠ 1件 + 8件'],
    ['收到申请8件，网络、信函、当面申请分别为4件、3件、2件。', '8件 ≠ 4件 + 3件 + 2件'],
    ['收到申请9件（网络5件、信函5件）。', '9件 ≠ 5件 + 5件'],
    ['资金600万元。明细如下：\n1、第一批（350万元）\n2、第二批（251万元）', '600万元 ≠ 350万元 + 251万元'],
    [
      '安排造林项目28个。其中林果14项，覆盖4个乡镇13个村；林道12项，覆盖3个乡镇5个村；其他3项。',
      '28个 ≠ 14项 + 12项 + 3项',
    ],
  ])('%s', (text, list) => {
    expect(listsIn(text)).toEqual([list]);
  });
});

describe('lists in other wordings', () => {
  it.each([
    ['公开信息100条，其中预算信息60条，三公经费信息40条，规划信息50条。', '100条 ≠ 60条 + 40条 + 50条'],
    ['公开信息100条，其中五公开信息60条，规划信息50条。', '100条 ≠ 60条 + 50条'],
    ['公开信息100条，其中预算60条，2023年预算40条，规划50条。', '100条 ≠ 60条 + 40条 + 50条'],
    ['公开信息100条，其中网站60条，2023年预算40条，规划信息50条。', '100条 ≠ 60条 + 40条 + 50条'],
    ['公开信息100条，其中：\n（1）网站60条；\n（2）微信50条。', '100条 ≠ 60条 + 50条'],
    ['公开信息100条，其中：\n1.网站60条；\n2.微信30条。', '100条 ≠ 60条 + 30条…'],
    ['公开信息100条，其中：\n①网站60条；\n②微信50条，其中视频20条。', '100条 ≠ 60条 + 50条'],
    ['公开信息100条，其中：\n（1）网站60条；\n（2）微信40条。\n1.图片30条。', '100条 = 60条 + 40条'],
    ['公开信息由网站60条、微信30条、其他5条，共计100条组成。', '100条 ≠ 60条 + 30条 + 5条'],
    ['由网站60条、微信30条、其他10条，共计100条组成。', '100条 = 60条 + 30条 + 10条'],
    ['甲、乙、丙类分别为10条、20条、31条，共计60条。', '60条 ≠ 10条 + 20条 + 31条'],
    ['甲、乙、丙类分别为10条、20条、30条，共计60条。', '60条 = 10条 + 20条 + 30条'],
    ['公开信息100条：网站60条、微信50条。', '100条 ≠ 60条 + 50条'],
    ['公开信息100条：网站60条、微信40条。', '100条 = 60条 + 40条'],
    ['收到申请9件，其中网络5件，信函4件，自然人8件。', '9件 = 5件 + 4件'],
    ['收到申请9件，其中网络5件，信函4件，自然人7件，法人2件。', '9件 = 5件 + 4件'],
    ['收到申请9件，其中网络5件，信函4件，予以公开3件。', '9件 = 5件 + 4件'],
    ['人员9名，其中专职5名，兼职5名。', '9名 ≠ 5名 + 5名'],
    ['收到申请9件，其中重复申请5件，其他5件。', '9件 ≠ 5件 + 5件'],
  ])('%s', (text, list) => {
    expect(listsIn(text)).toEqual([list]);
  });
});

describe('parts that overlap by their own words', () => {
  it.each([
    '公开信息100条，其中网站60条，微信50条（部分内容同时发布）。',
    '公开信息100条：网站60条、微信50条（部分内容同时发布）。',
    '公开信息100条，其中网站60条，同时在微信发布50条。',
    '公开信息100条，其中网站60条，兼发微信50条。',
    '公开信息100条，其中网站60条，微信50条，两者有交叉。',
    '公开信息100条，其中网站60条，微信50条。以上信息有重复。',
    '公开信息100条，其中：\n1.网站60条；\n2.微信50条（部分内容同时发布）。',
    '公开信息100条，其中：\n1.网站60条；\n2.微信50条。\n（部分内容同时发布）',
  ])('%s', (text) => {
    expect(listsIn(text)).toEqual([]);
  });
});

describe('very many figures', () => {
  const items = (count: number) => Array.from({ length: count }, () => '专栏1条').join('，');

  it('in one list are read whole or not at all', () => {
    expect(listsIn(`公开信息160条，其中${items(160)}。`)).toEqual([expect.stringMatching(/^160条 = /)]);
    expect(listsIn(`公开信息150条，其中${items(500)}。`)).toEqual([]);
    expect(listsIn(`公开信息499条，其中${items(500)}。`)).toEqual([]);
  });

  it.each([1, 99, 100, 101, 700, 2500])('in %i lists of one paragraph are all read', (count) => {
    const lists = listsIn('公开信息100条。其中网站60条，微信50条。'.repeat(count));
    expect(lists).toEqual(Array.from({ length: count }, () => '100条 ≠ 60条 + 50条'));
  });
});

describe('what is no list', () => {
  it.each([
    '对41名残疾儿童（其中建档立卡27人）送教上门。',
    '收到申请9件，其中网络5件。',
    '公开信息约57条，其中动态31条，公文12条。',
    '公开信息57条，其中动态约31条，公文12条，公告20条。',
    '发布文章60篇，其中专题3期，新闻发布会2场。',
    '收到信件9件（含上年结转2件，另有1件顺延）。',
    '实施项目15个（不含县级组织的2个项目、市级组织的20个项目）。',
    '排查8镇3252户12033人，其中贫困户1496户4859人。',
    '公开信息100条，收到申请9件，办结9件。',
    '分为5个方面，其中政策3个、信息4个。',
    '开展3项工作如下：\n1.公开信息20项\n2.公开目录30项',
    '印发文件3份，分别为《关于印发2020年12项要点的通知》《关于报送5份材料的通知》。',
    '办理建议30件，其中答复意见28条、采纳意见20条。',
    '上年结转1件。已全部办结，其中予以公开5件，部分公开3件，不予处理1件。',
    '新收申请8件，上年结转1件。其中予以公开5件，部分公开4件。',
    '网站发布100条，微信发布50条，合计点击3000次。',
    '现有栏目3个：网站60个、微信50个。',
    '发布信息100条：网站60条、微信30条，同比增长5条。',
    '办公室公开信息由专人负责60条、微信30条，共计100条，组成专班。',
    '网站、微信、微博分别为10条、20条、31条，合计点击60次。',
  ])('%s', (text) => {
    expect(listsIn(text)).toEqual([]);
  });

  it('includes a later count in the same sentence', () => {
    expect(listsIn('收到申请9件，其中网络3件，信函2件，办结8件。')).toEqual(['9件 ≠ 3件 + 2件…']);
  });
});

describe('reading again', () => {
  const text = '公开信息5条，其中动态3条、公告2条。\n收到申请3件，其中网络1件、信函1件、其他2件。';

  it('gives the same for a moved paragraph as for a new one', () => {
    const reader = makeFactReader(normalise);
    reader(text, []);
    const edited = `新的一行有7件。\n${text}`;
    expect(reader(edited, [])).toEqual(makeFactReader(normalise)(edited, []));
  });

  it('tells which figures agree, disagree or stay unchecked', () => {
    const prose = makeFactReader(normalise)(`${text}\n制发文件7件。`, []);
    const facts = { title: null, agency: null, year: null, publishedOn: null, period: null };
    const verdicts = figureVerdicts({ ...prose, narrative: text, tables: [], facts });
    expect(verdicts.join(' ')).toBe('agrees agrees agrees disagrees disagrees disagrees disagrees unchecked');
  });
});

describe('a text made to be slow', () => {
  const pieces = [
    '(1件',
    '(1件、2件)',
    '其中1件，',
    '(其中1件、',
    '1',
    '1,',
    '“',
    '一二三',
    '共1件,1件,',
    '1.',
    '《',
    '〔[(（',
    'a1',
    '1*',
    '1\n',
    '由1件,共1件组成,',
    '1件:甲1件、',
  ];

  it.each(pieces)('%j over and over is read in time that grows with its length only', async (piece) => {
    const read = (length: number) => makeFactReader(normalise)(piece.repeat(length / piece.length), []);
    expect(await growth(read, 15_000)).toBeLessThan(modest);
  });
});
