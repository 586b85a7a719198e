import type { Segment, Token } from './tokens.ts';
import type { TokenLine } from './torn-region.ts';

/** Table 二 of a local annex, standing upright, on the lines `from` up to `to`. */
export interface UprightTable {
  readonly segments: readonly Segment[];
  readonly from: number;
  readonly to: number;
}

/**
 * Table 二 of a local annex (forms.md §5) where nothing bounds a cell: 全市 and 市本级 over the figures, and a line for
 * every column of the form, 规章 · 本年新制作数量 · 5 · 3. Undefined if the lines hold none; unclear if a figure stands
 * there that no column names, or a column without any.
 */
export function findUpright(lines: readonly TokenLine[]): UprightTable | 'unclear' | undefined {
  const from = lines.findIndex((_, at) => isHead(lines, at));
  if (from < 0) return undefined;
  let to = from;
  while (to < lines.length && lines[to]?.every(isOfUpright)) to++;
  const rows = rowsOf(lines.slice(from, to).flat());
  const columns = rows.filter((row) => row.some(isColumn));
  // Names of columns in a head of their own: the table lies as the form has it.
  if (!columns.some((row) => row.some(isContent))) return undefined;
  const isClear = columns.every((row) => row.some(isContent)) && rows.every(hasName);
  return isClear ? { from, to, segments: rows.map(toSegment) } : 'unclear';
}

/** 信息内容 · 全市 · 市本级, on one line or on several, with the article of the block above. */
function isHead(lines: readonly TokenLine[], from: number): boolean {
  const tokens = lines.slice(from, from + mostHeadLines).flat();
  const end = tokens.findIndex((token) => !isBlock(token));
  const copy = tokens[end];
  return end > 0 && lines[from]?.every((token) => isBlock(token) || isCopy(token)) === true && isCopy(copy);
}

const mostHeadLines = 4;

/** A row begins at a block, at the name of a row, and at a column that no row's name stands before. */
function rowsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const rows: Token[][] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const begins = isBlock(token) ? !isBlock(before) : isRow(token) || (isColumn(token) && !isRow(before));
    const row = rows[rows.length - 1];
    if (begins || !row) rows.push([token]);
    else row.push(token);
  });
  return rows;
}

/** Figures stand behind the name of their column. */
function hasName(row: readonly Token[]): boolean {
  return row.some(isColumn) || !row.some(isContent);
}

function toSegment(row: readonly Token[]): Segment {
  const end = row.findIndex(isContent);
  const stub = end < 0 ? row : row.slice(0, end);
  return { stub, tail: end < 0 ? [] : row.slice(end) };
}

function isOfUpright(token: Token): boolean {
  return token.kind === 'blank' || [isContent, isBlock, isCopy, isRow, isColumn].some((is) => is(token));
}

const isContent = (token: Token | undefined): boolean => token?.kind === 'content';
const isBlock = (token: Token | undefined): boolean => means(token, 'block');
const isCopy = (token: Token | undefined): boolean => means(token, 'copy');
const isRow = (token: Token | undefined): boolean => means(token, 'row');
const isColumn = (token: Token | undefined): boolean => means(token, 'column');

function means(token: Token | undefined, kind: 'block' | 'copy' | 'row' | 'column'): boolean {
  const isOfTable = (meaning: Token['meanings'][number]) =>
    meaning.kind === 'copy' || meaning.table === 'proactive';
  return token?.meanings.some((meaning) => meaning.kind === kind && isOfTable(meaning)) === true;
}
