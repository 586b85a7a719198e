import type { Token } from './tokens.ts';

/** Two pieces of one figure that white space or a line break tore apart; undefined if they cannot be one. */
export function joinTokens(first: Token, second: Token): Token | undefined {
  const text = first.cell.text + second.cell.text;
  if (!/^[1-9]\d*$/.test(first.cell.text) || !/^\d+$/.test(second.cell.text)) return undefined;
  const span = { start: first.cell.span.start, end: second.cell.span.end };
  return { ...first, cell: { text, span } };
}

/** Some digits of a token as a figure of their own. */
export function sliceToken(token: Token, from: number, to: number): Token {
  const { text, span } = token.cell;
  return {
    ...token,
    cell: { text: text.slice(from, to), span: { start: span.start + from, end: span.start + to } },
  };
}
