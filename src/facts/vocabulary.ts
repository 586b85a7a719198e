/**
 * The words by which the prose of these reports names what the tables count (domain/prose.md), as data. Every entry is
 * `value: 'words parted by spaces'`; the longest word at a place wins, so a longer word also takes a shorter one out of
 * play (不予公开 hides 公开, 比例 hides 比).
 */
export type ItemKind =
  | 'object'
  | 'verb'
  | 'outcome'
  | 'result'
  | 'applicant'
  | 'channel'
  | 'time'
  | 'scope'
  | 'mark'
  | 'noise'
  | 'cut';

type Vocabulary = Readonly<Record<string, string>>;

/** Every way to put one word of each list behind the other. */
function spell(...lists: readonly (readonly string[])[]): string {
  return lists
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])
    .join(' ');
}

const objects: Vocabulary = {
  requests:
    '政府信息公开申请 政务信息公开申请 信息公开申请 政务公开申请 依申请公开申请 依申请公开件 依申请件 依申请公开政府信息申请 政府信息依申请公开 信息依申请公开 依申请公开信息申请 依申请信息公开 公开政府信息申请 公开政府信息的申请 获取政府信息的申请 信息公开的申请 政府信息公开的申请 公开申请 申请公开政府信息 申请政府信息公开 依申请事项 依申请公开事项 政府信息申请 公开申请件 政府信息公开申请件 信息公开申请件',
  heading: '依申请公开',
  application: '申请 申请件 申请书 申请数 申请量 申请总数 申请总量',
  review: '行政复议 复议 复议案件 行政复议案件 行政复议申请 复议申请',
  suits: '行政诉讼 诉讼 行政诉讼案件 诉讼案件',
  suitDirect: spell(
    ['未经复议直接', '未经行政复议直接', '不经复议直接', '直接'],
    ['', '向法院', '向人民法院'],
    ['起诉', '诉讼', '提起诉讼', '提起行政诉讼'],
  ),
  suitAfterReview: spell(
    ['复议', '经复议', '先复议', '经行政复议'],
    ['后', '再', '后再', '后又'],
    ['起诉', '诉讼', '提起诉讼', '提起行政诉讼', '向法院起诉', '向人民法院起诉'],
  ),
  disclosure: '政府信息公开 信息公开 政务公开 政务信息公开 政府信息',
  regulations: '规章 政府规章 部门规章',
  normativeDocuments: '规范性文件 行政规范性文件 行政规范性文 规范性文件件数',
  licensing: '行政许可 行政许可办件 行政许可办件量 行政许可事项 行政许可项目',
  otherServices: '其他对外管理服务事项 其它对外管理服务事项 对外管理服务事项 其他对外管理服务',
  penalties: '行政处罚 行政处罚事项 行政处罚项目',
  coercion: '行政强制 行政强制事项 行政强制项目',
  fees: '行政事业性收费 行政事业收费 行政事业型收费 行政事业性收费项目',
  procurement: '政府集中采购 集中采购 政府集中采购项目 集中采购项目',
  processingFee: '信息处理费 信息公开处理费 政府信息公开处理费 政府信息公开信息处理费 检索费 复制费 邮寄费',
  foreign:
    '留言 信箱 来信 来访 来电 热线 舆情 信访 投诉 举报 咨询 意见 建议 提案 议案 工单 公文 发文 文件 政策文件 问卷 求助 转办件 交办件 督办件 办件 事项办理 网民 民意 诉求 证照 不动产 不动产登记 许可证 执法案件 案卷 信件 邮件 电话 新闻 稿件 微信 微博 推文 复函 来函 档案 补贴 补助 救助 贷款 项目 资金 招聘 听证 培训 会议 专题 专栏 栏目 解读 视频 图解 简报 条数 指南 目录 清单 预算 决算',
};

/** What is no business of this report though its words are near: rights, licences, other procedures. */
const noise: Vocabulary = {
  other:
    '答复情况 办理情况 处理情况 办结情况 受理情况 申请人 申请表 政府信息公开申请表 信息公开申请表 依申请公开申请表 政府信息公开申请流程 政府信息公开申请渠道 政府信息公开申请办理流程 政府信息公开申请人 信息公开申请人 申请渠道 申请方式 申请流程 申请表格 申请受理机构 申请受理点 申请受理平台 申请平台 申请系统 申请办理 申请内容 申请答复 申请目录 行政许可申请 行政许可信息 行政处罚信息 行政强制信息 行政处罚案卷 申请工作 信息公开工作 政府信息公开工作 政务公开工作 信息公开指南 信息公开目录 政府信息公开指南 政府信息公开目录 政府信息公开专栏 政府信息公开平台 信息公开平台 信息公开专栏 信息公开条例 政府信息公开条例 依申请公开工作 依申请公开文件 依申请公开信息 依申请公开政府信息 依申请公开公文 依申请公开目录 依申请公开指南 依申请公开栏目 依申请公开专栏 依申请公开平台 依申请公开系统 依申请公开渠道 依申请公开制度 依申请公开类 依申请公开流程 依申请公开答复 依申请公开办理 依申请公开业务 依申请公开培训 依申请公开窗口 受理点 受理机构 受理窗口 比如 比较 对比 比赛 比武 占地 占用 公开发布 处理费 处理器 答复书 答复率高 收到良好 办理流程 办理指南 总计划 年度报告 年报 年度工作 无纸化 无障碍 无偿 无关 无法定 无正当 未来 未经 登记证 登记表 登记造册 登记簿 同意书 不再处理 转发 转载 转变 转型 转换 转办 转交 转送 超期 逾期未答复 逾期 全部公开 均衡 平均 其他处罚 全部内容 全部事项 企业家 法人代表 个人信息 个人隐私 单位内部 不少 至少 办理结果 处理结果 本年度办理结果 不含税 另行 含义 包括但 与会 参与 给与 与此 无锡 无为 都市 首都 成都 分别召开 项目部 各类 各项 各方 各种 各界 各级领导 各自 翻译 减免 增强 增值 未来 少数 少年 青少年 共同 公共 共享 共建 共青团 中共 共产党 统计 设计 会计 审计 预计 共性 除外 解除 清除 排除 消除 废除 拆除 除了 除此',
};

const verbs: Vocabulary = {
  receive:
    '收到 新收 新收到 接到 受理 接收 登记 接收到 签收 收悉 收件 新增 新受理 接件 收取申请 收到并受理 受理登记 登记受理',
  handle:
    '收办 办理 在办理 处理 承办 审理 处置 受理办理 受理并办理 办理答复 应办理 需办理 应办 需办 共要办 总共要办 共处理',
  process:
    '答复 办结 回复 办毕 作出答复 予以答复 办理完毕 处理完毕 答复完毕 已办理 已处理 已答复 已办结 审结 结案 完成答复 答复办结 办结答复 办完 办复 办讫 在办结',
  pending:
    '尚未办结 未办结 正在办理 尚在办理 待办 在办 未答复 尚未答复 待答复 继续办理 办理中 未办完 正在处理 尚未到期 未到期 没办完 没办结 没有办完 没有办结 在办理中 仍在办理 还在办理',
  carry:
    '结转 转结 顺延 延续 转入 转至 转到 跨年 延至 延期 结存 遗留 转下 转 留转 移转 延到 移至 留待 延转 顺转',
  withdraw: '撤回 撤销 撤销申请 撤回申请 主动撤回 自行撤回',
  issue:
    '制发 印发 出台 制定 制定印发 制定出台 新制定 新制发 新出台 颁布 制定发布 起草印发 新制作 制作 制订 新印发 发布实施',
  repeal: '废止 宣布废止 予以废止',
  lapse: '失效 宣布失效 自然失效',
  inForce: '现行有效 继续有效 有效 继续执行 现行',
  disclose: '公开 主动公开 公布 新公开 对外公开 公示 集中公开 发布',
  decide: '处理决定 处罚决定 许可决定 强制决定 处理决定数量 处理决定数 行政处理决定',
  undertake: '作出 实施 下达 查处 审批 核发 许可 处罚 实施行政处罚',
  collect: '收取 征收 收缴 缴纳 收入 收费',
  other:
    '立案 审查 报备 解读 审核 合法性审查 合法性审核 公平竞争审查 起草 代拟 修订 修改 汇编 征求 评估 上传 录入 归档 转发 报送 参加',
  clear: '清理',
  court: '行政应诉 应诉案件 开庭 应诉 出庭 备案',
};

const outcomes: Vocabulary = {
  granted:
    '予以公开 予以提供 同意提供 同意公开 全部公开 准予公开 已公开 公开答复 同意公开答复 给予公开 予以全部公开 予公开 完全公开 提供信息 属于已主动公开 属于主动公开 属于已主动公开范围 属于主动公开范围',
  partial: '部分公开 部分提供 部分同意公开 予以部分公开 同意部分公开 区分处理 部分予以公开',
  'denied.*': '不予公开 不予提供 不予同意公开 不同意公开 不公开 未予公开',
  'unavailable.*': '无法提供 无法予以提供 不能提供 未能提供',
  'notProcessed.*': '不予处理',
  'other.*': '其他处理 其他方式处理 作其他处理 其它处理',
  'denied.stateSecret': '国家秘密 属于国家秘密 涉及国家秘密 涉密',
  'denied.lawForbidden':
    '法律行政法规禁止公开 其他法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开',
  'denied.safetyStability': '三安全一稳定 “三安全一稳定” 危及三安全一稳定 危及“三安全一稳定”',
  'denied.thirdParty':
    '第三方合法权益 保护第三方合法权益 损害第三方合法权益 第三方权益 商业秘密 个人隐私 商业秘密和个人隐私 商业秘密、个人隐私',
  'denied.internalAffairs': '内部事务信息 三类内部事务信息 属于三类内部事务信息 内部事务 内部管理信息',
  'denied.processInfo': '过程性信息 四类过程性信息 属于四类过程性信息',
  'denied.enforcementFile': '行政执法案卷 执法案卷 属于行政执法案卷 行政执法案卷信息',
  'denied.adminQuery': '行政查询事项 属于行政查询事项 行政查询',
  'unavailable.notHeld':
    '本机关不掌握 本机关不掌握相关政府信息 不掌握相关政府信息 不掌握 未掌握 信息不存在 告知不存在 政府信息不存在 申请信息不存在 不属于本机关公开 不属于本行政机关公开 非本机关掌握 不属于本机关掌握 本机关未掌握 不属于本机关 不属本机关 不属于本单位 不属于本局 不属于我局',
  'unavailable.needsCreation':
    '没有现成信息 没有现成信息需要另行制作 需要另行制作 另行制作 需另行制作 无现成信息',
  'unavailable.unclear':
    '补正后申请内容仍不明确 补正后仍不明确 申请内容不明确 内容仍不明确 内容不明确 仍不明确',
  'notProcessed.petition':
    '信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类 信访类申请 信访投诉类 信访、举报、投诉',
  'notProcessed.repeat': '重复申请 属于重复申请',
  'notProcessed.publication': '公开出版物 要求提供公开出版物',
  'notProcessed.excessive': '大量反复申请 无正当理由大量反复申请 频繁申请 反复申请',
  'notProcessed.reconfirm':
    '重新出具 确认或重新出具 要求行政机关确认或重新出具已获取信息 重新出具已获取信息 要求确认或重新出具',
  'other.overdueCorrection':
    '逾期不补正 逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 未补正 逾期没有补正',
  'other.overdueFee':
    '逾期未缴费 逾期不缴费 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 未按要求缴纳费用 未缴费',
};

const results: Vocabulary = {
  upheld: '结果维持 维持 维持原行政行为 予以维持 维持原判 维持结果 决定维持',
  corrected: '结果纠正 被纠错 纠正 被纠正 纠错 被依法纠错 撤销并责令 责令重新',
  other: '其他结果 其它结果 其他',
  unsure: '驳回 驳回申请 驳回诉讼请求 驳回起诉 终止 终止审理 调解 和解 撤诉 败诉 胜诉 确认违法',
  pending: '尚未审结 未审结 正在审理 尚在审理 审理中 未结 暂未审结 正在审理中 待审结 还未审结',
};

const applicants: Vocabulary = {
  natural: '自然人 公民 个人 自然人申请 公民个人',
  organisations:
    '法人或其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人或者其他组织 法人或组织 法人和组织 法人、组织 法人 法人其他组织 法人单位 单位申请 法人与其他组织 法人组织 法人或其他组织申请 法人或其它组织',
  business: '商业企业 企业 企业法人 公司申请 公司提出',
  research: '科研机构 科研院所',
  welfare: '社会公益组织 公益组织 社会组织',
  legal: '法律服务机构 律师事务所 律所',
  otherOrg: '其他组织 其它组织 其他法人组织 其他机构',
};

const channels: Vocabulary = {
  net: '网络 网上 网络申请 网上申请 在线 在线申请 互联网 门户网站 政府网站 网站 网站申请 申请平台 系统 电子邮件 电子邮箱 邮箱 网络平台 网络渠道 平台申请 线上 政务服务网 信息公开平台申请',
  letter: '信函 信件 来信申请 邮寄 信函申请 邮政寄送 寄送 挂号信 书信 邮政 快递 函件 邮件申请 EMS',
  face: '当面 现场 当面申请 当面提交 现场申请 窗口 上门 来访申请 线下 现场提交',
  fax: '传真',
};

const times: Vocabulary = {
  last: '上一年项目数量 上一年项目 上年项目数量 上年项目 上一年度项目数量 上年 上年度 上一年 上一年度 去年 去年度 上一年底 上年底 上年末',
  next: '下年 下年度 下一年 下一年度 次年 明年 翌年 来年 次年度 下个年度',
  this: '本年 本年度 全年 今年 当年 年内 报告期内 报告年度 一年来 全年度 年度内 年度',
  part: '上半年 下半年 一季度 二季度 三季度 四季度 前三季度 前两季度 季度 截至目前 截止目前 目前为止 历年 近年 近年来 近三年 近两年 三年来 五年来 两年来 前年 往年 上线以来 成立以来 开通以来 施行以来 每月 月均 每年 年均 当月 本月 上月 期间 当日 每季度 每周 日均 学年 本学年 学年度 同期 自开通 自成立',
  sofar: '累计 历史累计 总累计',
};

const scopes: Vocabulary = {
  country: '全国',
  province: '全省 全自治区',
  city: '全市',
  county: '全县 全旗',
  district: '全区',
  prefecture: '全州 全盟',
  town: '全镇 全乡 全街道',
  system: '全系统 各级 各地 辖区 全市各级 各级各部门 各单位 各科室',
  others:
    '省级部门 市级部门 县级部门 区级部门 市县 各市县 各乡镇 各部门 各镇 各街道 各县 各区 各市 市直部门 县直部门 区直部门 市直 县直 区直 省直 直属单位 所属单位 下属单位 基层单位 部门共 市政府部门 县政府部门 区政府部门 区县 县区 县（市、区） 各县（市、区） 各县(市、区) 县(市、区) 区(县) 各区县 镇街 乡镇 街道办 二级单位',
  level: '市本级 县本级 区本级 省本级 州本级 本级',
  office: '政府办公室 政府办公厅 政府办 市政府办公室 县政府办公室 区政府办公室 省政府办公厅',
  own: '我局 我办 我委 我厅 我院 我中心 我校 我镇 我乡 我街道 我市 我县 我区 我州 我省 我旗 我单位 我公司 本机关 本单位 本局 本办 本委 本厅 本镇 本乡 本级政府 本部门 本行政机关 机关本级 局机关 我部',
};

const marks: Vocabulary = {
  inside: '其中 含 包括 包含 内含 其中包括 含有',
  outside: '另有 另 此外 不含 不包括 不计 除 另外 未计入 不计入 除此之外',
  all: '均已 均 全部 已全部 全都 都已 均已全部 已经全部 全数 皆 已悉数 悉数 均予 都',
  not: '未 没有 无 未有 尚未 从未 并未 没 零 暂无 均未 均无',
  each: '各 均为 各为 分别有 各有 均是',
  respectively: '分别 分别为 分别是 依次为',
  sum: '共 共计 总共 合计 总计 一共 总数 总数为 计 合共 共有 总量',
  share: '占 占比 占比为 占总数 占比达 比例 比重 占总量',
  than: '较 比 与 相比 相较 同比 环比 较之',
  change:
    '增长 上升 增加 下降 减少 回落 提高 降低 增幅 降幅 增多 递增 翻 上涨 提升 减 增 多收 少 多出 多了 少了 净增 净减 净增加 净减少',
  rate: '办结率 答复率 办理率 回复率 办复率',
  timely: '按时 按期 及时 依法 限时 法定 规范',
};

/** What parts clauses and sentences; in normalised text. */
const cuts: Vocabulary = {
  ',': ', ，',
  ';': ';',
  ':': ':',
  '、': '、',
  '(': '(',
  ')': ')',
  '.': '。 ! ? \n',
};

const groups: readonly (readonly [ItemKind, Vocabulary])[] = [
  ['noise', noise],
  ['object', objects],
  ['verb', verbs],
  ['outcome', outcomes],
  ['result', results],
  ['applicant', applicants],
  ['channel', channels],
  ['time', times],
  ['scope', scopes],
  ['mark', marks],
  ['cut', cuts],
];

export interface Word {
  readonly text: string;
  readonly kind: ItemKind;
  readonly value: string;
}

/** All words; one that stands in two groups belongs to the later one. */
export const allWords: readonly Word[] = groups.flatMap(([kind, vocabulary]) =>
  Object.entries(vocabulary).flatMap(([value, words]) =>
    words.split(' ').map((text): Word => ({ text, kind, value })),
  ),
);
