import { type LabelMeaning, printedLabels } from './printed-labels.ts';

/**
 * The words of the labels as the forms print them, ordinals and brackets gone: what a misspelt, cut or torn label is
 * compared with. A label that reads the same in several places stands once.
 */
const wholeLabels: readonly string[] = [
  ...['信息内容', '申请人情况', '法人或其他组织', '本年度办理结果', '自然人', '商业企业', '科研机构'],
  ...['社会公益组织', '法律服务机构', '总计', '行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
  ...['结果维持', '结果纠正', '其他结果', '尚未审结', '规章', '规范性文件', '行政规范性文件', '行政许可'],
  ...['行政处罚', '行政强制', '行政事业性收费', '政府集中采购', '其他对外管理服务事项', '其他主动公开文件'],
  ...['本年新制作数量', '本年新公开数量', '对外公开总数量', '上一年项目数量', '本年增减', '处理决定数量'],
  ...['采购项目数量', '采购总金额', '本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量'],
  ...['本年收费金额', '本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '予以公开'],
  ...['部分公开', '不予公开', '属于国家秘密', '其他法律行政法规禁止公开', '危及三安全一稳定'],
  ...['保护第三方合法权益', '属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷'],
  ...['属于行政查询事项', '无法提供', '本机关不掌握相关政府信息', '没有现成信息需要另行制作'],
  ...['补正后申请内容仍不明确', '不予处理', '信访举报投诉类申请', '重复申请', '要求提供公开出版物'],
  ...['无正当理由大量反复申请', '要求行政机关确认或重新出具已获取信息', '其他处理'],
  '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请',
  '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
  ...['逾期不补正', '逾期不缴费', '结转下年度继续办理', '结转下一年度继续办理'],
  ...['统计指标', '统计数', '主动公开情况', '主动公开政府信息数', '主动公开规范性文件数'],
  ...['制发规范性文件总数', '通过不同渠道和方式公开政府信息的情况', '政府公报公开政府信息数'],
  ...['政府网站公开政府信息数', '政务微博公开政府信息数', '政务微信公开政府信息数'],
  ...['其他方式公开政府信息数', '回应解读情况', '回应公众关注热点或重大舆情数'],
  ...['通过不同渠道和方式回应解读的情况', '参加或举办新闻发布会总次数'],
  ...['主要负责同志参加新闻发布会次数', '政府网站在线访谈次数', '主要负责同志参加政府网站在线访谈次数'],
  ...['政策解读稿件发布数', '微博微信回应事件数', '其他方式回应事件数', '依申请公开情况', '收到申请数'],
  ...['当面申请数', '传真申请数', '网络申请数', '信函申请数', '申请办结数', '按时办结数', '延期办结数'],
  ...['申请答复数', '属于已主动公开范围数', '同意公开答复数', '同意部分公开答复数', '不同意公开答复数'],
  ...['涉及国家秘密', '涉及商业秘密', '涉及个人隐私', '危及国家安全公共安全经济安全和社会稳定'],
  ...['不是条例所指政府信息', '法律法规规定的其他情形', '不属于本行政机关公开数', '申请信息不存在数'],
  ...['告知作出更改补充数', '告知通过其他途径办理数', '行政复议数量', '维持具体行政行为数'],
  ...['被依法纠错数', '其他情形数', '行政诉讼数量', '维持具体行政行为或者驳回原告诉讼请求数'],
  ...['举报投诉数量', '依申请公开信息收取的费用', '机构建设和保障经费情况'],
  ...['政府信息公开工作专门机构数', '设置政府信息公开查阅点数', '从事政府信息公开工作人员数'],
  ...['专职人员数', '兼职人员数', '政府信息公开专项经费', '政府信息公开会议和培训情况'],
  ...['召开政府信息公开工作会议或专题会议数', '举办各类培训班数', '接受培训人员数'],
];

/** Shorter words are too alike to be told apart by one character. */
const shortest = 4;

/**
 * The one label that a key can only be: with one character wrong, lost or added, or cut off at its end (layouts.md §3).
 * Undefined if there is none, or several of different meaning. 行政处伐 → 行政处罚.
 */
export function nearLabel(key: string): string | undefined {
  if (key.length < shortest || key.length > 60 || !isPlausible(key)) return undefined;
  const misspelt = wholeLabels.filter((label) => label.length >= shortest && isNear(key, label));
  if (misspelt.length > 0) return onlyMeaning(misspelt);
  const cut = wholeLabels.filter((label) => label.startsWith(key) && key.length * 2 >= label.length);
  return onlyMeaning(cut);
}

/** Labels of one meaning count as one: 规范性文件, 行政规范性文件. */
function onlyMeaning(labels: readonly string[]): string | undefined {
  const meanings = new Set(labels.map(meaningOf));
  return meanings.size === 1 ? labels[0] : undefined;
}

function meaningOf(label: string): string {
  const specs = printedLabels.filter((spec) => spec.core.test(label));
  return JSON.stringify(specs.map((spec) => spec.meaning));
}

/** At most one character replaced, lost or added. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const longer = Math.max(a.length, b.length);
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  return start + end >= longer - 1;
}

/** Whether a key begins a label of table 三 that a narrow column or a page break tore: 三、本年度办. */
export function beginsLabel(key: string): boolean {
  return key.length >= 2 && wholeLabels.some((label) => label.startsWith(key) && isOfRequests(label));
}

function isOfRequests(label: string): boolean {
  return printedLabels.some(
    ({ core, meaning }) => 'table' in meaning && meaning.table === 'requests' && core.test(label),
  );
}

/** How many of a label's characters a key shares with it in order, 0 to 1: for labels damaged beyond `nearLabel`. */
export function likeness(key: string, label: string): number {
  if (key === '' || label === '') return 0;
  let row = new Array<number>(label.length + 1).fill(0);
  for (const character of key) {
    const next = [0];
    for (let at = 0; at < label.length; at++) {
      next.push(label[at] === character ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row[label.length] ?? 0) / Math.max(key.length, label.length);
}

/** The length of the form's own label of these meanings that is closest to the key's; the key's own if there is none. */
export function closestLength(key: string, meanings: readonly LabelMeaning[]): number {
  const lengths = lengthsOf(JSON.stringify(meanings));
  let best = key.length;
  let least = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    if (Math.abs(length - key.length) >= least) continue;
    least = Math.abs(length - key.length);
    best = length;
  }
  return best;
}

let lengths: ReadonlyMap<string, readonly number[]> | undefined;

function lengthsOf(meaning: string): readonly number[] {
  lengths ??= wholeLabels.reduce((all, label) => {
    const own = meaningOf(label);
    return all.set(own, [...(all.get(own) ?? []), label.length]);
  }, new Map<string, number[]>());
  return lengths.get(meaning) ?? [];
}

/** Pairs of characters that stand side by side in some label. */
const pairs = new Set(
  [
    ...wholeLabels,
    '政府规章',
    '部门规章',
    '小计',
    '合计',
    '全市',
    '市本级',
    '县本级',
    '区本级',
    '本列数据的勾稽关系',
    '第二十条第一项',
    '第二十条第五项',
    '第二十条第六项',
    '第二十条第八项',
    '第二十条第九项',
    '第一项加第二项之和',
    '历年累计',
    '本年度累计',
    '计量单位',
    '指标名称',
    '发生数',
    '本年数',
    '当年数',
    '全县',
    '全区',
    '全州',
    '全省',
    '行政事业型收费项目',
    '上年度项目',
    '规范性档案',
  ].flatMap((label) => Array.from({ length: label.length - 1 }, (_, at) => label.slice(at, at + 2))),
);

/** Whether a key can be a label at all: a third of its pairs of characters stand in one. Spares the closer looks. */
export function isPlausible(key: string): boolean {
  if (key.length <= 3) return true;
  let found = 0;
  for (let at = 0; at + 1 < key.length; at++) if (pairs.has(key.slice(at, at + 2))) found++;
  return found * 3 >= key.length - 1;
}
