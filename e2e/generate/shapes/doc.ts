import { buildDoc, type DocParagraph, u16 } from '../doc-file.ts';
import type { Random } from '../random.ts';
import { gridOf, type Place, type Sheet } from '../sheet.ts';
import { allForms, type Shape, unsureInCells, withoutFurniture } from './shape.ts';

/** Binary Word files. In their text a mark ends each cell and each row; here a sign before it says more of it. */

const inCell = '\u0003';
const rowEnd = '\u0002';
const cellMark = '\u0007';

const isInTable = [...u16(0x2416), 1];
const isRowEnd = [...u16(0x2417), 1];
const rowCells = 0xd608;
const each = 700;

/** The paragraphs of a drawn report: plain ones, those in cells, and the marks at the ends of rows. */
export function docOf(drawn: string): Uint8Array {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these marks end paragraphs and cells
  const paragraphs = drawn.match(/[^\r\u0007]*[\r\u0007]/g) ?? [];
  return buildDoc(paragraphs.map(paragraphOf));
}

function paragraphOf(drawn: string): DocParagraph {
  if (drawn.startsWith(inCell)) return { text: drawn.slice(1), properties: isInTable };
  if (!drawn.startsWith(rowEnd)) return { text: drawn, properties: [] };
  const shape = drawn.slice(1, -1).split(',').map(Number);
  return { text: cellMark, properties: [...isInTable, ...isRowEnd, ...shapeOf(shape)] };
}

/** Edges and merges of a row (sprmTDefTable) from pairs: where a cell ends, and its merge. The first edge goes before. */
function shapeOf([first = 0, ...pairs]: readonly number[]): readonly number[] {
  const edges = [first, ...pairs.filter((_, index) => index % 2 === 0)];
  const merges = pairs.filter((_, index) => index % 2 === 1);
  const cells = merges.flatMap((merge) => [...u16(merge << 5), ...Array<number>(18).fill(0)]);
  const operand = [merges.length, ...u16(...edges), ...cells];
  return [...u16(rowCells, operand.length + 1), ...operand];
}

const merges = { none: 0, goesOn: 1, begins: 3 } as const;

function rowOf(places: readonly (Place | undefined)[], random: Random): string {
  const first = Math.max(
    0,
    places.findIndex((place) => place !== undefined),
  );
  const lineEnd = random.chance(0.5) ? `\r${inCell}` : '\v';
  const shape = [first * each];
  let text = '';
  places.forEach((place, column) => {
    if (column < first || (place && place.cell.column !== column)) return;
    const { text: words = '', colSpan = 1, rowSpan = 1 } = place?.cell ?? {};
    const merge = rowSpan > 1 ? (place?.below ? merges.goesOn : merges.begins) : merges.none;
    shape.push((column + colSpan) * each, merge);
    text += `${inCell}${place?.below ? '' : words.replace(/\n/g, lineEnd)}${cellMark}`;
  });
  return `${text}${rowEnd}${shape.join(',')}${cellMark}`;
}

function tableOf(sheet: Sheet, random: Random): string {
  return gridOf(sheet)
    .map((places) => rowOf(places, random))
    .join('');
}

export const docShapes: readonly Shape[] = [
  {
    name: 'doc',
    medium: 'doc',
    columnsKnown: true,
    forms: allForms,
    paged: false,
    sheet: (sheet, random) => {
      const whole = withoutFurniture(sheet);
      return { text: tableOf(whole, random), unsure: unsureInCells(whole) };
    },
    line: (text) => `${text.replace(/\n/g, '\v')}\r`,
    page: (parts) => parts.join(''),
  },
];
