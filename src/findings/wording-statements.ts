import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Wording } from './wording.ts';

/** Sentences about what a report says, or does not say, of itself. */

function quoted({ quotes }: Finding, { narrative }: Evidence): string {
  return quotes[0] ? narrative.slice(quotes[0].start, quotes[0].end).replace(/\s+/g, '') : '';
}

export const subjects: Wording = {
  title: ({ words }) => `总体情况没有写到${words?.subjects}`,
  message: ({ words }) =>
    `总体情况应写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，没有找到${words?.subjects}。`,
};

export const accountability: Wording = {
  title: ({ words }) => `没有写到${words?.results}`,
  message: ({ words }) =>
    `政府的年度报告还应包括工作考核、社会评议和责任追究结果，没有找到${words?.results}。没有发生的，也请写明。`,
};

const problemTitles: Readonly<Record<string, string>> = {
  empty: '第五部分没有内容',
  noProblems: '第五部分没有写存在的问题',
  noImprovements: '第五部分没有写改进情况',
};

export const problems: Wording = {
  title: ({ variant }) => problemTitles[variant ?? ''] ?? '第五部分不完整',
  message: ({ variant }) =>
    `${problemTitles[variant ?? ''] ?? '第五部分不完整'}。这一部分应写出存在的主要问题和改进情况。`,
};

const day = (date: unknown): string => {
  const [year, month, date_] = String(date).split('-').map(Number);
  return `${year}年${month}月${date_}日`;
};

export const period: Wording = {
  title: ({ variant }) => (variant === 'damaged' ? '统计期限的日期读不出来' : '统计期限不是报告年度的全年'),
  message: (finding, evidence) =>
    finding.variant === 'damaged'
      ? `“${quoted(finding, evidence)}”里的日期不完整，没有核对。如果原件没有错，不必改。`
      : `统计期限写的是${day(finding.words?.from)}至${day(finding.words?.to)}，应为 ${finding.words?.year} 年 1 月 1 日至 12 月 31 日。`,
};

const bodies: Readonly<Record<string, string>> = { department: '政府部门', township: '乡镇', street: '街道' };

export const deadline: Wording = {
  title: ({ words }) => `公布日期晚于${day(words?.due).slice(5)}`,
  message: ({ words }) =>
    `落款或者公布日期是${day(words?.publishedOn)}。${bodies[String(words?.body)] ?? '政府'}的年度报告应在${day(words?.due)}前公布${words?.isSet ? '（设置里的期限）' : ''}。`,
};

export const year: Wording = {
  title: ({ stated }) => `“${stated}年”可能是没有改的年份`,
  message: ({ stated, expected }) =>
    `这是 ${expected} 年度的报告，这一句说的却是 ${stated} 年的工作。如果说的就是本年，应改为 ${expected} 年。`,
};

const feeTitles: Readonly<Record<string, string>> = {
  silent: '没有写明信息处理费收取情况',
  noNotice: '有逾期不缴费的申请，没有写收费通知',
  moreThanCharged: '信息处理费多于收费金额',
};

export const processing: Wording = {
  title: ({ variant }) => feeTitles[variant ?? ''] ?? '信息处理费',
  message({ variant, stated, expected }) {
    if (variant === 'silent')
      return '第六部分应写明本年度是否收取信息处理费、收了多少；没有收取的，写明没有收取。';
    if (variant === 'noNotice')
      return `表三“逾期未按收费通知要求缴纳费用”有 ${stated} 件，第六部分没有写发出过收费通知。请补充，或者核对这一行。`;
    return `正文写的信息处理费合 ${expected} 万元，表二行政事业性收费只有 ${stated} 万元。信息处理费是行政事业性收费，应包含在内。`;
  },
};

const dataNames: Readonly<Record<string, string>> = {
  identity: '身份证号',
  mobile: '手机号码',
  applicant: '申请人姓名',
};

export const personalData: Wording = {
  title: ({ variant }) => `正文里有${dataNames[variant ?? ''] ?? '个人信息'}`,
  message: ({ variant }) =>
    `这里像是${dataNames[variant ?? ''] ?? '个人信息'}。公开前请核实，不应公开的请删去或者隐去。`,
};
