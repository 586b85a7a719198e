import { spell, type Vocabulary } from './word.ts';

export const applicants: Vocabulary = {
  natural: '自然人 公民 个人 自然人申请 公民个人 个人申请',
  organisations: `
    法人 法人其他组织 法人单位 法人组织 单位申请 法人或其他组织申请 企事业单位 企业事业单位 ${spell(
      ['法人', '企业', '企业法人', '单位'],
      ['或', '和', '及', '、', '或者', '与', '以及', '/', '及其'],
      ['其他组织', '其它组织', '组织', '社会组织'],
    )}
  `,
  business:
    '商业企业 企业 企业法人 公司申请 公司提出 公司提交 公司企业 企业公司 公司、企业 商业公司 企业单位 企业申请',
  /** Organisations, where other applicants were counted before. */
  unit: '单位',
  company: '公司',
  people: '居民 村民 市民 群众 业主 家长',
  research: '科研机构 科研院所 科研单位 科研机构和院校',
  welfare: '社会公益组织 公益组织 社会组织',
  legal: '法律服务机构 律师事务所 律所 法律机构 法律服务组织 律师机构',
  otherOrg:
    '其他组织 其它组织 其他法人组织 其他机构 其他单位 其他法人 业主委员会 村民委员会 居民委员会 村委会 居委会',
};

export const channels: Vocabulary = {
  net: '网络 网上 网络申请 网上申请 在线 在线申请 互联网 门户网站 政府网站 网站 网站申请 申请平台 系统 电子邮件 电子邮箱 邮箱 网络平台 网络渠道 平台申请 线上 政务服务网 信息公开平台申请',
  letter:
    '信函 信件 来信申请 邮寄 信函申请 邮政寄送 寄送 寄信 寄来 挂号信 书信 邮政 邮路 邮递 快递 函件 邮件申请 EMS',
  face: '当面 现场 当面申请 当面提交 现场申请 窗口 上门 来访申请 线下 现场提交',
  fax: '传真',
};
