import {
  continued,
  copiesIn,
  copiesOrOne,
  key,
  label,
  meaningsIn,
  type NamedRow,
  type PrintedColumn,
  printedColumns,
  type State,
} from './printed.ts';
import type { Segment, Token } from './tokens.ts';

/** Table 三: a head of three lines, then rows under group labels. */
export function readRequests(state: State, segment: Segment): NamedRow | undefined {
  const { stub, tail } = segment;
  const columns = printedColumns(stub, 'requests');
  const isSumRow = columns.length === 1 && countFigures(tail) >= fewestFigures && state.group !== '';
  const isHeader = columns.length > 0 && !isSumRow && (!state.inBody || isHeaderRow(stub, columns));
  if (isHeader) {
    // A head printed again in the middle of a group does not end it: 小计 or 其他 below it are the group's.
    if (state.inBody) Object.assign(state, { inBody: false, columns: [] });
    state.columns = [...continued(state, columns), ...columns];
    return undefined;
  }
  const copies = copiesIn(stub);
  if (copies.length > 0) state.copies = copies;
  return nameRequestRow(state, segment);
}

/** 其他 and 总计 name a column in the header and a row in the body; what stands beside them tells. */
const ambiguousColumns = new Set(['otherOrg', 'total', 'orgSum']);

function isHeaderRow(stub: readonly Token[], columns: readonly PrintedColumn[]): boolean {
  return (
    columns.some((column) => !ambiguousColumns.has(column.id)) ||
    meaningsIn(stub, 'requests').some((meaning) => meaning.kind === 'heading' && meaning.place === 'header')
  );
}

function nameRequestRow(state: State, { stub, tail, open = false }: Segment): NamedRow | undefined {
  const group = meaningsIn(stub, 'requests').find((meaning) => meaning.kind === 'group');
  if (group?.kind === 'group') state.group = group.group;
  const row = rowOf(state, stub);
  const isBare = stub.every(isOuter);
  const own = isBare ? [] : stub;
  const named = { table: 'requests', key: key(own), label: label(own) } as const;
  const common = { columns: state.columns, copies: copiesOrOne(state) };
  if (row !== null) {
    state.inBody = true;
    state.group = row.includes('.') ? (row.split('.')[0] ?? '') : '';
    return { ...named, ...common, row, group: state.group };
  }
  const last = stub[stub.length - 1];
  const isSum = last?.meanings.some((meaning) => meaning.kind === 'group') || last?.key === '小计';
  // （六）其他处理 is a row of its own in form 2019, also where nothing stands behind it.
  const mayBeRow = tail.length > 0 || open || state.group === 'other';
  if (isSum && mayBeRow) {
    state.inBody = true;
    return { ...named, ...common, row: `${state.group}.sum`, group: state.group };
  }
  const isHalf = last?.key === '其他' && countFigures(tail) >= fewestFigures;
  const isUnknown = isHalf || (last?.kind === 'words' && tail.length > 0);
  const isUnnamed = isBare && countFigures(tail) >= fewestFigures;
  const mayBegin = state.inBody || state.columns.length >= fewestFigures;
  return mayBegin && (isUnknown || isUnnamed)
    ? { ...named, ...common, row: null, group: state.group }
    : undefined;
}

/** Nothing, or 三、本年度办理结果 in front of a row that lost its own label. */
function isOuter(token: Token): boolean {
  const isHeading = token.meanings.some((meaning) => meaning.kind === 'heading' && meaning.place === 'stub');
  return token.kind === 'blank' || isHeading;
}

/** Fewer figures without a label are page numbers and the like. */
const fewestFigures = 5;

function countFigures(tail: readonly Token[]): number {
  return tail.filter((token) => token.kind === 'content').length;
}

/** The form's row that the last label names; 其他 is （六）'s last row only inside （六）. */
function rowOf(state: State, stub: readonly Token[]): string | null {
  const last = stub[stub.length - 1];
  for (const meaning of last?.meanings ?? []) {
    if (meaning.kind !== 'row' || meaning.table !== 'requests') continue;
    if (meaning.row === 'other.misc' && state.group !== 'other') continue;
    return meaning.row;
  }
  return null;
}
