import type { Random } from '../random.ts';
import { figuresOf, gridOf, idsOf, type Place, type Sheet, type SheetRow } from '../sheet.ts';
import { type Drawn, inline, isBlank, type Shape, textShape, unsureInRows } from './shape.ts';

/**
 * Seed 003: tab-separated text of a PDF, cut by page breaks. After a break rows lose or gain a cell; a label is cut
 * in two and its figures stay with one half.
 */

/** What a page break does to the rows until the next one. */
interface Cut {
  /** Empty cells gained (or lost) in front of the row. */
  readonly shift: number;
  /** A figure too many, in front or at the end; or one lost. */
  readonly figure: 'none' | 'front' | 'end' | 'lost';
}

const whole: Cut = { shift: 0, figure: 'none' };

function drawPages(sheet: Sheet, random: Random): Drawn {
  const grid = gridOf(sheet);
  const cuts = cutsOf(sheet, random);
  let cut = whole;
  const lines: string[] = [];
  const unsure = [...unsureInRows(sheet, true)];
  sheet.rows.forEach((row, index) => {
    if (row.kind === 'furniture') {
      lines.push(...row.cells.map((cell) => cell.text));
      return;
    }
    const next = cuts.get(index);
    cut = next ?? cut;
    const cells = shifted(stubOf(row, grid[index] ?? []), cut);
    lines.push(...(next ? brokenRow(row, cells, random) : [lineOf(cells, figureTexts(row, cut))]));
    if (cut.figure !== 'none' && !next) unsure.push(...openCells(row, cut));
  });
  return { text: lines.join('\n'), unsure };
}

/** One to three breaks, none in the header. */
function cutsOf(sheet: Sheet, random: Random): ReadonlyMap<number, Cut> {
  const bodies = sheet.rows.flatMap((row, index) => (row.kind === 'body' ? [index] : []));
  const places = bodies.length > 8 ? random.shuffle(bodies).slice(0, random.whole(1, 3)) : [];
  return new Map(places.map((place): [number, Cut] => [place, makeCut(sheet, random)]));
}

function makeCut(sheet: Sheet, random: Random): Cut {
  const figure = random.pick(['none', 'none', 'none', 'front', 'end', 'lost'] as const);
  return { shift: random.whole(-2, 1), figure: sheet.table === 'requests' ? figure : 'none' };
}

/** Labels and the empty cells that spans leave, up to the first figure. */
function stubOf(row: SheetRow, places: readonly (Place | undefined)[]): readonly string[] {
  const first = figuresOf(row)[0]?.column ?? places.length;
  return places.slice(0, first).map((place) => (place?.anchor ? inline(place.cell.text) : ''));
}

/** Only empty cells come and go: a label is never lost here. */
function shifted(stub: readonly string[], cut: Cut): readonly string[] {
  if (cut.shift >= 0) return [...Array<string>(cut.shift).fill(''), ...stub];
  const lead = stub.findIndex((text) => text !== '');
  return stub.slice(Math.min(-cut.shift, Math.max(0, lead)));
}

function figureTexts(row: SheetRow, cut: Cut): readonly string[] {
  const texts = figuresOf(row).map((cell) => inline(cell.text));
  if (texts.length < 7) return texts;
  if (cut.figure === 'front') return ['0', ...texts];
  if (cut.figure === 'end') return [...texts, '0'];
  return cut.figure === 'lost' ? texts.slice(1) : texts;
}

/** The row at the break: its label in two halves, the figures with one of them, a blank line between the pages. */
function brokenRow(row: SheetRow, stub: readonly string[], random: Random): readonly string[] {
  const texts = figuresOf(row).map((cell) => inline(cell.text));
  const own = stub.reduce((last, text, index) => (text === '' ? last : index), -1);
  const label = stub[own] ?? '';
  if (label.length < 8) return ['', lineOf(stub, texts)];
  const middle = random.whole(4, label.length - 3);
  const head = stub.map((text, index) => (index === own ? text.slice(0, middle) : text));
  const tail = stub.map((_, index) => (index === own ? label.slice(middle) : ''));
  const empty = texts.map(() => '');
  const first = random.chance(0.6);
  return [lineOf(head, first ? texts : empty), '', lineOf(tail, first ? empty : texts)];
}

/**
 * A gained figure leaves a row readable if all its figures are alike. A lost one never does: a blank may be lost as well,
 * and what is not printed is not filled in.
 */
function openCells(row: SheetRow, cut: Cut): readonly string[] {
  const figures = figuresOf(row);
  if (figures.length < 7) return [];
  if (cut.figure === 'lost') return idsOf(figures);
  return figures.every((cell) => cell.text === '0' || isBlank(cell)) && !figures.some(isBlank)
    ? []
    : idsOf(figures);
}

function lineOf(stub: readonly string[], figures: readonly string[]): string {
  return `${[...stub, ...figures].join('\t')}\t`;
}

export const pageShapes: readonly Shape[] = [textShape('tsv-pages', drawPages, { paged: true })];
