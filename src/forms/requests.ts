import type { FormColumn, FormId, FormRow, FormTable, HeaderNode } from './form.ts';

/** 三、收到和处理政府信息公开申请情况: forms 2019 and 2021 differ in （六）其他处理 only (forms.md §2, §3). */

const requestColumns: readonly FormColumn[] = [
  { id: 'natural', label: '自然人' },
  { id: 'business', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'welfare', label: '社会公益组织' },
  { id: 'legal', label: '法律服务机构' },
  { id: 'otherOrg', label: '其他' },
  { id: 'total', label: '总计' },
];

/** The five columns under 法人或其他组织. */
export const organisationColumns: readonly string[] = [
  'business',
  'research',
  'welfare',
  'legal',
  'otherOrg',
];

const header: readonly HeaderNode[] = [
  {
    label: '申请人情况',
    children: [
      { label: '自然人', column: 'natural' },
      {
        label: '法人或其他组织',
        children: [
          { label: '商业企业', column: 'business' },
          { label: '科研机构', column: 'research' },
          { label: '社会公益组织', column: 'welfare' },
          { label: '法律服务机构', column: 'legal' },
          { label: '其他', column: 'otherOrg' },
        ],
      },
      { label: '总计', column: 'total' },
    ],
  },
];

/** Printed in the corner of the table. */
export const requestsCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const results = '三、本年度办理结果';

/** Group id, its printed label, and its rows as [id, label]. */
const groups: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'denied',
    '（三）不予公开',
    [
      ['stateSecret', '1.属于国家秘密'],
      ['lawForbidden', '2.其他法律行政法规禁止公开'],
      ['safetyStability', '3.危及“三安全一稳定”'],
      ['thirdParty', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInfo', '6.属于四类过程性信息'],
      ['enforcementFile', '7.属于行政执法案卷'],
      ['adminQuery', '8.属于行政查询事项'],
    ],
  ],
  [
    'unavailable',
    '（四）无法提供',
    [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['needsCreation', '2.没有现成信息需要另行制作'],
      ['unclear', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    'notProcessed',
    '（五）不予处理',
    [
      ['petition', '1.信访举报投诉类申请'],
      ['repeat', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reconfirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
];

const otherRows2021: readonly (readonly [string, string])[] = [
  ['overdueCorrection', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['overdueFee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['misc', '3.其他'],
];

const otherGroupLabel = '（六）其他处理';

const columnIds = requestColumns.map((column) => column.id);

function row(id: string, stub: readonly string[], group: string | null = null): FormRow {
  return { id, stub, group, columns: columnIds };
}

function groupRows(group: string, label: string, rows: readonly (readonly [string, string])[]): FormRow[] {
  return rows.map(([id, own]) => row(`${group}.${id}`, [results, label, own], group));
}

function requestRows(form: FormId): readonly FormRow[] {
  return [
    row('received', ['一、本年新收政府信息公开申请数量']),
    row('carriedIn', ['二、上年结转政府信息公开申请数量']),
    row('granted', [results, '（一）予以公开']),
    row('partial', [results, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）']),
    ...groups.flatMap(([group, label, rows]) => groupRows(group, label, rows)),
    ...(form === '2021'
      ? groupRows('other', otherGroupLabel, otherRows2021)
      : [row('other', [results, otherGroupLabel])]),
    row('processed', [results, '（七）总计']),
    row('carriedOut', ['四、结转下年度继续办理']),
  ];
}

function requestsTable(form: FormId): FormTable {
  const rows = requestRows(form);
  return {
    table: 'requests',
    form,
    title: '三、收到和处理政府信息公开申请情况',
    rows,
    columns: requestColumns,
    blocks: [{ heading: '', header, rows: rows.map((each) => each.id) }],
  };
}

export const requests2019 = requestsTable('2019');
export const requests2021 = requestsTable('2021');
