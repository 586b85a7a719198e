import type { TextRole } from '../pieces.ts';
import type { Random } from '../random.ts';
import { gridOf, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import { allForms, isBlank, type Shape, unsureInCells, withoutFurniture } from './shape.ts';

/** Pages and clipboards: tables with spans (layouts.md §1, first row). */

/** How one producer writes a cell and its content. */
interface Dialect {
  readonly cell: (content: string, spans: string) => string;
  readonly blank: string;
  readonly figure?: (text: string) => string;
}

const plain: Dialect = { cell: (content, spans) => `<td${spans}>${content}</td>`, blank: '' };

const saved: Dialect = {
  cell: (content, spans) =>
    `<td${spans} valign="center"><p style="text-align:center"><span>${content}</span></p></td>`,
  blank: '&nbsp;',
};

/** Word splits a figure into runs and closes every paragraph with a mark of its own. */
const word: Dialect = {
  cell: (content, spans) =>
    `<td${spans} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>\n  <p class=MsoNormal align=center><span lang=EN-US style='font-size:9.0pt;mso-font-kerning:0pt'>${content}<o:p></o:p></span></p>\n  </td>`,
  blank: '&nbsp;',
  figure: (text) =>
    text.length > 1
      ? `${escaped(text.slice(0, 1))}</span><span lang=EN-US>${escaped(text.slice(1))}`
      : escaped(text),
};

function tableOf(sheet: Sheet, dialect: Dialect): string {
  const rows = sheet.rows.map((row) => `<tr>${row.cells.map((cell) => cellOf(cell, dialect)).join('')}</tr>`);
  return `<table border="1" cellspacing="0">\n${rows.join('\n')}\n</table>`;
}

function cellOf(cell: SheetCell, dialect: Dialect): string {
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
  return dialect.cell(contentOf(cell, dialect), spans);
}

function contentOf(cell: SheetCell, dialect: Dialect): string {
  if (isBlank(cell)) return dialect.blank;
  if (cell.role === 'header' && cell.text.length === 4)
    return `${escaped(cell.text.slice(0, 2))}<br>${escaped(cell.text.slice(2))}`;
  if (cell.role === 'figure' && dialect.figure && /^\d+$/.test(cell.text)) return dialect.figure(cell.text);
  return escaped(cell.text).replace(/\n/g, '<br/>');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Rows `from`–`to` as a sheet of their own; what a span above covered goes on as an empty cell. */
export function sliceRows(sheet: Sheet, from: number, to: number): Sheet {
  const above = gridOf(sheet)[from] ?? [];
  const going = above.flatMap((place, column): readonly SheetCell[] => {
    if (!place?.below || place.cell.column !== column) return [];
    const start = sheet.rows.findIndex((row) => row.cells.includes(place.cell));
    return [{ ...place.cell, text: '', role: 'filler', rowSpan: start + place.cell.rowSpan - from }];
  });
  const rows = sheet.rows.slice(from, to).map((row, index): SheetRow => {
    const cells = index === 0 ? [...going, ...row.cells].sort((a, b) => a.column - b.column) : row.cells;
    return {
      ...row,
      cells: cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, to - from - index) })),
    };
  });
  return { ...sheet, rows };
}

/** Cut between two body rows; undefined where a table has one body row only. */
function cutRow(sheet: Sheet, random: Random): number | undefined {
  const bodies = sheet.rows.flatMap((row, index) =>
    row.kind === 'body' && sheet.rows[index - 1]?.kind === 'body' ? [index] : [],
  );
  return bodies.length === 0 ? undefined : random.pick(bodies);
}

type Draw = (sheet: Sheet, random: Random) => string;

const split: Draw = (sheet, random) => {
  const at = cutRow(sheet, random);
  if (at === undefined) return tableOf(sheet, saved);
  const parts = [sliceRows(sheet, 0, at), sliceRows(sheet, at, sheet.rows.length)];
  return parts.map((part) => tableOf(part, saved)).join('\n<p>&nbsp;</p>\n');
};

/** The header is printed again at the top of the next page, in a table of its own. */
const headed: Draw = (sheet, random) => {
  const at = sheet.table === 'proactive' ? undefined : cutRow(sheet, random);
  if (at === undefined) return tableOf(sheet, plain);
  const rest = sliceRows(sheet, at, sheet.rows.length);
  const header = sheet.rows.filter((row) => row.kind === 'header');
  return [sliceRows(sheet, 0, at), { ...sheet, rows: [...header, ...rest.rows] }]
    .map((part) => tableOf(part, plain))
    .join('\n');
};

const nested: Draw = (sheet) =>
  `<table width="100%"><tr><td align="center">${tableOf(sheet, saved)}</td></tr></table>`;

const links = '<a href="/">首页</a> | <a href="/zwgk/">政务公开</a>';

function lineOf(text: string, role: TextRole): string {
  return `<${role === 'title' ? 'h1' : 'p'}>${escaped(text)}</${role === 'title' ? 'h1' : 'p'}>`;
}

function pageOf(parts: readonly string[]): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开</title></head>\n<body>\n${parts.join('\n')}\n</body></html>`;
}

function layoutPage(parts: readonly string[]): string {
  return pageOf([
    `<table width="1000"><tr><td colspan="2">${links}</td></tr><tr><td width="200"><ul><li>机构设置</li><li>公开指南</li></ul></td><td>`,
    ...parts,
    '</td></tr></table>',
  ]);
}

function clipboard(parts: readonly string[]): string {
  const office =
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"';
  return `<html ${office}><head><meta charset=utf-8><style>p.MsoNormal{mso-style-unhide:no}</style></head><body lang=ZH-CN><!--StartFragment-->\n${parts.join('\n')}\n<!--EndFragment--></body></html>`;
}

function htmlShape(name: string, draw: Draw, page = pageOf, medium: Shape['medium'] = 'page'): Shape {
  return {
    name,
    medium,
    columnsKnown: true,
    forms: allForms,
    paged: false,
    sheet: (sheet, random) => {
      const whole = withoutFurniture(sheet);
      return { text: draw(whole, random), unsure: unsureInCells(whole) };
    },
    line: lineOf,
    page,
  };
}

export const htmlShapes: readonly Shape[] = [
  htmlShape('html', (sheet) => tableOf(sheet, plain)),
  htmlShape('html-word', (sheet) => tableOf(sheet, word), clipboard, 'clipboard'),
  htmlShape('html-nested', nested, layoutPage),
  htmlShape('html-split', split),
  htmlShape('html-headed', headed),
];
