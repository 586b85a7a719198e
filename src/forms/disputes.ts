import type { FormColumn, FormId, FormTable, HeaderNode } from './form.ts';

/** 四、政府信息公开行政复议、行政诉讼情况: one printed row of three groups of five (forms.md §2, §3). */

export const disputeColumns: readonly FormColumn[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
];

const leaves: readonly HeaderNode[] = disputeColumns.map(({ id, label }) => ({ label, column: id }));
const columnIds = disputeColumns.map((column) => column.id);

/** The header over the fifteen figures; each group of leaves belongs to one row id, in this order. */
const header: readonly HeaderNode[] = [
  { label: '行政复议', children: leaves },
  {
    label: '行政诉讼',
    children: [
      { label: '未经复议直接起诉', children: leaves },
      { label: '复议后起诉', children: leaves },
    ],
  },
];

function disputesTable(form: FormId): FormTable {
  return {
    table: 'disputes',
    form,
    title: '四、政府信息公开行政复议、行政诉讼情况',
    rows: [
      { id: 'review', stub: ['行政复议'], group: null, columns: columnIds },
      { id: 'suitDirect', stub: ['行政诉讼', '未经复议直接起诉'], group: null, columns: columnIds },
      { id: 'suitAfterReview', stub: ['行政诉讼', '复议后起诉'], group: null, columns: columnIds },
    ],
    columns: disputeColumns,
    blocks: [{ heading: '', header, rows: ['review', 'suitDirect', 'suitAfterReview'] }],
  };
}

export const disputes2019 = disputesTable('2019');
export const disputes2021 = disputesTable('2021');
