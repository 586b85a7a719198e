import type { Finding } from '../checks/check.ts';
import type { Evidence } from '../facts/evidence.ts';
import { parseCellId } from '../forms/form.ts';
import { formulaOf, formulaText } from './formula.ts';
import { cellName, columnNames, rowName, tableTitle } from './names.ts';
import type { Wording } from './wording.ts';

/** Sentences about what table 二, the form of 2014 and the tables of an annex say beyond their sums. */

const nameOf = (finding: Finding, evidence: Evidence): string => cellName(finding.cells[0] ?? '', evidence);

function rowOf({ cells }: Finding, evidence: Evidence): string {
  const { table, row } = parseCellId(cells[0] ?? '');
  return rowName(table, row, evidence);
}

function formula(finding: Finding, evidence: Evidence): string {
  const found = formulaOf(finding, evidence);
  return found ? formulaText(found) : '';
}

export const partial: Wording = {
  title: () => '部分公开可能重复计算',
  message: (finding, evidence) =>
    `${columnNames(finding.cells, evidence).join('、')}一列：（七）总计与（一）至（六）之和正好差部分公开的 ${finding.stated} 件。区分处理的申请只计在（二）部分公开，不再计入其他情形。`,
};

export const stock: Wording = {
  title: (finding, evidence) => `${rowOf(finding, evidence)}现行有效件数偏少`,
  message: (finding, evidence) =>
    `${rowOf(finding, evidence)}：${formula(finding, evidence)}。现行有效件数不应少于本年制发减去本年废止。`,
};

export const disclosed: Wording = {
  title: (finding, evidence) =>
    `${rowOf(finding, evidence)}${finding.variant === 'stock' ? '对外公开总数量偏少' : '新公开多于新制作'}`,
  message: (finding, evidence) =>
    `${rowOf(finding, evidence)}：${formula(finding, evidence)}。${
      finding.variant === 'stock'
        ? '对外公开总数量不应少于本年新公开数量。'
        : '本年新公开数量多于本年新制作数量。如果是公开了以前制作的文件，不必改。'
    }`,
};

export const procurement: Wording = {
  title: ({ variant }) =>
    variant === 'noProjects' ? '有采购金额，没有采购项目' : '有采购项目，没有采购金额',
  message: ({ variant }) =>
    `政府集中采购${variant === 'noProjects' ? '有总金额，项目数量却是 0' : '有项目，总金额却是 0'}。两项应同时有数，或者同时为 0。`,
};

const bodies: Readonly<Record<string, string>> = {
  department: '政府部门',
  county: '县级政府',
  township: '乡镇、街道',
  street: '乡镇、街道',
};

export const regulations: Wording = {
  title: () => '填了规章，请核实',
  message: ({ stated, words }) =>
    `规章一行填了 ${stated}。${bodies[String(words?.body)] ?? '本机关'}没有规章制定权，这一行应为 0；如果是规范性文件，请填在下一行。`,
};

const unitTitles: Readonly<Record<string, string>> = {
  noUnit: '采购总金额没有写单位',
  otherUnit: '收费金额按元填写',
  prose: '收费金额的单位可能填错',
};

export const unit: Wording = {
  title: ({ variant }) => unitTitles[variant ?? ''] ?? '金额的单位',
  message(finding, { narrative }) {
    const { stated, expected, variant, quotes } = finding;
    if (variant === 'noUnit')
      return `采购总金额填的是 ${stated}，没有写明是元还是万元，没有参加核对。请连单位一起填写。`;
    if (variant === 'otherUnit')
      return `这一列的单位是万元，填的数带了“元”，按 ${stated} 万元计。请改成以万元为单位的数。`;
    const said = quotes[0] ? narrative.slice(quotes[0].start, quotes[0].end) : '';
    return `表中收费金额是 ${stated} 万元，正文写的是“${said}”，数字相同，单位不同。如果正文是对的，表中应填 ${expected}。`;
  },
};

export const statistics: Wording = {
  title: (finding, evidence) =>
    finding.variant === 'limit'
      ? `“${rowOf(finding, evidence)}”偏大`
      : `“${rowOf(finding, evidence)}”${finding.variant === 'totalLeftBlank' ? '漏填' : '与分项之和不符'}`,
  message: (finding, evidence) =>
    `“${rowOf(finding, evidence)}”：${formula(finding, evidence)}。${
      finding.variant === 'limit'
        ? '其中数不应大于总数；各渠道公开数之和不应少于公开的信息数。'
        : '合计应等于各分项之和。'
    }`,
};

export const order: Wording = {
  title: (finding, evidence) => `${nameOf(finding, evidence)} 大于全市`,
  message: (finding, evidence) =>
    `“${nameOf(finding, evidence)}”是 ${finding.stated}，全市只有 ${finding.expected}${more(finding)}。市本级的数包含在全市之内，不应大于全市。`,
};

export const mainTable: Wording = {
  title: (finding) => `${tableOf(finding)}与附表都不一致`,
  message: (finding, evidence) =>
    `${tableOf(finding)}应与附表的全市或者市本级一致。“${nameOf(finding, evidence)}”主表是 ${finding.stated}，附表最接近的一列是 ${finding.expected}${more(finding)}。`,
};

export const levelSum: Wording = {
  title: (finding) => `${tableOf(finding)}与下级报告之和不符`,
  message: (finding, evidence) =>
    `“${nameOf(finding, evidence)}”填的是 ${finding.stated}，各下级报告之和是 ${finding.expected}${more(finding)}。`,
};

function tableOf({ cells }: Finding): string {
  return tableTitle(parseCellId(cells[0] ?? '').table);
}

function more({ cells }: Finding): string {
  return cells.length > 1 ? `，另有 ${cells.length - 1} 格也是这样` : '';
}
