import type { Token } from './tokens.ts';

type TokenRow = readonly Token[];

/**
 * Cells that span columns of other blocks, written out once for each of them: 本年增/减 | 本年增/减 over -5 | -5. Where
 * a head names one column twice in a row, and what stands below says the same twice, one of the two is left. Where sets
 * of columns stand side by side (全市 and 市本级 under one head) nothing is left out.
 */
export function withoutSpread(rows: readonly TokenRow[]): readonly TokenRow[] {
  if (rows.some((row) => row.some((token) => token.meanings.some((each) => each.kind === 'copy'))))
    return rows;
  let head: TokenRow = [];
  return rows.map((row) => {
    if (isHead(row)) head = row;
    const doubled = row.length === head.length ? doubledIn(head) : [];
    const isSaidTwice = doubled.length > 0 && doubled.every((at) => isSame(row[at - 1], row[at]));
    return isSaidTwice ? row.filter((_, at) => !doubled.includes(at)) : row;
  });
}

/** （七）总计 in the body names a row, whatever stands beside it. */
function isHead(row: TokenRow): boolean {
  const isOfHead = (token: Token) => token.meanings.some(({ kind }) => kind === 'column' || kind === 'block');
  return row.some(isOfHead) && !row.some((token) => token.kind === 'content');
}

function doubledIn(head: TokenRow): readonly number[] {
  return head.flatMap((token, at) => (isColumn(token) && isSame(head[at - 1], token) ? [at] : []));
}

function isColumn(token: Token): boolean {
  return token.meanings.some(({ kind }) => kind === 'column');
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.kind === b.kind && a.key === b.key && a.cell.text === b.cell.text
  );
}
