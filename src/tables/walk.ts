import type { TableName } from '../forms/form.ts';
import { type LabelMeaning, labelKey, labelMeanings } from '../forms/labels.ts';
import type { Alignment, TableBlock } from '../sources/source.ts';
import type { Normaliser } from '../text/normalise.ts';
import type { NamedRow, PrintedRow, State } from './printed.ts';
import { regroup } from './regroup.ts';
import { withoutSpread } from './spread.ts';
import { readToken, type Segment, segmentsOf, type Token } from './tokens.ts';
import { readDisputes } from './walk-disputes.ts';
import { readProactive } from './walk-proactive.ts';
import { readRequests } from './walk-requests.ts';
import { readStatistics } from './walk-statistics.ts';

/**
 * Walks all rows of some tables in reading order and gives every row of figures its name. `headed` are the tables
 * whose column heads were seen, with or without rows below them. `within` is the table that they are known to be of.
 */
export function walkTables(
  blocks: readonly TableBlock[],
  normalise: Normaliser,
  within: TableName | null = null,
): { readonly rows: readonly PrintedRow[]; readonly headed: ReadonlySet<TableName> } {
  const headed = new Set<TableName>();
  const state: State = {
    table: within,
    columns: [],
    copies: [],
    group: '',
    row: null,
    inBody: false,
    headed,
  };
  const tables = tablesOf(blocks, normalise);
  const rows = blocks.flatMap((block, index) =>
    segmentsIn(block, normalise, tables[index] ?? statutory).flatMap((segment) =>
      readSegment(state, segment, block.alignment, index),
    ),
  );
  return { rows: rows.some(isRunTogether) ? withoutGuess(rows) : rows, headed };
}

/** 0100260036: no figure of several digits begins with 0, so figures were run together here. */
function beginsWithZero({ kind, cell }: Token): boolean {
  return kind === 'content' && /^0\d+$/.test(cell.text);
}

/** All that is left of a row. */
function isRunTogether(row: PrintedRow): boolean {
  return row.merged && onlyFigure(row) !== undefined;
}

/**
 * Where figures were run together, several in a row cannot be known: some of them are more than one. Where that befell
 * a row among many whose figures stand apart, those may be one each.
 */
function withoutGuess(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const merged = rows.filter((row) => mayHoldSeveral(row)).length;
  const apart = rows.filter((row) => countFigures(row) >= fewestApart).length;
  const isRare = merged * rare <= apart;
  return rows.map((row) => {
    const isUnproved = row.alignment === 'loose' && countFigures(row) > 1;
    return isUnproved ? { ...row, ...(isRare ? { merged: true } : { open: true }) } : row;
  });
}

/** One row run together, to so many that are not. */
const rare = 4;
const fewestApart = 3;

/** One figure of several digits where the head prints several columns. */
function mayHoldSeveral(row: PrintedRow): boolean {
  return row.columns.length !== 1 && /^\d{3,}$/.test(onlyFigure(row) ?? '');
}

function onlyFigure({ tail }: PrintedRow): string | undefined {
  const [only, other] = tail.filter((token) => token.kind === 'content');
  return other ? undefined : only?.cell.text;
}

function countFigures({ tail }: PrintedRow): number {
  return tail.filter((token) => token.kind === 'content').length;
}

function segmentsIn(
  block: TableBlock,
  normalise: Normaliser,
  tables: ReadonlySet<TableName>,
): readonly Segment[] {
  if (block.alignment === 'loose') return regroup(block.rows, normalise, tables);
  const tokens = block.rows.map((cells) => cells.map((cell) => readToken(cell, normalise, tables)));
  return withoutSpread(tokens).flatMap(segmentsOf);
}

const statutory: ReadonlySet<TableName> = new Set<TableName>(['proactive', 'requests', 'disputes']);
const all: ReadonlySet<TableName> = new Set<TableName>([...statutory, 'statistics']);
const fewestOfStatistics = 3;

/**
 * The tables that the labels of each block can be of. The form of 2014 has labels of everyday words: 其他情形 alone may be
 * half of a label that a page break cut, （…不计其他情形）; with a few others it is that form, and so are the few rows
 * that a page break or a head parts from them.
 */
function tablesOf(blocks: readonly TableBlock[], normalise: Normaliser): readonly ReadonlySet<TableName>[] {
  const counts = blocks.map((block) => countStatistics(block, normalise));
  const isThere = counts.some(({ own }) => own >= fewestOfStatistics);
  return counts.map(({ own, others }) => {
    const isStatistics = own >= fewestOfStatistics || (isThere && own > 0 && others === 0);
    return isStatistics ? all : statutory;
  });
}

/** How many labels of a block only the form of 2014 has, as far as they matter, and how many only others. */
function countStatistics(block: TableBlock, normalise: Normaliser) {
  const keys = new Set<string>();
  let others = 0;
  for (const cell of block.rows.flat()) {
    const key = /\p{Script=Han}/u.test(cell.text) ? labelKey(normalise(cell.text).text) : '';
    const meanings = keys.has(key) ? [] : labelMeanings(key);
    if (meanings.length > 0 && meanings.every(isStatisticsRow)) keys.add(key);
    if (meanings.length > 0 && !meanings.some(isOfStatistics)) others++;
    if (keys.size >= fewestOfStatistics) break;
  }
  return { own: keys.size, others };
}

function isOfStatistics(meaning: LabelMeaning): boolean {
  return 'table' in meaning && meaning.table === 'statistics';
}

function isStatisticsRow(meaning: LabelMeaning): boolean {
  return meaning.kind === 'row' && isOfStatistics(meaning);
}

function readSegment(state: State, segment: Segment, alignment: Alignment, block: number): PrintedRow[] {
  const table = tableOf(segment.stub, state);
  if (table && table !== state.table) enter(state, table);
  if (!state.table) return [];
  const read = readers[state.table](state, segment);
  if (state.columns.length > 1) state.headed.add(state.table);
  if (!read) return [];
  const { stub, tail, open = false, torn = false } = segment;
  return [
    {
      tail,
      ...read,
      alignment,
      block,
      stubShape: `${filled(stub)}/${stub.length}`,
      open,
      torn,
      merged: alignment === 'loose' && tail.some(beginsWithZero),
    },
  ];
}

const readers: Readonly<Record<TableName, (state: State, segment: Segment) => NamedRow | undefined>> = {
  proactive: readProactive,
  requests: readRequests,
  disputes: readDisputes,
  statistics: readStatistics,
};

function filled(stub: readonly Token[]): number {
  return stub.filter((token) => token.kind !== 'blank').length;
}

function enter(state: State, table: TableName): void {
  Object.assign(state, { table, columns: [], copies: [], group: '', row: null, inBody: false });
}

/** The table that a row's labels belong to: the first label that belongs to one table only. */
function tableOf(stub: readonly Token[], state: State): TableName | null {
  for (const token of stub) {
    if (token.key === '其他') continue;
    const tables = new Set(
      token.meanings.flatMap((meaning) => (meaning.kind === 'copy' ? [] : [meaning.table])),
    );
    const [only] = tables;
    // 单位 and 累计 stand over columns of other tables too.
    const isWeak = only === 'statistics' && token.meanings.every((meaning) => meaning.kind === 'column');
    if (tables.size === 1 && only && !isWeak) return only;
  }
  return state.table;
}
