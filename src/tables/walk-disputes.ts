import { key, label, meaningsIn, type NamedRow, printedColumns, type State } from './printed.ts';
import type { Segment } from './tokens.ts';

/** Table 四: fifteen figures below their head, or a row for each of its three groups. */
export function readDisputes(state: State, { stub, tail }: Segment): NamedRow | undefined {
  const columns = printedColumns(stub, 'disputes');
  const meanings = meaningsIn(stub, 'disputes');
  const printed = tail.length > 0 && (tail.some((token) => token.kind === 'content') || stub.length === 0);
  const named = { table: 'disputes', group: '', key: key(stub), label: label(stub), copies: [''] } as const;
  const cases = meanings.flatMap((meaning) => (meaning.kind === 'case' ? [meaning.row] : []));
  if (cases.length === 1 && columns.length === 0 && printed)
    return { ...named, row: cases[0] ?? null, columns: state.columns.slice(0, 5) };
  if (columns.length > 0) state.columns = [...state.columns, ...columns];
  return printed && state.columns.length > 0 ? { ...named, row: '', columns: state.columns } : undefined;
}
