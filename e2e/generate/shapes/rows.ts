import { gridOf, type Place, type Sheet, type SheetRow } from '../sheet.ts';
import { inline, type Shape, textShape, unsureInCells, unsureInRows } from './shape.ts';

/** Shapes with one line a row. */

type Line = (row: SheetRow, places: readonly (Place | undefined)[], sheet: Sheet) => string;

function drawRows(line: Line, unsure = unsureInCells): Shape['sheet'] {
  return (sheet) => {
    const grid = gridOf(sheet);
    const lines = sheet.rows.map((row, index) => line(row, grid[index] ?? [], sheet));
    return { text: lines.join('\n'), unsure: unsure(sheet) };
  };
}

/** Seed 000: spans appear once, the row is padded at its end; an empty cell is a pipe without spaces. */
const padRight: Line = (row, _, sheet) =>
  row.cells
    .map((cell) => inline(cell.text))
    .concat(Array<string>(Math.max(0, sheet.width - row.cells.length)).fill(''))
    .map((text) => (text === '' ? '|' : `${text} | `))
    .join('')
    .trim();

const padLeft: Line = (row, _, sheet) => {
  const padding = Array<string>(Math.max(0, sheet.width - row.cells.length)).fill('');
  return bordered([...padding, ...row.cells.map((cell) => inline(cell.text))]);
};

const grid: Line = (_, places) => bordered(places.map(anchored));
const expanded: Line = (_, places) => bordered(places.map((place) => inline(place?.cell.text ?? '')));

function bordered(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

function anchored(place: Place | undefined): string {
  return place?.anchor ? inline(place.cell.text) : '';
}

/** As Excel copies: merged cells leave empty ones, a break inside a cell is quoted. */
const excel: Line = (_, places) =>
  places.map((place) => (place?.anchor ? quoted(place.cell.text) : '')).join('\t');

function quoted(text: string): string {
  return /[\n"\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Text of a PDF: what stands on a line, by spaces; blanks leave nothing. */
const spaced: Line = (row) =>
  row.cells
    .map((cell) => inline(cell.text))
    .filter((text) => text.trim() !== '')
    .join(' ');

function markdown(sheet: Sheet): string {
  const [head = [], ...rest] = gridOf(sheet);
  const line = (places: readonly (Place | undefined)[]) =>
    `| ${places.map((place) => (place?.anchor ? place.cell.text.replace(/\n/g, '<br>') : '')).join(' | ')} |`;
  const rule = `| ${head.map(() => '---').join(' | ')} |`;
  return ['', line(head), rule, ...rest.map(line), ''].join('\n');
}

export const rowShapes: readonly Shape[] = [
  textShape('pipes-right', drawRows(padRight)),
  textShape('pipes-left', drawRows(padLeft)),
  textShape('pipes-grid', drawRows(grid)),
  textShape('pipes-expanded', drawRows(expanded)),
  textShape('tsv-excel', drawRows(excel)),
  textShape('markdown', (sheet) => ({ text: markdown(sheet), unsure: unsureInCells(sheet) }), {
    medium: 'markdown',
  }),
  textShape(
    'pdf-spaces',
    drawRows(spaced, (sheet) => unsureInRows(sheet, true)),
    { paged: true },
  ),
];
