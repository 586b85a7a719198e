/** The counting words and measures that stand behind figures in these reports. */

/** Words for things that are counted one by one. */
const counts = (
  '件 个 份 条 次 项 部 篇 期 宗 起 批 批次 场 场次 则 例 人 人次 名 位 户 户次 家 家次 处 所 座 栋 套 台 辆 盏 张 块 ' +
  '件次 台次 剂次 册 本 页 幅 字 头 只 株 棵 笔 单 通 封 轮 组 支 门 片 段 集 版 种 类 大类 部分 方面 部门 单位 村 镇 乡 乡镇 县 ' +
  '社区 街道 票 箱 袋 瓶 课时 学时 间 口 眼 架 艘 把 枚 根'
).split(' ');
const measures = (
  '环节 渠道 个工作日 工作日 个月 个小时 小时 分钟 天 年 周 周年 岁 倍 元 美元 欧元 港元 % ‰ 个百分点 百分点 分 度 ' +
  '千瓦时 千瓦 吨 公斤 千克 克 升 亩 公顷 平方米 平方公里 平米 ㎡ 立方米 公里 千米 米 厘米 km kg mg ml mm cm GB TB MB NTU dB kV kW MW kWh'
).split(' ');

const longestFirst = [...counts, ...measures].sort((a, b) => b.length - a.length);

/**
 * Matches one unit, the longest first; 10日内 is a length of time, 4820对 counts weddings (not 5件对其, 1对1). Must stand
 * behind a number.
 */
export const unitPattern = `(?:${longestFirst.join('|')}|日(?=[以之]?内)|对(?=[,，、;:。()新夫的]|$))`;

/**
 * Units that make a spelled number a figure: 十二件, 三个. Left out is what makes an ordinal or a phrase of it
 * (二期, 五位, 三类, 四方面, 一年); 以上三类 counts what was named.
 */
export const spelledUnitPattern =
  '(?:人次|件次|批次|场次|部分|件|个|份|条|项|次|篇|宗|起|场|人|名|户|家|所|处|套|台|辆|张|册|本(?!书)|笔|元|亩|株|棵|幅|封|(?<=两|[办举开发刊编][行展了]?[三四五六七八九十]{1,2})期|(?<=[两三四五六七八九十百])(?:轮(?!车|岗|训|换|流|胎|船|值|候|廓|作|回|到)|批(?!次|准|复|评|示|量|发|改|办|后|前)|页|张|座|栋|块|支)|(?<=(?:以上|上述|以下|下列|这|分属|分为|分成|归为)[两三四五六七八九十]{1,3})类|点(?=不足|问题|体会|建议|经验|做法|原因|启示|短板|差距|意见|考虑|打算))';

const synonyms = new Map([
  ['个百分点', '百分点'],
  ['平米', '平方米'],
  ['㎡', '平方米'],
  ['个工作日', '工作日'],
  ['个小时', '小时'],
  ['千米', '公里'],
  ['km', '公里'],
  ['千克', '公斤'],
  ['kg', '公斤'],
]);

export function normaliseUnit(unit: string): string {
  return synonyms.get(unit) ?? unit;
}

/** Words of one class count the same things (69个项目 = 49项 + 20项): a list may mix head and parts within it. */
const classes = [
  ['个', '项', '条'],
  ['件', '份', '宗', '起'],
  ['名', '人', '位'],
  ['次', '场', '场次'],
];

const countUnits = new Set([...counts, '对']);
const neverSummed = new Set(['%', '‰', '百分点', '分', '度', '倍', '岁', '年', '周年', '']);

/**
 * How the unit of a part goes with the unit of its total: `same` (or of one class) proves and disproves a list,
 * `count` (both count, but perhaps other things) only proves it, `none` says nothing.
 */
export function unitsMatch(total: string, part: string): 'same' | 'count' | 'none' {
  if (neverSummed.has(total) || neverSummed.has(part)) return 'none';
  if (total === part || classes.some((each) => each.includes(total) && each.includes(part))) return 'same';
  return countUnits.has(total) && countUnits.has(part) ? 'count' : 'none';
}
