import type { Piece } from '../pieces.ts';
import type { Random } from '../random.ts';
import { figuresOf, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import type { TrueRow, TrueTable } from '../truth.ts';
import type { Noise } from './noise.ts';

/** Rows more, fewer, elsewhere; tables elsewhere; what a page or another report adds. */

/** Rows under the same outer labels change places; 新收 and 结转 do too. The groups of table 四 are no rows in print. */
function transpose(table: TrueTable, random: Random): TrueTable {
  if (table.id === 'disputes') return table;
  const keys = table.rows.map((row) => row.stub.slice(0, -1).join('›'));
  const rows: TrueRow[] = [];
  for (let from = 0; from < table.rows.length; ) {
    let to = from + 1;
    while (to < table.rows.length && keys[to] === keys[from]) to++;
    rows.push(...random.shuffle(table.rows.slice(from, to)));
    from = to;
  }
  return { ...table, rows };
}

/** One or two rows of zeros are not printed at all. */
function dropRows(sheet: Sheet, random: Random): Sheet {
  if (sheet.table !== 'requests' && sheet.table !== 'statistics') return sheet;
  const idle = sheet.rows.flatMap((row, index) => (isIdle(row) ? [index] : []));
  const gone = random.shuffle(idle).slice(0, random.whole(1, 2));
  return [...gone].sort((a, b) => b - a).reduce(removeRow, sheet);
}

function isIdle(row: SheetRow): boolean {
  const figures = figuresOf(row);
  return (
    figures.length > 0 &&
    figures.every((cell) => cell.text === '0') &&
    !row.cells.some((cell) => cell.rowSpan > 1)
  );
}

function removeRow(sheet: Sheet, index: number): Sheet {
  const rows = sheet.rows.map((row, top) => ({
    ...row,
    cells: row.cells.map((cell) => shrink(cell, top, index)),
  }));
  return { ...sheet, rows: rows.filter((_, top) => top !== index) };
}

function shrink(cell: SheetCell, top: number, index: number): SheetCell {
  return top < index && top + cell.rowSpan > index ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
}

function isSheet(piece: Piece): boolean {
  return piece.kind === 'sheet';
}

/** A table slips into the next part, or all of them stand at the end. */
function misplace(pieces: readonly Piece[], random: Random): readonly Piece[] {
  if (random.chance(0.5)) return [...pieces.filter((piece) => !isSheet(piece)), ...pieces.filter(isSheet)];
  const places = pieces.flatMap((piece, index) => (isSheet(piece) ? [index] : []));
  const from = random.pick(places);
  const moved = pieces[from];
  const rest = pieces.filter((_, index) => index !== from);
  const to = rest.findIndex(
    (piece, index) => index >= from && piece.kind === 'text' && piece.role === 'paragraph',
  );
  return moved && to >= 0 ? [...rest.slice(0, to), moved, ...rest.slice(to)] : pieces;
}

function furnitureLine(random: Random): string {
  const page = random.whole(2, 12);
  return random.pick([`— ${page} —`, `-${page}-`, `- ${page} -`, `第${page}页 共12页`]);
}

/** Page numbers between paragraphs, links to other years at the end. */
function furnish(pieces: readonly Piece[], random: Random): readonly Piece[] {
  const line = (text: string): Piece => ({ kind: 'text', role: 'furniture', text });
  const pages = pieces.flatMap((piece) =>
    random.chance(0.2) ? [piece, line(furnitureLine(random))] : [piece],
  );
  const links = [2017, 2023].map((year) =>
    line(`- 云岭市${year}年政府信息公开工作年度报告 ${year + 1}-01-29`),
  );
  return [...pages, ...links];
}

/** A page number between two rows, where the shape comes out of pages. */
function furnishRows(sheet: Sheet, random: Random): Sheet {
  const rows = sheet.rows.flatMap((row): readonly SheetRow[] =>
    row.kind === 'body' && random.chance(0.08) ? [furnitureRow(random), row] : [row],
  );
  return { ...sheet, rows };
}

function furnitureRow(random: Random): SheetRow {
  const cell: SheetCell = { text: furnitureLine(random), column: 0, colSpan: 1, rowSpan: 1, role: 'filler' };
  return { kind: 'furniture', cells: [cell] };
}

function another(pieces: readonly Piece[], _: Random, other: () => readonly Piece[]): readonly Piece[] {
  const second = other().map(
    (piece): Piece => (piece.kind === 'sheet' ? { ...piece, foreign: true } : piece),
  );
  return [...pieces, ...second];
}

const requestsOnly = (form: string) => form !== '2014';

export const structureNoises: readonly Noise[] = [
  { name: 'extra-rows', options: { extraRows: true } },
  { name: 'group-sums', options: { groupSums: 'line' }, fits: requestsOnly },
  { name: 'group-sums-last', options: { groupSums: 'last' }, fits: requestsOnly },
  { name: 'org-sum', options: { orgSum: true }, fits: requestsOnly },
  { name: 'transposed', table: transpose, fits: requestsOnly },
  { name: 'rows-missing', sheet: dropRows },
  { name: 'wrong-part', pieces: misplace, fits: requestsOnly },
  { name: 'furniture', pieces: furnish, sheet: furnishRows },
  { name: 'two-reports', pieces: another },
];
