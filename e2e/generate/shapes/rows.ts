import { figuresOf, gridOf, idsOf, type Place, type Sheet, type SheetRow } from '../sheet.ts';
import {
  blankDisputes,
  inline,
  isBlank,
  type Shape,
  textShape,
  unsureInCells,
  unsureInRows,
} from './shape.ts';

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

/** An editor or a chat box took away the tabs at the ends of lines. */
const trimmed: Line = (row, places, sheet) => excel(row, places, sheet).replace(/\t+$/, '');

/** Whether the blank behind its figures was trimmed, or a figure before it was lost, nobody can tell. */
function endsBlank(row: SheetRow): boolean {
  const figures = figuresOf(row);
  const last = figures[figures.length - 1];
  return last !== undefined && isBlank(last) && figures.some((cell) => !isBlank(cell));
}

function idsOfRow(row: SheetRow) {
  return idsOf(figuresOf(row));
}

/** As Excel saves CSV. */
const commas: Line = (_, places) =>
  places.map((place) => (place?.anchor ? quoted(place.cell.text, /[\n",]/) : '')).join(',');

/** As padRight, with the full-width pipe of an input method. */
const fullWidth: Line = (row, _, sheet) =>
  [
    ...row.cells.map((cell) => inline(cell.text)),
    ...Array<string>(Math.max(0, sheet.width - row.cells.length)).fill(''),
  ]
    .map((text) => `${text} ｜`)
    .join(' ');

/** A frame drawn with box characters, a line between any two rows. */
function boxed(sheet: Sheet): string {
  const rule = (left: string, cross: string, right: string) =>
    `${left}${Array<string>(sheet.width).fill('────').join(cross)}${right}`;
  const rows = gridOf(sheet).map((places) => `│ ${places.map(anchored).join(' │ ')} │`);
  return [rule('┌', '┬', '┐'), rows.join(`\n${rule('├', '┼', '┤')}\n`), rule('└', '┴', '┘')].join('\n');
}

function quoted(text: string, special = /[\n"\t]/): string {
  return special.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
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
  textShape(
    'tsv-trimmed',
    drawRows(trimmed, (sheet) => [
      ...unsureInCells(sheet),
      ...sheet.rows.filter(endsBlank).flatMap(idsOfRow),
      ...blankDisputes(sheet),
    ]),
  ),
  textShape('csv', drawRows(commas)),
  textShape('pipes-full', drawRows(fullWidth)),
  textShape('pipes-box', (sheet) => ({ text: boxed(sheet), unsure: unsureInCells(sheet) })),
  textShape('markdown', (sheet) => ({ text: markdown(sheet), unsure: unsureInCells(sheet) }), {
    medium: 'markdown',
  }),
  textShape(
    'pdf-spaces',
    drawRows(spaced, (sheet) => [...unsureInRows(sheet, true), ...blankDisputes(sheet)]),
    { paged: true },
  ),
];
