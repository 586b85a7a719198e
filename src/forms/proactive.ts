import type { FormBlock, FormColumn, FormId, FormRow, FormTable } from './form.ts';

/** 二、主动公开政府信息情况: blocks by the items of 《条例》第二十条 (forms.md §2, §3). */

interface BlockSpec {
  readonly item: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly [id: string, label: string])[];
}

const previousYear = { id: 'previousYear', label: '上一年项目数量' };
const change = { id: 'change', label: '本年增/减' };
const items = [previousYear, change, { id: 'decisions', label: '处理决定数量' }];

const blocks2019: readonly BlockSpec[] = [
  {
    item: '一',
    columns: [
      { id: 'made', label: '本年新制作数量' },
      { id: 'newlyDisclosed', label: '本年新公开数量' },
      { id: 'totalDisclosed', label: '对外公开总数量' },
    ],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '规范性文件'],
    ],
  },
  {
    item: '五',
    columns: items,
    rows: [
      ['licensing', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
    ],
  },
  {
    item: '六',
    columns: items,
    rows: [
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  { item: '八', columns: [previousYear, change], rows: [['fees', '行政事业性收费']] },
  {
    item: '九',
    columns: [
      { id: 'projects', label: '采购项目数量' },
      { id: 'amount', label: '采购总金额' },
    ],
    rows: [['procurement', '政府集中采购']],
  },
];

const decisions2021 = [{ id: 'decisions', label: '本年处理决定数量' }];

const blocks2021: readonly BlockSpec[] = [
  {
    item: '一',
    columns: [
      { id: 'issued', label: '本年制发件数' },
      { id: 'repealed', label: '本年废止件数' },
      { id: 'inForce', label: '现行有效件数' },
    ],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ],
  },
  { item: '五', columns: decisions2021, rows: [['licensing', '行政许可']] },
  {
    item: '六',
    columns: decisions2021,
    rows: [
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    item: '八',
    columns: [{ id: 'amount', label: '本年收费金额（单位：万元）' }],
    rows: [['fees', '行政事业性收费']],
  },
];

function proactiveTable(form: FormId, specs: readonly BlockSpec[]): FormTable {
  const rows: FormRow[] = specs.flatMap((spec) =>
    spec.rows.map(([id, label]) => ({
      id,
      stub: [label],
      group: null,
      columns: spec.columns.map((column) => column.id),
    })),
  );
  const columns = new Map(specs.flatMap((spec) => spec.columns).map((column) => [column.id, column]));
  const blocks: FormBlock[] = specs.map((spec) => ({
    heading: `第二十条第（${spec.item}）项`,
    header: spec.columns.map(({ id, label }) => ({ label, column: id })),
    rows: spec.rows.map(([id]) => id),
  }));
  return {
    table: 'proactive',
    form,
    title: '二、主动公开政府信息情况',
    rows,
    columns: [...columns.values()],
    blocks,
  };
}

export const proactive2019 = proactiveTable('2019', blocks2019);
export const proactive2021 = proactiveTable('2021', blocks2021);

/** Amounts in 万元, decimals allowed; every other cell of the form is a whole number (R15, R16). */
export function isMoney(row: string, column: string): boolean {
  return column === 'amount' && (row === 'fees' || row === 'procurement');
}

/** 本年增/减 alone may be negative or carry a plus sign (R15). */
export function mayBeNegative(column: string): boolean {
  return column === 'change';
}
