import { cell, escapeXml, paragraph, row, run, table } from '../../../src/sources/word/word.testkit.ts';
import type { TextRole } from '../pieces.ts';
import type { Random } from '../random.ts';
import { gridOf, type Place, type Sheet } from '../sheet.ts';
import { allForms, type Shape, unsureInCells, withoutFurniture } from './shape.ts';

/** Files of Word processors: tables with w:gridSpan and w:vMerge, text in runs. */

/** How one producer writes the runs of a line. */
type Runs = (text: string, random: Random) => string;

/** Word splits text at every change of language and at every correction, and leaves marks between. */
const word: Runs = (text, random) => {
  const runs: string[] = [];
  let rest = text;
  while (rest !== '') {
    const length = random.whole(1, 6);
    runs.push(run(rest.slice(0, length), rest.length % 2 === 0 ? '<w:rFonts w:hint="eastAsia"/>' : ''));
    rest = rest.slice(length);
  }
  return `<w:bookmarkStart w:id="0" w:name="a"/>${runs.join('<w:proofErr w:type="gramStart"/>')}<w:bookmarkEnd w:id="0"/>`;
};

/** WPS writes one run, and white space without asking to keep it. */
const wps: Runs = (text) =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;

/** Line ends inside a cell are breaks of the line or paragraphs of their own. */
function blocksOf(text: string, runs: Runs, random: Random): string {
  const lines = text.split('\n');
  if (random.chance(0.5))
    return lines.map((line) => paragraph(line === '' ? '' : runs(line, random))).join('');
  return paragraph(lines.map((line) => (line === '' ? '' : runs(line, random))).join('<w:r><w:br/></w:r>'));
}

function tableOf(sheet: Sheet, runs: Runs, random: Random): string {
  const rows = gridOf(sheet).map((places) => {
    const before = places.findIndex((place) => place !== undefined);
    const cells = places.flatMap((place, column) => {
      if (place && place.cell.column !== column) return [];
      if (place) return [cellOf(place, runs, random)];
      return column > before ? [cell()] : [];
    });
    return row(cells, before > 0 ? `<w:gridBefore w:val="${before}"/>` : '');
  });
  return table(rows);
}

function cellOf({ cell: printed, below }: Place, runs: Runs, random: Random): string {
  const spans = printed.colSpan > 1 ? `<w:gridSpan w:val="${printed.colSpan}"/>` : '';
  const merge = printed.rowSpan > 1 ? (below ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
  return cell(below ? '' : blocksOf(printed.text, runs, random), spans + merge);
}

function lineOf(text: string, role: TextRole): string {
  const style = role === 'title' || role === 'heading' ? `<w:pStyle w:val="${role}"/>` : '';
  return paragraph(text === '' ? '' : run(text), style);
}

function docxShape(name: string, runs: Runs): Shape {
  return {
    name,
    medium: 'docx',
    columnsKnown: true,
    forms: allForms,
    paged: false,
    sheet: (sheet, random) => {
      const whole = withoutFurniture(sheet);
      return { text: tableOf(whole, runs, random), unsure: unsureInCells(whole) };
    },
    line: lineOf,
    page: (parts) => parts.join(''),
  };
}

export const docxShapes: readonly Shape[] = [docxShape('docx-word', word), docxShape('docx-wps', wps)];
