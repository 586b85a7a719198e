import type { CellId } from '../../../src/tables/cells.ts';
import { figuresOf, gridOf, labelsOf, type Sheet } from '../sheet.ts';
import {
  blankDisputes,
  inline,
  isBlank,
  type Shape,
  textShape,
  unsureInCells,
  unsureInRows,
} from './shape.ts';

/** Shapes with one line a cell. */

/** Seed 001: every cell ends with a pipe, a lone pipe begins a row, the row is padded by pipes on one line. */
function lonePipes(sheet: Sheet): string {
  return sheet.rows
    .flatMap((row) => {
      const padding = sheet.width - row.cells.length;
      const cells = row.cells.map((cell) => `${cell.text} |`.replace(/^ +/, ''));
      return ['|', ...cells, ...(padding > 0 ? ['|'.repeat(padding)] : [])];
    })
    .join('\n');
}

/** A pipe alone between rows, and none behind the cells. */
function pipesBetween(sheet: Sheet): string {
  return sheet.rows.map((row) => row.cells.map((cell) => inline(cell.text)).join('\n')).join('\n|\n');
}

/** Seed 002: a leading tab before every cell, a blank line between rows; what a span above covers is an empty cell. */
function leadingTabs(sheet: Sheet): string {
  const lines = gridOf(sheet).map((places) =>
    places
      .flatMap((place, column) => {
        if (!place || column !== place.cell.column) return [];
        return [`\t${place.anchor ? place.cell.text : ''}`];
      })
      .join('\n'),
  );
  return `${lines.join('\n\n')}\n\n`;
}

/** Nothing around the cells: a blank cell is a blank line, rows follow one another. */
function bare(sheet: Sheet): string {
  return sheet.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('\n');
}

/** The labels of a row on one line, then a line for every figure. */
function numbers(sheet: Sheet, keepBlanks: boolean): string {
  return sheet.rows
    .flatMap((row) => {
      const labels = labelsOf(row)
        .map((cell) => inline(cell.text))
        .join(' ');
      const figures = figuresOf(row).filter((cell) => keepBlanks || !isBlank(cell));
      return [...(labels === '' ? [] : [labels]), ...figures.map((cell) => cell.text)];
    })
    .join('\n');
}

function unsureHere(sheet: Sheet): readonly CellId[] {
  return [...unsureInRows(sheet, true), ...blankDisputes(sheet)];
}

export const lineShapes: readonly Shape[] = [
  textShape('cells-pipes', (sheet) => ({ text: lonePipes(sheet), unsure: unsureInCells(sheet) })),
  textShape('pipes-between', (sheet) => ({ text: pipesBetween(sheet), unsure: unsureHere(sheet) })),
  textShape('cells-tabs', (sheet) => ({ text: leadingTabs(sheet), unsure: unsureInCells(sheet) })),
  textShape('cells-bare', (sheet) => ({ text: bare(sheet), unsure: unsureHere(sheet) })),
  textShape('numbers-all', (sheet) => ({ text: numbers(sheet, true), unsure: unsureHere(sheet) })),
  textShape('numbers-dropped', (sheet) => ({ text: numbers(sheet, false), unsure: unsureHere(sheet) }), {
    columnsKnown: false,
  }),
];
