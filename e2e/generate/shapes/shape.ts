import type { FormId } from '../../../src/forms/form.ts';
import type { CellId } from '../../../src/tables/cells.ts';
import type { TextRole } from '../pieces.ts';
import type { Random } from '../random.ts';
import { figuresOf, idsOf, labelsOf, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';

/** A table drawn in some shape. */
export interface Drawn {
  readonly text: string;
  /** Cells that the shape no longer tells: a reader may mark them, and may not get them wrong. */
  readonly unsure: readonly CellId[];
}

/** One way in which a report reaches a clipboard or a file (layouts.md §1). Adding one: an object, and its line in all.ts. */
export interface Shape {
  readonly name: string;
  /** How it reaches the page: pasted text, a file (of a .docx its body as XML), a clipboard with text/html. */
  readonly medium: 'text' | 'markdown' | 'page' | 'clipboard' | 'docx' | 'doc' | 'rtf' | 'mhtml';
  /** False where blanks or borders are lost, so that right alone cannot be demanded. */
  readonly columnsKnown: boolean;
  readonly forms: readonly FormId[];
  /** It comes out of pages: page numbers may fall between the rows of a table. */
  readonly paged: boolean;
  readonly sheet: (sheet: Sheet, random: Random) => Drawn;
  readonly line: (text: string, role: TextRole) => string;
  readonly page: (parts: readonly string[], random: Random) => string;
}

export const allForms: readonly FormId[] = ['2014', '2019', '2021'];
export const tableForms: readonly FormId[] = ['2019', '2021'];

/** A shape of plain text: paragraphs stand on lines of their own. */
export function textShape(
  name: string,
  sheet: Shape['sheet'],
  traits: Partial<Pick<Shape, 'medium' | 'columnsKnown' | 'forms' | 'paged'>> = {},
): Shape {
  return {
    name,
    medium: 'text',
    columnsKnown: true,
    forms: allForms,
    paged: false,
    ...traits,
    sheet: (each, random) => sheet(traits.paged ? each : withoutFurniture(each), random),
    line: (text) => text,
    page: (parts) => `${parts.join('\n')}\n`,
  };
}

export function withoutFurniture(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.filter((row) => row.kind !== 'furniture') };
}

/** A cell's text on one line: a break inside it becomes a space. */
export function inline(text: string): string {
  return text.replace(/\n/g, ' ');
}

export function isBlank(cell: SheetCell): boolean {
  return cell.text.trim() === '';
}

/** Where borders keep every cell apart only torn figures are unsure. */
export function unsureInCells(sheet: Sheet): readonly CellId[] {
  return sheet.rows.flatMap((row) => idsOf(figuresOf(row).filter((cell) => cell.loose)));
}

/**
 * Where nothing bounds a cell, a torn figure makes its whole row unsure, and a lost label also the row before it.
 * With `blanks`, so does a blank beside figures.
 */
export function unsureInRows(sheet: Sheet, blanks: boolean): readonly CellId[] {
  return sheet.rows.flatMap((row, index) => {
    const merged = row.orphan || sheet.rows[index + 1]?.orphan;
    return merged || isLoose(row, blanks) ? idsOf(figuresOf(row)) : [];
  });
}

function isLoose(row: SheetRow, blanks: boolean): boolean {
  const figures = figuresOf(row);
  const empty = figures.filter(isBlank).length;
  return figures.some((cell) => cell.loose) || (blanks && empty > 0 && empty < figures.length);
}

/** The row of table 四 without any figure: no label tells that it was printed. */
export function blankDisputes(sheet: Sheet): readonly CellId[] {
  const isBare = (row: SheetRow) => labelsOf(row).length === 0 && figuresOf(row).every(isBlank);
  return sheet.rows.filter(isBare).flatMap((row) => idsOf(row.cells));
}

/** Every cell of a table. */
export function allIds(sheet: Sheet): readonly CellId[] {
  return sheet.rows.flatMap((row) => idsOf(row.cells));
}
