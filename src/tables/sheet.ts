import { cellId, type FormBlock, type FormTable, type HeaderNode, tableName } from '../forms/form.ts';
import { findFormTable } from '../forms/forms.ts';
import { requestsCorner } from '../forms/requests.ts';
import type { CellId, StatTable } from './cells.ts';

/** The part of a table that an edit never changes. */
export type Plan = Pick<StatTable, 'id' | 'form' | 'rows' | 'columns' | 'labels'>;

/** One row as printed: the labels from the outermost to its own, and the cell under each leaf of the header. */
export interface SheetRow {
  readonly id: string;
  readonly stub: readonly string[];
  readonly cells: Readonly<Record<string, CellId>>;
}

/** One printed table. Table 二 has one for each item of 第二十条, the others are one sheet. */
export interface Sheet {
  readonly key: string;
  /** Said to a screen reader: 二、主动公开政府信息情况，第二十条第（一）项. */
  readonly caption: string;
  readonly heading: string;
  /** Printed over the row labels. */
  readonly corner: string;
  /** Number of columns that the row labels take. */
  readonly depth: number;
  /** A leaf's `column` is its key in `SheetRow.cells`. */
  readonly header: readonly HeaderNode[];
  readonly rows: readonly SheetRow[];
}

/** The form of a table; one that no form describes has the rows and columns that were read. */
export function formOf(plan: Plan): FormTable {
  return findFormTable(plan.form, plan.id) ?? unknownForm(plan);
}

/** A statutory table as it is printed: what stands over which figures, for the screen, for paper and for Word. */
export function sheetsOf(plan: Plan, form: FormTable = formOf(plan)): readonly Sheet[] {
  switch (tableName(plan.id)) {
    case 'disputes':
      return [disputesSheet(plan, form)];
    case 'proactive':
      return form.blocks.map((block, index) => blockSheet(plan, form, block, index));
    default:
      return [requestsSheet(plan, form)];
  }
}

function blockSheet(plan: Plan, form: FormTable, block: FormBlock, index: number): Sheet {
  const keys = leavesOf(block.header);
  return {
    key: `${plan.id}:${index}`,
    caption: `${form.title}，${block.heading}`,
    heading: block.heading,
    corner: '信息内容',
    depth: 1,
    header: block.header,
    rows: rowsOfBlock(plan, form, block).map((row) => ({
      id: row,
      stub: [rowLabel(plan, form, row)],
      cells: cellsOf(plan, row, keys),
    })),
  };
}

/** The block's rows, and after each the rows that only this report prints (其他主动公开文件). */
function rowsOfBlock(plan: Plan, form: FormTable, block: FormBlock): string[] {
  const known = new Set(form.rows.map((row) => row.id));
  let inside = false;
  return plan.rows.filter((row) => {
    if (known.has(row)) inside = block.rows.includes(row);
    return inside;
  });
}

function requestsSheet(plan: Plan, form: FormTable): Sheet {
  const header = withOrgSum(form.blocks[0]?.header ?? [], plan.columns);
  const keys = leavesOf(header);
  const stubs = plan.rows.map((row) => stubOf(plan, form, row));
  return {
    key: plan.id,
    caption: form.title,
    heading: '',
    corner: tableName(plan.id) === 'requests' ? requestsCorner : '',
    depth: Math.max(1, ...stubs.map((stub) => stub.length)),
    header,
    rows: plan.rows.map((row, i) => ({ id: row, stub: stubs[i] ?? [], cells: cellsOf(plan, row, keys) })),
  };
}

/** 法人或其他组织小计 stands among the organisations, where the report prints it. */
function withOrgSum(header: readonly HeaderNode[], columns: readonly string[]): readonly HeaderNode[] {
  if (!columns.includes('orgSum')) return header;
  return header.map((node) => {
    if (!node.children) return node;
    if (!node.children.some((child) => child.column === 'business'))
      return { ...node, children: withOrgSum(node.children, columns) };
    const children = [...node.children, { label: '小计', column: 'orgSum' }];
    const place = (child: HeaderNode) => columns.indexOf(child.column ?? '');
    return { ...node, children: children.sort((a, b) => place(a) - place(b)) };
  });
}

/** An extra row takes the group of its id (denied.x1) or, outside the groups, the bracket that it stands in. */
function stubOf(plan: Plan, form: FormTable, row: string): readonly string[] {
  const known = form.rows.find((each) => each.id === row);
  if (known) return known.stub;
  const own = rowLabel(plan, form, row);
  const group = form.rows.find((each) => each.group !== null && each.group === row.split('.')[0]);
  if (group) return [...group.stub.slice(0, -1), own];
  const results = form.rows.find((each) => each.id === 'processed')?.stub.slice(0, -1) ?? [];
  const at = plan.rows.indexOf(row);
  const within = at > plan.rows.indexOf('carriedIn') && at < plan.rows.indexOf('processed');
  return within ? [...results, own] : [own];
}

/** Table 四 prints its three rows side by side: each group of leaves belongs to the next row. */
function disputesSheet(plan: Plan, form: FormTable): Sheet {
  let next = 0;
  const place = (nodes: readonly HeaderNode[]): readonly HeaderNode[] => {
    const row = nodes.every((node) => node.column) ? plan.rows[next++] : undefined;
    return nodes.map((node) =>
      node.children
        ? { ...node, children: place(node.children) }
        : { ...node, column: `${row}.${node.column}` },
    );
  };
  const header = place(form.blocks[0]?.header ?? []);
  const cells = Object.fromEntries(leavesOf(header).map((key) => [key, `${plan.id}.${key}`]));
  return {
    key: plan.id,
    caption: form.title,
    heading: '',
    corner: '',
    depth: 0,
    header,
    rows: [{ id: 'all', stub: [], cells }],
  };
}

function cellsOf(plan: Plan, row: string, columns: readonly string[]): Record<string, CellId> {
  return Object.fromEntries(columns.map((column) => [column, cellId(plan.id, row, column)]));
}

/** The label of a row as the form prints it, else as the report does. */
export function rowLabel(plan: Plan, form: FormTable, row: string): string {
  const stub = form.rows.find((each) => each.id === row)?.stub;
  return stub?.[stub.length - 1] ?? plan.labels[row] ?? (row.endsWith('.sum') ? '小计' : '增加的一行');
}

/** The leaves' columns from left to right. */
export function leavesOf(nodes: readonly HeaderNode[]): string[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : (node.column ?? [])));
}

/** （二）部分公开（区分处理的…）: the words that name the row, and the remark in brackets after them. */
export function splitLabel(label: string): { readonly main: string; readonly remark: string } {
  const at = label.indexOf('（', 1);
  return at > 0 ? { main: label.slice(0, at), remark: label.slice(at) } : { main: label, remark: '' };
}

/** A table of a form that is not described as data yet: its rows and columns as they were read. */
function unknownForm(plan: Plan): FormTable {
  const columns = plan.columns.map((id) => ({ id, label: id }));
  return {
    table: tableName(plan.id),
    form: plan.form,
    title: '',
    rows: [],
    columns,
    blocks: [
      { heading: '', header: columns.map(({ id, label }) => ({ label, column: id })), rows: plan.rows },
    ],
  };
}
