import { spell, type Vocabulary } from './word.ts';

export const marks: Vocabulary = {
  inside: '其中 含 包括 包含 内含 其中包括 含有',
  outside: '另有 另 另行收到 另行受理 另行接收 此外 不含 不包括 不计 除 另外 未计入 不计入 除此之外',
  all: '均已 均 全部 所有 件件 件件有 已全部 全都 都已 均已全部 已经全部 全数 皆 已悉数 悉数 均予 都 全在 全按 全给 全已 全予 全部都 一律',
  not: '未 没有 无 未有 尚未 从未 并未 没 零 无一 没有一件 暂无 均未 均无 不存在 未曾 未再',
  each: '各 均为 各为 分别有 各有 均是',
  respectively: '分别 分别为 分别是 依次为',
  sum: '共 共计 总共 合计 总计 一共 总数 总数为 计 合共 共有 总量',
  share: '占 占比 占比为 占总数 占比达 比例 比重 占总量',
  than: '较 比 相比 相较 同比 环比 较之',
  /** 与上年 compares, 与财政局联合印发 does not; 由上年的20件增至30件. */
  with: '与 由 从',
  change: `
    增长 上升 增加 下降 减少 回落 提高 降低 增幅 降幅 增多 递增 翻 上涨 提升 减 增 少 净增 净减 净增加 净减少 ${spell(['多', '少'], ['收', '出', '了', '收到', '受理', '新收', '接收', '接到', '办', '办理', '办结', '答复', '公开', '发布', '制发', '印发'])}`,
  rate: '办结率 答复率 办理率 回复率 办复率',
  /** One court after another: a case may count twice. */
  stage: '一审 二审 再审 终审',
  /** Some of what was named before. */
  some: '绝大部分 大部分 绝大多数 大多数 多数 半数 一半 主要 自行 单独 当日 当场 即时 提前 联名 联合 分头 首批 名义 不见面 秒批 跨省 告知承诺 容缺 简易程序 首违 轻罚 听证 转办 代办',
  timely: '按时 按期 及时 依法 限时 法定 规范',
};

/** What parts clauses and sentences; in normalised text. */
export const cuts: Vocabulary = {
  ',': ', ，',
  ';': '; |',
  ':': ': —— 】',
  '、': '、',
  '(': '(',
  ')': ')',
  '.': '。 ! ? \n',
};
