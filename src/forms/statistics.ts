import type { FormTable } from './form.ts';

/**
 * 政府信息公开情况统计表 of 2014–2018 (国办发〔2014〕32号, domain/forms.md §4): one figure a row, headings without any.
 */

/** A row: the label as printed, its unit (null for a heading), and the words by which it is known. */
interface StatisticsRow {
  readonly label: string;
  readonly unit: string | null;
  readonly core: RegExp;
}

function row(label: string, unit: string | null, core: RegExp): StatisticsRow {
  return { label, unit, core };
}

const disclosed: readonly StatisticsRow[] = [
  row('一、主动公开情况', null, /^主动公开情况$/),
  row(
    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    '条',
    /^(?:全年)?主动公开政府信息的?总?(?:条?数|$)/,
  ),
  row('其中：主动公开规范性文件数', '条', /^主动公开规范性文件/),
  row('制发规范性文件总数', '件', /^制发规范性文件/),
  row('（二）通过不同渠道和方式公开政府信息的情况', null, /^通过不同渠道和方式公开/),
  row('1.政府公报公开政府信息数', '条', /^政府公报公开/),
  row('2.政府网站公开政府信息数', '条', /^政府网站公开/),
  row('3.政务微博公开政府信息数', '条', /^政务微博公开/),
  row('4.政务微信公开政府信息数', '条', /^政务微信公开/),
  row('5.其他方式公开政府信息数', '条', /^其他方式公开/),
];

const explained: readonly StatisticsRow[] = [
  row('二、回应解读情况', null, /^回应解读(?:工作)?情况$/),
  row('（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次', /^回应公众关注热点/),
  row('（二）通过不同渠道和方式回应解读的情况', null, /^通过不同渠道和方式回应/),
  row('1.参加或举办新闻发布会总次数', '次', /^参加或者?举办新闻发布会/),
  row('其中：主要负责同志参加新闻发布会次数', '次', /主要负责(?:同志|人)参加新闻发布会/),
  row('2.政府网站在线访谈次数', '次', /^政府网站在线访谈/),
  row('其中：主要负责同志参加政府网站在线访谈次数', '次', /主要负责(?:同志|人)参加政府网站/),
  row('3.政策解读稿件发布数', '篇', /^政策解读稿件/),
  row('4.微博微信回应事件数', '次', /^(?:政务)?微博[、和]?(?:政务)?微信回应/),
  row('5.其他方式回应事件数', '次', /^其他方式回应/),
];

const requested: readonly StatisticsRow[] = [
  row('三、依申请公开情况', null, /^依申请公开情况$/),
  row('（一）收到申请数', '件', /^收到申请的?总?数/),
  row('1.当面申请数', '件', /^当面申请/),
  row('2.传真申请数', '件', /^传真申请/),
  row('3.网络申请数', '件', /^网络申请/),
  row('4.信函申请数', '件', /^信函申请/),
  row('（二）申请办结数', '件', /^申请办结/),
  row('1.按时办结数', '件', /^按时办结/),
  row('2.延期办结数', '件', /^延期办结/),
  row('（三）申请答复数', '件', /^申请答复/),
  row('1.属于已主动公开范围数', '件', /^属于已主动公开/),
  row('2.同意公开答复数', '件', /^同意公开/),
  row('3.同意部分公开答复数', '件', /^同意部分公开/),
  row('4.不同意公开答复数', '件', /^不同意公开/),
  row('其中：涉及国家秘密', '件', /^涉及国家秘密/),
  row('涉及商业秘密', '件', /^涉及商业秘密/),
  row('涉及个人隐私', '件', /^涉及个人隐私/),
  row('危及国家安全、公共安全、经济安全和社会稳定', '件', /^危及国家安全/),
  row('不是《条例》所指政府信息', '件', /^不是.{0,4}条例.{0,2}所指/),
  row('法律法规规定的其他情形', '件', /^法律法规规定的其他情形/),
  row('5.不属于本行政机关公开数', '件', /^不属于本行政机关/),
  row('6.申请信息不存在数', '件', /^申请信息不存在/),
  row('7.告知作出更改补充数', '件', /^告知作出更改/),
  row('8.告知通过其他途径办理数', '件', /^告知通过其他途径/),
];

const disputed: readonly StatisticsRow[] = [
  row('四、行政复议数量', '件', /^行政复议(?:数量?|件数)$/),
  row('（一）维持具体行政行为数', '件', /^维持具体行政行为数?$/),
  row('（二）被依法纠错数', '件', /^被依法纠错/),
  row('（三）其他情形数', '件', /^其他情形数?$/),
  row('五、行政诉讼数量', '件', /^行政诉讼(?:数量?|件数)$/),
  row('（一）维持具体行政行为或者驳回原告诉讼请求数', '件', /^维持具体行政行为(?:数?$|或者?驳回)/),
  row('（二）被依法纠错数', '件', /^被依法纠错/),
  row('（三）其他情形数', '件', /^其他情形数?$/),
  row('六、举报投诉数量', '件', /^举报投诉(?:数量?|件数)$/),
  row('七、依申请公开信息收取的费用', '万元', /^依申请公开(?:政府)?信息收取/),
];

const staffed: readonly StatisticsRow[] = [
  row('八、机构建设和保障经费情况', null, /^机构建设和保障经费/),
  row('（一）政府信息公开工作专门机构数', '个', /^政府信息公开工作专门机构/),
  row('（二）设置政府信息公开查阅点数', '个', /^设置政府信息公开查阅点/),
  row('（三）从事政府信息公开工作人员数', '人', /^从事政府信息公开工作人员/),
  row('1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', /^专职人员/),
  row('2.兼职人员数', '人', /^兼职人员/),
  row(
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '万元',
    /^政府信息公开专项经费/,
  ),
  row('九、政府信息公开会议和培训情况', null, /^政府信息公开会议和培训/),
  row('（一）召开政府信息公开工作会议或专题会议数', '次', /^召开政府信息公开工作会议/),
  row('（二）举办各类培训班数', '次', /^举办各类培训/),
  row('（三）接受培训人员数', '人次', /^接受培训人员/),
];

const rows = [...disclosed, ...explained, ...requested, ...disputed, ...staffed];

export const statisticsCores: readonly { readonly id: string; readonly core: RegExp }[] = rows.map(
  ({ core }, index) => ({ id: idOf(index), core }),
);

/** 0 → r01. */
function idOf(index: number): string {
  return `r${String(index + 1).padStart(2, '0')}`;
}

export const statistics2014: FormTable = {
  table: 'statistics',
  form: '2014',
  title: '政府信息公开情况统计表',
  rows: rows.map(({ label }, index) => ({
    id: idOf(index),
    stub: [label],
    group: null,
    columns: ['value'],
  })),
  columns: [{ id: 'value', label: '统计数' }],
  blocks: [
    { heading: '', header: [{ label: '统计数', column: 'value' }], rows: rows.map((_, i) => idOf(i)) },
  ],
};

/** 件, 万元 … as printed beside the figure; null for a heading. */
export const statisticsUnits: Readonly<Record<string, string | null>> = Object.fromEntries(
  rows.map(({ unit }, index) => [idOf(index), unit]),
);

/** 主动公开情况 → 一: part headings read the same (二、主动公开情况), and only the ordinal tells them from these rows. */
export const statisticsHeadings: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ label, unit }) => {
    const [, ordinal = '', words = ''] = /^(.)、(.+)$/.exec(label) ?? [];
    return unit === null && words !== '' ? [[words, ordinal] as const] : [];
  }),
);

/** `total` against the sum of `parts`: R53–R59 in the order of forms.md §4. */
export const statisticsSums: readonly { readonly total: string; readonly parts: readonly string[] }[] = [
  { total: 'r22', parts: ['r23', 'r24', 'r25', 'r26'] },
  { total: 'r27', parts: ['r28', 'r29'] },
  { total: 'r30', parts: ['r31', 'r32', 'r33', 'r34', 'r41', 'r42', 'r43', 'r44'] },
  { total: 'r34', parts: ['r35', 'r36', 'r37', 'r38', 'r39', 'r40'] },
  { total: 'r45', parts: ['r46', 'r47', 'r48'] },
  { total: 'r49', parts: ['r50', 'r51', 'r52'] },
  { total: 'r58', parts: ['r59', 'r60'] },
];

/** Σ `parts` must not exceed Σ `whole`: R60. One item may go through several channels (r06–r10 ≥ r02). */
export const statisticsBounds: readonly {
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}[] = [
  { parts: ['r03'], whole: ['r02'] },
  { parts: ['r15'], whole: ['r14'] },
  { parts: ['r17'], whole: ['r16'] },
  { parts: ['r02'], whole: ['r06', 'r07', 'r08', 'r09', 'r10'] },
];

/** The row that a row is a part of: r35 of r34, r08 of r02; undefined for one that stands by itself. */
export function statisticsWhole(row: string): string | undefined {
  if (/^r(?:0[6-9]|10)$/.test(row)) return 'r02';
  const isPart = ({ parts }: { readonly parts: readonly string[] }) => parts.includes(row);
  return (
    statisticsSums.find(isPart)?.total ??
    statisticsBounds.filter(({ whole }) => whole.length === 1).find(isPart)?.whole[0]
  );
}
