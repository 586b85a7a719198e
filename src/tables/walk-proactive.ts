import {
  continued,
  copiesIn,
  copiesOrOne,
  key,
  label,
  meaningsIn,
  type NamedRow,
  printedColumns,
  type State,
} from './printed.ts';
import type { Segment } from './tokens.ts';

/** Table 二: blocks with column heads of their own; in an annex it may stand upright, one line a figure. */
export function readProactive(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const meanings = meaningsIn(stub, 'proactive');
  const columns = printedColumns(stub, 'proactive');
  if (meanings.some((meaning) => meaning.kind === 'block')) startBlock(state);
  const copies = copiesIn(stub);
  if (copies.length > 0) state.copies = copies;
  const row = meanings.find((meaning) => meaning.kind === 'row');
  if (row?.kind === 'row') state.row = row.row;
  const hasContent = tail.some((token) => token.kind === 'content');
  const upright = columns.length === 1 && state.row !== null && (state.copies.length > 0 || hasContent);
  const named = { table: 'proactive', group: '', key: key(stub), label: label(stub) } as const;
  if (upright) return { ...named, row: state.row, columns, copies: copiesOrOne(state) };
  if (columns.length > 0 && !hasContent)
    state.columns = [...(row ? [] : continued(state, columns)), ...columns];
  else if (row?.kind === 'row') return { ...named, row: row.row, columns: state.columns, copies: [''] };
  else if (hasContent && stub.some((token) => token.kind === 'words') && state.columns.length > 0)
    return { ...named, row: null, columns: state.columns, copies: [''] };
  return undefined;
}

function startBlock(state: State): void {
  Object.assign(state, { columns: [], copies: [], row: null });
}
